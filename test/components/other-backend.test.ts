/** Every widget on a backend other than KAZOO: the example's adapter, with its own REST API and storage. */
import {expect, fixture, html} from '@open-wc/testing';
import {createTenantBackend} from '../../examples/custom-adapter/backend.js';
import {createTenantsAdapter} from '../../examples/custom-adapter/tenants-adapter.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import '../../src/define.js';
import {waitUntil} from '../support/wait.js';

const account = 't-2' as AccountId;

interface Page {
  readonly adapter: AccountsAdapter;
  readonly provider: AccountProvider;
  find<T extends Element = HTMLElement>(tag: string, selector: string): T | null;
  says(tag: string, words: string): Promise<void>;
}

async function open(accountId: string | undefined, content: ReturnType<typeof html>): Promise<Page> {
  const {fetch, token} = createTenantBackend();
  const adapter = createTenantsAdapter({url: 'https://tenants.example', token, fetch});
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${adapter} .accountId=${accountId}>${content}</account-provider>
  `);
  const root = (tag: string) => provider.querySelector(tag)?.shadowRoot;
  return {
    adapter,
    provider,
    find: (tag, selector) => root(tag)?.querySelector(selector) ?? null,
    says: (tag, words) => waitUntil(() => root(tag)?.textContent?.includes(words), `${tag} says ${words}`),
  };
}

const type = (input: HTMLInputElement, value: string) => {
  input.value = value;
  input.dispatchEvent(new Event('input', {bubbles: true}));
};

describe('the widgets on another backend', () => {
  it('account-tree shows the accounts, account-breadcrumbs the path', async () => {
    const page = await open(account, html`<account-tree></account-tree><account-breadcrumbs></account-breadcrumbs>`);
    await page.says('account-tree', 'Harbour Books');
    await page.says('account-breadcrumbs', 'Partner One');
  });

  it('account-overview shows and saves', async () => {
    const page = await open(account, html`<account-overview></account-overview>`);
    await page.says('account-overview', 'Harbour Books');
    await page.says('account-overview', 'Bea Billing');
    page.find('account-overview', '#row-name button.edit')?.click();
    await waitUntil(() => page.find('account-overview', '#row-name input'), 'the form is open');
    type(page.find<HTMLInputElement>('account-overview', '#row-name input')!, 'Harbour Books Ltd');
    page.find<HTMLFormElement>('account-overview', '#row-name form')!.requestSubmit();
    await waitUntil(() => !page.find('account-overview', '#row-name form'), 'saved');
    expect((await page.adapter.accounts.get(account)).value.name).to.equal('Harbour Books Ltd');
  });

  it('account-limits shows and saves', async () => {
    const page = await open(account, html`<account-limits></account-limits>`);
    await waitUntil(() => page.find('account-limits', 'input[type=number]'), 'the trunks');
    type(page.find<HTMLInputElement>('account-limits', 'input[type=number]')!, '7');
    await waitUntil(() => page.find('account-limits', '.save-bar'), 'there is something to save');
    page.find<HTMLFormElement>('account-limits', 'form')!.requestSubmit();
    await waitUntil(() => !page.find('account-limits', '.save-bar'), 'saved');
    expect(Object.values((await page.adapter.limits!.get(account)).value)).to.include(7);
  });

  it('account-admins lists, adds, and demotes', async () => {
    const page = await open(account, html`<account-admins></account-admins>`);
    const admins = () => page.adapter.admins!.list(account);
    const before = (await admins()).length;
    await waitUntil(() => page.find('account-admins', '.add'), 'the list');
    page.find('account-admins', '.add')?.click();
    await waitUntil(() => page.find('account-admins', '[name="email"]'), 'the form');
    const values = {email: 'new@harbour.example', firstName: 'New', lastName: 'Person', password: 'a-long-password'};
    for (const [name, value] of Object.entries(values)) {
      type(page.find<HTMLInputElement>('account-admins', `[name="${name}"]`)!, value);
    }
    page.find<HTMLFormElement>('account-admins', 'form')!.requestSubmit();
    await page.says('account-admins', 'New Person added as administrator');
    expect(await admins()).to.have.lengthOf(before + 1);
    const added = (await admins()).find(({firstName}) => firstName === 'New')!;
    page.find('account-admins', `[id="admin-${added.id}"] .demote`)?.click();
    await waitUntil(() => page.find('account-admins', 'dialog[open] .primary'), 'it asks');
    page.find('account-admins', 'dialog .primary')?.click();
    await waitUntil(async () => (await admins()).length === before, 'demoted');
  });

  it('service-plan shows and changes the plans', async () => {
    const page = await open(account, html`<service-plan></service-plan>`);
    const assigned = async () => (await page.adapter.plans!.assigned(account)).value.plans;
    const before = await assigned();
    await waitUntil(() => page.find('service-plan', '.change'), 'the plans');
    page.find('service-plan', '.change')?.click();
    await waitUntil(() => page.find('service-plan', 'label.plan input:not(:checked)'), 'the plans on offer');
    page.find('service-plan', 'label.plan input:not(:checked)')?.click();
    await waitUntil(() => page.find('service-plan', '.comparison'), 'the quote');
    page.find<HTMLFormElement>('service-plan', 'form')!.requestSubmit();
    await waitUntil(() => page.find('service-plan', 'dialog[open] .primary'), 'it asks');
    page.find('service-plan', 'dialog .primary')?.click();
    await waitUntil(async () => (await assigned()).length === before.length + 1, 'changed');
  });

  it('carrier-picker shows the strategies, app-exchange the apps', async () => {
    const page = await open(account, html`<carrier-picker></carrier-picker><app-exchange></app-exchange>`);
    await waitUntil(() => page.find('carrier-picker', 'input[type=radio]'), 'the strategies');
    const [app] = await page.adapter.apps!.list('t-root' as AccountId);
    await page.says('app-exchange', Object.values(app!.texts)[0]?.label ?? app!.name);
  });

  it('account-manager and masquerade-banner complete the main task', async () => {
    const page = await open(account, html`<masquerade-banner></masquerade-banner><account-manager></account-manager>`);
    await page.says('account-manager', 'Harbour Books');
    page.find('account-manager', 'header button.primary')?.click();
    await page.says('masquerade-banner', 'Harbour Books');
    await page.provider.endMasquerade();
    await waitUntil(() => !page.find('masquerade-banner', 'button'), 'oneself again');
  });

  it('account-notes shows and saves', async () => {
    const page = await open(account, html`<account-notes></account-notes>`);
    await page.says('account-notes', 'No notes yet');
    await waitUntil(() => page.find('account-notes', '[name="contractEnd"]'), 'the form');
    type(page.find<HTMLInputElement>('account-notes', '[name="contractEnd"]')!, '2999-12-31');
    await waitUntil(() => page.find('account-notes', '#sales .save-bar'), 'there is something to save');
    page.find<HTMLFormElement>('account-notes', '#sales form')!.requestSubmit();
    await waitUntil(() => page.find('account-notes', '.saved-bar'), 'saved');
    expect((await page.adapter.notes!.get(account)).value.contractEnd).to.be.greaterThan(Date.UTC(2999, 11, 30));
  });

  it("account-announcement shows the account's announcement", async () => {
    const {fetch, token} = createTenantBackend();
    const adapter = createTenantsAdapter({url: 'https://tenants.example', token, fetch});
    const {home} = await adapter.session.open();
    const base = await adapter.notes!.get(home.id);
    await adapter.notes!.update(home.id, {base, changes: {announcement: '<p>We <b>moved</b>.</p>'}});
    const provider = await fixture<AccountProvider>(html`
      <account-provider .adapter=${adapter}><account-announcement></account-announcement></account-provider>
    `);
    const dialog = () => provider.querySelector('account-announcement')?.shadowRoot?.querySelector('dialog[open]');
    await waitUntil(() => dialog()?.textContent?.includes('We moved.'), 'shown');
  });

  it('account-wizard creates an account', async () => {
    sessionStorage.clear();
    const page = await open(account, html`<account-wizard></account-wizard>`);
    await page.says('account-wizard', 'Harbour Books');
    const fill = (ending: string, value: string) =>
      type(page.find<HTMLInputElement>('account-wizard', `[name$="${ending}"]`)!, value);
    fill('name', 'Harbour Maps');
    fill('firstName', 'Mia');
    fill('lastName', 'Maps');
    fill('email', 'mia@maps.example');
    page.find<HTMLFormElement>('account-wizard', 'form')!.requestSubmit();
    await page.says('account-wizard', 'Harbour Maps is ready');
    const {items} = await page.adapter.accounts.children(account);
    expect(items.map(({name}) => name)).to.include('Harbour Maps');
  });

  it('account-jump finds an account and opens it', async () => {
    const page = await open(undefined, html`<account-jump></account-jump>`);
    await waitUntil(() => page.find('account-jump', 'dialog'), 'it has a scope');
    page.provider.querySelector('account-jump')!.open();
    await waitUntil(() => page.find('account-jump', 'dialog[open] input'), 'it is open');
    type(page.find<HTMLInputElement>('account-jump', 'dialog input')!, 'Harbour');
    await waitUntil(() => page.find('account-jump', '[role="option"]'), 'it finds something');
    page.find('account-jump', '[role="option"]')?.click();
    await waitUntil(() => page.provider.accountId === account, 'it is opened');
  });

  it('a domain that the backend lacks is reported, and its tab is omitted', async () => {
    const {fetch, token} = createTenantBackend();
    const {session, accounts} = createTenantsAdapter({url: 'https://tenants.example', token, fetch});
    const provider = await fixture<AccountProvider>(html`
      <account-provider .adapter=${{session, accounts}} .accountId=${account}>
        <account-limits></account-limits><account-admins></account-admins><service-plan></service-plan
        ><account-manager></account-manager>
      </account-provider>
    `);
    const limits = provider.querySelector('account-limits')!;
    await waitUntil(() => limits.shadowRoot?.textContent?.includes('does not offer this'), 'says so');
    const manager = provider.querySelector('account-manager')!;
    await waitUntil(() => manager.shadowRoot?.querySelector('[role="tab"]'), 'the tabs');
    expect(manager.shadowRoot?.querySelectorAll('[role="tab"]').length).to.equal(1);
  });
});
