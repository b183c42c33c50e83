import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-manager/define.js';
import '../../src/components/account-provider/define.js';
import {AccountManager} from '../../src/components/account-manager/account-manager.js';
import type {AccountOverview} from '../../src/components/account-overview/account-overview.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {defineElement} from '../../src/element/define-element.js';
import {createBackend, type Backend} from '../support/backend.js';
import {expectAccessible} from '../support/axe.js';
import {childIds} from '../support/page.js';
import {waitUntil} from '../support/wait.js';

interface Page {
  readonly backend: Backend;
  readonly ids: Awaited<ReturnType<typeof childIds>>;
  readonly provider: AccountProvider;
  readonly manager: AccountManager;
  find<T extends Element = HTMLElement>(selector: string): T | null;
  tab(id: string): HTMLElement;
}

async function open(account?: string): Promise<Page> {
  const backend = createBackend();
  const ids = await childIds(backend);
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter} .accountId=${account && ids.get(account)}>
      <account-manager></account-manager>
    </account-provider>
  `);
  const manager = provider.querySelector('account-manager')!;
  const page: Page = {
    backend,
    ids,
    provider,
    manager,
    find: <T extends Element>(selector: string) => manager.renderRoot.querySelector<T>(selector),
    tab: (id) => manager.renderRoot.querySelector<HTMLElement>(`#tab-${id}`)!,
  };
  if (account) await waitUntil(() => page.find('h2')?.textContent?.includes(account), `${account} is open`);
  return page;
}

describe('account-manager', () => {
  it('starts with the account list and no account', async () => {
    const {find, provider} = await open();
    await waitUntil(() => find('.landing h2'), 'the landing');
    expect(find('account-tree')).to.not.equal(null);
    expect(find('[role="tablist"]')).to.equal(null);
    await expectAccessible(provider);
  });

  it('scrolls the open tab into view in a narrow tab list, without scrolling the page', async () => {
    const {manager, find, tab} = await open('Davis & Main');
    manager.style.inlineSize = '320px';
    await waitUntil(() => find('[role="tablist"]'), 'tabs');
    const inSight = () => {
      const strip = find('[role="tablist"]')!.getBoundingClientRect();
      const {left, right} = tab('apps').getBoundingClientRect();
      return left >= strip.left - 1 && right <= strip.right + 1;
    };
    expect(inSight()).to.equal(false);
    const before = window.scrollY;
    manager.tab = 'apps';
    await manager.updateComplete;
    expect([inSight(), window.scrollY]).to.deep.equal([true, before]);
  });

  it('opens an account on the requested tab, and loads nothing for other tabs', async () => {
    const {find, backend, provider} = await open('Davis & Main');
    await waitUntil(() => find('account-overview'), 'the overview');
    expect(find('account-limits')).to.equal(null);
    expect(backend.sandbox.requests.some(({path}) => /limits|callflows|apps_store/.test(path))).to.equal(false);
    await expectAccessible(provider);
  });

  for (const [name, listed] of [
    ['Davis & Main', true],
    ['Name unavailable', false],
  ] as const) {
    it(`shows “${name}” when the account cannot be read and is ${listed ? 'listed' : 'not listed either'}`, async () => {
      const backend = createBackend();
      const ids = await childIds(backend);
      const id = ids.get('Davis & Main')!;
      backend.sandbox.faults.add({method: 'GET', path: new RegExp(`accounts/${id}$`), status: 500});
      if (!listed) backend.sandbox.faults.add({method: 'GET', path: '/children', status: 500});
      const provider = await fixture<AccountProvider>(html`
        <account-provider .adapter=${backend.adapter} .accountId=${id}>
          <account-manager></account-manager>
        </account-provider>
      `);
      const title = () => provider.querySelector('account-manager')?.renderRoot.querySelector('.title h2');
      await waitUntil(() => title()?.textContent?.trim() === name, 'the name');
      expect(title()?.querySelector('.skeleton')).to.equal(null);
    });
  }

  it('reports once that an account is not the user’s, and leads back', async () => {
    const {provider, manager, find} = await open('Davis & Main');
    provider.accountId = 'f'.repeat(32);
    await waitUntil(() => find('.outside [role="alert"]'), 'the words');
    expect(find('.outside')?.textContent).to.contain('don’t have access to it');
    expect(manager.renderRoot.querySelectorAll('main account-breadcrumbs, main account-overview')).to.have.length(0);
    await expectAccessible(provider);
    find('.outside button')?.click();
    await waitUntil(() => find('.landing h2'), 'the landing');
    expect(provider.accountId).to.equal(undefined);
  });

  it("has the product's tabs in its order, without those that the portal hides", async () => {
    const {manager, provider} = await open('Davis & Main');
    const ids = () => [...manager.renderRoot.querySelectorAll('[role="tab"]')].map(({id}) => id.replace('tab-', ''));
    await waitUntil(() => ids().length > 0, 'the tabs');
    const order = ['overview', 'limits', 'plan', 'access', 'numbers', 'carrier', 'notes', 'apps'];
    expect(ids().filter((id) => order.includes(id))).to.deep.equal(order.filter((id) => ids().includes(id)));
    expect(ids()).to.include('numbers');
    provider.settings = {disableNumbersFeatures: true};
    await waitUntil(() => !ids().includes('numbers'), 'no tab for number features');
  });

  it('reports that an account was deleted, and moves the focus to the next action', async () => {
    const {backend, provider, manager, find} = await open();
    const {accountId} = await backend.adapter.lifecycle.create(backend.sandbox.credentials.accountId as AccountId, {
      name: 'Short Lived',
    });
    await provider.select(accountId);
    const inOverview = (selector: string) =>
      find<AccountOverview>('account-overview')?.renderRoot?.querySelector<HTMLElement>(selector);
    const arrived = async (selector: string): Promise<HTMLElement> => {
      await waitUntil(() => inOverview(selector), selector);
      return inOverview(selector)!;
    };
    (await arrived('#row-status .edit')).click();
    (await arrived('#row-status .panel .danger')).click();
    const keyword = (await arrived('#delete-keyword')) as HTMLInputElement;
    keyword.value = 'DELETE';
    keyword.dispatchEvent(new InputEvent('input'));
    (await arrived('dialog .danger:enabled')).click();
    await waitUntil(() => find('.landing h2'), 'the landing');
    await waitUntil(() => find('[role="status"]')?.textContent?.trim() === 'Deleted: Short Lived', 'said');
    expect(manager.shadowRoot?.activeElement?.localName).to.equal('main');
    expect(provider.accountId).to.equal(undefined);
    await expectAccessible(provider);
  });

  it('moves between tabs with the arrow keys, Home, and End, and notifies the host', async () => {
    const {manager, tab, find, ids} = await open('Davis & Main');
    tab('overview').focus();
    const press = (key: string) =>
      manager.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {key, bubbles: true, composed: true}),
      );
    const announced = oneEvent(manager, 'account-tab-selected');
    press('ArrowRight');
    expect((await announced).detail).to.deep.equal({accountId: ids.get('Davis & Main'), tab: 'limits'});
    await waitUntil(() => manager.shadowRoot?.activeElement === tab('limits'), 'the focus follows');
    await waitUntil(() => find('account-limits'), 'the limits');
    press('End');
    await waitUntil(() => manager.getAttribute('tab') === 'apps', 'the last tab, reflected');
    await waitUntil(() => manager.shadowRoot?.activeElement === tab('apps'), 'the focus follows');
    press('ArrowRight');
    await waitUntil(() => manager.tab === 'overview', 'around to the first');
  });

  it('retains what is typed on a tab while another one is open, without a question', async () => {
    const {provider, tab, find} = await open('Davis & Main');
    const inOverview = (selector: string) =>
      find<AccountOverview>('account-overview')?.renderRoot?.querySelector<HTMLInputElement>(selector);
    await waitUntil(() => inOverview('#row-name .edit'), 'the overview');
    inOverview('#row-name .edit')!.click();
    await waitUntil(() => inOverview('[name="name"]'), 'the name is open');
    const field = inOverview('[name="name"]')!;
    field.value = 'Unsaved';
    field.dispatchEvent(new InputEvent('input'));
    tab('limits').click();
    await waitUntil(() => find('account-limits'), 'the other tab is open');
    expect([find('dialog'), find('account-overview'), provider.dirty]).to.deep.equal([null, null, true]);
    tab('overview').click();
    await waitUntil(() => inOverview('[name="name"]'), 'the row is open again');
    expect(inOverview('[name="name"]')!.value).to.equal('Unsaved');
  });

  it('shows the first tab instead of an unknown one', async () => {
    const {manager, tab, find} = await open('Davis & Main');
    manager.tab = 'nonsense';
    await manager.updateComplete;
    expect(tab('overview').ariaSelected).to.equal('true');
    await waitUntil(() => find('account-overview'), 'the overview');
  });

  it('requests to act as the account, which a host can cancel', async () => {
    const {find, provider, ids} = await open('Davis & Main');
    const use = find<HTMLButtonElement>('header button.primary')!;
    provider.addEventListener('masquerade-request', (event) => event.preventDefault(), {once: true});
    use.click();
    const changed = oneEvent(provider, 'account-changed');
    use.click();
    expect((await changed).detail.accountId).to.equal(ids.get('Davis & Main'));
    await waitUntil(() => find('.landing'), 'begins anew as that account');
  });

  it('omits its own banner if the host has placed one', async () => {
    const {find, provider, manager} = await open();
    await waitUntil(() => find('masquerade-banner'), 'its own banner');
    provider.prepend(document.createElement('masquerade-banner'));
    manager.requestUpdate();
    await manager.updateComplete;
    expect(find('masquerade-banner')).to.equal(null);
  });

  it('shows the limits of a disabled account without controls, with the reason', async () => {
    const {manager, find} = await open('Crossroads Motel');
    manager.tab = 'limits';
    await waitUntil(() => find('account-limits[read-only]'), 'the limits, read-only');
    expect(find('#panel .notice')?.textContent).to.contain('disabled');
    manager.tab = 'apps';
    await waitUntil(() => find('app-exchange'), 'the apps');
    expect(find('app-exchange')?.hasAttribute('read-only')).to.equal(false);
  });

  it('finds its parts under the prefix with which it was registered', async () => {
    const backend = createBackend();
    defineElement('account-manager', AccountManager, {prefix: 'acme-'});
    const provider = await fixture<AccountProvider>(html`
      <account-provider .adapter=${backend.adapter}><acme-account-manager></acme-account-manager></account-provider>
    `);
    const manager = provider.querySelector<AccountManager>('acme-account-manager')!;
    await waitUntil(() => manager.renderRoot.querySelector('acme-account-tree'), 'the tree, prefixed');
    expect(manager.renderRoot.querySelector('account-tree')).to.equal(null);
  });

  describe('adding an account', () => {
    const add = (page: Page) =>
      page.find('account-tree')?.shadowRoot?.querySelector<HTMLElement>('[part="add"]') ?? null;
    const start = async (account?: string) => {
      sessionStorage.clear();
      const page = await open(account);
      await waitUntil(() => add(page), 'the tree offers it');
      return page;
    };

    it('opens the wizard below the selected account, and returns the focus when it is closed', async () => {
      const page = await start('Davis & Main');
      add(page)?.focus();
      add(page)?.click();
      await waitUntil(() => page.find('account-wizard')?.shadowRoot?.querySelector('.parent bdi'), 'the wizard');
      const wizard = page.find('account-wizard')?.shadowRoot;
      await waitUntil(
        () => wizard?.querySelector('.parent bdi')?.textContent === 'Davis & Main',
        'it names the account',
      );
      await waitUntil(() => wizard?.activeElement?.getAttribute('name') === 'name', 'the focus is in it');
      wizard?.querySelector<HTMLElement>('.head > button')?.click();
      await waitUntil(() => !page.find('account-wizard') && page.find('[role="tablist"]'), 'the account is back');
      await waitUntil(() => page.find('account-tree')?.shadowRoot?.activeElement === add(page), 'the focus too');
    });

    it('leaves it to a host that cancels the request', async () => {
      const page = await start();
      page.provider.addEventListener('account-create-request', (event) => event.preventDefault(), {once: true});
      const asked = oneEvent(page.provider, 'account-create-request');
      add(page)?.click();
      await asked;
      await page.manager.updateComplete;
      expect(page.find('account-wizard')).to.equal(null);
      add(page)?.click();
      await waitUntil(() => page.find('account-wizard'), 'the next one is its own');
    });

    it('closes when an account is selected in the meantime', async () => {
      const page = await start();
      add(page)?.click();
      await waitUntil(() => page.find('account-wizard')?.shadowRoot?.querySelector('form'), 'the wizard');
      await page.provider.select(page.ids.get('Blue Sky'));
      await waitUntil(() => page.find('h2')?.textContent?.includes('Blue Sky'), 'the account');
      expect(page.find('account-wizard')).to.equal(null);
    });

    it('is not offered if the portal hides it', async () => {
      const page = await start();
      page.provider.settings = {hideNewAccountCreation: true};
      await waitUntil(() => !add(page), 'no button');
    });
  });
});
