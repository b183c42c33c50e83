/**
 * Credit over HTTP in a browser: added and removed with reason and reference, and booked once by a double click whose
 * response is lost. A booking with an unknown outcome survives a reload and is resolved in another tab. The computer's
 * clock is three days fast, and then slow. The server's ledger is printed.
 */
import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server, type Json} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';

/** In Gregorian seconds: without an end, the server omits the entries of the current second. */
const tomorrow = (): number => Math.floor(Date.now() / 1000) + 86_400 + 62_167_219_200;

/** Reloads the page with a wrong clock. */
async function shiftClock(page: Page, days: number): Promise<void> {
  await page.addInitScript((offset) => {
    Date.now = () => performance.timeOrigin + performance.now() + offset;
  }, days * 86_400_000);
  await page.reload();
}

export async function credit(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const widget = page.locator('account-manager account-limits');
  const button = (name: string) => widget.getByRole('button', {name, exact: true});
  const field = (label: string | RegExp) => widget.getByLabel(label);
  /** The bookings that the browser stores. */
  const stored = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('account-widgets.credit.')));
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
    await steps.step('the balance is shown, and the booking form opens below it', async () => {
      await portal.openTab(ACCOUNT, 'Limits', 'account-limits');
      server = new Server(demo, portal.accountId);
      await balance('$82.65');
      await button('Change credit').click();
      await button('Ledger').click();
      await widget.getByRole('img', {name: /balance went from/}).waitFor();
    });
    await steps.step(
      '$12.50 is added with reason and reference; the form stays open, and the ledger shows the entry',
      async () => {
        await field(/Amount/).fill('12.50');
        await field('Reason').fill('Goodwill');
        await field('Reference').fill('T-4711');
        await button('Add $12.50').click();
        await balance('$95.15');
        await widget.getByRole('row', {name: /Goodwill.*T-4711.*\$12\.50.*\$95\.15/}).waitFor();
        assert.equal(await field(/Amount/).inputValue(), '');
      },
    );
    await steps.step('a double click on “Add credit” whose response is lost books once', async () => {
      const before = await ledger();
      demo.sandbox?.faults.add({method: 'PUT', path: '/ledgers/credit', dropAnswer: true, times: 1});
      await field(/Amount/).fill('20');
      await button('Add $20.00').dblclick();
      await balance('$115.15');
      const after = await ledger();
      console.log(`  ledger: ${JSON.stringify(after)}`);
      assert.equal(after.length, before.length + 1);
      assert.equal(at(await server.ask('GET', '/ledgers/total'), 'amount'), 115.15);
      // Fully reloaded, so that the next step's fault does not affect it. The server decides the order, and therefore
      // the balance, of two entries of one second.
      await widget
        .locator('.ledger[aria-busy="false"]')
        .getByRole('row', {name: /\$20\.00/})
        .waitFor();
    });
    await steps.step(
      'without any response, nothing else can be booked until the booking is resolved, even after a reload',
      async () => {
        const before = await ledger();
        const lost = demo.sandbox?.faults.add({method: 'PUT', path: '/ledgers/credit', dropAnswer: true, times: 1});
        const down = demo.sandbox?.faults.add({method: 'GET', path: '/ledgers/adjustments', drop: true});
        await field(/Amount/).fill('30');
        await button('Add $30.00').click();
        await widget.getByText('We couldn’t confirm whether $30.00 was added').waitFor();
        assert.equal(await field(/Amount/).count(), 0);
        await page.reload();
        await widget.getByText('We couldn’t confirm whether the credit was booked.').waitFor();
        await button('Resolve booking').click();
        await button('Check again').click();
        await widget.getByText('The server cannot be reached').waitFor();
        assert.equal(await field(/Amount/).count(), 0);
        lost?.();
        down?.();
        await button('Send again').click();
        await widget.locator('.saved-bar').getByText('$30.00 added. The balance is $145.15.').waitFor();
        const after = await ledger();
        console.log(`  ledger: ${JSON.stringify(after)}`);
        assert.equal(after.length, before.length + 1);
        assert.deepEqual(await stored(), []);
      },
    );
    await steps.step(
      'a booking that the server has but does not show is not reported as booked; another tab resolves it',
      async () => {
        const before = await ledger();
        const conflict = demo.sandbox?.faults.add({method: 'PUT', path: '/ledgers/credit', conflict: true});
        await field(/Amount/).fill('12.34');
        await button('Add $12.34').click();
        await widget.getByText('The ledger does not show it yet.').waitFor();
        assert.equal((await ledger()).length, before.length);
        const other = await page.context().newPage();
        await other.goto(page.url());
        const there = other.locator('account-manager account-limits');
        await there.getByRole('button', {name: 'Resolve booking'}).click();
        conflict?.();
        await there.getByRole('button', {name: 'Send again'}).click();
        await there.locator('.saved-bar').getByText('$12.34 added. The balance is $157.49.').waitFor();
        // The first tab follows by itself.
        await balance('$157.49');
        await field(/Amount/).waitFor();
        await other.close();
        assert.equal((await ledger()).length, before.length + 1);
      },
    );
    for (const days of [3, -3]) {
      await steps.step(
        `the clock of the computer is wrong by ${days} days, and the answer is lost: booked once`,
        async () => {
          const before = await ledger();
          await shiftClock(page, days);
          await button('Change credit').click();
          const lost = demo.sandbox?.faults.add({method: 'PUT', path: '/ledgers/credit', dropAnswer: true, times: 1});
          await field(/Amount/).fill('5');
          await button('Add $5.00').click();
          await widget.locator('.saved-bar').getByText('$5.00 added.').waitFor();
          lost?.();
          const down = demo.sandbox?.faults.add({method: 'PUT', path: '/ledgers/credit', drop: true});
          await field(/Amount/).fill('6');
          await button('Add $6.00').click();
          await widget.getByText('The ledger does not show it yet.').waitFor();
          down?.();
          await button('Send again').click();
          await widget.locator('.saved-bar').getByText('$6.00 added.').waitFor();
          const after = await ledger();
          // The server decides the order of entries of one second, to which those of the previous step can belong.
          const known = new Set(before.map(({key}) => key));
          const added = after.filter(({key}) => !known.has(key)).map(({amount}) => amount);
          assert.deepEqual(added.sort(), [5, 6]);
        },
      );
    }
    await steps.step('a booking is set aside after an explanation', async () => {
      const before = await ledger();
      // More than once, because the browser retries a request itself when a reused connection breaks.
      const down = demo.sandbox?.faults.add({method: 'PUT', path: '/ledgers/credit', drop: true});
      await field(/Amount/).fill('7');
      await button('Add $7.00').click();
      await button('Set aside…').click();
      down?.();
      await widget
        .getByRole('dialog', {name: 'Set this booking aside?'})
        .getByRole('button', {name: 'Set aside'})
        .click();
      await widget.getByText('The booking was set aside.').waitFor();
      assert.equal(await field(/Amount/).inputValue(), '');
      assert.equal((await ledger()).length, before.length);
      assert.deepEqual(await stored(), []);
    });
    await steps.step(
      'removing more than the balance is asked about, with the account’s name, and then done',
      async () => {
        await widget.getByRole('radio', {name: 'Remove credit'}).check();
        await field(/Amount/).fill('200');
        await button('Remove $200.00').click();
        const dialog = widget.getByRole('dialog', {name: `Remove $200.00 from ${ACCOUNT}?`});
        await dialog.getByText('The account will be overdrawn.').waitFor();
        await dialog.getByRole('button', {name: 'Remove $200.00'}).click();
        await balance('-$20.51');
        await page.reload();
        await balance('-$20.51');
      },
    );
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
