/**
 * An account created over HTTP in a browser while the server fails: each step's request is rejected or lost once, in
 * five ways, and the step is repeated; or only its response is lost, which needs no repeat. Each time the server ends
 * with the same account as without faults.
 */
import assert from 'node:assert/strict';
import type {Fault, FaultEffect, Sandbox} from '../../sandbox/index.js';
import {signIn} from '../../src/api/crossbar/index.js';
import type {Demo} from '../../scripts/start.mjs';
import {accountState, printedDiff, stateDiff, type AccountState} from '../support/account-state.js';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import type {Steps} from './steps.js';

const NAME = 'Ehrmantraut Security';
const ADMIN = {first: 'Mike', last: 'Ehrmantraut', email: 'mike@ehrmantraut.example', password: 'Pimento-Sandwich-7'};

/** The request of each creation step, by the step's name on screen. */
const requests: Readonly<Record<string, Pick<Fault, 'method' | 'path'>>> = {
  [`Administrator ${ADMIN.first} ${ADMIN.last}`]: {method: 'PUT', path: /\/users(\?.*)?$/},
  'Service plan': {method: 'POST', path: /\/services(\?.*)?$/},
  Limits: {method: 'POST', path: /\/limits(\?.*)?$/},
  Carrier: {method: 'PUT', path: /\/callflows(\?.*)?$/},
  Apps: {method: 'POST', path: /\/blacklist(\?.*)?$/},
  'Initial credit': {method: 'PUT', path: /\/ledgers\/credit(\?.*)?$/},
};
const BOOKING = 'Initial credit';
const account: Pick<Fault, 'method' | 'path'> = {method: 'PUT', path: /\/accounts\/[0-9a-f]{32}(\?.*)?$/};

/** Each fault, with the message that the operator sees. */
const faults: Readonly<Record<string, readonly [FaultEffect, announced: string]>> = {
  '402': [{charges: true}, 'The charges were not accepted'],
  '403': [{status: 403}, 'You don’t have permission'],
  '409': [{conflict: true}, 'Someone else changed this'],
  '500': [{status: 500}, 'The server reported an error'],
  'a dropped connection': [{drop: true}, 'The server cannot be reached'],
};

/** The account with this name as the server stores it, read without the page and its adapter. */
async function stored(demo: Demo, sandbox: Sandbox): Promise<AccountState> {
  const get = async (path: string): Promise<unknown> => {
    const headers = {'X-Auth-Token': sandbox.issueToken(sandbox.master)};
    const answer = await fetch(`${demo.apiUrl}/${path}`, {headers});
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return ((await answer.json()) as {data: unknown}).data;
  };
  const children = (await get(`accounts/${sandbox.credentials.accountId}/children?paginate=false`)) as readonly {
    id: string;
    name: string;
  }[];
  const signsIn = async (accountRealm: string, username: string, password: string): Promise<boolean> =>
    signIn({url: demo.apiUrl, accountRealm, username, password}).then(
      () => true,
      () => false,
    );
  const id = children.find(({name}) => name === NAME)?.id ?? 'none';
  return accountState({get, signsIn}, id, {[ADMIN.email]: ADMIN.password});
}

export async function wizardFaults(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const {sandbox} = demo;
  assert.ok(sandbox);
  const portal = await Portal.open(demo);
  const wizard = portal.page.locator('account-manager account-wizard');
  const press = (name: string | RegExp) => wizard.getByRole('button', {name}).click();
  const at = (name: string | RegExp) => wizard.getByRole('heading', {level: 2, name}).waitFor();
  const fill = (label: string, value: string) => wizard.getByLabel(label, {exact: true}).fill(value);
  const next = async (heading: string) => {
    await press('Next');
    await at(heading);
  };
  /** Answers every question about charges until the creation has stopped. */
  const settle = async (heading: RegExp, answer: 'Accept charges and save' | 'Cancel') => {
    const question = wizard.getByRole('dialog').getByRole('button', {name: answer});
    const end = wizard.getByRole('heading', {level: 2, name: heading});
    for (;;) {
      await question.or(end).first().waitFor();
      if (!(await question.isVisible())) return;
      // The answered question may still be on screen.
      await question.click({timeout: 1000}).catch(() => {});
    }
  };
  const failed = async () => wizard.locator('.progress li.failed .what').allInnerTexts();
  const unconfirmed = async () => wizard.locator('.progress li.unconfirmed .what').allInnerTexts();
  const deleteAgain = async () => {
    await press('Delete account');
    await wizard.getByRole('dialog').getByRole('button', {name: 'Delete account'}).click();
    await at('Review');
  };
  let undisturbed: AccountState | undefined;
  try {
    await steps.step('every step of the creation is filled in', async () => {
      await portal.page
        .locator('account-tree')
        .getByRole('button', {name: /New account/})
        .click();
      await wizard.getByText('Step by step').click();
      await at('General settings');
      await fill('Account name', NAME);
      await fill('Realm', 'ehrmantraut.s.zswitch.net');
      await next('Administrators');
      await press('Add administrator');
      await fill('First name', ADMIN.first);
      await fill('Last name', ADMIN.last);
      await fill('Email', ADMIN.email);
      await fill('Password', ADMIN.password);
      await next('Contacts and sales');
      await next('Service plan');
      await wizard.getByRole('checkbox', {name: /Professional/}).check();
      await next('Limits and destinations');
      await wizard.getByRole('spinbutton', {name: 'Two-way trunks'}).fill('3');
      await wizard.getByRole('checkbox', {name: 'International', exact: false}).uncheck();
      await next('Credit and customer access');
      await fill('Amount in USD', '12.50');
      await wizard.getByRole('checkbox', {name: 'Transactions', exact: true}).uncheck();
      await next('Apps');
      await wizard.getByText('Only some apps').click();
      await wizard.getByRole('switch', {name: 'SmartPBX'}).check();
      await next('Review');
    });
    await steps.step('the account is created without faults, and deleted', async () => {
      await press('Create account');
      await at(`${NAME} is ready`);
      undisturbed = await stored(demo, sandbox);
      assert.equal(undisturbed.limits['twoway_trunks'], 3);
      assert.equal((undisturbed.users[ADMIN.email] as {signsIn: boolean}).signsIn, true);
      assert.deepEqual(undisturbed.balance, {amount: 12.5});
      await deleteAgain();
    });
    const expectUndisturbed = async (name: string) => {
      await at(`${NAME} is ready`);
      sandbox.faults.clear();
      const diff = stateDiff(undisturbed, await stored(demo, sandbox));
      console.log(printedDiff(`from the undisturbed account, after ${name}`, diff));
      assert.deepEqual(diff, []);
    };
    for (const [name, [effect, announced]] of Object.entries(faults)) {
      await steps.step(`every step fails once with ${name}, and is completed by repeating it alone`, async () => {
        const endFirst = sandbox.faults.add({...account, ...effect});
        await press('Create account');
        await settle(/is not finished/, 'Cancel');
        assert.deepEqual(await failed(), ['Account']);
        await wizard.locator('.progress .error', {hasText: announced}).waitFor();
        endFirst();
        for (const [step, request] of Object.entries(requests)) {
          // A booking treats a 409 as its own duplicate; a single false one is resolved without the user.
          const once = step === BOOKING && effect.conflict;
          sandbox.faults.add({...request, ...effect, ...(once && {times: 1})});
        }
        await press('Try again: Account');
        await settle(/is not finished/, 'Cancel');
        const expected = Object.keys(requests).filter((step) => step !== BOOKING || !effect.conflict);
        // A ledger without the booking does not prove that it will not appear.
        const isOpen = (step: string) => step === BOOKING && (effect.drop ?? effect.status === 500);
        assert.deepEqual(
          await failed(),
          expected.filter((step) => !isOpen(step)),
        );
        assert.deepEqual(await unconfirmed(), expected.filter(isOpen));
        if (!effect.charges) sandbox.faults.clear();
        for (const step of expected) {
          await press(`${isOpen(step) ? 'Send again' : 'Try again'}: ${step}`);
          await settle(step === expected.at(-1) ? /is ready/ : /is (not finished|ready)/, 'Accept charges and save');
          await wizard.locator('.progress li.done .what', {hasText: step}).waitFor();
        }
        await expectUndisturbed(name);
        await deleteAgain();
      });
    }
    await steps.step(
      // Chromium retries a request on a broken connection itself, so only what is stored counts.
      'every step done, but its answer lost: each is found done, and nothing is made twice',
      async () => {
        for (const request of [account, ...Object.values(requests)]) sandbox.faults.add({...request, dropAnswer: true});
        await press('Create account');
        await at(`${NAME} is ready`);
        await expectUndisturbed('lost answers');
        await deleteAgain();
      },
    );
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
