import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Fault} from '../../../sandbox/index.js';
import {AccountCreation} from '../../../src/domains/creation/account-creation.js';
import {stateDiff, type AccountState} from '../../support/account-state.js';
import {Bench} from './bench.js';

/** Any request of a creation, reads included, lost in either direction or rejected, one to three times. */
const fault: fc.Arbitrary<Fault> = fc
  .record({
    method: fc.constantFrom('GET', 'PUT', 'POST', undefined),
    path: fc.constantFrom('/users', '/services', '/limits', '/callflows', 'apps_store', '/ledgers', '/accounts/'),
    effect: fc.constantFrom<Fault>(
      {drop: true},
      {dropAnswer: true},
      {status: 500},
      {status: 403},
      {truncate: true},
      {charges: true},
      {html: true},
    ),
    times: fc.integer({min: 1, max: 3}),
  })
  .map(({method, path, effect, times}) => ({...(method && {method}), path, times, ...effect}));

/** The user's action each time everything has stopped. */
const reaction = fc.constantFrom('retry all', 'retry one', 'reload', 'begin two at once');

describe('a creation with random faults', () => {
  let undisturbed: AccountState;

  before(async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    await creation.start();
    undisturbed = await bench.state(creation.account?.id);
  });

  it('completes once the user has repeated often enough', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, {maxLength: 6}),
        fc.array(reaction, {maxLength: 6}),
        fc.array(fc.boolean(), {maxLength: 3}),
        async (faults, reactions, answers) => {
          const bench = await Bench.open();
          // In the end all charges are accepted.
          bench.answers = [...answers, true];
          for (const one of faults) bench.sandbox.faults.add(one);
          let creation = bench.create();
          await creation.start();
          for (const react of [...reactions, 'reload']) {
            if (creation.status === 'done') break;
            const failed = creation.steps.find(({state}) => state === 'failed');
            if (react === 'retry one' && failed) await creation.retry(failed.id);
            else if (react === 'begin two at once') await Promise.all([creation.retryAll(), creation.start()]);
            else if (react === 'reload') {
              creation = AccountCreation.resume(bench.scope, bench.options) ?? creation;
              // Passwords, typed again.
              creation.amend(bench.draft);
              await creation.start();
            } else await creation.retryAll();
          }
          bench.sandbox.faults.clear();
          if (creation.status !== 'done') await creation.retryAll();
          // A booking that the ledger does not show is sent again by the user's decision.
          const unbooked = creation.steps.find(({state}) => state === 'unconfirmed');
          if (unbooked) {
            expect(unbooked.kind).to.equal('credit');
            await creation.retry(unbooked.id);
          }
          expect(creation.status, JSON.stringify(creation.steps)).to.equal('done');
          expect(stateDiff(undisturbed, await bench.state(creation.account?.id)).join('\n')).to.equal('');
        },
      ),
      {
        numRuns: 40,
        // A step that turns out not to be stored is sent again.
        examples: [
          [
            [
              {method: 'GET', path: '/services', times: 2, charges: true},
              {method: 'POST', path: '/services', times: 2, drop: true},
            ],
            [],
            [],
          ],
        ],
      },
    );
  }).timeout(120_000);
});
