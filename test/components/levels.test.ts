/** Every widget on a backend whose levels are not accounts of the same kind. */
import {expect, fixture, html} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {AccountDomain} from '../../src/api/level.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import '../../src/define.js';
import {ids, leveledAdapter} from '../support/leveled-adapter.js';
import {waitUntil} from '../support/wait.js';

async function open(accountId: AccountId | undefined, content: ReturnType<typeof html>) {
  const backend = leveledAdapter();
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter} .accountId=${accountId}>${content}</account-provider>
  `);
  const deep = (root: ParentNode): readonly Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const all = <E extends Element = HTMLElement>(selector: string) =>
    deep(provider).filter((one): one is E => one.matches(selector));
  const button = (label: string | RegExp) =>
    all('button').find((one) => {
      const name = (one.getAttribute('aria-label') ?? one.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      return typeof label === 'string' ? name === label : label.test(name);
    });
  const see = (words: string) =>
    waitUntil(() => deep(provider).some(({shadowRoot}) => shadowRoot?.textContent?.includes(words)), `shows ${words}`);
  const labels = () => all('dt').map((one) => one.textContent?.trim());
  return {...backend, provider, all, button, see, labels};
}

describe('a backend whose levels are not accounts of the same kind', () => {
  it('account-tree offers no accounts below the last level, and requests none', async () => {
    const {all, see, calls, provider} = await open(undefined, html`<account-tree can-add></account-tree>`);
    await see('Alpha Telecom');
    const [alpha] = all('[role="treeitem"]');
    expect(alpha?.getAttribute('aria-expanded')).to.equal('false');
    await provider.select(ids.acme);
    await see('Acme');
    const acme = all('[role="treeitem"]').find((one) => one.textContent?.includes('Acme'));
    expect(acme?.hasAttribute('aria-expanded')).to.equal(false);
    expect(all('[part="add"]')).to.have.lengthOf(0);
    expect(calls).not.to.include(`accounts.children ${ids.acme}`);
  });

  it('account-tree offers to add an account below a provider', async () => {
    const {all, see} = await open(ids.alpha, html`<account-tree can-add></account-tree>`);
    await see('Alpha Telecom');
    await waitUntil(() => all('[part="add"]').length === 1, 'the button');
  });

  it('account-overview has only the rows of the level', async () => {
    const {labels, see, button} = await open(ids.alpha, html`<account-overview></account-overview>`);
    await see('Alpha Telecom');
    expect(labels()).to.deep.equal(['Status', 'Name', 'Account ID']);
    button('Edit Status')?.click();
    await see('Delete account');
    expect(button(/Disable/)).to.equal(undefined);
  });

  it('account-overview has more rows for a customer', async () => {
    const {labels, see} = await open(ids.acme, html`<account-overview></account-overview>`);
    await see('Acme');
    expect(labels()).to.deep.equal(['Status', 'Name', 'Realm', 'Account ID']);
  });

  it('account-manager has the tabs of the level, and requests no other domain', async () => {
    const {all, see, calls, provider} = await open(ids.alpha, html`<account-manager></account-manager>`);
    const tabs = () => all('[role="tab"]').map((one) => one.textContent?.trim());
    await see('Alpha Telecom');
    await waitUntil(() => tabs().length > 0, 'the tabs');
    expect(tabs()).to.deep.equal(['Overview']);
    await provider.select(ids.acme);
    await waitUntil(() => tabs().length > 1, 'the tabs of a customer');
    expect(tabs()).to.deep.equal(['Overview', 'Limits']);
    expect(calls.filter((call) => call.startsWith('limits'))).to.deep.equal([]);
  });

  it('account-limits states that a provider has no limits', async () => {
    const {see, calls} = await open(ids.alpha, html`<account-limits></account-limits>`);
    await see('not offer this');
    expect(calls.filter((call) => call.startsWith('limits'))).to.deep.equal([]);
  });

  it('account-jump finds accounts of every level, and selects one of another level than the current one', async () => {
    const {all, calls, provider} = await open(ids.platform, html`<account-jump></account-jump>`);
    const jump = provider.querySelector('account-jump')!;
    await waitUntil(() => all('dialog').length === 1, 'the dialog');
    jump.open();
    await waitUntil(() => all('dialog[open] input').length === 1, 'the field');
    const [field] = all<HTMLInputElement>('dialog[open] input');
    const search = (typed: string) => {
      field!.value = typed;
      field!.dispatchEvent(new InputEvent('input'));
    };
    search('e');
    const found = () => all('dialog[open] [role="option"]').map(({textContent}) => textContent ?? '');
    await waitUntil(() => found().length === 2, 'a provider and a customer');
    expect(found().some((name) => name.includes('Alpha Telecom'))).to.equal(true);
    search('acme');
    await waitUntil(() => found().length === 1 && found()[0]?.includes('Alpha Telecom'), 'the path of the customer');
    all('dialog[open] [role="option"]')[0]!.click();
    await waitUntil(() => provider.accountId === ids.acme, 'the customer is selected');
    expect(calls).not.to.include(`accounts.children ${ids.acme}`);
  });

  it('account-tree finds accounts of every level, and shows a found customer without accounts below it', async () => {
    const {all, calls, provider} = await open(ids.platform, html`<account-tree></account-tree>`);
    await waitUntil(() => all('input[type="search"]').length === 1, 'the field');
    const [field] = all<HTMLInputElement>('input[type="search"]');
    field!.value = 'acme';
    field!.dispatchEvent(new InputEvent('input'));
    const rows = () => all('[role="treeitem"]').filter(({textContent}) => textContent?.includes('Acme'));
    await waitUntil(() => rows().length === 1, 'the customer');
    expect(rows()[0]?.hasAttribute('aria-expanded')).to.equal(false);
    rows()[0]?.click();
    await waitUntil(() => provider.accountId === ids.acme, 'the customer is selected');
    expect(calls).not.to.include(`accounts.children ${ids.acme}`);
  });

  it('account-breadcrumbs shows the path through the levels', async () => {
    const {see} = await open(ids.acme, html`<account-breadcrumbs></account-breadcrumbs>`);
    await see('Alpha Telecom');
    await see('Acme');
  });

  it('account-wizard asks only for what accounts of the next level have, and creates one', async () => {
    const {all, see, button, created, calls} = await open(
      ids.platform,
      html`<account-wizard path="full"></account-wizard>`,
    );
    await see('Account name');
    const names = () => all<HTMLInputElement>('form :is(input, select)').map(({name}) => name);
    await waitUntil(() => names().includes('name'), 'the fields');
    expect(names().filter((name) => /realm|timezone|language|contacts/.test(name))).to.deep.equal([]);
    const input = all<HTMLInputElement>('input[name="name"]')[0]!;
    input.value = 'Beta';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await waitUntil(() => button('Next'), 'the button');
    button('Next')?.click();
    await waitUntil(() => button('Create account'), 'the review is the next step');
    button('Create account')?.click();
    await see('Beta is ready');
    expect(created.map(({name}) => name)).to.deep.equal(['Beta']);
    expect(calls.filter((call) => call.startsWith('lifecycle'))).to.deep.equal([`lifecycle.create ${ids.platform}`]);
  });

  it('account-wizard has the steps of a customer below a provider', async () => {
    const {all, see} = await open(ids.alpha, html`<account-wizard path="full"></account-wizard>`);
    await see('Account name');
    await waitUntil(() => all('input[name="realm"]').length === 1, 'the realm');
    expect(all('select[name="language"], [name="contacts.billing.city"]')).to.have.lengthOf(0);
    await see('Limits');
  });

  it('account-wizard creates nothing below an account of the last level', async () => {
    const {all, see} = await open(ids.acme, html`<account-wizard></account-wizard>`);
    await see('not offer this');
    expect(all('form')).to.have.lengthOf(0);
  });
});

/** Every optional domain of the port can be named, and nothing else: this fails to compile otherwise. */
type Optional = Exclude<keyof AccountsAdapter, 'session' | 'accounts' | 'lifecycle' | 'may' | 'levelOf'>;
const domains: Record<Optional, true> extends Record<AccountDomain, true> ? true : never = true;

describe('an adapter that is restricted to a level', () => {
  it('can lack every optional domain of the port', () => {
    const parts: Record<AccountDomain, true> extends Record<Optional, true> ? true : never = true;
    expect([domains, parts]).to.deep.equal([true, true]);
  });

  it('has the domains of the level, and can be restricted to another one', () => {
    const {adapter} = leveledAdapter();
    const atProvider = adapter.levelOf!(ids.alpha).within(adapter);
    expect(atProvider.limits).to.equal(undefined);
    expect('limits' in atProvider).to.equal(false);
    expect(atProvider.lifecycle).to.equal(adapter.lifecycle);
    const atCustomer = atProvider.levelOf!(ids.acme).within(atProvider);
    expect(atCustomer.limits).to.equal(adapter.limits);
    expect(atCustomer.levelOf?.(ids.acme).isLast).to.equal(true);
  });
});
