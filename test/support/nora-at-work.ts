/** Nora works in a page; then Theo signs in. */
import {expect, fixture, html} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import '../../src/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {EditSession} from '../../src/session/edit-session.js';
import {accountResource} from '../../src/session/resources.js';
import {childIds} from './page.js';
import type {ProbeWidget} from './probe.js';
import {everything, twoUsers, type TwoUsersOptions} from './two-users.js';
import {waitUntil} from './wait.js';

/** Lets the next file run. */
let release = (): void => {};

// Two files run concurrently and share the browser's storage: those that sign users in and out take turns.
before(function () {
  this.timeout(0);
  return new Promise<void>((begin) => {
    void navigator.locks.request('what the browser stores', () => {
      begin();
      return new Promise<void>((end) => (release = end));
    });
  });
});
after(() => release());

export const TYPED = 'Half typed by Nora';
export const CUSTOMER = 'Blue Sky';
export const ANNOUNCED = 'Nora has saved something';

export type Office = ReturnType<typeof twoUsers>;

export const idOf = async (office: Office, name = CUSTOMER): Promise<AccountId> =>
  (await childIds({sandbox: office.sandbox, adapter: office.adapter()})).get(name)!;

export const probeIn = (root: ParentNode) => root.querySelector<ProbeWidget>('probe-widget')!;

/** A form over the account that a probe shows, with typed text. */
export function typedInto(probe: ProbeWidget): EditSession<Account> {
  const scope = probe.currentScope!;
  const form = new EditSession(scope, accountResource(scope.adapter, scope.account.id), probe.account.value!);
  form.set('name', TYPED);
  return form;
}

/**
 * Creates the state that a user leaves in a page: a past masquerade, a selection, a partly typed name, an open jump, an
 * announcement.
 */
export async function noraAtWork(options?: TwoUsersOptions) {
  localStorage.clear();
  sessionStorage.clear();
  const office = twoUsers(options);
  const id = await idOf(office);
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${office.adapter()}>
      <masquerade-banner></masquerade-banner>
      <account-jump></account-jump>
      <account-breadcrumbs></account-breadcrumbs>
      <account-overview></account-overview>
      <probe-widget></probe-widget>
    </account-provider>
  `);
  const widget = provider.querySelector('account-overview')!;
  const find = <E extends HTMLElement>(selector: string): E => widget.renderRoot.querySelector<E>(selector)!;
  await waitUntil(() => probeIn(provider).currentScope, 'is signed in');
  await provider.masquerade(await idOf(office, 'Davis & Main'));
  await provider.endMasquerade();
  await provider.select(id);
  await waitUntil(() => find('#row-name .edit'), 'shows the customer');
  find('#row-name .edit').click();
  await waitUntil(() => find('[name="name"]'), 'the name can be changed');
  const field = find<HTMLInputElement>('[name="name"]');
  field.value = TYPED;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  (widget as unknown as {announce(text: string): void}).announce(ANNOUNCED);
  await waitUntil(() => provider.dirty && everything(widget).includes(ANNOUNCED), 'there is unsaved input');
  await waitUntil(() => stored().includes(CUSTOMER), 'the jump remembers the customer');
  provider.querySelector('account-jump')!.open();
  await waitUntil(() => everything(provider.querySelector('account-jump')!).includes(CUSTOMER), 'the jump offers it');
  field.focus();
  const events: string[] = [];
  for (const type of ['user-changed', 'account-changed', 'account-selected', 'session-expired'] as const) {
    provider.addEventListener(type, ({detail}) => events.push(`${type} ${detail.accountId}`));
  }
  return {office, id, provider, widget, find, field, events, save: () => find<HTMLFormElement>('form').requestSubmit()};
}

export const stored = () => JSON.stringify([{...localStorage}, {...sessionStorage}]);

export async function expectNothingOfNora({
  office,
  provider,
  id,
}: Awaited<ReturnType<typeof noraAtWork>>): Promise<void> {
  const {theo} = office.users;
  const probe = probeIn(provider);
  await waitUntil(() => probe.currentScope?.session.user.id === theo.userId && probe.shownName, 'Theo is signed in');
  await waitUntil(() => !stored().includes(CUSTOMER) && !stored().includes(id), 'nothing is stored');
  provider.querySelector('account-jump')!.open();
  await probe.updateComplete;
  const all = everything(provider);
  for (const text of [TYPED, CUSTOMER, id, ANNOUNCED, 'Davis & Main']) expect(all).not.to.include(text);
  expect([provider.accountId, provider.dirty]).to.deep.equal([undefined, false]);
  expect(office.writesAs('theo')).to.deep.equal([]);
  expect(office.sentAs('theo').filter(({path}) => path.includes(id))).to.deep.equal([]);
}

/** A custom adapter with a session like a cookie's: it sends as the currently signed-in user. */
export function cookieAdapter(office: Office): AccountsAdapter {
  const now = () => office.adapter();
  return {
    session: {open: (options) => now().session.open(options)},
    accounts: {
      get: (...args) => now().accounts.get(...args),
      children: (...args) => now().accounts.children(...args),
      descendants: (...args) => now().accounts.descendants(...args),
      ancestors: (...args) => now().accounts.ancestors(...args),
      search: (...args) => now().accounts.search(...args),
      update: (...args) => now().accounts.update(...args),
    },
  };
}
