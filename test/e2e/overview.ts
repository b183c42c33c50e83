/**
 * Every row of the overview over HTTP in a browser: canceling restores it, a saved value persists after a reload, and
 * unknown parts of the document are preserved.
 */
import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';
/** Keys that no model of the library contains, at the top and within an object that rows write. */
const FOREIGN = {portal_theme: {dark: true}, contact: {billing: {vat_id: 'DE 811 907 980'}, legal: {name: 'Kim'}}};

interface RowChange {
  readonly row: string;
  /** Types into the open row. */
  readonly change: (form: Locator, page: Page) => Promise<void>;
  /** The button that confirms the question, if there is one. */
  readonly asks?: string;
  /** What the row shows afterwards. */
  readonly shows: string | RegExp;
  /** What is stored afterwards, by path in the server's document. */
  readonly stored: Readonly<Record<string, unknown>>;
}

const choose = async (form: Locator, label: string, text: string): Promise<void> => {
  const field = form.getByRole('combobox', {name: label});
  await field.click();
  await field.fill(text);
  await field.press('Enter');
};

const changes: readonly RowChange[] = [
  {
    row: 'name',
    change: async (form) => form.getByLabel('Account name').fill('Davis, Main & Sons'),
    shows: 'Davis, Main & Sons',
    stored: {name: 'Davis, Main & Sons'},
  },
  {
    row: 'realm',
    change: async (form) => form.getByLabel('Realm', {exact: true}).last().fill('davis.example.com'),
    asks: 'Change realm',
    shows: 'davis.example.com',
    stored: {realm: 'davis.example.com'},
  },
  {
    row: 'technical-contact',
    change: async (form) => form.getByLabel('Phone').fill('(415) 555 0199'),
    shows: '(415) 555-0199',
    stored: {'contact.technical.number': '+14155550199', 'contact.technical.name': 'Main Smyth'},
  },
  {
    row: 'billing-contact',
    change: async (form) => {
      await form.getByLabel('Street', {exact: true}).fill('Friedrichstraße 43');
      await form.getByLabel('Postal code').fill('10117');
      await form.getByLabel('City').fill('Berlin');
      await choose(form, 'Country', 'germ');
    },
    shows: /Friedrichstraße 43\s*10117 Berlin\s*Germany/,
    stored: {'contact.billing.country': 'DE', 'contact.billing.locality': 'Berlin'},
  },
  {
    row: 'time-zone',
    change: async (form) => choose(form, 'Time zone', 'sao pau'),
    shows: 'America/Sao_Paulo',
    stored: {timezone: 'America/Sao_Paulo'},
  },
  {
    row: 'language',
    change: async (form) => choose(form, 'Language', 'british'),
    shows: 'British English',
    stored: {language: 'en-GB'},
  },
];

export async function overviewRows(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  let server = new Server(demo, '');
  const valueOf = (row: string) => portal.overviewRow(row).locator('.value');
  const open = async (row: string): Promise<Locator> => {
    await portal.overviewRow(row).locator('.edit').click();
    const form = portal.overviewRow(row).locator('form');
    await form.waitFor();
    return form;
  };
  try {
    await steps.step('an account opens whose documents contain keys unknown to the page', async () => {
      await portal.row(ACCOUNT).click();
      await valueOf('name').getByText(ACCOUNT).waitFor();
      server = new Server(demo, portal.accountId);
      await server.changeAccount(FOREIGN);
      await page.reload();
      await valueOf('name').getByText(ACCOUNT).waitFor();
    });
    for (const {row, change, asks, shows, stored} of changes) {
      await steps.step(`${row}: canceling restores it`, async () => {
        // The code that formats phone numbers loads afterwards.
        await page.waitForLoadState('networkidle');
        const before = await valueOf(row).innerText();
        await change(await open(row), page);
        await portal.overviewRow(row).getByRole('button', {name: 'Cancel'}).click();
        assert.equal(await valueOf(row).innerText(), before);
      });
      await steps.step(`${row}: a change persists after a reload`, async () => {
        await change(await open(row), page);
        await portal.overviewRow(row).getByRole('button', {name: 'Save'}).click();
        if (asks) await portal.overviewRow(row).getByRole('dialog').getByRole('button', {name: asks}).click();
        await valueOf(row).filter({hasText: shows}).waitFor();
        await page.reload();
        await valueOf(row).filter({hasText: shows}).waitFor();
        const document = await server.account();
        for (const [path, value] of Object.entries(stored)) assert.deepEqual(at(document, path), value, path);
      });
    }
    await steps.step('keys unknown to the page are unchanged', async () => {
      const document = await server.account();
      assert.deepEqual(document['portal_theme'], FOREIGN.portal_theme);
      assert.equal(at(document, 'contact.billing.vat_id'), FOREIGN.contact.billing.vat_id);
      assert.deepEqual(at(document, 'contact.legal'), FOREIGN.contact.legal);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
