/**
 * Customer access, number features, carrier, and apps over HTTP in a browser: each change persists after a reload, and
 * unknown parts of the documents are preserved.
 */
import assert from 'node:assert/strict';
import type {Locator} from 'playwright-core';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server, type Json} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';
/** Has no route. */
const UNROUTED = 'Blue Sky';
const STRANGER = 'c0ffee00c0ffee00c0ffee00c0ffee00';

/** Keys that no model of the library contains, at every level to which a tab writes. */
const FOREIGN = {
  portal_theme: {dark: true},
  ui_restrictions: {
    callflows: {show_tab: false},
    myaccount: {balance: {show_header: false, note: 'kept'}, portal: {show_tab: false}},
  },
  numbers_features: {mms_enabled: true},
};

export async function customer(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  let server = new Server(demo, '');

  /** Reloads the page, which leads back to the same account and tab. */
  const again = async (widget: string): Promise<Locator> => {
    await page.reload();
    const shown = page.locator(`account-manager ${widget}`);
    await shown.locator('form').waitFor();
    return shown;
  };
  const save = (widget: Locator) => widget.getByRole('button', {name: 'Save'}).click();
  const saved = (widget: Locator) => widget.locator('.saved-bar').waitFor();
  const routes = (of: Server) => of.ask<readonly {readonly id: string}[]>('GET', '/callflows?filter_numbers=no_match');
  const routeOf = async (of: Server): Promise<Json> => of.ask('GET', `/callflows/${(await routes(of))[0]?.id}`);

  try {
    await steps.step('an account opens whose documents contain keys unknown to the page', async () => {
      await portal.row(ACCOUNT).click();
      await portal.heading.filter({hasText: ACCOUNT}).waitFor();
      server = new Server(demo, portal.accountId);
      await server.changeAccount(FOREIGN);
      await server.ask('POST', '/apps_store/blacklist', {blacklist: ['not-in-any-store']});
      const [route] = await routes(server);
      const flow = {
        module: 'resources',
        data: {hunt_account_id: STRANGER, outbound_flags: ['fax'], ringback: 'tone'},
        children: {},
      };
      const document = {name: 'Way out', numbers: ['no_match'], flow, portal_note: 'ours'};
      await (route
        ? server.ask('POST', `/callflows/${route.id}`, document)
        : server.ask('PUT', '/callflows', document));
    });

    await steps.step('access: a page of the menu stays hidden after a reload', async () => {
      const access = await portal.openTab(ACCOUNT, 'Customer access', 'account-access');
      await access.locator('input[name="transactions"]').uncheck();
      await save(access);
      await saved(access);
      assert.equal(await (await again('account-access')).locator('input[name="transactions"]').isChecked(), false);
    });
    await steps.step('access: other keys next to the switches are unchanged', async () => {
      const document = await server.account();
      assert.equal(at(document, 'ui_restrictions.myaccount.transactions.show_tab'), false);
      assert.deepEqual(at(document, 'ui_restrictions.myaccount.portal'), {show_tab: false});
      assert.equal(at(document, 'ui_restrictions.myaccount.balance.show_header'), false);
      assert.equal(at(document, 'ui_restrictions.myaccount.balance.note'), 'kept');
      assert.deepEqual(at(document, 'ui_restrictions.callflows'), {show_tab: false});
    });

    await steps.step('numbers: one feature stays off after a reload', async () => {
      const numbers = await portal.openTab(ACCOUNT, 'Number features', 'number-features');
      await numbers.locator('input[name="cnam"]').uncheck();
      await save(numbers);
      await numbers.locator('dialog .primary, dialog .danger').click();
      await saved(numbers);
      const after = await again('number-features');
      assert.equal(await after.locator('input[name="cnam"]').isChecked(), false);
      assert.equal(await after.locator('input[name="e911"]').isChecked(), true);
    });
    await steps.step('numbers: the other feature is stored as on explicitly; an unknown one is unchanged', async () => {
      const stored = at(await server.account(), 'numbers_features');
      // Other clients read an absent feature next to a present one as off.
      assert.deepEqual(stored, {cnam_enabled: false, e911_enabled: true, mms_enabled: true});
    });

    await steps.step('carrier: a route to an unknown account is explained, and replaced after a question', async () => {
      const carrier = await portal.openTab(ACCOUNT, 'Carrier', 'carrier-picker');
      await carrier.getByText(STRANGER).waitFor();
      await carrier.locator('input[value="system"]').check();
      await save(carrier);
      await carrier.locator('dialog').getByText(`all new outbound calls of ${ACCOUNT}`).waitFor();
      assert.equal(at(await routeOf(server), 'flow.module'), 'resources');
      await carrier.getByRole('button', {name: 'Change carriers'}).click();
      await carrier.locator('.badge').waitFor();
      const after = await again('carrier-picker');
      assert.equal(await after.locator('input[value="system"]').isChecked(), true);
      assert.equal(await after.locator('[part="warning"]').count(), 0);
    });
    await steps.step('carrier: the rest of the route is unchanged, and it is still the only route', async () => {
      const route = await routeOf(server);
      assert.equal(at(route, 'flow.module'), 'offnet');
      assert.deepEqual(at(route, 'flow.data.outbound_flags'), ['fax']);
      assert.equal(at(route, 'flow.data.ringback'), 'tone');
      assert.equal(at(route, 'flow.data.hunt_account_id'), undefined);
      assert.deepEqual([route['name'], route['numbers'], route['portal_note']], ['Way out', ['no_match'], 'ours']);
      assert.equal((await routes(server)).length, 1);
    });

    await steps.step('apps: one stays blocked after a reload', async () => {
      const apps = await portal.openTab(ACCOUNT, 'App Exchange', 'app-exchange');
      await apps.getByRole('switch', {name: 'Webhooks'}).uncheck();
      await save(apps);
      await saved(apps);
      const after = await again('app-exchange');
      assert.equal(await after.getByRole('switch', {name: 'Webhooks'}).isChecked(), false);
      assert.equal(await after.getByRole('switch', {name: 'SmartPBX'}).isChecked(), true);
    });
    await steps.step(
      'apps: an app that is not in the operator’s store stays blocked even when all are allowed',
      async () => {
        const blocked = async () =>
          (await server.ask<{readonly blacklist: readonly string[]}>('GET', '/apps_store/blacklist')).blacklist;
        assert.equal((await blocked()).length, 2);
        const apps = page.locator('account-manager app-exchange');
        await apps.getByRole('button', {name: 'Allow all'}).click();
        await save(apps);
        await saved(apps);
        assert.deepEqual(await blocked(), ['not-in-any-store']);
        await apps.getByRole('button', {name: 'Undo'}).click();
        await apps.locator('.saved-bar').getByText('Change undone').waitFor();
        assert.equal((await blocked()).length, 2);
      },
    );
    await steps.step('apps: their icons are fetched without a token in any address', async () => {
      await page.locator('account-manager app-exchange img').first().waitFor();
      assert.ok(addresses.some((address) => address.endsWith('/icon')));
      const token = demo.sandbox?.issueToken().slice(0, 20) ?? 'none';
      assert.deepEqual(
        addresses.filter((address) => address.includes('token=') || address.includes(token)),
        [],
      );
    });

    await steps.step('carrier: only saving a choice creates a missing route', async () => {
      const carrier = await portal.openTab(UNROUTED, 'Carrier', 'carrier-picker');
      await carrier.getByText('Outbound calls aren’t set up').waitFor();
      const other = new Server(demo, portal.accountId);
      assert.deepEqual(await routes(other), []);
      await carrier.locator('input[value="reseller"]').check();
      await save(carrier);
      await carrier.getByRole('button', {name: 'Create route'}).click();
      await carrier.locator('.badge').waitFor();
      assert.equal(await (await again('carrier-picker')).locator('input[value="reseller"]').isChecked(), true);
      assert.equal((await routes(other)).length, 1);
      const {reseller_id: reseller} = await other.account();
      assert.ok(reseller);
      assert.equal(at(await routeOf(other), 'flow.data.hunt_account_id'), reseller);
    });
    await steps.step(
      'access: old switches move to their new location with the first change, and none is lost',
      async () => {
        const other = new Server(demo, portal.accountId);
        await other.changeAccount({ui_restrictions: {inbound: {show_tab: false}, balance: {show_header: false}}});
        const access = await portal.openTab(UNROUTED, 'Customer access', 'account-access');
        await access.locator('input[name="outbound"]').uncheck();
        await save(access);
        await saved(access);
        const after = await again('account-access');
        for (const name of ['inbound', 'outbound']) {
          assert.equal(await after.locator(`input[name="${name}"]`).isChecked(), false, name);
        }
        assert.equal(await after.locator('input[name="twoway"]').isChecked(), true);
        const {ui_restrictions: stored} = await other.account();
        assert.equal(at(stored, 'myaccount.balance.show_header'), false);
        assert.deepEqual([at(stored, 'inbound.show_tab'), at(stored, 'balance.show_header')], [undefined, undefined]);
      },
    );
    await steps.step('keys unknown to every tab are unchanged', async () => {
      assert.deepEqual((await server.account())['portal_theme'], FOREIGN.portal_theme);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
