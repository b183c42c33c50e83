/** Helpers for the stories of unsaved input. */
import {expect} from 'storybook/test';
import type {AccountManager} from '../src/components/account-manager/account-manager.js';
import type {AccountProvider} from '../src/components/account-provider/account-provider.js';
import {waitFor} from './inside.js';

export function elementIn<T extends 'account-manager' | 'account-provider'>(
  canvas: HTMLElement,
  tag: T,
): HTMLElementTagNameMap[T] {
  const element = canvas.querySelector<HTMLElementTagNameMap[T]>(tag);
  if (!element) throw new Error(`no ${tag}`);
  return element;
}

async function found(find: () => HTMLElement | null | undefined, what: string): Promise<HTMLElement> {
  await waitFor(() => expect(find() ?? null, what).not.toBeNull());
  const element = find();
  if (!element) throw new Error(`no ${what}`);
  return element;
}

/** Types into a field of a widget, and opens its row or form first if necessary. */
export async function typeInto(root: () => ParentNode | null | undefined, name: string, text: string): Promise<void> {
  const field = (await found(() => root()?.querySelector<HTMLElement>(`[name="${name}"]`), name)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
}

export async function click(root: () => ParentNode | null | undefined, selector: string): Promise<void> {
  (await found(() => root()?.querySelector<HTMLElement>(selector), selector)).click();
}

/** Types another name and email address on one tab of a manager, and other trunk numbers on another tab. */
export async function typeOnTwoTabs(canvas: HTMLElement): Promise<AccountManager> {
  const manager = elementIn(canvas, 'account-manager');
  const inManager = () => manager.shadowRoot;
  const inWidget = (tag: string) => () => inManager()?.querySelector(tag)?.shadowRoot;
  await click(inWidget('account-overview'), '#row-name .edit');
  await typeInto(inWidget('account-overview'), 'name', 'Davis, Main & Sons, Attorneys and Counselors at Law');
  await click(inManager, '#tab-limits');
  await typeInto(inWidget('account-limits'), 'twowayTrunks', '12');
  await typeInto(inWidget('account-limits'), 'inboundTrunks', '8');
  await waitFor(() => expect(inManager()?.querySelectorAll('[role="tab"] .unsaved')).toHaveLength(2));
  return manager;
}

/** Starts leaving and waits for the question. */
export async function leave(provider: AccountProvider): Promise<HTMLElement> {
  void provider.settle();
  return found(() => provider.shadowRoot?.querySelector<HTMLElement>('dialog[open]'), 'the question');
}
