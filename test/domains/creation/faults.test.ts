import {expect} from '@open-wc/testing';
import type {Fault, FaultEffect} from '../../../sandbox/index.js';
import type {AccountRef} from '../../../src/api/account-ref.js';
import {CreditDesk} from '../../../src/domains/credit/desk.js';
import type {AccountCreation} from '../../../src/domains/creation/account-creation.js';
import type {CreationStep} from '../../../src/domains/creation/steps.js';
import {stateDiff, type AccountState} from '../../support/account-state.js';
import {Bench, states} from './bench.js';

/** The main request of each step. */
const requests: Readonly<Record<string, Pick<Fault, 'method' | 'path'>>> = {
  account: {method: 'PUT', path: /accounts\/[0-9a-f]{32}(\?.*)?$/},
  admin: {method: 'PUT', path: /\/users(\?.*)?$/},
  plans: {method: 'POST', path: /\/services(\?.*)?$/},
  limits: {method: 'POST', path: /\/limits(\?.*)?$/},
  carrier: {method: 'PUT', path: /\/callflows(\?.*)?$/},
  apps: {method: 'POST', path: /\/blacklist(\?.*)?$/},
  credit: {method: 'PUT', path: /\/ledgers\/credit(\?.*)?$/},
};

/** Each fault, with the error kind that the user sees. */
const faults: Readonly<Record<string, readonly [FaultEffect, kind: string]>> = {
  '402': [{charges: true}, 'charges'],
  '403': [{status: 403}, 'forbidden'],
  '409': [{conflict: true}, 'conflict'],
  '500': [{status: 500}, 'server'],
  'dropped before it arrives': [{drop: true}, 'network'],
};

/** Ways to lose a response after the server has acted. */
const lost: readonly FaultEffect[] = [{dropAnswer: true}, {truncate: true}, {malformed: true}];

/** How often each request is sent without faults: the limits once more for the copy of the rules. */
const usual: Readonly<Record<string, number>> = {
  account: 1,
  admin: 2,
  plans: 1,
  limits: 2,
  carrier: 1,
  apps: 1,
  credit: 1,
};

/** How often a request was sent. */
function sentOf({sandbox}: Bench, {method, path}: Pick<Fault, 'method' | 'path'>): number {
  const matches = (sent: string) => (typeof path === 'string' ? sent.includes(path) : path?.test(sent));
  return sandbox.requests.filter((sent) => sent.method === method && matches(sent.path)).length;
}

/** Resends the booking from the account's credit, which the step then finds. */
async function sendAgain(bench: Bench, creation: AccountCreation): Promise<void> {
  const desk = CreditDesk.of(
    {...bench.scope, account: creation.account as AccountRef},
    bench.adapter.credit,
    bench.bookings,
  );
  expect(desk.open).to.include({amount: 42.5});
  expect((await desk.sendAgain(async (write) => ({written: await write({})}))).status).to.equal('booked');
  await creation.check('credit');
}

/** Repeats only the failed steps. */
async function repair(creation: AccountCreation): Promise<void> {
  const failed = creation.steps.filter(({state}) => state === 'failed').map(({id}) => id);
  await Promise.all(failed.map((id) => creation.retry(id)));
}

describe('a creation with one failing request', () => {
  let undisturbed: AccountState;

  before(async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    expect(await creation.start()).to.equal(true);
    undisturbed = await bench.state(creation.account?.id);
    // Otherwise the comparison would be empty.
    expect(undisturbed.users).to.have.property('kim@hhm.example').which.includes({signsIn: true, priv_level: 'admin'});
    expect(undisturbed.limits).to.include({twoway_trunks: 6, burst_trunks: 3, allow_prepay: true});
    expect(undisturbed.balance).to.deep.equal({amount: 42.5});
    expect(Object.keys(undisturbed.plans)).to.have.length(1);
    expect(undisturbed.routes).to.have.length(1);
    expect(undisturbed.blacklist).to.have.length.above(0);
  });

  for (const [kind, request] of Object.entries(requests)) {
    for (const [name, [effect, error]] of Object.entries(faults)) {
      // The outcome of a booking is looked up, see below.
      if (kind === 'credit' && error === 'conflict') continue;
      it(`${kind}, ${name}: after a repeat of the failed step the result is complete`, async () => {
        const bench = await Bench.open();
        bench.answers = [false];
        const end = bench.sandbox.faults.add({...request, ...effect});
        const creation = bench.create();
        expect(await creation.start()).to.equal(false);
        // A ledger without the booking does not prove that it is not made.
        const isUnknown = kind === 'credit' && ['server', 'network'].includes(error);
        const failed = creation.steps.filter(({state}) => state === (isUnknown ? 'unconfirmed' : 'failed'));
        expect(new Set(failed.map((step) => step.kind))).to.deep.equal(new Set([kind]));
        const wanted = isUnknown ? 'unconfirmed' : error;
        for (const step of failed) expect(step.error?.kind, step.error?.message).to.equal(wanted);
        const others = creation.steps.filter((step) => step.kind !== kind).map(({state}) => state);
        expect(new Set(others)).to.deep.equal(new Set([kind === 'account' ? 'waiting' : 'done']));
        end();
        if (isUnknown) await sendAgain(bench, creation);
        else await repair(creation);
        expect(states(creation)).to.deep.equal(
          Object.fromEntries(creation.steps.map(({id}) => [id, 'done'])),
          JSON.stringify(creation.steps),
        );
        expect(creation.status).to.equal('done');
        expect(stateDiff(undisturbed, await bench.state(creation.account?.id)).join('\n')).to.equal('');
      });
    }

    for (const effect of lost) {
      it(`${kind}, stored, with response ${JSON.stringify(effect)}: finds what is stored and sends nothing twice`, async () => {
        const bench = await Bench.open();
        bench.sandbox.faults.add({...request, ...effect, times: 1});
        const creation = bench.create();
        expect(await creation.start(), JSON.stringify(creation.steps)).to.equal(true);
        expect(stateDiff(undisturbed, await bench.state(creation.account?.id)).join('\n')).to.equal('');
        expect(sentOf(bench, request)).to.equal(usual[kind]);
      });
    }

    it(`${kind}, stored, with failing reads: offers only a check and sends nothing twice`, async () => {
      const bench = await Bench.open();
      const hold = bench.sandbox.faults.hold(request);
      bench.sandbox.faults.add({...request, dropAnswer: true, times: 1});
      const creation = bench.create();
      const started = creation.start();
      await hold.arrived;
      const up = bench.sandbox.faults.add({method: 'GET', drop: true});
      hold.release();
      expect(await started).to.equal(false);
      const unknown = creation.steps.filter(({state}) => state === 'unconfirmed');
      expect(unknown.map((step) => step.kind)).to.include(kind);
      const step = unknown.find((one) => one.kind === kind) as CreationStep;
      expect(step.error).to.include({kind: 'unconfirmed'});
      const sent = sentOf(bench, request);
      // Neither of these sends it again.
      if (kind !== 'credit') expect(await creation.retry(step.id)).to.equal(false);
      expect(await creation.check(step.id)).to.equal(false);
      expect(states(creation)[step.id]).to.equal('unconfirmed');
      expect(sentOf(bench, request)).to.equal(sent);
      up();
      await creation.check(step.id);
      expect(states(creation)[step.id], JSON.stringify(creation.steps)).to.equal('done');
      // The steps that could not start in the meantime.
      for (const {id, state} of creation.steps) if (state === 'unconfirmed') await creation.check(id);
      await creation.retryAll();
      expect(creation.status, JSON.stringify(creation.steps)).to.equal('done');
      expect(stateDiff(undisturbed, await bench.state(creation.account?.id)).join('\n')).to.equal('');
    });
  }

  it('credit with an unknown outcome: is sent again as the same booking', async () => {
    const bench = await Bench.open();
    const end = bench.sandbox.faults.add({...requests['credit'], drop: true});
    const creation = bench.create();
    expect(await creation.start()).to.equal(false);
    expect(await creation.check('credit')).to.equal(false);
    end();
    expect(await creation.retry('credit')).to.equal(true);
    expect(stateDiff(undisturbed, await bench.state(creation.account?.id)).join('\n')).to.equal('');
  });

  it('a step that stays unconfirmed does not prevent completion', async () => {
    const bench = await Bench.open();
    bench.sandbox.faults.add({...requests['credit'], conflict: true});
    const creation = bench.create();
    await creation.start();
    creation.skip('account');
    creation.skip('credit');
    expect(creation.status).to.equal('done');
    expect(states(creation)['credit']).to.equal('unconfirmed');
    const desk = CreditDesk.of(
      {...bench.scope, account: creation.account as AccountRef},
      bench.adapter.credit,
      bench.bookings,
    );
    expect(desk.open, 'it is resolved in the account').to.include({amount: 42.5});
  });

  it('credit, 409: is booked all the same, and once', async () => {
    const bench = await Bench.open();
    bench.sandbox.faults.add({...requests['credit'], conflict: true, times: 1});
    const creation = bench.create();
    expect(await creation.start()).to.equal(true);
    expect(stateDiff(undisturbed, await bench.state(creation.account?.id)).join('\n')).to.equal('');
  });

  it('credit, 409 without an entry: is never done and stays open in the account until the entry is seen', async () => {
    const bench = await Bench.open();
    const end = bench.sandbox.faults.add({...requests['credit'], conflict: true});
    const creation = bench.create();
    expect(await creation.start()).to.equal(false);
    expect(await creation.check('credit')).to.equal(false);
    expect(states(creation)['credit']).to.equal('unconfirmed');
    end();
    await sendAgain(bench, creation);
    expect(creation.status).to.equal('done');
    expect(stateDiff(undisturbed, await bench.state(creation.account?.id)).join('\n')).to.equal('');
  });

  it('account with an unknown outcome: undo looks for it and creates none', async () => {
    const bench = await Bench.open();
    const {method, path} = requests['account'] ?? {};
    const end = bench.sandbox.faults.add({...(method && {method}), ...(path && {path}), drop: true});
    const down = bench.sandbox.faults.add({method: 'GET', drop: true});
    const creation = bench.create();
    await creation.start();
    expect(states(creation)['account']).to.equal('unconfirmed');
    expect(await creation.undo()).to.equal(false);
    down();
    end();
    const before = bench.writes.length;
    expect(await creation.undo()).to.equal(true);
    expect(bench.writes.length).to.equal(before);
  });
});
