/**
 * Account lifecycle over HTTP in a browser: disabled, enabled, second factor, reasons against a deletion, and deleted,
 * with the right tree, path, and address afterwards. Then the platform's administrator creates a reseller.
 */
import assert from 'node:assert/strict';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';
/** Has a number that sends messages. */
const MESSAGING = 'Madrigal Electromotive';
const FOREIGN = {portal_theme: {dark: true}};
/** Sign-in settings that the page does not know. */
const SIGN_IN = {cb_api_auth: {enabled: false}, cb_user_auth: {token_auth_expiry_s: 600}};

export async function accountLifecycle(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const row = (id: string) => portal.overviewRow(id);
  const value = (id: string) => row(id).locator('.value');
  const dialog = page.locator('account-overview').getByRole('dialog');
  const press = (id: string, name: string) => row(id).getByRole('button', {name, exact: true}).click();
  const answer = (name: string) => dialog.getByRole('button', {name, exact: true}).click();
  const openRow = (id: string) => row(id).locator('.edit').click();
  const shows = (id: string, text: string | RegExp) => value(id).filter({hasText: text}).waitFor();
  const select = async (name: string): Promise<Server> => {
    await portal.row(name).first().click();
    await shows('name', name);
    return new Server(demo, portal.accountId);
  };
  let server = new Server(demo, '');
  try {
    await steps.step('an account opens whose documents contain keys unknown to the page', async () => {
      server = await select(ACCOUNT);
      await server.changeAccount(FOREIGN);
      await server.ask('PATCH', '/security', {auth_modules: SIGN_IN});
    });
    await steps.step('disable: declining changes nothing', async () => {
      await openRow('status');
      await press('status', 'Disable account');
      await dialog.getByText('Users can’t sign in').waitFor();
      await answer('Cancel');
      await press('status', 'Close');
      await shows('status', 'Active');
      assert.equal((await server.account())['enabled'], true);
    });
    await steps.step('disable: the account stays disabled after a reload, and the other rows are locked', async () => {
      await openRow('status');
      await press('status', 'Disable account');
      await answer('Disable account');
      await shows('status', 'Disabled');
      await page.reload();
      await shows('status', 'Disabled');
      assert.equal(await row('name').locator('.edit').count(), 0);
      assert.equal((await server.account())['enabled'], false);
    });
    await steps.step('enable: the account stays enabled after a reload', async () => {
      await openRow('status');
      await press('status', 'Enable account');
      await shows('status', 'Active');
      await page.reload();
      await shows('status', 'Active');
      await row('name').locator('.edit').waitFor();
      const document = await server.account();
      assert.equal(document['enabled'], true);
      assert.deepEqual(document['portal_theme'], FOREIGN.portal_theme);
    });
    await steps.step('second factor: canceling restores it', async () => {
      await openRow('multi-factor');
      await row('multi-factor').getByRole('switch').check();
      await press('multi-factor', 'Cancel');
      await shows('multi-factor', 'Off');
    });
    await steps.step('second factor: it is turned on after a question, and stays on after a reload', async () => {
      await openRow('multi-factor');
      await row('multi-factor').getByRole('switch').check();
      await press('multi-factor', 'Save');
      await answer('Turn on');
      await shows('multi-factor', 'On');
      await page.reload();
      await shows('multi-factor', 'On');
      const stored = await server.ask('GET', '/security');
      assert.equal(at(stored, 'account.auth_modules.cb_user_auth.multi_factor.enabled'), true);
      assert.equal(at(stored, 'account.auth_modules.cb_user_auth.token_auth_expiry_s'), 600);
      assert.equal(at(stored, 'account.auth_modules.cb_api_auth.enabled'), false);
    });
    await steps.step('second factor: it is turned off, and other sign-in settings are unchanged', async () => {
      await openRow('multi-factor');
      await row('multi-factor').getByRole('switch').uncheck();
      await press('multi-factor', 'Save');
      await shows('multi-factor', 'Off');
      await page.reload();
      await shows('multi-factor', 'Off');
      const stored = await server.ask('GET', '/security');
      assert.equal(at(stored, 'account.auth_modules.cb_user_auth.token_auth_expiry_s'), 600);
      assert.equal(at(stored, 'account.auth_modules.cb_api_auth.enabled'), false);
    });
    await steps.step('second factor: it cannot be turned off while a number sends messages', async () => {
      const messaging = await select(MESSAGING);
      await openRow('multi-factor');
      await row('multi-factor').getByRole('switch').uncheck();
      await press('multi-factor', 'Save');
      await row('multi-factor').getByText('sends and receives messages').waitFor();
      await press('multi-factor', 'Cancel');
      await shows('multi-factor', 'On');
      const stored = await messaging.ask('GET', '/security');
      assert.equal(at(stored, 'account.auth_modules.cb_user_auth.multi_factor.enabled'), true);
    });
    await steps.step('delete: it is not offered while there are sub-accounts or number ports', async () => {
      for (const [name, words] of [
        ['Los Pollos Hermanos', 'Delete or move these first.'],
        ['Saul Goodman', 'Complete or cancel these first.'],
      ] as const) {
        await select(name);
        await openRow('status');
        await press('status', 'Delete account…');
        await dialog.getByText(words).waitFor();
        assert.equal(await dialog.getByRole('textbox').count(), 0);
        await answer('Close');
        await press('status', 'Close');
      }
    });
    await steps.step(
      'delete: the account disappears from the tree, path, and address, and its parent is shown',
      async () => {
        const {id: below} = await server.ask('PUT', '', {name: 'Short Lived'});
        assert.ok(typeof below === 'string');
        await page.goto(page.url().replace(/#.*/, `#/accounts/${below}`));
        await page.reload();
        await shows('name', 'Short Lived');
        await portal.breadcrumbs.getByText('Short Lived').waitFor();
        await openRow('status');
        await press('status', 'Delete account…');
        await dialog.getByRole('textbox').fill('delete');
        assert.ok(await dialog.getByRole('button', {name: 'Delete account'}).isDisabled());
        await dialog.getByRole('textbox').fill('DELETE');
        await answer('Delete account');
        await shows('name', ACCOUNT);
        await portal.heading.filter({hasText: ACCOUNT}).waitFor();
        assert.equal(await portal.breadcrumbs.getByText('Short Lived').count(), 0);
        assert.equal(await portal.row('Short Lived').count(), 0);
        assert.match(page.url(), new RegExp(`accounts/${server.accountId}`));
        await assert.rejects(new Server(demo, below).account(), /404|403/);
        await page.reload();
        await shows('name', ACCOUNT);
        assert.equal(await portal.row('Short Lived').count(), 0);
      },
    );
    await steps.step('reseller: the change is not offered to this operator', async () => {
      await shows('type', 'Standard');
      assert.equal(await row('type').locator('.edit').count(), 0);
    });
    await steps.step('reseller: the platform’s administrator promotes and demotes the account', async () => {
      const master = demo.sandbox?.master;
      assert.ok(master);
      const link = page.url();
      await page.getByRole('button', {name: 'Menu'}).click();
      await page.getByRole('button', {name: 'Sign out'}).click();
      await portal.signIn(master);
      await page.goto(link);
      await shows('type', 'Standard');
      await openRow('type');
      await press('type', 'Make it a reseller');
      await answer('Make it a reseller');
      await shows('type', 'Reseller');
      await openRow('type');
      await row('type').getByText('The account and its sub-accounts stay').waitFor();
      await press('type', 'Close');
      assert.equal((await server.account())['is_reseller'], true);
      await openRow('type');
      await press('type', 'Make it a standard account');
      await answer('Make it a standard account');
      await shows('type', 'Standard');
      const document = await server.account();
      assert.equal(document['is_reseller'], false);
      assert.deepEqual(document['portal_theme'], FOREIGN.portal_theme);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
