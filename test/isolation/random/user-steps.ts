/** The actions of a user: typing, pressing, and answering in anything within reach. */
import * as fc from 'fast-check';
import {typed} from './marks.js';
import {number, pick, proceed, step} from './step.js';
import type {World} from './world.js';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLElement;

const fieldSelector = 'input, textarea, select, [contenteditable="true"]';

/**
 * The elements that match a selector in all shadow roots, grouped by widget. While a modal dialog is open, only its
 * content is reachable.
 */
function reach<E extends HTMLElement>(world: World, selector: string): readonly (readonly E[])[] {
  const dialog = world
    .roots()
    .flatMap((root) => [...root.querySelectorAll('dialog:modal')])
    .at(-1);
  const widgets = world.seats.flatMap((seat) => seat.widgets).filter(({isConnected}) => isConnected);
  const parts = dialog ? [dialog] : widgets.flatMap(({shadowRoot}) => shadowRoot ?? []);
  return parts.map((part) => [...deep<E>(part, selector)].filter(isEnabled)).filter(({length}) => length > 0);
}

function reachOne<E extends HTMLElement>(
  world: World,
  {which, control}: Target,
  selector: string,
  wanted: (element: E) => boolean = () => true,
): E | undefined {
  const found = reach<E>(world, selector).map((elements) => elements.filter(wanted));
  return pick(
    pick(
      found.filter(({length}) => length > 0),
      which,
    ) ?? [],
    control,
  );
}

function* deep<E extends HTMLElement>(root: ParentNode, selector: string): Generator<E> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) yield element as E;
    if (element.shadowRoot) yield* deep<E>(element.shadowRoot, selector);
  }
}

const isEnabled = (element: HTMLElement): boolean =>
  !element.matches(':disabled, [readonly], [aria-disabled="true"]') &&
  !element.closest('[inert], [hidden], form[aria-busy="true"]');

/** A user who acts in an element means the account that it shows. */
function intend(world: World, element: Element): void {
  const seat = world.seatOf(element);
  if (seat) world.checker.intend(seat, element);
}

const search = (field: Field): boolean => field.matches('[type="search"], [role="combobox"]');

function enter(world: World, field: Field): boolean {
  const view = world.checker.viewOf(field);
  if (!view) return false;
  intend(world, field);
  const text = typed(view.account, search(field) ? 's' : 't', view.user, world.next());
  field.focus();
  if (field instanceof HTMLSelectElement) {
    field.selectedIndex = (field.selectedIndex + 1) % Math.max(1, field.options.length);
    field.dispatchEvent(new Event('change', {bubbles: true}));
  } else if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) field.click();
  else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.value = valueFor(field, text, world);
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  } else {
    const line = document.createElement('div');
    line.textContent = text;
    field.append(line);
  }
  return true;
}

function valueFor(field: HTMLInputElement | HTMLTextAreaElement, text: string, world: World): string {
  const {type, name} = field;
  if (type === 'number' || type === 'range' || field.inputMode === 'numeric') return String(5_000 + world.next());
  if (type === 'date') return '2027-05-05';
  if (type === 'email' || /email/i.test(name)) return `${text}@typed.example`;
  if (/realm/i.test(name)) return `${text.toLowerCase()}.example.com`;
  return text;
}

function press(world: World, button: HTMLElement | undefined): boolean {
  if (!button) return false;
  intend(world, button);
  button.click();
  return true;
}

interface Target {
  readonly which: number;
  readonly control: number;
}

const target: fc.Arbitrary<Target> = fc.record({which: number, control: number});
const saveButtons = 'form button.primary, .save-bar button.primary, dialog button.primary';
/** All fields except search fields. */
const formFields = fieldSelector
  .split(', ')
  .map((one) => `${one}:not([type="search"], [role="combobox"], :disabled)`)
  .join();
const words = ({textContent, ariaLabel, title}: HTMLElement): string =>
  `${ariaLabel ?? ''} ${title} ${textContent ?? ''}`;
const opensForm = (button: HTMLElement): boolean => /edit|change|add|bearbeiten|ändern|hinzufügen/i.test(words(button));

const formSteps = [
  {
    weight: 10,
    arbitrary: step('type', target, (world, chosen) => {
      const field = reachOne<Field>(world, chosen, fieldSelector);
      return field ? enter(world, field) : false;
    }),
  },
  {
    weight: 10,
    arbitrary: step('save', target, (world, chosen) => press(world, reachOne(world, chosen, saveButtons))),
  },
  {
    weight: 12,
    arbitrary: step('type and save', target, async (world, chosen) => {
      const fields = () => reachOne<Field>(world, chosen, formFields);
      if (!fields() && press(world, reachOne(world, chosen, 'button', opensForm))) {
        await proceed(world, {serve: 'all', order: chosen.control});
      }
      const field = fields();
      if (!field || !enter(world, field)) return false;
      await world.rest();
      const around = field.closest('form') ?? (field.getRootNode() as ShadowRoot);
      press(world, around.querySelector<HTMLElement>('.buttons button.primary:enabled') ?? undefined);
      return true;
    }),
  },
  {
    weight: 6,
    arbitrary: step('open a form', target, (world, chosen) =>
      press(world, reachOne(world, chosen, 'button', opensForm)),
    ),
  },
  {
    weight: 2,
    arbitrary: step('cancel', target, (world, chosen) =>
      press(world, reachOne(world, chosen, '[part="form-actions"] button:not(.primary)')),
    ),
  },
];

const focused = (): HTMLElement | undefined => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
};

const otherSteps = [
  {
    weight: 10,
    arbitrary: step('press', target, (world, chosen) =>
      press(world, reachOne(world, chosen, 'button, [role="treeitem"], [role="option"]')),
    ),
  },
  {
    weight: 2,
    arbitrary: step('leave the field', fc.constant(''), () => {
      const field = focused();
      field?.dispatchEvent(new FocusEvent('blur'));
      return field?.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true})) ?? false;
    }),
  },
  {
    weight: 2,
    arbitrary: step('press a key', fc.constantFrom('Escape', 'Enter', 'ArrowDown'), (_world, key) => {
      const init = {key, bubbles: true, composed: true, cancelable: true};
      return focused()?.dispatchEvent(new KeyboardEvent('keydown', init)) === undefined ? false : true;
    }),
  },
];

export const userSteps = [...formSteps, ...otherSteps];
