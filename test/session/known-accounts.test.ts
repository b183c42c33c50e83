import {expect} from '@open-wc/testing';
import type {Account, AccountSummary} from '../../src/api/account.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {CarrierRoute} from '../../src/api/carrier.js';
import type {BasedOptions, Page, Versioned} from '../../src/api/document.js';
import type {AssignedPlans} from '../../src/api/plans.js';
import {isApiError} from '../../src/api/errors.js';
import {createAccount, moveAccount, removeAccount, setReseller} from '../../src/domains/account/lifecycle.js';
import {AccountSession} from '../../src/session/account-session.js';
import {carrierResource} from '../../src/domains/carrier/resource.js';
import {assignedPlansResource} from '../../src/domains/plans/resource.js';
import {accountResource, childrenResource} from '../../src/session/resources.js';
import type {AccountScope} from '../../src/session/scope.js';
import {accountId, quickAccount, quickAdapter} from '../support/quick-adapter.js';

const home = accountId('home');

/** A user on a backend that creates, moves, and deletes accounts, and the requests to it. */
async function signIn() {
  const sent: string[] = [];
  const done = async (what: string, id: string): Promise<Versioned<Account>> => {
    sent.push(what);
    return quickAccount(id);
  };
  const lifecycle: NonNullable<AccountsAdapter['lifecycle']> = {
    create: (parentId, {name}) => done(`create ${name} below ${parentId}`, name),
    move: (id, parentId) => done(`move ${id} below ${parentId}`, id),
    remove: async (id) => void (await done(`remove ${id}`, id)),
    promote: (id) => done(`promote ${id}`, id),
    demote: (id) => done(`demote ${id}`, id),
    count: async () => undefined,
  };
  const {accounts} = quickAdapter();
  const rows: Page<AccountSummary> = {
    items: ['customer', 'neighbor'].map((name) => ({id: accountId(name), name, realm: ''})),
  };
  const adapter = quickAdapter('home', {
    lifecycle,
    accounts: {
      ...accounts,
      children: async () => rows,
      // `below` lies below `customer`.
      ancestors: async (id) => [home, ...(id === 'below' ? [accountId('customer')] : [])].map((one) => ({id: one})),
    },
  });
  const session = new AccountSession({onState: () => {}});
  await session.connect(adapter);
  const scope = session.scope as AccountScope;
  return {session, scope, sent};
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (isApiError(error) && error.kind === 'refused' ? error.details.code : String(error)),
  );

describe('creating, moving, and deleting accounts', () => {
  it('does nothing once the scope of the decision has ended', async () => {
    const {session, scope, sent} = await signIn();
    await session.select('customer');
    const work = [
      createAccount(scope, home, {name: 'New'}),
      moveAccount(scope, accountId('customer'), home),
      removeAccount(scope, accountId('customer')),
      setReseller(scope, accountId('customer'), true),
    ];
    for (const one of work) expect(await codeOf(one)).to.contain('AbortError');
    expect(sent).to.deep.equal([]);
  });

  it('rejects moving an account below itself or below a descendant', async () => {
    const {scope, sent} = await signIn();
    const customer = accountId('customer');
    for (const parent of ['customer', 'below']) {
      expect(await codeOf(moveAccount(scope, customer, accountId(parent)))).to.equal('account_below_itself');
    }
    expect(sent).to.deep.equal([]);
  });

  it("removes a deleted account's document and its row in each list from the cache", async () => {
    const {scope, sent} = await signIn();
    const {resources, adapter, signal} = scope;
    const [customer, neighbor] = [accountId('customer'), accountId('neighbor')];
    for (const id of [customer, neighbor]) await resources.read(accountResource(adapter, id), signal);
    await resources.read(childrenResource(adapter, home), signal);
    await removeAccount(scope, customer);
    expect(sent).to.deep.equal(['remove customer']);
    expect(resources.peek(accountResource(adapter, customer))).to.equal(undefined);
    expect(resources.peek(accountResource(adapter, neighbor))?.value.name).to.equal('neighbor');
    expect(resources.peek(childrenResource(adapter, home))?.items.map(({id}) => id)).to.deep.equal([neighbor]);
  });
});

describe('writes name only what they change', () => {
  const id = accountId('customer');

  it('sends no route that cannot be chosen', async () => {
    const chosen: string[] = [];
    const resource = carrierResource(
      {
        get: () => Promise.reject(new Error('It is not read.')),
        choose: async (accountId: AccountId, strategy) => {
          chosen.push(strategy);
          return {accountId, revision: '2', value: {strategy}};
        },
      },
      id,
    );
    const base: Versioned<CarrierRoute> = {accountId: id, revision: '1', value: {strategy: 'system'}};
    for (const strategy of ['missing', 'unknown', undefined] as const) {
      const changes = strategy === undefined ? {} : {strategy};
      expect(await codeOf(resource.write({base, changes}, {}))).to.equal('no_strategy');
    }
    for (const strategy of ['system', 'reseller', 'own'] as const)
      await resource.write({base, changes: {strategy}}, {});
    expect(chosen).to.deep.equal(['system', 'reseller', 'own']);
  });

  it('changes only the plans that differ, over the plans that the user has seen', async () => {
    const changes: unknown[] = [];
    const current: Versioned<AssignedPlans> = {accountId: id, revision: '2', value: {plans: ['b', 'a']}};
    const plans = {
      change: async (_: AccountId, change: unknown, {base}: BasedOptions<AssignedPlans>) => {
        changes.push(change, base?.value.plans);
        return current;
      },
    } as unknown as NonNullable<AccountsAdapter['plans']>;
    const base = {...current, revision: '1', value: {plans: ['a', 'b']}};
    await assignedPlansResource(plans, id).write({base, changes: {plans: ['a', 'c']}}, {});
    expect(changes).to.deep.equal([{add: ['c'], remove: ['b']}, ['a', 'b']]);
  });
});
