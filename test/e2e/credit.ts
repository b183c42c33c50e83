/**
 * Credit over HTTP, in a browser: added and removed with reason and reference, and booked once by a double click whose
 * answer is lost. The ledger of the server is printed.
 */
import assert from 'node:assert/strict';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server, type Json} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';

/** In Gregorian seconds: without an end, the server leaves out the entries of the present second. */
const tomorrow = (): number => Math.floor(Date.now() / 1000) + 86_400 + 62_167_219_200;

export async function credit(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const widget = page.locator('account-manager account-limits');
  const button = (name: string) => widget.getByRole('button', {name, exact: true});
  const field = (label: string | RegExp) => widget.getByLabel(label);
  const balance = (text: string) => widget.locator('.balance').filter({hasText: text}).waitFor();
  let server = new Server(demo, '');
  const ledger = async () =>
    (await server.ask<readonly Json[]>('GET', `/ledgers/adjustments?created_to=${tomorrow()}`)).map((entry) => ({
      amount: entry['amount'],
      key: at(entry, 'source.id'),
      description: entry['description'],
      reference: at(entry, 'metadata.reference'),
    }));
  try {
    await steps.step('the balance is shown, and booking opens below it', async () => {
      await portal.openTab(ACCOUNT, 'Limits', 'account-limits');
      server = new Server(demo, portal.accountId);
      await balance('$82.65');
      await button('Change credit').click();
      await button('Ledger').click();
      await widget.getByRole('img', {name: /balance went from/}).waitFor();
    });
    await steps.step('$12.50 added with reason and reference; the form stays open, the ledger shows it', async () => {
      await field(/Amount/).fill('12.50');
      await field('Reason').fill('Goodwill');
      await field('Reference').fill('T-4711');
      await button('Add $12.50').click();
      await balance('$95.15');
      await widget.getByRole('row', {name: /Goodwill.*T-4711.*\$12\.50.*\$95\.15/}).waitFor();
      assert.equal(await field(/Amount/).inputValue(), '');
    });
    await steps.step('a double click on “Add credit” whose answer is lost books once', async () => {
      const before = await ledger();
      demo.sandbox?.faults.add({method: 'PUT', path: '/ledgers/credit', dropAnswer: true, times: 1});
      await field(/Amount/).fill('20');
      await button('Add $20.00').dblclick();
      await balance('$115.15');
      const after = await ledger();
      console.log(`  ledger: ${JSON.stringify(after)}`);
      assert.equal(after.length, before.length + 1);
      assert.equal(at(await server.ask('GET', '/ledgers/total'), 'amount'), 115.15);
      // Read anew to its end: what the next step breaks must not meet it. In which order, and so with which balance, two
      // entries of one second come is the server's to say.
      await widget
        .locator('.ledger[aria-busy="false"]')
        .getByRole('row', {name: /\$20\.00/})
        .waitFor();
    });
    await steps.step('no answer at all: nothing else can be booked; trying again books the same once', async () => {
      const before = await ledger();
      const lost = demo.sandbox?.faults.add({method: 'PUT', path: '/ledgers/credit', dropAnswer: true, times: 1});
      const down = demo.sandbox?.faults.add({method: 'GET', path: '/ledgers/adjustments', drop: true});
      await field(/Amount/).fill('30');
      await button('Add $30.00').click();
      await widget.getByText('It is not known whether $30.00 were added').waitFor();
      assert.equal(await field(/Amount/).count(), 0);
      lost?.();
      down?.();
      await button('Try again').click();
      await balance('$145.15');
      const after = await ledger();
      console.log(`  ledger: ${JSON.stringify(after)}`);
      assert.equal(after.length, before.length + 1);
    });
    await steps.step('removed below zero: asked about, with the account’s name, and then done', async () => {
      await widget.getByRole('radio', {name: 'Remove credit'}).check();
      await field(/Amount/).fill('150');
      await button('Remove $150.00').click();
      const dialog = widget.getByRole('dialog', {name: `Remove $150.00 from ${ACCOUNT}?`});
      await dialog.getByText('The account owes money then.').waitFor();
      await dialog.getByRole('button', {name: 'Remove $150.00'}).click();
      await balance('-$4.85');
      await page.reload();
      await balance('-$4.85');
    });
    await steps.step('nothing went wrong behind the scenes', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
