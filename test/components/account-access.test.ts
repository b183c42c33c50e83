import {expect, oneEvent} from '@open-wc/testing';
import type {CustomerAccess} from '../../src/api/access.js';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-access/define.js';
import type {AccountAccess} from '../../src/components/account-access/account-access.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

interface Opened {
  readonly backend: Backend;
  readonly accountId: AccountId;
  readonly page: WidgetPage<AccountAccess>;
  readonly stored: () => Promise<CustomerAccess>;
}

/** Per-minute calls and transactions are hidden from Saul Goodman; nothing is hidden from Davis & Main. */
async function open(name = 'Saul Goodman & Associates', options: WidgetPageOptions = {}): Promise<Opened> {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get(name)!;
  const page = await widgetPage('account-access', backend, {accountId, ...options});
  await page.find('.access-preview');
  return {backend, accountId, page, stored: async () => (await backend.adapter.access.get(accountId)).value};
}

const box = ({page}: Opened, name: string) => page.find<HTMLInputElement>(`input[name="${name}"]`);
const groupBox = ({page}: Opened, label: string) =>
  page.see(label, 'legend .check').then((check) => check.querySelector('input')!);
const click = async ({page}: Opened, input: HTMLInputElement) => {
  input.click();
  await page.widget.updateComplete;
};
const preview = ({page}: Opened) => page.query('.access-preview')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('account-access', () => {
  it('shows hidden entries, and entries that are partly shown as a result', async () => {
    const opened = await open();
    expect((await box(opened, 'user')).checked).to.equal(true);
    expect((await box(opened, 'transactions')).checked).to.equal(false);
    expect((await box(opened, 'balance')).checked).to.equal(false);
    const billing = await groupBox(opened, 'Billing');
    expect([billing.checked, billing.indeterminate]).to.deep.equal([false, true]);
    const settings = await groupBox(opened, 'Settings');
    expect([settings.checked, settings.indeterminate]).to.deep.equal([true, false]);
  });

  it('saves only the switched entries and dispatches an event', async () => {
    const opened = await open();
    const {page, accountId, stored} = opened;
    const before = await stored();
    await click(opened, await box(opened, 'user'));
    await click(opened, await box(opened, 'transactions'));
    await page.see('2 unsaved changes');
    const saved = oneEvent(page.widget, 'account-saved');
    await page.press('Save');
    const {detail} = await saved;
    expect(detail).to.deep.equal({accountId, resource: 'access', changed: detail.changed});
    expect(detail.changed).to.have.members(['user', 'transactions']);
    expect(await stored()).to.deep.equal({...before, user: false, transactions: true});
    await page.see('Customer access saved', '[role="status"]');
  });

  it('switches from partly shown to all, and from all to none', async () => {
    const opened = await open();
    const billing = await groupBox(opened, 'Billing');
    await click(opened, billing);
    for (const name of ['billing', 'balance', 'balanceCredit', 'balanceMinutes', 'servicePlan', 'transactions']) {
      expect((await box(opened, name)).checked, name).to.equal(true);
    }
    expect([billing.checked, billing.indeterminate]).to.deep.equal([true, false]);
    await click(opened, billing);
    expect((await box(opened, 'servicePlan')).checked).to.equal(false);
    expect([billing.checked, billing.indeterminate]).to.deep.equal([false, false]);
  });

  it('saves a part together with the entry that it shows, as they were on screen', async () => {
    const opened = await open();
    await click(opened, await box(opened, 'balanceMinutes'));
    expect((await box(opened, 'balance')).indeterminate).to.equal(true);
    expect((await box(opened, 'balanceCredit')).checked).to.equal(false);
    await opened.page.press('Save');
    await until(async () => (await opened.stored()).balance, 'stored');
    expect(await opened.stored()).to.include({balance: true, balanceMinutes: true, balanceCredit: false});
  });

  it('previews the customer’s menu with the current switches before anything is saved', async () => {
    const opened = await open();
    expect(preview(opened)).to.contain('Service plan').and.not.to.contain('Transactions');
    await click(opened, await box(opened, 'servicePlan'));
    await click(opened, await box(opened, 'transactions'));
    expect(preview(opened)).to.contain('Transactions').and.not.to.contain('Service plan');
    await click(opened, await opened.page.find<HTMLInputElement>('input[value="user"]'));
    expect(preview(opened)).to.contain('UI error log').and.not.to.contain('Billing');
  });

  it('explains for users, not for administrators, that no switch shows them more', async () => {
    const opened = await open('Davis & Main');
    const hint = () => opened.page.query('.access-preview [role="status"]')?.textContent?.trim();
    expect(hint()).to.equal('');
    await click(opened, await opened.page.find<HTMLInputElement>('input[value="user"]'));
    expect(hint()).to.contain('never see more than');
    await click(opened, await opened.page.find<HTMLInputElement>('input[value="administrator"]'));
    expect(hint()).to.equal('');
  });

  it('previews the parts of an entry as a list below it, and no list without parts', async () => {
    const opened = await open('Davis & Main');
    const lists = [...opened.page.widget.renderRoot.querySelectorAll('.access-preview li ul')];
    const words = lists.map((list) => [...list.children].map((entry) => entry.textContent?.trim()));
    expect(words).to.deep.equal([['Credit', 'Minutes']]);
  });

  it('reports that the account name opens no menu once no entry remains for the chosen kind of user', async () => {
    const opened = await open('Davis & Main');
    for (const group of ['Billing', 'Trunking', 'Miscellaneous']) await click(opened, await groupBox(opened, group));
    await click(opened, await box(opened, 'user'));
    expect(preview(opened)).to.contain('Account').and.not.to.contain('menu is empty');
    await click(opened, await opened.page.find<HTMLInputElement>('input[value="user"]'));
    await opened.page.see('menu is empty', '.access-preview [role="status"]');
    await click(opened, await opened.page.find<HTMLInputElement>('input[value="administrator"]'));
    await click(opened, await box(opened, 'account'));
    await opened.page.see('menu is empty', '.access-preview [role="status"]');
    expect(opened.page.query('.access-menu')).to.equal(null);
  });

  it('merges what another client has switched in the meantime', async () => {
    const opened = await open();
    const {backend, accountId, page} = opened;
    const base = await backend.adapter.access.get(accountId);
    await click(opened, await box(opened, 'transactions'));
    await click(opened, await box(opened, 'inbound'));
    await backend.adapter.access.update(accountId, {base, changes: {inbound: false, user: false}});
    await page.press('Save');
    await until(async () => (await opened.stored()).transactions, 'the same change of both needs no question');
    expect(await opened.stored()).to.include({transactions: true, inbound: false, user: false});
  });

  it('keeps the switches when the save is rejected', async () => {
    const opened = await open();
    opened.backend.sandbox.faults.add({method: 'PATCH', path: '/accounts/', status: 403});
    await click(opened, await box(opened, 'user'));
    await opened.page.press('Save');
    await opened.page.see('Couldn’t save', '[role="alert"]');
    expect((await box(opened, 'user')).checked).to.equal(false);
    expect((await opened.stored()).user).to.equal(true);
  });

  it('shows the entries and the menu without controls when read-only', async () => {
    const opened = await open(undefined, {readOnly: true});
    expect(opened.page.query('input[type="checkbox"]')).to.equal(null);
    const transactions = await opened.page.see('Transactions', '.line');
    expect(transactions.textContent).to.contain('Hidden');
    const credit = [...opened.page.widget.renderRoot.querySelectorAll('.line')].find(
      (line) => line.querySelector('.name')?.textContent === 'Credit',
    );
    expect(credit?.textContent).to.contain('Hidden');
    await expectAccessible(opened.page.widget);
  });

  it('passes axe, including with an empty menu', async () => {
    const opened = await open('Davis & Main');
    await expectAccessible(opened.page.widget);
    for (const group of ['Settings', 'Billing', 'Trunking', 'Miscellaneous']) {
      await click(opened, await groupBox(opened, group));
    }
    await expectAccessible(opened.page.widget);
  });
});
