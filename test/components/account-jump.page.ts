/** The account jump on a page of the seeded accounts, as a user sees and uses it. */
import {fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-jump/define.js';
import type {AccountJump} from '../../src/components/account-jump/account-jump.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import '../../src/components/account-provider/define.js';
import {createBackend, type Backend} from '../support/backend.js';
import {press} from '../support/keys.js';
import {waitUntil} from '../support/wait.js';

export const HOME = 'Meridian Voice Partners';
export const CUSTOMER = 'Los Pollos Hermanos';
export const BRANCH = 'Los Pollos Hermanos – Albuquerque';
export const shortcut = /^(Mac|iP)/.test(navigator.platform) ? 'Meta+k' : 'Control+k';

/** The storage of one test, as a page would provide it. */
export function box(): Pick<Storage, 'getItem' | 'setItem'> & {readonly retained: Map<string, string>} {
  const retained = new Map<string, string>();
  return {
    retained,
    getItem: (key) => retained.get(key) ?? null,
    setItem: (key, value) => void retained.set(key, value),
  };
}

export interface Page {
  readonly backend: Backend;
  readonly provider: AccountProvider;
  readonly jump: AccountJump;
  readonly outside: HTMLInputElement;
  readonly storage: ReturnType<typeof box>;
  readonly ids: ReadonlyMap<string, AccountId>;
}

export async function page(backend = createBackend(), storage = box()): Promise<Page> {
  const home = backend.sandbox.credentials.accountId as AccountId;
  const ids = new Map<string, AccountId>([[HOME, home]]);
  for (const {name, id} of (await backend.adapter.accounts.children(home)).items) {
    ids.set(name, id);
    for (const below of (await backend.adapter.accounts.children(id)).items) ids.set(below.name, below.id);
  }
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter}>
      <input aria-label="Outside" />
      <account-jump .storage=${storage}></account-jump>
    </account-provider>
  `);
  const jump = provider.querySelector('account-jump')!;
  await waitUntil(() => jump.renderRoot.querySelector('dialog'), 'the jump has a scope');
  return {backend, provider, jump, outside: provider.querySelector('input')!, storage, ids};
}

export const find = <E extends HTMLElement>({jump}: Pick<Page, 'jump'>, selector: string) =>
  jump.renderRoot.querySelector<E>(selector);
export const field = (page: Page) => find<HTMLInputElement>(page, 'input')!;
export const isOpen = (page: Page) => find<HTMLDialogElement>(page, 'dialog')?.open === true;
export const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const names = ({jump}: Page) => [...jump.renderRoot.querySelectorAll('.name > bdi')].map(words);
export const active = (page: Page) => words(find(page, '[aria-selected="true"] .name > bdi'));

export async function opened(page: Page): Promise<void> {
  await waitUntil(() => isOpen(page) && page.jump.shadowRoot?.activeElement === field(page), 'the jump is open');
}

export async function open(page: Page): Promise<void> {
  page.jump.open();
  await opened(page);
}

export async function type(page: Page, text: string): Promise<void> {
  await sendKeys({type: text});
  await waitUntil(() => words(find(page, '[role="status"]')) !== 'Searching…', 'the search has ended');
}

/** Presses a key and waits for the event it causes. */
export async function requested(page: Page, type: string, keys: string): Promise<unknown> {
  const [event] = await Promise.all([oneEvent<CustomEvent<unknown>>(page.provider, type), press(keys)]);
  return event.detail;
}

export async function visit(page: Page, name: string): Promise<void> {
  await page.provider.select(page.ids.get(name));
  await waitUntil(
    () => [...page.storage.retained.values()].join().includes(page.ids.get(name)!),
    `${name} is remembered`,
  );
}
