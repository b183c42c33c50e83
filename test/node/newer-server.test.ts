/**
 * The adapter against a server of generation 5, end to end. No such server was available: what the sandbox responds in
 * this generation was read in the server's source and is not recorded.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSandbox, type Fault} from '../../sandbox/index.js';
import {AccountId} from '../../src/api/account-ref.js';
import {isApiError, type ApiError} from '../../src/api/errors.js';
import {CrossbarAdapter, signIn, type TokenRequest} from '../../src/api/crossbar/index.js';
import {describeAdapter} from '../../src/api/testing/index.js';
import {crossbarFixture} from '../api/support/crossbar-fixture.js';

const url = 'https://sandbox.test/v2';

async function connect({accounts = 0}: {readonly accounts?: number} = {}) {
  const sandbox = createSandbox({generation: 5, accounts});
  const reasons: TokenRequest['reason'][] = [];
  const adapter = new CrossbarAdapter({
    url,
    fetch: sandbox.fetch,
    getToken: ({reason}) => {
      reasons.push(reason);
      return sandbox.issueToken(sandbox.master);
    },
    retryDelay: () => 0,
  });
  const {home} = await adapter.session.open();
  const parent = AccountId.parse(sandbox.credentials.accountId);
  const {items} = await adapter.accounts.children(parent);
  const account = items.find(({descendantCount}) => descendantCount === 0);
  assert(account);
  return {sandbox, adapter, reasons, home, parent, account};
}

async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  try {
    await call;
  } catch (error) {
    assert(isApiError(error), String(error));
    return error;
  }
  throw new Error('The call was expected to reject');
}

const unloadable: Fault = {path: /accounts\//, unloadable: true};

describe("the contract of the port, with a server of generation 5 (read in the server's source)", () => {
  describeAdapter({describe, it}, {createFixture: () => crossbarFixture({generation: 5})});
});

describe("an account that a server of generation 5 cannot load (read in the server's source)", () => {
  it('is not reported as missing, and costs no token', async () => {
    const {sandbox, adapter, account, reasons} = await connect();
    const end = sandbox.faults.add(unloadable);
    assert.equal((await failureOf(adapter.accounts.get(account.id))).kind, 'server');
    assert.equal((await failureOf(adapter.limits.get(account.id))).kind, 'server');
    end();
    assert.equal((await adapter.accounts.get(account.id)).value.name, account.name);
    assert.deepEqual(reasons, ['initial']);
  });

  it('is not reported as missing when it is the account in which the user signed in', async () => {
    const {sandbox, adapter, home} = await connect();
    sandbox.faults.add(unloadable);
    assert.equal((await failureOf(adapter.accounts.get(home.id))).kind, 'server');
  });

  it('is not reported as deleted, and a write of it is known not to be stored', async () => {
    const {sandbox, adapter, account} = await connect();
    const base = await adapter.accounts.get(account.id);
    sandbox.faults.add({...unloadable, times: 1});
    const {kind, unsent} = await failureOf(adapter.lifecycle.remove(account.id, {base}));
    assert.deepEqual([kind, unsent], ['server', true]);
    assert.equal((await adapter.accounts.get(account.id)).accountId, account.id);
  });
});

describe("a server of generation 5 (read in the server's source)", () => {
  it('reports a deleted account as missing', async () => {
    const {adapter, account, reasons} = await connect();
    await adapter.lifecycle.remove(account.id, {base: await adapter.accounts.get(account.id)});
    assert.equal((await failureOf(adapter.accounts.get(account.id))).kind, 'not-found');
    assert.deepEqual(reasons, ['initial']);
  });

  it('renews an expired token once', async () => {
    const {sandbox, adapter, account, reasons} = await connect();
    sandbox.faults.add({path: /accounts\//, expireTokens: 0, times: 1});
    assert.equal((await adapter.accounts.get(account.id)).accountId, account.id);
    assert.deepEqual(reasons, ['initial', 'expired']);
  });

  it('stores limits that are not enforced, and reads them again', async () => {
    const {adapter, account} = await connect();
    const base = await adapter.limits.get(account.id);
    assert.equal(adapter.limits.unlimitedTrunks, true);
    const changes = {twowayTrunks: 'unlimited', calls: 0} as const;
    const saved = await adapter.limits.update(account.id, {base, changes}, {acceptCharges: true});
    assert.deepEqual({...base.value, ...changes}, saved.value);
    assert.deepEqual(await adapter.limits.get(account.id), saved);
  });

  it('keeps a moved account disabled', async () => {
    const {adapter, account, home} = await connect();
    const base = await adapter.accounts.get(account.id);
    const disabled = await adapter.accounts.update(account.id, {base, changes: {enabled: false}});
    assert.equal((await adapter.lifecycle.move(account.id, home.id, {base: disabled})).value.enabled, false);
  });

  it('refuses a time zone that is not in its list, at the field', async () => {
    const {adapter, account} = await connect();
    const base = await adapter.accounts.get(account.id);
    const error = await failureOf(adapter.accounts.update(account.id, {base, changes: {timezone: 'Mars/Phobos'}}));
    assert(error.kind === 'invalid');
    assert.deepEqual(
      error.details.fields.map(({path, rule}) => [path, rule]),
      [['timezone', 'enum']],
    );
    assert.deepEqual(await adapter.accounts.get(account.id), base);
  });

  it('returns all matches of a search in one page', async () => {
    const {adapter} = await connect({accounts: 400});
    const all = await adapter.accounts.search('a', {limit: 1000});
    const small = await adapter.accounts.search('a', {limit: 5});
    assert(all.items.length > 5);
    assert.deepEqual(new Set(small.items.map(({id}) => id)), new Set(all.items.map(({id}) => id)));
    assert.equal(small.next, undefined);
  });

  it('names who blocks an app', async () => {
    const {adapter, account, parent} = await connect();
    const [app] = await adapter.apps.list(parent);
    assert(app);
    await adapter.apps.setBlocked(account.id, {block: [app.id], allow: []});
    assert.equal(await adapter.apps.blockedBy(account.id, app.id), 'reseller');
  });

  it('signs a user in, and refuses a wrong password', async () => {
    const {sandbox} = await connect();
    const {username, password, accountName} = sandbox.credentials;
    const sign = (secret: string) => signIn({url, username, password: secret, accountName, fetch: sandbox.fetch});
    assert.equal(typeof (await sign(password)).token, 'string');
    const error = await failureOf(sign('wrong'));
    assert.deepEqual(error.details, {reason: 'invalid'});
  });
});
