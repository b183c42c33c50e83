import {expect} from '@open-wc/testing';
import type {Fault, FaultEffect} from '../../../sandbox/index.js';
import type {AccountRef} from '../../../src/api/model.js';
import {CreditDesk} from '../../../src/session/credit-desk.js';
import type {AccountCreation} from '../../../src/session/creation/account-creation.js';
import {stateDiff, type AccountState} from '../../support/account-state.js';
import {Bench, states} from './bench.js';

/** The request of each step that matters. */
const requests: Readonly<Record<string, Pick<Fault, 'method' | 'path'>>> = {
  account: {method: 'PUT', path: /accounts\/[0-9a-f]{32}(\?.*)?$/},
  admin: {method: 'PUT', path: /\/users(\?.*)?$/},
  plans: {method: 'POST', path: /\/services(\?.*)?$/},
  limits: {method: 'POST', path: /\/limits(\?.*)?$/},
  carrier: {method: 'PUT', path: /\/callflows(\?.*)?$/},
  apps: {method: 'POST', path: /\/blacklist(\?.*)?$/},
  credit: {method: 'PUT', path: /\/ledgers\/credit(\?.*)?$/},
};

/** What goes wrong, and what kind of error a user is told of. */
const faults: Readonly<Record<string, readonly [FaultEffect, kind: string]>> = {
  '402': [{charges: true}, 'charges'],
  '403': [{status: 403}, 'forbidden'],
  '409': [{conflict: true}, 'conflict'],
  '500': [{status: 500}, 'server'],
  'dropped before it arrives': [{drop: true}, 'network'],
  'done, and its answer lost': [{dropAnswer: true}, 'network'],
};

/** Repeats alone what failed. */
async function repair(creation: AccountCreation): Promise<void> {
  const failed = creation.steps.filter(({state}) => state === 'failed').map(({id}) => id);
  await Promise.all(failed.map((id) => creation.retry(id)));
}

describe('a creation in which a request fails once', () => {
  let undisturbed: AccountState;

  before(async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    expect(await creation.start()).to.equal(true);
    undisturbed = await bench.state(creation.account?.id);
    // Otherwise the comparison would be one of nothing.
    expect(undisturbed.users).to.have.property('kim@hhm.example').which.includes({signsIn: true, priv_level: 'admin'});
    expect(undisturbed.limits).to.include({twoway_trunks: 6, burst_trunks: 3, allow_prepay: true});
    expect(undisturbed.balance).to.deep.equal({amount: 42.5});
    expect(Object.keys(undisturbed.plans)).to.have.length(1);
    expect(undisturbed.routes).to.have.length(1);
    expect(undisturbed.blacklist).to.have.length.above(0);
  });

  for (const [kind, request] of Object.entries(requests)) {
    for (const [name, [effect, error]] of Object.entries(faults)) {
      // What becomes of a booking is looked up, see below.
      if (kind === 'credit' && (error === 'conflict' || 'dropAnswer' in effect)) continue;
      it(`${kind}, ${name}: repeated alone it ends as if nothing had happened`, async () => {
        const bench = await Bench.open();
        bench.answers = [false];
        const end = bench.sandbox.faults.add({...request, ...effect});
        const creation = bench.create();
        expect(await creation.start()).to.equal(false);
        const failed = creation.steps.filter(({state}) => state === 'failed');
        expect(new Set(failed.map((step) => step.kind))).to.deep.equal(new Set([kind]));
        // That the ledger does not show a booking is no proof that it is not made.
        const kinds = kind === 'credit' && ['server', 'network'].includes(error) ? 'unconfirmed' : error;
        for (const step of failed) expect(step.error?.kind, step.error?.message).to.equal(kinds);
        const others = creation.steps.filter((step) => step.kind !== kind).map(({state}) => state);
        expect(new Set(others)).to.deep.equal(new Set([kind === 'account' ? 'waiting' : 'done']));
        end();
        await repair(creation);
        expect(states(creation)).to.deep.equal(
          Object.fromEntries(creation.steps.map(({id}) => [id, 'done'])),
          JSON.stringify(creation.steps),
        );
        expect(creation.status).to.equal('done');
        expect(stateDiff(undisturbed, await bench.state(creation.account?.id)).join('\n')).to.equal('');
      });
    }
  }

  for (const effect of [{conflict: true}, {dropAnswer: true}, {truncate: true}, {malformed: true}]) {
    it(`credit, ${JSON.stringify(effect)}: its entry is found, and it is booked once`, async () => {
      const bench = await Bench.open();
      bench.sandbox.faults.add({...requests['credit'], ...effect, times: 1});
      const creation = bench.create();
      expect(await creation.start()).to.equal(true);
      expect(stateDiff(undisturbed, await bench.state(creation.account?.id)).join('\n')).to.equal('');
    });
  }

  it('credit, 409 without an entry: is never done, and stays open in the account, also when the step is skipped', async () => {
    const bench = await Bench.open();
    const end = bench.sandbox.faults.add({...requests['credit'], conflict: true});
    const creation = bench.create();
    expect(await creation.start()).to.equal(false);
    const step = creation.steps.find(({kind}) => kind === 'credit');
    expect(step).to.include({state: 'failed'}).and.have.nested.property('error.kind', 'unconfirmed');
    creation.skip('credit');
    end();
    const account = creation.account as AccountRef;
    const desk = CreditDesk.of({...bench.scope, account}, bench.adapter.credit, bench.bookings);
    expect(desk.open).to.include({amount: 42.5});
    expect((await desk.sendAgain(async (write) => ({written: await write({})}))).status).to.equal('booked');
    expect(stateDiff(undisturbed, await bench.state(account.id)).join('\n')).to.equal('');
  });
});
