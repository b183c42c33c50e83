/**
 * A creation that is interrupted over HTTP in a browser: the session ends in the middle, or the page is reloaded. It
 * continues where it stopped, with everything entered, and nothing is created twice.
 */
import assert from 'node:assert/strict';
import {CrossbarAdapter, signIn} from '../../src/api/crossbar/index.js';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import type {Steps} from './steps.js';

const ADMIN = 'Administrator Betsy Kettleman';

export async function wizardInterrupted(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const {sandbox, credentials} = demo;
  assert.ok(sandbox && credentials);
  const server = new CrossbarAdapter({url: demo.apiUrl, getToken: () => sandbox.issueToken()});
  const portal = await Portal.open(demo);
  const {page} = portal;
  const wizard = page.locator('account-manager account-wizard');
  /** The portal's own form, in front of everything entered. */
  const asked = page.locator('#sign-in').getByText('Your session has ended');
  const press = (name: string) => wizard.getByRole('button', {name}).click();
  const at = (name: string) => wizard.getByRole('heading', {level: 2, name}).waitFor();
  const fill = (label: string, value: string) => wizard.getByLabel(label, {exact: true}).fill(value);
  const open = () =>
    page
      .locator('account-tree')
      .getByRole('button', {name: /New account/})
      .click();
  const enter = async (name: string, email: string, password: string) => {
    await open();
    await fill('Account name', name);
    await fill('First name', 'Betsy');
    await fill('Last name', 'Kettleman');
    await fill('Email', email);
    await fill('Password', password);
  };
  /** There is one account with the name, and its administrator can sign in. */
  const expectWhole = async (name: string, username: string, password: string) => {
    const {items} = await server.accounts.search(name);
    assert.deepEqual(
      items.map((item) => item.name),
      [name],
    );
    const admins = await server.admins.list(items[0]?.id ?? assert.fail());
    assert.deepEqual(
      admins.map((admin) => admin.username),
      [username],
    );
    await signIn({url: demo.apiUrl, accountName: name, username, password});
  };
  try {
    await steps.step('the session ends once the account is created, and the sign-in form is shown', async () => {
      await portal.row('A1A Car Wash').waitFor();
      await enter('Kettleman Catering', 'betsy@kettleman.example', 'Pimento-Sandwich-7');
      sandbox.faults.add({method: 'PUT', path: '/users', expireTokens: 0, times: 1});
      const end = sandbox.faults.add({path: 'user_auth', status: 401, body: {message: 'invalid_credentials'}});
      await press('Create account');
      await asked.waitFor();
      end();
      await portal.signIn(credentials);
      await asked.waitFor({state: 'hidden'});
    });
    await steps.step('no input is lost: the remaining steps are completed with the same password', async () => {
      await at('Kettleman Catering is not finished');
      await press('Continue');
      await at('Kettleman Catering is ready');
      await expectWhole('Kettleman Catering', 'betsy@kettleman.example', 'Pimento-Sandwich-7');
      await press('Close');
      await wizard.waitFor({state: 'detached'});
    });
    await steps.step('the page is reloaded after a failed step: no password is retained', async () => {
      const end = sandbox.faults.add({method: 'PUT', path: '/users', drop: true});
      await enter('Kettleman Holding', 'craig@kettleman.example', 'Wind-Turbine-11');
      await press('Create account');
      await at('Kettleman Holding is not finished');
      end();
      const retained = await page.evaluate(() => JSON.stringify([{...sessionStorage}, {...localStorage}]));
      assert.match(retained, /craig@kettleman\.example/);
      assert.ok(!retained.includes('Wind-Turbine-11'));
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await portal.row('A1A Car Wash').waitFor();
    });
    await steps.step('the creation continues where it stopped once the password is entered again', async () => {
      await open();
      await at('Kettleman Holding is not finished');
      await press('Continue');
      await press(`Correct: ${ADMIN}`);
      await fill('Password', 'Fresh-Air-Ionizer-3');
      await press('Try again');
      await at('Kettleman Holding is ready');
      await expectWhole('Kettleman Holding', 'craig@kettleman.example', 'Fresh-Air-Ionizer-3');
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
