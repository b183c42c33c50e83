import {ensure, ensureEqual, ensureRejects, rejection} from './check.js';
import type {ContractCase} from './fixture.js';
import type {Trouble} from './wire-tap.js';

const troubles: readonly Trouble[] = ['network', 'unauthorized', 'forbidden', 'rate-limited', 'server', 'protocol'];

/** No data of another account, and only errors of the port. */
export const isolationCases: readonly ContractCase[] = [
  {
    domain: 'accounts',
    name: 'answers simultaneous reads, each for its own account',
    run: async ({adapter: {accounts}, home, parent, account, bystander}) => {
      const asked = [home, parent, account, bystander, account, home];
      const answers = await Promise.all(asked.map((id) => accounts.get(id)));
      ensureEqual(
        answers.map(({accountId, value}) => [accountId, value.id]),
        asked.map((id) => [id, id]),
        'Every answer is for the account asked for',
      );
    },
  },
  {
    domain: 'accounts',
    name: 'rejects a change that is based on another account',
    run: async ({adapter: {accounts}, account, bystander}) => {
      const [before, base] = [await accounts.get(bystander), await accounts.get(account)];
      const error = await rejection(accounts.update(bystander, {base, changes: {name: 'Wrong account'}}));
      ensure(error !== undefined, 'A change of one account is not written to another');
      ensureEqual(await accounts.get(bystander), before, 'The other account is unchanged');
    },
  },
  {
    domain: 'accounts',
    name: 'sends no request for any account other than the one it changes',
    run: async ({adapter: {accounts}, account, bystander, wire}) => {
      const before = await accounts.get(bystander);
      const from = wire.sent().length;
      const base = await accounts.get(account);
      await accounts.update(account, {base, changes: {contacts: {technical: {name: 'Only here'}}}});
      const others = wire
        .sent()
        .slice(from)
        .filter((request) => request.includes(bystander));
      ensureEqual(others, [], 'No request names another account');
      ensureEqual(await accounts.get(bystander), before, 'The other account is unchanged');
    },
  },
  {
    domain: 'accounts',
    name: 'sends nothing if the signal is already aborted, and rejects with its reason',
    run: async ({adapter: {accounts}, account, wire}) => {
      const base = await accounts.get(account);
      const from = wire.sent().length;
      const reason = new Error('The user has opened another account');
      const signal = AbortSignal.abort(reason);
      const change = {base, changes: {name: 'Never'}};
      ensure((await rejection(accounts.get(account, {signal}))) === reason, 'A read rejects with the reason');
      ensure(
        (await rejection(accounts.update(account, change, {signal}))) === reason,
        'A write rejects with the reason, too',
      );
      ensureEqual(wire.sent().length, from, 'Nothing was sent');
      ensureEqual(await accounts.get(account), base, 'Nothing was written');
    },
  },
  {
    domain: 'accounts',
    name: 'stops waiting as soon as the signal aborts',
    run: async ({adapter: {accounts}, account, wire}) => {
      await accounts.get(account);
      const {arrived, release} = wire.hold();
      const controller = new AbortController();
      const reading = rejection(accounts.get(account, {signal: controller.signal}));
      await arrived;
      controller.abort();
      try {
        const outcome = await Promise.race([reading, laterThan(1000)]);
        ensure(outcome === controller.signal.reason, 'It rejects with the reason without waiting for the response');
      } finally {
        release();
      }
    },
  },
  ...troubles.map((kind): ContractCase => ({
    domain: 'accounts',
    name: `says "${kind}" when that is what is wrong, and works again afterwards`,
    run: async ({adapter: {accounts}, account, wire}) => {
      const end = wire.trouble(kind);
      await ensureRejects(accounts.get(account), [kind], 'A failing read');
      await ensureRejects(accounts.children(account), [kind], 'A failing list');
      end();
      ensureEqual((await accounts.get(account)).accountId, account, 'The next read succeeds');
    },
  })),
];

/** A promise that resolves after the given number of milliseconds, as the limit of a race. */
function laterThan(time: number): Promise<'too late'> {
  return new Promise((resolve) => setTimeout(() => resolve('too late'), time));
}
