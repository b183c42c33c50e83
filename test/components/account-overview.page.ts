/** The overview of a seeded account on a page, as a user sees and uses it. */
import {fixture, html, oneEvent} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-overview/define.js';
import type {AccountOverview} from '../../src/components/account-overview/account-overview.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import '../../src/components/account-provider/define.js';
import type {AccountSavedEvent} from '../../src/element/events.js';
import {createBackend, platformAdapter, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {waitUntil} from '../support/wait.js';

export interface Page {
  readonly backend: Backend;
  readonly id: AccountId;
  readonly overview: AccountOverview;
}

interface OpenOptions {
  /** Signed in as the platform's own administrator. */
  readonly platform?: boolean;
  /** Shows the signed-in account instead of a customer's. */
  readonly own?: boolean;
}

/** The overview of a seeded account, as soon as the element exists; responses may be pending. */
export async function open(
  name = 'Davis & Main',
  prepare: (backend: Backend, id: AccountId) => unknown = () => {},
  {platform = false, own = false}: OpenOptions = {},
) {
  const made = createBackend();
  const {sandbox} = made;
  const backend: Backend = platform ? {sandbox, adapter: platformAdapter(sandbox)} : made;
  const id = (await childIds(backend)).get(name);
  if (!id) throw new Error(`no ${name}`);
  await prepare(backend, id);
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter} account-id=${own ? '' : id}
      ><account-overview></account-overview
    ></account-provider>
  `);
  const overview = provider.querySelector('account-overview');
  if (!overview) throw new Error('no overview');
  return {backend, id, overview} satisfies Page;
}

export async function opened(...args: Parameters<typeof open>): Promise<Page> {
  const page = await open(...args);
  await waitUntil(() => find(page, '#row-name .edit, .notice'), 'the account is shown');
  await waitUntil(() => !find(page, '.skeleton'), 'all rows are shown');
  return page;
}

export const find = <E extends HTMLElement>({overview}: Page, selector: string): E | null =>
  overview.renderRoot.querySelector<E>(selector);

/** A failed assertion would print a whole element with everything it references. */
export const has = (page: Page, selector: string): boolean => find(page, selector) !== null;

export function get<E extends HTMLElement>(page: Page, selector: string): E {
  const found = find<E>(page, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export const textOf = (page: Page, selector: string): string =>
  (find(page, selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

export const focused = ({overview}: Page): Element | null | undefined => overview.shadowRoot?.activeElement;

export async function edit(page: Page, row: string): Promise<void> {
  get(page, `#row-${row} .edit`).click();
  await waitUntil(() => find(page, `#row-${row} form`), `${row} is open`);
}

export function type(page: Page, path: string, value: string): void {
  const field = get<HTMLInputElement | HTMLSelectElement>(page, `[name="${path}"]`);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', {bubbles: true}));
}

export const submit = (page: Page, row: string) => get<HTMLFormElement>(page, `#row-${row} form`).requestSubmit();

/** @param question title of the question to confirm; absent if none is expected */
export async function saved(page: Page, row: string, question?: string): Promise<readonly string[]> {
  const event = oneEvent<AccountSavedEvent>(page.overview, 'account-saved');
  submit(page, row);
  if (question !== undefined) {
    await waitUntil(() => find(page, 'dialog[open]'), 'it asks');
    if (textOf(page, 'dialog h2') !== question) throw new Error(`asked: ${textOf(page, 'dialog h2')}`);
    get(page, 'dialog .primary').click();
  }
  const {detail} = await event;
  await waitUntil(() => !find(page, `#row-${row} form`), 'the form is closed');
  return detail.changed;
}

export const stored = async ({backend, id}: Page): Promise<Account> => (await backend.adapter.accounts.get(id)).value;

export const writes = ({backend}: Page) => backend.sandbox.requests.filter(({method}) => method === 'PATCH');

/** Answers the question about unsaved changes that Escape asks. */
export async function discard(page: Page): Promise<void> {
  await waitUntil(() => find(page, 'dialog[open]'), 'it asks');
  get(page, 'dialog[open] .danger').click();
}
