/**
 * The main task over HTTP in a browser: sign in, open a grandchild, rename it, see every place follow without a reload,
 * act as it, and return. Then a tree of ten thousand accounts.
 */
import assert from 'node:assert/strict';
import {startDemo} from '../../scripts/start.mjs';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import type {Steps} from './steps.js';

export async function mainJob(steps: Steps): Promise<void> {
  // As `npm start` serves it; the other jobs use the built demo.
  const demo = await startDemo({port: 0, apiPort: 0});
  const portal = await Portal.open(demo);
  const {page} = portal;
  const newName = 'Los Pollos – Nord & Süd';
  let parent = '';
  let grandchild = '';
  try {
    await steps.step('the demo page contains the manager', async () => {
      await page.locator('account-manager').waitFor();
      await portal.row('A1A Car Wash').waitFor();
    });
    await steps.step('a wrong password is rejected with a message', async () => {
      await page.getByRole('button', {name: 'Menu'}).click();
      await page.getByRole('button', {name: 'Sign out'}).click();
      assert.ok(demo.credentials);
      await portal.signIn({...demo.credentials, password: 'not this one'});
      await page.getByRole('alert').filter({hasText: 'is incorrect'}).waitFor();
    });
    await steps.step('the operator signs in with the form', async () => {
      assert.ok(demo.credentials);
      await portal.signIn(demo.credentials);
      await portal.row('Saul Goodman & Associates').waitFor();
    });
    await steps.step('the eight accounts are listed in order below the user’s own', async () => {
      const names = ['A1A Car Wash', 'Blue Sky', 'Crossroads Motel', 'Davis & Main', 'Juárez Cartel'];
      for (const name of names) await portal.row(name).waitFor();
      const boxes = await Promise.all(names.map((name) => portal.row(name).first().boundingBox()));
      const tops = boxes.map((box) => box?.y ?? -1);
      assert.deepEqual(
        tops,
        [...tops].sort((a, b) => a - b),
      );
    });
    await steps.step('Davis & Main shows what is stored', async () => {
      await portal.row('Davis & Main').click();
      await portal.overviewRow('realm').getByText('53298b.s.zswitch.net').waitFor();
      await portal.overviewRow('administrators').getByText('Davis Smyth').waitFor();
      await portal.overviewRow('technical-contact').getByText('main@davis.main.com').waitFor();
      await portal.overviewRow('billing-contact').getByText('Veronica Smyth').waitFor();
    });
    await steps.step('a grandchild is opened from the tree with the keyboard', async () => {
      parent = 'Los Pollos Hermanos';
      await portal.row(parent).click();
      await page.keyboard.press('ArrowRight');
      // Not just any row below: the first one may still show that the accounts are loading.
      await portal.row('Los Pollos Hermanos – Albuquerque').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      // Empty until it is known.
      await portal.heading.filter({hasText: /\S/, hasNotText: /^\s*Los Pollos Hermanos\s*$/}).waitFor();
      grandchild = (await portal.heading.textContent())?.trim() ?? '';
      assert.notEqual(grandchild, '');
      await portal.breadcrumbs.getByRole('button', {name: parent, exact: true}).waitFor();
    });
    await steps.step('the grandchild is renamed in place', async () => {
      await page.evaluate(() => Object.assign(window, {stillTheSamePage: true}));
      await portal.overviewRow('name').getByRole('button', {name: /Edit/}).click();
      await portal.overviewRow('name').locator('input:focus').waitFor();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(newName);
      await page.keyboard.press('Enter');
      await portal.overviewRow('name').getByText(newName).waitFor();
    });
    await steps.step('the tree, path, heading, and overview show the new name without a reload', async () => {
      await portal.row(newName).waitFor();
      await portal.breadcrumbs.getByText(newName).waitFor();
      await portal.heading.filter({hasText: newName}).waitFor();
      assert.equal(await portal.row(grandchild).count(), 0);
      assert.equal(await page.evaluate(() => 'stillTheSamePage' in window), true);
    });
    await steps.step('the server stores the name, and nothing else has changed', async () => {
      const writes = demo.sandbox?.requests.filter(({method}) => method === 'PATCH') ?? [];
      assert.equal(writes.length, 1);
      assert.equal(writes[0]?.status, 200);
    });
    await steps.step('the operator acts as the account: a banner says so, and the tree starts there', async () => {
      await page.getByRole('button', {name: 'View as customer'}).click();
      await portal.banner.getByText(newName).first().waitFor();
      assert.equal(await portal.row('A1A Car Wash').count(), 0);
    });
    await steps.step('the operator returns to their own account', async () => {
      await portal.banner.getByRole('button').last().click();
      await portal.row('A1A Car Wash').waitFor();
      await portal.banner.waitFor({state: 'detached'});
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}

export async function tenThousand(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo({accounts: 10_000});
  const portal = await Portal.open(demo);
  try {
    await steps.step('the first rows of 10,000 accounts appear without loading all of them', async () => {
      await portal.row('A1A Car Wash').waitFor();
      const lists = demo.sandbox?.requests.filter(({path}) => path.includes('/children')) ?? [];
      assert.ok(lists.length >= 1 && lists.length <= 2, `${lists.length} lists were asked for`);
      assert.ok(lists.every(({path}) => !path.includes('paginate=false')));
    });
    await steps.step('the page has fewer than 1,000 elements after scrolling to the end', async () => {
      await portal.tree.focus();
      for (let presses = 0; presses < 40; presses++) {
        await portal.page.keyboard.press('End');
        const rows = await portal.tree.getByRole('treeitem').count();
        assert.ok(rows <= 80, `${rows} rows`);
      }
      const elements = await portal.countElements();
      assert.ok(elements < 1000, `${elements} elements`);
    });
    portal.expectNoComplaints();
  } finally {
    await portal.close();
    await demo.close();
  }
}
