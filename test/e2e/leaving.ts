/**
 * Unsaved input on two tabs over HTTP in a browser, with the keyboard where possible: marked, listed, reached, asked
 * about before the account is left, and saved at once.
 */
import assert from 'node:assert/strict';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';
const CHANGES = [/Account name\s+Davis & Main\s+changed to\s+Davis & Sons/, /Two-way trunks\s+10\s+changed to\s+12/];

export async function leaving(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const manager = page.locator('account-manager');
  const tab = (name: string) => manager.getByRole('tab', {name});
  const trunks = manager.getByRole('spinbutton', {name: 'Two-way trunks'});
  const accountName = portal.overviewRow('name').getByLabel('Account name');
  const changes = manager.getByRole('button', {name: '2 unsaved changes'});
  const panel = manager.getByRole('dialog', {name: '2 unsaved changes'});
  const question = page.getByRole('dialog', {name: 'Save your changes?'});
  const hasFocus = (locator: typeof trunks) => locator.and(page.locator(':focus')).waitFor();
  let server = new Server(demo, '');
  try {
    await steps.step('typing on two tabs asks nothing, and marks both tabs and the row in the tree', async () => {
      await portal.row(ACCOUNT).click();
      await portal.overviewRow('name').getByText(ACCOUNT).waitFor();
      server = new Server(demo, portal.accountId);
      await server.ask('POST', '/limits', {twoway_trunks: 10, inbound_trunks: 5, outbound_trunks: 5});
      await portal.overviewRow('name').locator('.edit').click();
      await accountName.fill('Davis & Sons');
      await tab('Overview').focus();
      await page.keyboard.press('ArrowRight');
      await trunks.fill('12');
      await tab('Overview Unsaved changes').waitFor();
      await tab('Limits Unsaved changes').waitFor();
      await tab('Notes')
        .and(manager.getByRole('tab', {name: 'Notes', exact: true}))
        .waitFor();
      await portal.tree.getByRole('treeitem', {name: /Davis & Main.*Unsaved changes/}).waitFor();
    });
    await steps.step(
      'the list shows the old and new value of each change, and links to its field on the other tab',
      async () => {
        await changes.focus();
        await page.keyboard.press('Enter');
        for (const change of CHANGES) await panel.getByRole('button', {name: change}).waitFor();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await hasFocus(accountName);
        assert.equal(await accountName.inputValue(), 'Davis & Sons');
        assert.equal(await panel.isVisible(), false);
      },
    );
    await steps.step('Escape closes the list and returns the focus', async () => {
      await changes.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await hasFocus(changes);
    });
    await steps.step('leaving asks and lists both changes; Keep editing changes nothing', async () => {
      await portal.row('Blue Sky').click();
      for (const change of CHANGES) await question.getByRole('button', {name: change}).waitFor();
      await question.getByRole('button', {name: 'Keep editing'}).click();
      await question.waitFor({state: 'detached'});
      assert.equal(await accountName.inputValue(), 'Davis & Sons');
      assert.match(await portal.heading.innerText(), /Davis & Main/);
      assert.equal((await server.account())['name'], ACCOUNT);
    });
    await steps.step('a change in the question links to its field without leaving', async () => {
      await portal.row('Blue Sky').click();
      await question.getByRole('button', {name: 'Two-way trunks'}).click();
      await hasFocus(trunks);
      assert.equal(await trunks.inputValue(), '12');
    });
    await steps.step('Save in the question stores both changes and opens the other account', async () => {
      await portal.row('Blue Sky').click();
      await question.getByRole('button', {name: 'Save', exact: true}).click();
      await portal.heading.filter({hasText: 'Blue Sky'}).waitFor();
      assert.equal(at(await server.account(), 'name'), 'Davis & Sons');
      assert.equal((await server.ask('GET', '/limits'))['twoway_trunks'], 12);
      assert.equal(await manager.getByText('Unsaved changes').count(), 0);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
