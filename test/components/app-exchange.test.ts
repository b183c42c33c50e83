import {expect, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {AppsApi} from '../../src/api/apps.js';
import '../../src/components/app-exchange/define.js';
import type {AppExchange} from '../../src/components/app-exchange/app-exchange.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

type Page = WidgetPage<AppExchange>;

async function open(
  name = 'Davis & Main',
  {prepare, ...options}: WidgetPageOptions & {prepare?: (backend: Backend, id: AccountId) => Promise<void> | void} = {},
): Promise<{backend: Backend; accountId: AccountId; page: Page; blocked: () => Promise<readonly string[]>}> {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get(name)!;
  await prepare?.(backend, accountId);
  const page = await widgetPage('app-exchange', backend, {accountId, ...options});
  await page.find('li[part="app"]');
  return {
    backend,
    accountId,
    page,
    blocked: async () => (await backend.adapter.apps.access(accountId)).value.blocked,
  };
}

/** The real backend with different responses to some requests about apps. */
const withApps = ({adapter}: Backend, change: Partial<AppsApi>): AccountsAdapter => ({
  session: adapter.session,
  accounts: adapter.accounts,
  apps: {
    list: (...args) => adapter.apps.list(...args),
    access: (...args) => adapter.apps.access(...args),
    setBlocked: (...args) => adapter.apps.setBlocked(...args),
    icon: (...args) => adapter.apps.icon(...args),
    ...change,
  },
});

const labels = ({widget}: Page) =>
  [...widget.renderRoot.querySelectorAll('.app-name label, .app-name strong')].map(({textContent}) => textContent);
/** A label's text without the mark of an unsaved change. */
const nameOn = (label: HTMLLabelElement): string => {
  const copy = label.cloneNode(true) as HTMLLabelElement;
  copy.querySelector('[part="unsaved"]')?.remove();
  return copy.textContent?.trim() ?? '';
};
const switchOf = async (page: Page, label: string) => {
  await page.find('input[role="switch"]');
  const element = [...page.widget.renderRoot.querySelectorAll('label')].find((one) => nameOn(one) === label);
  if (!(element?.control instanceof HTMLInputElement)) throw new Error(`no switch for ${label}`);
  return element.control;
};
const toggle = async (page: Page, label: string) => {
  (await switchOf(page, label)).click();
  await page.widget.updateComplete;
};

describe('app-exchange', () => {
  it('blocks and allows only the switched apps with one save, and dispatches an event', async () => {
    const {backend, accountId, page, blocked} = await open('Juárez Cartel');
    const before = await blocked();
    await toggle(page, 'Webhooks');
    await page.see('1 unsaved change');
    const saved = oneEvent(page.widget, 'account-saved');
    await page.press('Save');
    expect((await saved).detail).to.deep.equal({accountId, resource: 'apps', changed: ['blocked']});
    const webhooks = (await backend.adapter.apps.list(backend.sandbox.credentials.accountId as AccountId)).find(
      ({name}) => name === 'webhooks',
    );
    expect(await blocked()).to.have.members([...before, webhooks!.id]);
    expect((await switchOf(page, 'Webhooks')).checked).to.equal(false);
    expect(page.query('.save-bar') === null).to.be.true;
  });

  it('preserves ids that the operator cannot see, and what others switch in the meantime', async () => {
    const invisible = '00000000000000000000000000000bad';
    const {backend, accountId, page, blocked} = await open('Davis & Main', {
      prepare: async ({adapter}, id) => {
        await adapter.apps.setBlocked(id, {block: [invisible], allow: []});
      },
    });
    await page.see('1 other blocked app is not in your store', '.hint');
    await toggle(page, 'Webhooks');
    await backend.adapter.apps.setBlocked(accountId, {block: ['another'], allow: []});
    await page.press('Save');
    await until(async () => (await blocked()).length === 3, 'stored');
    expect(await blocked()).to.include.members([invisible, 'another']);
    // Undo would revert the other client's change as well, so it is not offered.
    await page.see('2 other blocked apps are not in your store', '.hint');
    await page.see(/Apps saved/, '.saved-bar');
    expect(page.query('.saved-bar')!.textContent).not.to.contain('Undo');
  });

  it('counts the allowed apps while they are switched, and is not dirty after switching back', async () => {
    const {page} = await open();
    const total = labels(page).length;
    await page.see('All allowed');
    await toggle(page, 'Webhooks');
    await page.see(`${total - 1} of ${total} allowed`);
    expect((await page.find('[part="unsaved"]')).closest('label')?.control).to.equal(await switchOf(page, 'Webhooks'));
    await toggle(page, 'Webhooks');
    expect(page.query('.save-bar, [part="unsaved"]') === null).to.be.true;
    expect(page.widget.matches(':state(dirty)')).to.equal(false);
  });

  it('causes a question before another account is shown, and its draft is used nowhere else', async () => {
    const {backend, page, blocked} = await open();
    const other = (await childIds(backend)).get('Blue Sky')!;
    await toggle(page, 'Webhooks');
    const leaving = page.provider.select(other);
    await until(() => page.provider.shadowRoot?.querySelector('dialog[open]'), 'asks');
    const discard = [...page.provider.shadowRoot!.querySelectorAll('button')].find(
      ({textContent}) => textContent?.trim() === 'Discard',
    );
    discard?.click();
    expect(await leaving).to.equal(true);
    expect((await switchOf(page, 'Webhooks')).checked).to.equal(true);
    expect(page.query('.save-bar') === null).to.be.true;
    expect(await blocked()).to.be.empty;
  });

  it('sorts by label in the user’s language', async () => {
    const {page} = await open('Davis & Main', {locale: 'de'});
    await until(() => labels(page).includes('Rufnummern'), 'speaks German');
    expect(labels(page)).to.deep.equal([...labels(page)].sort(new Intl.Collator('de').compare));
  });

  it('shows the apps without Save while it is unknown which are blocked', async () => {
    let end = () => {};
    const {page} = await open('Davis & Main', {
      prepare: ({sandbox}) => {
        end = sandbox.faults.add({path: 'blacklist', malformed: true});
      },
    });
    await page.see('The list of blocked apps could not be loaded', '[role="alert"]');
    await page.see('Unexpected response from the server.', '[role="alert"]');
    await page.see('Can’t edit until blocked apps have loaded');
    expect(labels(page).length).to.be.greaterThan(3);
    expect(page.query('input[role="switch"]') === null).to.be.true;
    expect(page.query('form') === null).to.be.true;
    end();
    await page.press('Try again');
    await page.find('input[role="switch"]');
  });

  it('reports that the apps themselves cannot be loaded', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Blue Sky')!;
    const end = backend.sandbox.faults.add({path: /apps_store$/, malformed: true});
    const page = await widgetPage('app-exchange', backend, {accountId});
    await page.see('The apps could not be loaded', '[role="alert"]');
    end();
    await page.press('Try again');
    await page.find('input[role="switch"]');
  });

  it('explains that the user cannot choose the apps of their own account, without requesting forbidden data', async () => {
    const backend = createBackend();
    const page = await widgetPage('app-exchange', backend);
    await page.see('Set by the parent account');
    expect(page.query('input[role="switch"]') === null).to.be.true;
    expect(backend.sandbox.requests.some(({path}) => path.includes('blacklist'))).to.equal(false);
  });

  it('reports that there are no apps', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Blue Sky')!;
    const adapter = withApps(backend, {list: async () => []});
    const page = await widgetPage('app-exchange', {adapter: adapter as Backend['adapter']}, {accountId});
    await page.see('No apps');
  });

  it('offers a search for long lists, and announces the number of matches', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Blue Sky')!;
    const many = Array.from({length: 20}, (_, index) => ({id: `id-${index}`, name: `app-${index}`, texts: {}}));
    const adapter = withApps(backend, {list: async () => many, icon: async () => undefined});
    const page = await widgetPage('app-exchange', {adapter: adapter as Backend['adapter']}, {accountId});
    const search = await page.find<HTMLInputElement>('input[type="search"]');
    search.value = 'app-1';
    search.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await page.see('11 apps shown', '[role="status"]');
    expect(labels(page)).to.have.length(11);
    await toggle(page, 'app-19');
    search.value = 'app-2';
    search.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await page.widget.updateComplete;
    await page.see('19 of 20 allowed');
    search.value = 'zzz';
    search.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await page.see('No apps match “zzz”.');
  });

  it('undoes only the last save', async () => {
    const {accountId, backend, page, blocked} = await open('Juárez Cartel');
    const before = await blocked();
    await toggle(page, 'Webhooks');
    await page.press('Save');
    await until(async () => (await blocked()).length === before.length + 1, 'stored');
    await page.press('Undo');
    await page.see('Change undone', '.saved-bar');
    expect(await blocked()).to.deep.equal(before);
    expect((await switchOf(page, 'Webhooks')).checked).to.equal(true);
    expect([...page.widget.renderRoot.querySelectorAll('.saved-bar button')].map((one) => one.ariaLabel)).to.deep.equal(
      ['Dismiss'],
    );
    await toggle(page, 'Webhooks');
    await page.press('Save');
    await page.find('.saved-bar button');
    await expectAccessible(page.widget);
    await backend.adapter.apps.setBlocked(accountId, {block: ['another'], allow: []});
    page.provider.reload();
    // What the other client has stored is shown, and Undo, which would revert it, is not offered.
    await page.see(/Someone else has changed this since/, '.saved-bar');
    expect(page.query('.saved-bar')!.textContent).not.to.contain('Undo');
    await toggle(page, 'Branding');
    await page.press('Save');
    await page.find('.saved-bar button');
    await page.provider.select((await childIds(backend)).get('Blue Sky'));
    await switchOf(page, 'Branding');
    expect(page.query('.saved-bar') === null).to.be.true;
    await page.provider.select(accountId);
    await until(async () => !(await switchOf(page, 'Branding')).checked, 'back again');
    expect(page.query('.saved-bar') === null).to.be.true;
  });

  it('allows and blocks all apps, or all shown ones, and announces the result', async () => {
    const {accountId, backend, page, blocked} = await open('Juárez Cartel');
    const before = await blocked();
    await page.find('input[role="switch"]');
    const button = (label: string) => page.see(label, '.app-bulk button');
    expect((await button('Allow all')).ariaDisabled).to.equal('false');
    await page.press('Allow all');
    await page.see('All allowed', '[role="status"]');
    expect((await button('Allow all')).ariaDisabled).to.equal('true');
    await page.press('Cancel');
    await page.type('app-search', 'webh');
    await page.press('Block those shown');
    await page.press('Save');
    await until(async () => (await blocked()).length === before.length + 1, 'one more is blocked');
    await backend.adapter.apps.setBlocked(accountId, {block: ['invisible'], allow: []});
    await page.type('app-search', '');
    await page.press('Block all');
    await page.see('All blocked', '[role="status"]');
    await page.press('Save');
    await until(async () => (await blocked()).length === labels(page).length + 1, 'all of them, and the invisible one');
    expect((await button('Block all')).ariaDisabled).to.equal('true');
  });

  it('shows only blocked apps; one that is allowed stays visible until that is stored', async () => {
    const {page} = await open('Juárez Cartel');
    (await page.find<HTMLInputElement>('input[value="blocked"]')).click();
    await page.see('Blocked 2', '.segments label');
    expect(labels(page)).to.have.length(2);
    const [first = ''] = labels(page).map(String);
    await toggle(page, first);
    expect(labels(page)).to.have.length(2);
    await page.press('Save');
    await until(() => labels(page).length === 1, 'stored');
    await page.press('Allow those shown');
    await page.press('Save');
    await page.see('No apps are blocked.');
  });

  it('filters by the store’s own categories', async () => {
    const {page} = await open();
    const select = await page.find<HTMLSelectElement>('select[name="app-tag"]');
    expect([...select.options].map(({label}) => label)).to.include('Developers (2)');
    select.value = 'developer';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await page.widget.updateComplete;
    expect(labels(page)).to.deep.equal(['Advanced Callflows', 'Webhooks']);
  });

  it('clears the search with Escape before it cancels anything', async () => {
    const {page} = await open();
    await toggle(page, 'Webhooks');
    await page.type('app-search', 'webh');
    const search = await page.find<HTMLInputElement>('input[type="search"]');
    const escape = () =>
      search.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    escape();
    await page.widget.updateComplete;
    expect([search.value, page.query('.save-bar') === null]).to.deep.equal(['', false]);
    escape();
    await page.press('Discard', 'dialog[open]');
    await until(() => page.query('.save-bar') === null, 'the switch is as stored');
  });

  it('loads an icon when it scrolls into view, without a token in any address, and releases it', async () => {
    const revoked: string[] = [];
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (url) => {
      revoked.push(url);
      revoke(url);
    };
    try {
      const {backend, page} = await open();
      const picture = await page.find<HTMLImageElement>('.app-icon img');
      await until(() => picture.complete && picture.naturalWidth > 0, 'drawn');
      expect(picture.src).to.match(/^blob:/);
      expect(backend.sandbox.requests.filter(({path}) => path.includes('auth_token'))).to.be.empty;
      const {src} = picture;
      page.widget.remove();
      await page.widget.updateComplete;
      expect(revoked).to.include(src);
    } finally {
      URL.revokeObjectURL = revoke;
    }
  });

  it('loads no icon that is out of view', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Blue Sky')!;
    const asked: string[] = [];
    const many = Array.from({length: 200}, (_, index) => ({
      id: `id-${index}`,
      name: `app ${String(index).padStart(3, '0')}`,
      texts: {},
    }));
    const adapter = withApps(backend, {
      list: async () => many,
      icon: async (_, appId) => {
        asked.push(appId);
        return undefined;
      },
    });
    const page = await widgetPage('app-exchange', {adapter: adapter as Backend['adapter']}, {accountId});
    await until(() => asked.includes('id-0'), 'the first is in sight');
    expect(asked).not.to.include('id-199');
    expect((await page.find('.app-icon.letter')).textContent?.trim()).to.equal('A');
  });

  it('keeps the switches when a save is rejected, and reports why', async () => {
    const {backend, page} = await open();
    backend.sandbox.faults.add({method: 'POST', path: 'blacklist', status: 403});
    await toggle(page, 'Webhooks');
    await page.press('Save');
    await page.see(/Couldn’t save.*parent account/, '[role="alert"]');
    expect((await switchOf(page, 'Webhooks')).checked).to.equal(false);
  });

  it('passes axe', async () => {
    const {page} = await open('Juárez Cartel');
    await page.find('input[role="switch"]');
    await expectAccessible(page.widget);
  });
});
