/** A backend that confirms writes without a body: the port, and every domain's write over it, without a page. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSandbox} from '../../sandbox/index.js';
import type {AccountId, HomeAccountId} from '../../src/api/account-ref.js';
import {isApiError} from '../../src/api/errors.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import {describeAdapter} from '../../src/api/testing/index.js';
import {moveAccount, removeAccount, setReseller} from '../../src/domains/account/lifecycle.js';
import {writeAccount} from '../../src/domains/account/write.js';
import {changeAdmin, promoteUser} from '../../src/domains/admins/write.js';
import {writeAppAccess} from '../../src/domains/apps/write.js';
import {writeCallingRules} from '../../src/domains/calling-rules/resource.js';
import {writeCarrier} from '../../src/domains/carrier/write.js';
import {writeLimits} from '../../src/domains/limits/write.js';
import {assignPlans, writePlans} from '../../src/domains/plans/write.js';
import {writeSecurity} from '../../src/domains/security/write.js';
import {Identity} from '../../src/session/identity.js';
import {accountResource} from '../../src/session/resources.js';
import type {AccountScope} from '../../src/session/scope.js';
import {tenantsFixture} from '../api/support/tenants-fixture.js';
import {withoutBodies} from '../support/bodiless.js';
import {openCache} from '../support/node-cache.js';

describe('the contract of the port, with an adapter whose writes return no document', () => {
  describeAdapter({describe, it}, {createFixture: () => tenantsFixture(withoutBodies)});
});

async function connect() {
  const sandbox = createSandbox();
  const colleague = new CrossbarAdapter({
    url: 'https://sandbox.test/v2',
    fetch: sandbox.fetch,
    getToken: () => sandbox.issueToken(sandbox.master),
    retryDelay: () => 0,
  });
  const adapter = withoutBodies(colleague);
  const session = await adapter.session.open();
  const parent = sandbox.credentials.accountId as AccountId;
  const {items} = await adapter.accounts.children(parent);
  const [account, other] = items.filter(({descendantCount}) => descendantCount === 0);
  assert(account && other);
  const resources = openCache();
  const scope = {
    adapter,
    session,
    account,
    home: {id: session.home.id as HomeAccountId},
    resources,
    identity: new Identity(),
    signal: new AbortController().signal,
    facts: {publish: () => {}},
  } as unknown as AccountScope;
  /** The account as a widget would have shown it. */
  const shown = () => resources.read(accountResource(adapter, account.id), scope.signal);
  return {sandbox, adapter, colleague, scope, account, other, parent, shown};
}

describe('a write that the backend confirms without a body', () => {
  it('returns the stored document, in every domain', async () => {
    const {adapter, scope, account} = await connect();
    const {id} = account;
    const read = adapter.accounts;
    const renamed = await writeAccount(scope, {base: await read.get(id), changes: {name: 'Renamed'}});
    assert.deepEqual(renamed, await read.get(id));
    const limits = await adapter.limits!.get(id);
    const written = await writeLimits(scope, {base: limits, changes: {calls: 3}}, {acceptCharges: true});
    assert.equal(written.value.calls, 3);
    const rules = adapter.callingRules!;
    const [destination] = await rules.destinations(id);
    const denied = {[destination!.id]: 'deny'} as const;
    const ruled = await writeCallingRules(scope, {base: await rules.get(id), changes: denied}, {acceptCharges: true});
    assert.deepEqual(ruled.rules, await rules.get(id));
    const carrier = {base: await adapter.carrier!.get(id), changes: {strategy: 'reseller'}} as const;
    assert.equal((await writeCarrier(scope, carrier)).value.strategy, 'reseller');
    const apps = {base: await adapter.apps!.access(id), changes: {blocked: ['x']}};
    assert.deepEqual((await writeAppAccess(scope, apps)).value.blocked, ['x']);
    const [plan] = await adapter.plans!.available(id);
    const assigned = await assignPlans(scope, {add: [plan!.id], remove: []}, {acceptCharges: true});
    assert(assigned.value.plans.includes(plan!.id));
    const emptied = await writePlans(scope, {base: assigned, changes: {plans: []}}, {acceptCharges: true});
    assert.deepEqual(emptied.value.plans, []);
    const security = await adapter.security!.get(id);
    assert.deepEqual((await writeSecurity(scope, {base: security, changes: {}})).value, security.value);
  });

  it('returns the stored administrator', async () => {
    const {adapter, account} = await connect();
    const admins = adapter.admins!;
    const person = {firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com', password: 'Engine-1843'};
    const base = await admins.create(account.id, person);
    const changed = await changeAdmin(admins, account.id, base.value.id, {base, changes: {lastName: 'King'}});
    assert.equal(changed.value.lastName, 'King');
    await admins.demote(account.id, base.value.id, {base: changed});
    assert.deepEqual((await promoteUser(admins, account.id, base.value.id, {base: changed})).value, changed.value);
  });

  it('returns the account after it was moved or made a reseller', async () => {
    const {scope, account, other} = await connect();
    assert.equal((await setReseller(scope, account.id, true)).value.isReseller, true);
    const path = [{id: scope.session.home.id, name: 'Home'}];
    Object.assign(scope, {trail: path});
    assert.equal((await moveAccount(scope, account.id, other.id)).accountId, account.id);
  });

  it('is stored although the document cannot be read afterwards: it can be checked, and is not sent again', async () => {
    const {sandbox, scope, account, adapter} = await connect();
    const base = await adapter.limits!.get(account.id);
    const hold = sandbox.faults.hold({method: 'POST', path: 'limits'});
    const writing = writeLimits(scope, {base, changes: {calls: 4}}, {acceptCharges: true}).catch(
      (error: unknown) => error,
    );
    await hold.arrived;
    const end = sandbox.faults.add({method: 'GET', path: 'limits', status: 403});
    hold.release();
    const error = await writing;
    assert(isApiError(error) && error.kind === 'unconfirmed');
    end();
    const found = (await error.details.check()) as typeof base;
    assert.equal(found.value.calls, 4);
    assert.equal(sandbox.requests.filter(({method, path}) => method === 'POST' && path.includes('limits')).length, 1);
  });
});

describe('a write of the lifecycle over an account that another client has changed', () => {
  it('is not sent, and the account is then shown as it is now, so that the user can decide again', async () => {
    for (const write of [
      ({scope, account}: Connected) => removeAccount(scope, account.id),
      ({scope, account}: Connected) => setReseller(scope, account.id, true),
      ({scope, account, other}: Connected) => moveAccount(scope, account.id, other.id),
    ]) {
      const here = await connect();
      const {colleague, account, shown, scope, sandbox} = here;
      await shown();
      const base = await colleague.accounts.get(account.id);
      const theirs = await colleague.accounts.update(account.id, {base, changes: {name: 'Theirs'}});
      const from = sandbox.requests.length;
      const error = await write(here).catch((reason: unknown) => reason);
      assert(isApiError(error) && error.kind === 'conflict', String(error));
      assert(sandbox.requests.slice(from).every(({method}) => method === 'GET'));
      assert.deepEqual(scope.resources.peek(accountResource(here.adapter, account.id)), theirs);
      await write(here);
    }
  });
});

type Connected = Awaited<ReturnType<typeof connect>>;
