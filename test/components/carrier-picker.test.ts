import {expect, oneEvent} from '@open-wc/testing';
import {apiError} from '../../src/api/errors.js';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/carrier-picker/define.js';
import type {CarrierPicker} from '../../src/components/carrier-picker/carrier-picker.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

interface Opened {
  readonly backend: Backend;
  readonly accountId: AccountId;
  readonly page: WidgetPage<CarrierPicker>;
  readonly stored: () => Promise<string>;
  readonly writes: () => number;
}

/** Los Pollos Hermanos routes through its reseller; Blue Sky has no route. */
async function open(
  name = 'Los Pollos Hermanos',
  {prepare, ...options}: WidgetPageOptions & {prepare?: (backend: Backend, id: AccountId) => Promise<void>} = {},
): Promise<Opened> {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get(name)!;
  await prepare?.(backend, accountId);
  const before = backend.sandbox.requests.length;
  const page = await widgetPage('carrier-picker', backend, {accountId, ...options});
  await page.find(options.readOnly ? '.card .name b, .hint' : 'input[type="radio"]');
  return {
    backend,
    accountId,
    page,
    stored: async () => (await backend.adapter.carrier.get(accountId)).value.strategy,
    writes: () => backend.sandbox.requests.slice(before).filter(({method}) => method !== 'GET').length,
  };
}

/** Routes to the carriers of an account that is neither the account itself nor its reseller. */
async function routeElsewhere({sandbox}: Backend, accountId: AccountId): Promise<void> {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await sandbox.fetch(`https://sandbox.example/v2/accounts/${accountId}/${path}`, {
      ...init,
      headers: {'x-auth-token': sandbox.issueToken(), 'content-type': 'application/json'},
    });
    return (await response.json()) as {data: Record<string, unknown>[]};
  };
  const {data} = await ask('callflows?filter_numbers=no_match');
  const flow = {module: 'resources', data: {hunt_account_id: 'c0ffee00c0ffee00c0ffee00c0ffee00'}, children: {}};
  await ask(`callflows/${String(data[0]?.['id'])}`, {
    method: 'POST',
    body: JSON.stringify({data: {numbers: ['no_match'], flow}}),
  });
}

const choose = async ({page}: Opened, strategy: string) => {
  (await page.find<HTMLInputElement>(`input[value="${strategy}"]`)).click();
  await page.widget.updateComplete;
};
const checked = ({page}: Opened) => page.query<HTMLInputElement>('input[name="strategy"]:checked')?.value;

describe('carrier-picker', () => {
  it('marks the strategy in use, and offers no save while nothing is changed', async () => {
    const opened = await open();
    expect(checked(opened)).to.equal('reseller');
    expect((await opened.page.see('In use', '.badge')).closest('label')?.querySelector('input')?.value).to.equal(
      'reseller',
    );
    expect(opened.page.query('.save-bar')).to.equal(null);
  });

  it('asks with the account’s name before it saves, and dispatches an event afterward', async () => {
    const opened = await open();
    const {page, accountId} = opened;
    await choose(opened, 'own');
    await page.press('Save');
    const dialog = await page.find<HTMLDialogElement>('dialog[open]');
    expect(dialog.querySelector('h2')?.textContent).to.contain('Los Pollos Hermanos');
    expect(dialog.textContent)
      .to.contain('all new outbound calls of Los Pollos Hermanos')
      .and.to.contain('This account’s own carriers');
    expect(opened.writes()).to.equal(0);
    const saved = oneEvent(page.widget, 'account-saved');
    await page.press('Change carriers', 'dialog');
    expect((await saved).detail).to.deep.equal({accountId, resource: 'carrier', changed: ['strategy']});
    expect(await opened.stored()).to.equal('own');
    await until(() => page.query('input[value="own"]')?.closest('label')?.querySelector('.badge'), 'marked');
  });

  it('undoes a choice after the same question', async () => {
    const opened = await open();
    const {page} = opened;
    await choose(opened, 'own');
    await page.press('Save');
    await page.press('Change carriers', 'dialog');
    await page.press('Undo');
    await page.see('This account’s own carriers', 'dialog[open] dd');
    await page.press('Change carriers', 'dialog');
    await page.see('Change undone', '.saved-bar');
    expect([await opened.stored(), checked(opened)]).to.deep.equal(['reseller', 'reseller']);
  });

  it('explains why there is no reseller route', async () => {
    const backend = createBackend();
    const refuse = async () => {
      throw apiError('refused', 'no reseller', {code: 'no_reseller'});
    };
    const {session, accounts, carrier} = backend.adapter;
    const adapter = {session, accounts, carrier: {get: carrier.get.bind(carrier), choose: refuse}};
    const accountId = (await childIds(backend)).get('Los Pollos Hermanos')!;
    const page = await widgetPage('carrier-picker', {adapter: adapter as unknown as Backend['adapter']}, {accountId});
    (await page.find<HTMLInputElement>('input[value="own"]')).click();
    await page.press('Save');
    await page.press('Change carriers', 'dialog');
    await page.see('This account has no reseller whose carriers it could use.', '[role="alert"]');
  });

  it('writes nothing and keeps the choice when the user declines', async () => {
    const opened = await open();
    await choose(opened, 'own');
    await opened.page.press('Save');
    (await opened.page.find<HTMLDialogElement>('dialog[open]')).dispatchEvent(new Event('cancel'));
    await until(() => opened.page.query('dialog') === null, 'closed');
    expect(checked(opened)).to.equal('own');
    expect(opened.writes()).to.equal(0);
  });

  it('asks the same question when the choice is saved on leaving', async () => {
    const opened = await open();
    await choose(opened, 'own');
    const leaving = opened.page.provider.select();
    await until(() => opened.page.provider.shadowRoot?.querySelector('dialog[open] .primary'), 'asks');
    opened.page.provider.shadowRoot?.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await opened.page.press('Cancel', 'dialog');
    expect(await leaving).to.equal(false);
    expect(opened.writes()).to.equal(0);
  });

  it('creates a missing route only when a choice is saved', async () => {
    const opened = await open('Blue Sky');
    await opened.page.see('Outbound calls aren’t set up');
    const byDefault = await opened.page.see('Default for new accounts', '.badge');
    expect(byDefault.closest('label')?.querySelector('input')?.value).to.equal('system');
    expect(checked(opened)).to.equal(undefined);
    expect(opened.writes()).to.equal(0);
    await choose(opened, 'system');
    await opened.page.press('Save');
    await opened.page.see('Create an outbound route for Blue Sky?', 'dialog[open] h2');
    await opened.page.press('Create route', 'dialog');
    await until(async () => (await opened.stored()) === 'system', 'made');
    await until(() => opened.page.query('[part="warning"]') === null, 'nothing to explain any more');
    // There is no undo to a missing route.
    await opened.page.see(/Outbound calls now use/, '.saved-bar');
    expect(opened.page.query('.saved-bar')!.textContent).not.to.contain('Undo');
  });

  for (const strategy of ['system', 'reseller', 'own']) {
    it(`repairs a route to unknown carriers with “${strategy}”`, async () => {
      const opened = await open('Los Pollos Hermanos', {prepare: routeElsewhere});
      await opened.page.see('c0ffee00c0ffee00c0ffee00c0ffee00', '[part="warning"]');
      expect(checked(opened)).to.equal(undefined);
      await choose(opened, strategy);
      await opened.page.press('Save');
      await opened.page.press('Change carriers', 'dialog');
      await until(async () => (await opened.stored()) === strategy, 'repaired');
    });
  }

  it('overwrites nothing unseen: shows what is now in effect, and asks', async () => {
    const opened = await open();
    const {backend, accountId, page} = opened;
    await choose(opened, 'own');
    await backend.adapter.carrier.choose(accountId, 'system', await backend.adapter.carrier.get(accountId));
    await page.press('Save');
    await page.press('Change carriers', 'dialog');
    const conflict = await page.find('[part="conflict"]');
    expect(conflict.textContent).to.contain('This account’s own carriers').and.to.contain('System-wide carriers');
    await until(
      () => page.query('input[name="strategy"][value="system"]')?.closest('label')?.querySelector('.badge'),
      'marks what is in use now',
    );
    expect(await opened.stored()).to.equal('system');
    (await page.find<HTMLInputElement>('input[value="theirs"]')).click();
    await page.press('Save this choice');
    await until(() => page.query('[part="conflict"]') === null, 'settled');
    expect(checked(opened)).to.equal('system');
    expect(await opened.stored()).to.equal('system');
  });

  it('offers the portal’s choices in its order, and explains what is omitted', async () => {
    const opened = await open('Los Pollos Hermanos', {
      settings: {companyName: 'Acme', carrier: {choices: ['byoc', 'useBlended']}},
    });
    const values = [...opened.page.widget.renderRoot.querySelectorAll('input')].map(({value}) => value);
    expect(values).to.deep.equal(['own', 'system']);
    await opened.page.see('Carriers of Acme', '[part="warning"]');
  });

  it('keeps the choice when a save is rejected', async () => {
    const opened = await open();
    opened.backend.sandbox.faults.add({method: 'POST', path: '/callflows', status: 403});
    await choose(opened, 'own');
    await opened.page.press('Save');
    await opened.page.press('Change carriers', 'dialog');
    await opened.page.see('Couldn’t save', '[role="alert"]');
    expect(checked(opened)).to.equal('own');
  });

  it('shows the strategy in use without controls when read-only', async () => {
    const opened = await open('Los Pollos Hermanos', {readOnly: true, settings: {companyName: ''}});
    await opened.page.see('Your reseller’s carriers', '.name');
    expect(opened.page.query('input')).to.equal(null);
  });

  it('passes axe, including its question', async () => {
    const opened = await open();
    await choose(opened, 'own');
    await expectAccessible(opened.page.widget);
    await opened.page.press('Save');
    await opened.page.find('dialog[open]');
    await expectAccessible(opened.page.widget);
  });
});
