/**
 * Parts of the page that cannot be loaded, because it is offline or was replaced on its server: each reports that in
 * place and loads on a retry.
 */
import assert from 'node:assert/strict';
import type {Locator} from 'playwright-core';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';
const WORDS = 'Part of this page could not be loaded.';

export async function missingCode(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const manager = page.locator('account-manager');

  /** Performs an action without a part of the page, and again with it. */
  async function without(part: string, where: Locator, act: () => Promise<unknown>, again: () => Promise<unknown>) {
    const files = `**/assets/${part}-*.js`;
    await page.route(files, (route) => route.abort());
    await act();
    await where.getByText(WORDS).waitFor();
    await page.unroute(files);
    await again();
  }
  const retry = (where: Locator) => () => where.getByRole('button', {name: 'Try again'}).click();

  try {
    await portal.row(ACCOUNT).click();
    await portal.heading.filter({hasText: ACCOUNT}).waitFor();

    await steps.step('a language is loaded on a retry', async () => {
      const provider = page.locator('account-provider');
      const speak = (locale: string) =>
        page.evaluate(`document.querySelector('account-provider').locale = '${locale}'`);
      await without('de', provider, () => speak('de'), retry(provider));
      await manager.getByRole('tab', {name: 'Übersicht'}).waitFor();
      await speak('en');
      await manager.getByRole('tab', {name: 'Overview'}).waitFor();
    });

    await steps.step('the forms of the overview are loaded on a retry', async () => {
      const row = portal.overviewRow('name');
      const edit = () => row.locator('.edit').click();
      await without('editing', row, edit, edit);
      await row.getByRole('textbox').waitFor();
      await row.getByRole('button', {name: 'Cancel'}).click();
    });

    await steps.step('the question before an account is deleted is loaded on a retry', async () => {
      const row = portal.overviewRow('status');
      await row.locator('.edit').click();
      const ask = () => row.getByRole('button', {name: 'Delete account'}).click();
      await without('delete-question', row, ask, ask);
      await row.getByRole('dialog').getByText('Delete Davis & Main?').waitFor();
      await row.getByRole('dialog').getByRole('button', {name: 'Cancel'}).click();
      await row.getByRole('button', {name: 'Close'}).click();
    });

    await steps.step('the form that books credit is loaded on a retry', async () => {
      const limits = await portal.openTab(ACCOUNT, 'Limits', 'account-limits');
      const change = () => limits.getByRole('button', {name: 'Change credit'}).click();
      await without('panel', limits, change, retry(limits.locator('#credit-panel')));
      await limits.getByLabel('Amount').fill('12.50');
      assert.equal(await limits.getByText(WORDS).count(), 0);
      await limits.getByRole('button', {name: 'Add $12.50'}).click();
      await limits.locator('.saved-bar').getByText('$12.50 added').waitFor();
    });

    await steps.step('the sanitizer and the text editor are loaded on a retry', async () => {
      const notes = manager.locator('account-notes').locator('#notes');
      const openNotes = () => portal.openTab('A1A Car Wash', 'Notes', 'account-notes');
      await without('sanitize', notes, openNotes, retry(notes));
      await notes.locator('.rich-text').getByText('never for Bogdan').waitFor();
      await without('editor', notes, () => notes.locator('.write').click(), retry(notes));
      await notes.locator('.editable').getByText('never for Bogdan').waitFor();
    });

    await steps.step('the page reported no errors', async () => {
      portal.expectNoComplaints();
    });
  } finally {
    await portal.close();
    await demo.close();
  }
}
