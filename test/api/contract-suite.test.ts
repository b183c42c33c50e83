import {expect} from '@open-wc/testing';
import type {AccountsApi} from '../../src/api/account.js';
import {apiError} from '../../src/api/errors.js';
import {contractCases, describeAdapter} from '../../src/api/testing/index.js';
import {bystander, tenantsFixture, type Spoil} from './support/tenants-fixture.js';

/** The rules that an adapter with one fault violates. */
async function broken(spoil: Spoil): Promise<string[]> {
  const rules: string[] = [];
  for (const {domain, name, run} of contractCases()) {
    try {
      await run(tenantsFixture(spoil));
    } catch {
      rules.push(`${domain} ${name}`);
    }
  }
  return rules;
}

/** The adapter with some of its account methods replaced. */
const withAccounts =
  (change: (accounts: AccountsApi) => Partial<AccountsApi>): Spoil =>
  (adapter) => {
    const {accounts} = adapter;
    const {get, children, descendants, ancestors, search, update} = accounts;
    const bound = {get, children, descendants, ancestors, search, update};
    for (const [name, method] of Object.entries(bound)) Object.assign(bound, {[name]: method.bind(accounts)});
    return {...adapter, accounts: {...bound, ...change(accounts)}};
  };

const faults: readonly [fault: string, spoil: Spoil, rule: RegExp][] = [
  [
    'answers for another account',
    withAccounts((accounts) => ({get: (_, options) => accounts.get(bystander, options)})),
    /accounts reads the requested account/,
  ],
  [
    'writes over what it has not seen',
    withAccounts((accounts) => ({
      update: async (one, {changes}, options) =>
        accounts.update(one, {base: await accounts.get(one), changes}, options),
    })),
    /accounts does not overwrite a change that the user has not seen/,
  ],
  [
    'answers with what was sent instead of what is stored',
    withAccounts((accounts) => ({
      update: async (one, change, options) => ({
        ...(await accounts.update(one, change, options))!,
        value: {...change.base.value, ...change.changes} as never,
      }),
    })),
    /accounts changes only the named fields/,
  ],
  [
    'changes the document it was given',
    withAccounts((accounts) => ({
      update: async (one, change, options) => {
        Object.assign(change.base.value, change.changes);
        return accounts.update(one, change, options);
      },
    })),
    /accounts changes only the named fields/,
  ],
  [
    'never comes to the end of a list',
    withAccounts((accounts) => ({
      children: async (one, options) => ({...(await accounts.children(one, options)), next: '0'}),
    })),
    /accounts lists each child once/,
  ],
  [
    'gives only the first page',
    withAccounts((accounts) => ({
      children: async (one, options) => ({items: (await accounts.children(one, options)).items}),
    })),
    /accounts lists each child once/,
  ],
  [
    'does not listen to signals',
    withAccounts((accounts) => ({get: (one) => accounts.get(one)})),
    /accounts sends nothing if the signal is already aborted/,
  ],
  [
    'lets foreign errors out',
    withAccounts((accounts) => ({
      get: async (one, options) => {
        try {
          return await accounts.get(one, options);
        } catch {
          throw new TypeError('Cannot read properties of undefined');
        }
      },
    })),
    /accounts rejects for an account that does not exist/,
  ],
  [
    'takes every failure for a failing server',
    withAccounts((accounts) => ({
      get: async (one, options) => {
        try {
          return await accounts.get(one, options);
        } catch {
          throw apiError('server', 'Something went wrong', {});
        }
      },
    })),
    /accounts says "network" when that is what is wrong/,
  ],
  [
    'asks about an account that is none of its business',
    withAccounts((accounts) => ({
      update: async (one, change, options) => {
        await accounts.get(bystander);
        return accounts.update(one, change, options);
      },
    })),
    /accounts sends no request for any account other than/,
  ],
  [
    'books credit as often as it is told',
    (adapter) => ({
      ...adapter,
      credit: {
        balance: async (...args) => adapter.credit?.balance(...args) as never,
        summary: async (...args) => adapter.credit?.summary(...args) as never,
        find: async (...args) => adapter.credit?.find(...args),
        entries: async (...args) => adapter.credit?.entries(...args) as never,
        remove: async (...args) => adapter.credit?.remove(...args) as never,
        add: async (one, booking) => {
          const key = `${booking.key}-${Math.random()}`;
          return {...(await adapter.credit?.add(one, {...booking, key})), key: booking.key} as never;
        },
      },
    }),
    /credit is booked once, however often the same booking is sent/,
  ],
  [
    'lacks a domain without saying so',
    ({limits: _, ...adapter}) => adapter,
    /limits is read for the requested account/,
  ],
];

describe('the contract suite', () => {
  it('reports nothing about a conforming adapter', async () => {
    expect(await broken((adapter) => adapter)).to.deep.equal([]);
  });

  for (const [fault, spoil, rule] of faults) {
    it(`detects an adapter that ${fault}`, async () => {
      const rules = await broken(spoil);
      expect(
        rules.some((one) => rule.test(one)),
        rules.join('\n'),
      ).to.equal(true);
    });
  }

  it('skips the domains that a backend lacks, and checks that the adapter omits them as well', async () => {
    const names: string[] = [];
    const bodies = new Map<string, () => Promise<void>>();
    const runner = {
      describe: (name: string, body: () => void) => {
        names.push(name);
        body();
      },
      it: (name: string, body: () => Promise<void>) => bodies.set(name, body),
    };
    describeAdapter(runner, {
      createFixture: () => tenantsFixture(({plans: _, ...adapter}) => adapter),
      without: ['plans', 'apps'],
    });
    expect(names).to.include('adapter.accounts').and.not.to.include('adapter.plans');
    await bodies.get('adapter.plans is left out')?.();
    const wrong = await bodies.get('adapter.apps is left out')?.().catch(String);
    expect(wrong).to.contain('"apps" is named in "without"');
  });

  it('disposes of every fixture, even after a failure', async () => {
    let disposed = 0;
    const runner = {
      describe: (_: string, body: () => void) => body(),
      it: (_: string, body: () => Promise<void>) => run(body),
    };
    const runs: Promise<unknown>[] = [];
    const run = (body: () => Promise<void>) => runs.push(body().catch(String));
    const createFixture = () => ({
      ...tenantsFixture(({limits: _, ...adapter}) => adapter),
      dispose: () => void disposed++,
    });
    describeAdapter(runner, {createFixture});
    await Promise.all(runs);
    expect(disposed).to.equal(runs.length);
  });
});
