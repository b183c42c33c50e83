/**
 * Notes, sales information, and announcement over HTTP in a browser: each change persists after a reload, and unknown
 * parts of the document are preserved. The customer then reads the announcement at sign-in.
 */
import assert from 'node:assert/strict';
import type {Locator} from 'playwright-core';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';
/** Keys that no model of the library contains, next to and within what is written. */
const FOREIGN = {portal_theme: {dark: true}, contract: {number: 'C-17', representative: {team: 'north'}}};
/** What confirms a save of each part. */
const SAVED: Readonly<Record<string, string>> = {
  notes: 'Notes saved',
  sales: 'Sales information saved',
  announcement: 'Announcement saved',
};
const RAN = '<img src=x onerror="window.ran = true">';

export async function notes(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  let server = new Server(demo, '');
  const widget = page.locator('account-manager account-notes');
  const part = (id: string): Locator => widget.locator(`#${id}`);
  const again = async (): Promise<void> => {
    await page.reload();
    await part('sales').locator('form').waitFor();
  };
  /** Opens the editor of a text and appends `typed`. */
  const write = async (id: string, typed: string): Promise<void> => {
    await part(id).locator('.write').click();
    await part(id).locator('.editable').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(typed);
  };
  const save = async (id: string): Promise<void> => {
    await part(id).getByRole('button', {name: 'Save'}).click();
    await widget
      .locator('.saved-bar')
      .filter({hasText: SAVED[id] ?? id})
      .waitFor();
  };

  try {
    await steps.step('an account opens whose documents contain keys unknown to the page', async () => {
      await portal.row(ACCOUNT).click();
      await portal.heading.filter({hasText: ACCOUNT}).waitFor();
      server = new Server(demo, portal.accountId);
      await server.changeAccount({...FOREIGN, custom_notes: `<p>Before</p>${RAN}`, announcement: ''});
      await portal.openTab(ACCOUNT, 'Notes', 'account-notes');
    });

    await steps.step('notes: what another client has stored is shown without scripts, with a notice', async () => {
      await part('notes').locator('.rich-text').filter({hasText: 'Before'}).waitFor();
      await part('notes').locator('.notice').filter({hasText: 'img'}).waitFor();
    });
    await steps.step('notes: bold text persists after a reload', async () => {
      await write('notes', ' and after');
      await page.keyboard.press('Control+a');
      await part('notes').getByRole('button', {name: 'Bold'}).click();
      await save('notes');
      await again();
      await part('notes').locator('.rich-text b').filter({hasText: 'Before and after'}).waitFor();
      assert.doesNotMatch(String((await server.account())['custom_notes']), /img|onerror/);
    });

    await steps.step('notes: typed text is retained while another tab is open', async () => {
      await write('notes', ' Half a thought');
      await portal.openTab(ACCOUNT, 'Overview', 'account-overview');
      await portal.openTab(ACCOUNT, 'Notes', 'account-notes');
      await part('notes').locator('.editable').filter({hasText: 'Half a thought'}).waitFor();
      await part('notes').getByRole('button', {name: 'Cancel'}).click();
      await part('notes').locator('.write').waitFor();
    });

    await steps.step('sales: the representative and the end of the contract persist after a reload', async () => {
      const person = part('sales').getByRole('combobox', {name: 'Sales representative'});
      await person.click();
      await part('sales').getByRole('option').nth(1).click();
      const name = await person.inputValue();
      await part('sales').getByLabel('Contract end date', {exact: true}).fill('2999-12-31');
      await save('sales');
      await again();
      assert.equal(await person.inputValue(), name);
      assert.equal(await part('sales').getByLabel('Contract end date', {exact: true}).inputValue(), '2999-12-31');
      assert.equal(at(await server.account(), 'contract.representative.name'), name);
    });
    await steps.step('sales: both stay cleared after a reload', async () => {
      await part('sales').getByRole('button', {name: 'Clear contract end date'}).click();
      await part('sales').getByRole('combobox').fill('');
      await page.keyboard.press('Escape');
      await save('sales');
      await again();
      assert.equal(await part('sales').getByRole('combobox').inputValue(), '');
      assert.equal(await part('sales').getByLabel('Contract end date', {exact: true}).inputValue(), '');
    });

    await steps.step('announcement: a previewed text persists after a reload', async () => {
      await write('announcement', 'Closed on Friday');
      await part('announcement').getByRole('button', {name: 'Preview'}).click();
      await widget.getByRole('dialog').getByText('Closed on Friday').waitFor();
      await widget.getByRole('dialog').getByRole('button', {name: 'Close'}).click();
      await save('announcement');
      await again();
      await part('announcement').locator('.rich-text').filter({hasText: 'Closed on Friday'}).waitFor();
    });
    await steps.step('announcement: it is removed after a question, and restored with Undo', async () => {
      await part('announcement').getByRole('button', {name: 'Remove announcement'}).click();
      await widget.getByRole('dialog').getByRole('button', {name: 'Remove announcement'}).click();
      await part('announcement').getByText('No announcement').waitFor();
      assert.equal((await server.account())['announcement'], '');
      // The page shows the change before the server has stored it.
      const stored = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
      await widget.locator('.saved-bar').getByRole('button', {name: 'Undo'}).click();
      await stored;
      await part('announcement').locator('.rich-text').filter({hasText: 'Closed on Friday'}).waitFor();
      assert.match(String((await server.account())['announcement']), /Closed on Friday/);
    });

    await steps.step('keys unknown to the page are unchanged', async () => {
      const document = await server.account();
      assert.deepEqual(document['portal_theme'], FOREIGN.portal_theme);
      assert.equal(at(document, 'contract.number'), FOREIGN.contract.number);
    });
    await steps.step('no script ran, and the page reported no errors', async () => {
      assert.equal(await page.evaluate('window.ran'), undefined);
      portal.expectNoComplaints();
    });
  } finally {
    await portal.close();
    await demo.close();
  }
}
