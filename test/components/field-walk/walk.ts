/** Finds every field on a page, and enters values at and beyond each of its bounds. */
import {expect} from '@open-wc/testing';
import type {Backend} from '../../support/backend.js';
import {deepAll} from '../../support/deep.js';
import {until} from '../../support/widget-page.js';
import {ANY_TEXT, fieldBounds, type Bounds, type FieldBounds} from './bounds.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Controls in which the user can choose only what is offered, and searches, whose text is not stored. */
const OFFERED = ':is(select, [type="checkbox"], [type="radio"], [type="range"], [type="search"], [type="hidden"])';
const FIELDS = ':is(input, select, textarea, [contenteditable=""], [contenteditable="true"])';

const ids = /^(admins\.)[^.]+(\..*)$/;

/** The name under which a field has its bounds. */
export function keyOf(field: Element): string {
  const name = field.getAttribute('name') ?? (field.id || field.getAttribute('part')) ?? '';
  return name.replace(ids, '$1*$2');
}

/** Every rendered field into which something can be typed, in any shadow root. */
export const typedFields = (root: ParentNode): readonly HTMLElement[] =>
  deepAll(root, FIELDS).filter((field) => !field.matches(OFFERED) && !field.closest('[hidden]:not(input)'));

/** The fields that a walk has found, to be compared with the table of bounds. */
export const visited = new Set<string>();

export interface WalkOptions {
  readonly root: ParentNode;
  readonly backend: Backend;
  /** Bounds of this form that differ from the table. */
  readonly bounds?: Readonly<Record<string, FieldBounds>> | undefined;
}

const writes = ({sandbox}: Backend): number =>
  sandbox.requests.filter(({method, path}) => method !== 'GET' && !/user_auth|token/.test(path)).length;

/**
 * Walks through every field that is shown. A field without an entry fails; a refused value must be explained at its
 * field, which gets the focus if it is the first one, and nothing may be sent.
 */
export async function walk({root, backend, bounds = {}}: WalkOptions): Promise<void> {
  const before = writes(backend);
  const found = typedFields(root);
  const unknown = found.map(keyOf).filter((key) => !(key in bounds) && !(key in fieldBounds));
  expect(unknown, 'fields without an entry in the table of bounds').to.deep.equal([]);
  for (const field of found) {
    const key = keyOf(field);
    visited.add(key);
    const own = bounds[key] ?? fieldBounds[key];
    if (own === 'any') await accept(root, field as Field, [ANY_TEXT, '']);
    else if (own && !('elsewhere' in own)) await walkField(root, field as Field, own);
  }
  expect(writes(backend), 'nothing was sent').to.equal(before);
}

async function walkField(root: ParentNode, field: Field, {accepted, refused}: Bounds): Promise<void> {
  for (const value of refused) {
    put(field, value);
    submit(field);
    await rendered(field);
    const what = `“${value.slice(0, 20)}” (${value.length}) in ${keyOf(field)}`;
    await until(() => errorAt(field) !== undefined, `explains at the field why it refuses ${what}`);
    expect(field.getAttribute('aria-invalid'), what).to.equal('true');
    expect(errorAt(field), what).not.to.match(/\^|\\w|pattern|undefined|\{/);
    await until(() => isFocused(firstInvalid(root, field)), `focuses the first invalid field after ${what}`);
  }
  await accept(root, field, accepted);
  const [valid] = accepted;
  if (valid !== undefined) put(field, valid);
}

async function accept(_: ParentNode, field: Field, accepted: readonly string[]): Promise<void> {
  for (const value of accepted) {
    put(field, value);
    field.blur();
    await rendered(field);
    const what = `“${value.slice(0, 20)}” (${value.length}) in ${keyOf(field)}`;
    await until(() => errorAt(field) === undefined, `accepts ${what}, not: ${errorAt(field) ?? ''}`);
  }
}

async function rendered(field: Field): Promise<void> {
  const {host} = field.getRootNode() as ShadowRoot;
  await (host as unknown as {readonly updateComplete: Promise<unknown>}).updateComplete;
}

/** Types like a user. */
export function put(field: Field, value: string): void {
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** Presses what sends the field: the button of its panel or question, or that of its form. */
function submit(field: Field): void {
  const around = field.closest('.panel') ?? field.closest('dialog');
  const button = around?.querySelector<HTMLButtonElement>('button.primary');
  if (button) button.click();
  else field.form?.requestSubmit();
}

/** The shown error that describes the field for assistive technology. */
function errorAt(field: Field): string | undefined {
  const root = field.getRootNode() as ShadowRoot;
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const errors = described
    .map((id) => root.getElementById(id))
    .filter((element) => element?.matches('.field-error'))
    .map((element) => element?.textContent.trim() ?? '');
  const [error] = errors.filter(Boolean);
  return error;
}

function firstInvalid(root: ParentNode, field: Field): Element {
  const area = field.closest('.panel') ?? field.form ?? field.closest('dialog');
  return (
    (area ? [...area.querySelectorAll('[aria-invalid="true"]')] : deepAll(root, '[aria-invalid="true"]'))[0] ?? field
  );
}

const isFocused = (element: Element): boolean => (element.getRootNode() as ShadowRoot).activeElement === element;
