/**
 * Limits, destinations, and charges over HTTP in a browser: saved as one form, and unchanged after a reload; declining
 * the server's quote changes nothing, and accepting it sends the same write again.
 */
import assert from 'node:assert/strict';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';
/** Keys of both documents that the page does not know, including a rule for an unlisted destination. */
const FOREIGN_LIMITS = {twoway_trunks: 10, inbound_trunks: 5, outbound_trunks: 5, reserve_amount: 7};
const FOREIGN_RULE = {satellite: {action: 'deny', reason: 'fraud'}};

export async function limits(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const widget = page.locator('account-manager account-limits');
  const number = (label: string) => widget.getByRole('spinbutton', {name: label});
  const box = (label: string) => widget.getByRole('checkbox', {name: label});
  const button = (name: string) => widget.getByRole('button', {name, exact: true});
  const saved = () => widget.locator('.save-bar').waitFor({state: 'detached'});
  const limitsOf = () => server.ask('GET', '/limits');
  let server = new Server(demo, '');
  try {
    await steps.step(
      'the limits open with calls in progress, for an account whose documents contain unknown keys',
      async () => {
        await portal.openTab(ACCOUNT, 'Limits', 'account-limits');
        server = new Server(demo, portal.accountId);
        await server.ask('POST', '/limits', FOREIGN_LIMITS);
        await server.changeAccount({call_restriction: FOREIGN_RULE});
        await page.reload();
        await widget.getByRole('meter', {name: '7 of 20 trunks in use'}).waitFor();
        await widget.getByText('stays unchanged: satellite').waitFor();
      },
    );
    await steps.step(
      '250 trunks can be set by number, step button, and slider, and persist after a reload',
      async () => {
        await number('Two-way trunks').fill('249');
        await button('Two-way trunks: increase').click();
        await widget.getByRole('slider', {name: 'Inbound trunks'}).press('End');
        await button('Save').click();
        await saved();
        await page.reload();
        await number('Two-way trunks').waitFor();
        assert.equal(await number('Two-way trunks').inputValue(), '250');
        assert.equal(await number('Inbound trunks').inputValue(), '100');
        const stored = await limitsOf();
        assert.deepEqual(
          ['twoway_trunks', 'inbound_trunks', 'outbound_trunks', 'reserve_amount'].map((key) => stored[key]),
          [250, 100, 5, 7],
        );
      },
    );
    await steps.step(
      'every destination is denied with a limit in one save; both documents agree, and nothing is lost',
      async () => {
        await button('Block all').click();
        await widget.getByText('No one in this account can call for help.').waitFor();
        await number('Outbound trunks').fill('6');
        await button('Save').click();
        await saved();
        await page.reload();
        await widget.getByText('None allowed').waitFor();
        const rules = at(await server.account(), 'call_restriction') as Record<string, {action: string}>;
        assert.deepEqual(rules['satellite'], FOREIGN_RULE.satellite);
        assert.ok(Object.values(rules).every(({action}) => action === 'deny'));
        assert.equal(Object.keys(rules).length, 8);
        const stored = await limitsOf();
        assert.deepEqual(stored['call_restriction'], rules);
        assert.equal(stored['outbound_trunks'], 6);
      },
    );
    await steps.step('one destination is allowed again, and per-minute calls are turned off', async () => {
      await box('Emergency services').check();
      await widget.getByRole('switch').uncheck();
      await button('Save').click();
      await saved();
      assert.equal(at(await server.account(), 'call_restriction.emergency.action'), 'inherit');
      assert.equal((await limitsOf())['allow_prepay'], false);
    });
    await steps.step(
      'only one of two documents can be saved: the page names it, and saves the other one later',
      async () => {
        const end = demo.sandbox?.faults.add({method: 'PATCH', status: 500});
        await number('Outbound trunks').fill('7');
        await box('US numbers').check();
        await button('Save').click();
        await widget.getByText('Saved: Call limits. Not saved: Destinations.').waitFor();
        assert.equal((await limitsOf())['outbound_trunks'], 7);
        assert.equal(at(await server.account(), 'call_restriction.did_us.action'), 'deny');
        end?.();
        const copied = page.waitForResponse(
          (answer) => answer.request().method() === 'POST' && /limits$/.test(answer.url()),
        );
        await button('Save').click();
        await saved();
        await copied;
        assert.equal(at(await server.account(), 'call_restriction.did_us.action'), 'inherit');
      },
    );
    await steps.step('402: the price is shown; declining it leaves the form and the server unchanged', async () => {
      demo.sandbox?.faults.add({method: 'POST', path: '/limits', charges: true});
      const before = await limitsOf();
      await number('Outbound trunks').fill('9');
      await button('Save').click();
      await widget.getByRole('dialog').getByText('Total per month').waitFor();
      console.log(`  asked: ${(await widget.getByRole('dialog').innerText()).replace(/\s+/g, ' ')}`);
      await widget.getByRole('dialog').getByRole('button', {name: 'Cancel'}).click();
      await widget.getByText('1 unsaved change').waitFor();
      assert.equal(await number('Outbound trunks').inputValue(), '9');
      assert.deepEqual(await limitsOf(), before);
    });
    await steps.step('402: accepting it sends the same write again, which is stored', async () => {
      const count = demo.sandbox?.requests.length ?? 0;
      await button('Save').click();
      await widget.getByRole('button', {name: 'Accept charges and save'}).click();
      await saved();
      assert.equal((await limitsOf())['outbound_trunks'], 9);
      const posts = demo.sandbox?.requests.slice(count).filter(({method}) => method === 'POST');
      console.log(`  sent: ${posts?.map(({method, status}) => `${method} ${status}`).join(', ')}`);
      assert.deepEqual(
        posts?.map(({status}) => status),
        [402, 200],
      );
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
