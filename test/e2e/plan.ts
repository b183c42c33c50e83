/**
 * The service plan over HTTP in a browser: quoted, changed, and persistent after a reload, with everything stored next
 * to the plans preserved.
 */
import assert from 'node:assert/strict';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {Server, type Json} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';

export async function plan(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  let server = new Server(demo, '');

  const element = page.locator('account-manager service-plan');
  const form = element.locator('form');
  const dialog = element.locator('dialog[open]');
  const assigned = () => server.ask('GET', '/services');
  const overrides = {limits: {twoway_trunks: {rate: 19}}};

  try {
    await steps.step('the row of the overview names the plan, and expands to the plan and its prices', async () => {
      await portal.row(ACCOUNT).click();
      const row = portal.overviewRow('service-plan');
      await row.getByText('1 plan').waitFor();
      server = new Server(demo, portal.accountId);
      await server.ask('POST', '/services/overrides', overrides);
      await row.locator('.edit').click();
      await element.getByText('Two-way trunk').first().waitFor();
      await row.getByRole('button', {name: 'Close Service plan'}).click();
      await row.getByText('Professional').waitFor();
    });
    await steps.step('the tab shows the same plan', async () => {
      await portal.openTab(ACCOUNT, 'Service plan', 'service-plan');
      await element.locator('.assigned').getByText('Professional').waitFor();
      await element.getByText('/month at current usage').waitFor();
    });
    await steps.step('a choice shows the price before, after, and the difference, and stores nothing', async () => {
      await element.getByRole('button', {name: 'Change plans'}).click();
      await form.getByLabel('Small Office').check();
      const total = form.locator('.comparison tfoot tr');
      await total.waitFor();
      const [, before, after, difference] = await total.locator('th, td').allInnerTexts();
      for (const amount of [before, after, difference]) assert.match(amount ?? '', /[\d.,]+/);
      assert.equal(Object.keys(await assigned()).length, 1);
    });
    await steps.step('canceling restores the plans', async () => {
      await form.getByRole('button', {name: 'Cancel'}).click();
      await element.locator('.assigned').getByText('Professional').waitFor();
      assert.equal(Object.keys(await assigned()).length, 1);
    });
    await steps.step('confirming stores the change, and the other plan is unchanged', async () => {
      const retained: Json = await assigned();
      await element.getByRole('button', {name: 'Change plans'}).click();
      await form.getByLabel('Small Office').check();
      await form.locator('.comparison').waitFor();
      await form.getByRole('button', {name: 'Change plans'}).click();
      await dialog.getByText(`Change plans for ${ACCOUNT}?`).waitFor();
      await dialog.getByRole('button', {name: 'Change plans'}).click();
      await element.locator('.assigned').getByText('Small Office').waitFor();
      const stored: Json = await assigned();
      assert.equal(Object.keys(stored).length, 2);
      for (const [id, value] of Object.entries(retained)) assert.deepEqual(stored[id], value);
      assert.deepEqual(await server.ask('GET', '/services/overrides'), overrides);
    });
    await steps.step('the change persists after a reload', async () => {
      await page.reload();
      await element.locator('.assigned').getByText('Small Office').waitFor();
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
