/**
 * Every domain's write for an account that no element shows, without a page: the rules hold for every caller, whether a
 * form, account creation, or a bulk change.
 */
import assert from 'node:assert/strict';
import {before, beforeEach, describe, it} from 'node:test';
import {createSandbox, type Sandbox} from '../../sandbox/index.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import type {AccountId, HomeAccountId} from '../../src/api/account-ref.js';
import type {Admin} from '../../src/api/admins.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Change, Versioned} from '../../src/api/document.js';
import type {Session} from '../../src/api/session.js';
import {isApiError, type ApiError} from '../../src/api/errors.js';
import {writeAccess} from '../../src/domains/access/write.js';
import {removeAccount, setReseller} from '../../src/domains/account/lifecycle.js';
import {writeAccount} from '../../src/domains/account/write.js';
import {OWN_ACCOUNT} from '../../src/domains/account/rules.js';
import {LAST_ADMINISTRATOR, OWN_USER} from '../../src/domains/admins/rules.js';
import {createAdmin, demoteAdmin, removeUser} from '../../src/domains/admins/write.js';
import {writeAppAccess} from '../../src/domains/apps/write.js';
import {writeCallingRules} from '../../src/domains/calling-rules/resource.js';
import {writeCarrier} from '../../src/domains/carrier/write.js';
import {BookingMemory} from '../../src/domains/credit/booking-memory.js';
import {CreditDesk} from '../../src/domains/credit/desk.js';
import {writeLimits} from '../../src/domains/limits/write.js';
import {writeNotes} from '../../src/domains/notes/write.js';
import {writeNumberFeatures} from '../../src/domains/number-features/write.js';
import {writePlans} from '../../src/domains/plans/write.js';
import {NUMBERS_SEND_MESSAGES, NUMBERS_UNKNOWN} from '../../src/domains/security/rules.js';
import {writeSecurity} from '../../src/domains/security/write.js';
import type {WriteTarget} from '../../src/session/document-write.js';
import {Identity} from '../../src/session/identity.js';
import type {AccountScope} from '../../src/session/scope.js';
import {openCache} from '../support/node-cache.js';

const url = 'https://sandbox.example/v2';

let sandbox: Sandbox;
let adapter: AccountsAdapter & CrossbarAdapter;
let session: Session;
let target: WriteTarget;
/** The bodies of the sent writes, by method and path. */
let sent: {readonly method: string; readonly path: string; readonly data: Record<string, unknown>}[];
/** Whether the response of the next write is lost after the server has acted. */
let loseAnswers: boolean;

const watchedFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const {method} = request;
  if (method !== 'GET') {
    const body = (await request.clone().text()) || '{}';
    const {data = {}} = JSON.parse(body) as {data?: Record<string, unknown>};
    sent.push({method, path: new URL(request.url).pathname.replace('/v2/', ''), data});
  }
  const response = await sandbox.handle(request);
  if (method !== 'GET' && loseAnswers) throw new TypeError('The connection was lost.');
  return response;
};

async function refusalOf(work: Promise<unknown>): Promise<ApiError> {
  try {
    await work;
  } catch (error) {
    if (isApiError(error)) return error;
    throw error;
  }
  assert.fail('The write was not refused.');
}

/** An account below the signed-in one, by name. */
async function accountCalled(name: string): Promise<AccountId> {
  const {items} = await adapter.accounts.search(name);
  const found = items.find((item) => item.name === name);
  assert.ok(found, `There is no account called ${name}.`);
  return found.id;
}

const change = <T>(base: Versioned<T>, changes: Change<T>['changes']): Change<T> => ({base, changes});

before(() => {
  assert.equal(typeof globalThis.document, 'undefined');
});

beforeEach(async () => {
  sent = [];
  loseAnswers = false;
  sandbox = createSandbox();
  adapter = new CrossbarAdapter({
    url,
    fetch: watchedFetch,
    getToken: () => sandbox.issueToken(),
    retryDelay: () => 0,
  });
  session = await adapter.session.open();
  const account = {id: await accountCalled('Blue Sky')};
  target = {adapter, account, session, home: {id: session.home.id as HomeAccountId}};
});

const scopeOf = (one: WriteTarget) =>
  ({
    ...one,
    resources: openCache(),
    identity: new Identity(),
    signal: new AbortController().signal,
    facts: {publish: () => {}},
  }) as unknown as AccountScope;

describe('the write of each domain, without a page', () => {
  it('account: every change includes the status, because the server would enable the account otherwise', async () => {
    const base = await adapter.accounts.get(target.account.id);
    const disabled = await writeAccount(target, change(base, {enabled: false}));
    assert.equal(disabled.value.enabled, false);
    const renamed = await writeAccount(target, change(disabled, {name: 'Bluer Sky'}));
    assert.deepEqual([renamed.value.name, renamed.value.enabled], ['Bluer Sky', false]);
    assert.equal(sent.at(-1)?.data['enabled'], false);
  });

  it('account: the one in which the user signed in cannot be disabled, deleted, or changed in type', async () => {
    const own = {...target, account: {id: session.home.id}};
    const base = await adapter.accounts.get(session.home.id);
    const disabling = await refusalOf(writeAccount(own, change(base, {enabled: false})));
    const deleting = await refusalOf(removeAccount(scopeOf(own), session.home.id));
    const demoting = await refusalOf(setReseller(scopeOf(own), session.home.id, false));
    for (const {kind, details} of [disabling, deleting, demoting]) {
      assert.deepEqual({kind, details}, {kind: 'refused', details: {code: OWN_ACCOUNT}});
    }
    assert.deepEqual(sent, []);
  });

  it('administrators: neither the last one nor the signed-in user can be removed', async () => {
    const {admins} = adapter;
    const list = await admins.list(target.account.id);
    const based = (value: Admin, {account}: WriteTarget) => ({base: {accountId: account.id, value}});
    for (const admin of list.slice(1)) await demoteAdmin(target, admin.id, based(admin, target));
    const [last] = list;
    assert.ok(last);
    sent = [];
    for (const work of [
      demoteAdmin(target, last.id, based(last, target)),
      removeUser(target, last.id, based(last, target)),
    ]) {
      const {kind, details} = await refusalOf(work);
      assert.deepEqual({kind, details}, {kind: 'refused', details: {code: LAST_ADMINISTRATOR}});
    }
    const own = {...target, account: {id: session.home.id}};
    const person = {firstName: 'Kim', lastName: 'Wexler', email: 'kim@example.com', password: 'better-call-1'};
    await createAdmin(admins, session.home.id, person, {acceptCharges: true});
    sent = [];
    for (const work of [
      demoteAdmin(own, session.user.id, based(last, own)),
      removeUser(own, session.user.id, based(last, own)),
    ]) {
      const {kind, details} = await refusalOf(work);
      assert.deepEqual({kind, details}, {kind: 'refused', details: {code: OWN_USER}});
    }
    assert.deepEqual(sent, []);
  });

  it('limits: a change whose response is lost is found to be stored', async () => {
    const base = await adapter.limits.get(target.account.id);
    loseAnswers = true;
    const saved = await writeLimits(target, change(base, {inboundTrunks: Number(base.value.inboundTrunks) + 1}), {
      acceptCharges: true,
    });
    assert.equal(saved.value.inboundTrunks, Number(base.value.inboundTrunks) + 1);
    assert.equal(sent.length, 1);
  });

  it('calling rules: their copy in the limits is updated', async () => {
    const {callingRules} = adapter;
    const [destination] = await callingRules.destinations(target.account.id);
    assert.ok(destination);
    const base = await callingRules.get(target.account.id);
    const wanted = base.value[destination.id] === 'deny' ? 'allow' : 'deny';
    const {rules, copyError} = await writeCallingRules(target, change(base, {[destination.id]: wanted}), {
      acceptCharges: true,
    });
    assert.equal(copyError, undefined);
    assert.equal(rules.value[destination.id], wanted);
    assert.equal(await callingRules.copiesInStep(target.account.id), true);
  });

  it('calling rules: a copy that cannot be written is reported, while the rules are in force', async () => {
    const {callingRules} = adapter;
    const [destination] = await callingRules.destinations(target.account.id);
    assert.ok(destination);
    const base = await callingRules.get(target.account.id);
    const wanted = base.value[destination.id] === 'deny' ? 'allow' : 'deny';
    const failing = Object.assign(Object.create(adapter) as typeof adapter, {
      callingRules: Object.assign(Object.create(callingRules) as typeof callingRules, {
        update: callingRules.update.bind(callingRules),
        get: callingRules.get.bind(callingRules),
        syncCopies: () => adapter.admins.get(target.account.id, 'missing').then(() => {}),
      }),
    });
    const {copyError} = await writeCallingRules(
      {...target, adapter: failing},
      change(base, {[destination.id]: wanted}),
    );
    assert.equal(copyError?.kind, 'not-found');
    assert.equal((await callingRules.get(target.account.id)).value[destination.id], wanted);
  });

  it('notes: markup that cannot be sanitized is never stored, but plain text is', async () => {
    const base = await adapter.notes.get(target.account.id);
    for (const changes of [{notes: '<img src=x onerror=alert(1)>'}, {announcement: '<b>Hello</b>'}]) {
      const {kind} = await refusalOf(writeNotes(target, change(base, changes)));
      assert.equal(kind, 'unsupported');
    }
    assert.deepEqual(sent, []);
    const saved = await writeNotes(target, change(base, {notes: 'Pays on time'}));
    assert.equal(saved.value.notes, 'Pays on time');
  });

  it('notes: a text that is too large to be parsed is refused at its field', async () => {
    const base = await adapter.notes.get(target.account.id);
    const error = await refusalOf(writeNotes(target, change(base, {announcement: '<i>'.repeat(10_000)})));
    assert.ok(error.kind === 'invalid');
    assert.deepEqual(
      error.details.fields.map(({path, rule}) => [path, rule]),
      [['announcement', 'too-large']],
    );
    assert.deepEqual(sent, []);
  });

  it('multi-factor authentication: it stays on while numbers send messages, and while that is unknown', async () => {
    const base = await adapter.security.get(target.account.id);
    const on: Versioned<typeof base.value> = {...base, value: {...base.value, mfaEnabled: true}};
    const withNumbers = (messagingNumbers: () => Promise<readonly string[]>): WriteTarget => ({
      ...target,
      adapter: Object.assign(Object.create(adapter) as AccountsAdapter, {
        security: Object.assign(Object.create(adapter.security) as typeof adapter.security, {messagingNumbers}),
      }),
    });
    const refused = async (numbers: () => Promise<readonly string[]>) =>
      refusalOf(writeSecurity(withNumbers(numbers), change(on, {mfaEnabled: false})));
    const inUse = await refused(async () => ['+15055550100']);
    const unknown = await refused(() => adapter.admins.get(target.account.id, 'missing').then(() => []));
    const rules = [inUse, unknown].map(
      (error) => error.kind === 'invalid' && error.details.fields.map(({rule}) => rule),
    );
    assert.deepEqual(rules, [[NUMBERS_SEND_MESSAGES], [NUMBERS_UNKNOWN]]);
    assert.deepEqual(sent, []);
  });

  it('carrier: the first save creates the route of an account that has none', async () => {
    const name = 'Without a route';
    const made = await adapter.lifecycle.create(target.account.id, {name, realm: 'without-a-route.example.com'});
    const account = {id: made.accountId};
    const base = await adapter.carrier.get(account.id);
    assert.equal(base.value.strategy, 'missing');
    const saved = await writeCarrier({...target, account}, change(base, {strategy: 'own'}));
    assert.equal(saved.value.strategy, 'own');
    const {kind} = await refusalOf(writeCarrier({...target, account}, change(saved, {strategy: 'missing'})));
    assert.equal(kind, 'refused');
  });

  it('apps: only the apps in which the change differs are blocked and allowed', async () => {
    const [first, second] = await adapter.apps.list(session.home.id);
    assert.ok(first && second);
    const base = await adapter.apps.access(target.account.id);
    const blocked = await writeAppAccess(target, change(base, {blocked: [first.id]}));
    // Another client blocks one more.
    await adapter.apps.setBlocked(target.account.id, {block: [second.id], allow: []});
    const allowed = await writeAppAccess(target, change(blocked, {blocked: []}));
    assert.deepEqual(allowed.value.blocked, [second.id]);
  });

  it('plans: a change over other plans than the user has seen is a conflict', async () => {
    const [plan] = await adapter.plans.available(target.account.id);
    assert.ok(plan);
    const base = await adapter.plans.assigned(target.account.id);
    const seen = {...base, value: {plans: [...base.value.plans, 'seen-a-while-ago']}};
    const {kind} = await refusalOf(writePlans(target, change(seen, {plans: [plan.id]})));
    assert.equal(kind, 'conflict');
    assert.deepEqual(sent, []);
  });

  it('customer access and number features: only the changed parts are written', async () => {
    const access = await adapter.access.get(target.account.id);
    const saved = await writeAccess(target, change(access, {billing: !access.value.billing}));
    assert.deepEqual(saved.value, {...access.value, billing: !access.value.billing});
    const features = await adapter.numberFeatures.get(target.account.id);
    const savedFeatures = await writeNumberFeatures(target, change(features, {e911: !features.value.e911}));
    assert.deepEqual(savedFeatures.value, {...features.value, e911: !features.value.e911});
  });

  it('credit: a booking whose response is lost is booked once, however often it is sent', async () => {
    const desk = CreditDesk.of(scopeOf(target), adapter.credit, new BookingMemory());
    const {amount: before} = await adapter.credit.balance(target.account.id);
    const wish = {key: 'a'.repeat(32), at: Date.now(), amount: 25, currency: 'USD', direction: 'add' as const};
    loseAnswers = true;
    const first = await desk.book(wish, async (send) => ({written: await send({acceptCharges: true})}));
    loseAnswers = false;
    const again = await desk.book({...wish, repeat: true}, async (send) => ({written: await send({})}));
    assert.deepEqual([first.status, again.status], ['booked', 'booked']);
    assert.equal((await adapter.credit.balance(target.account.id)).amount, before + 25);
  });

  it('every domain: asks about the quote, and stores nothing if it is declined', async () => {
    sandbox.faults.add({method: 'POST', path: '/limits', charges: true});
    const base = await adapter.limits.get(target.account.id);
    const quotes: unknown[] = [];
    const more = change(base, {twowayTrunks: Number(base.value.twowayTrunks) + 5});
    const declined = writeLimits(target, more, {
      confirmCharges: async (quote) => quotes.push(quote) === 0,
    });
    const {kind} = await refusalOf(declined);
    assert.equal(kind, 'charges');
    assert.equal(quotes.length, 1);
    assert.deepEqual((await adapter.limits.get(target.account.id)).value, base.value);
    const saved = await writeLimits(target, more, {confirmCharges: async () => true});
    assert.equal(saved.value.twowayTrunks, Number(base.value.twowayTrunks) + 5);
  });

  it('every domain: a signal stops an unsent write, and a missing domain is reported', async () => {
    const base = await adapter.limits.get(target.account.id);
    const signal = AbortSignal.abort();
    await assert.rejects(writeLimits(target, change(base, {inboundTrunks: 3}), {signal}), {name: 'AbortError'});
    assert.deepEqual(sent, []);
    const without = {...target, adapter: {session: adapter.session, accounts: adapter.accounts}};
    assert.equal((await refusalOf(writeLimits(without, change(base, {inboundTrunks: 3})))).kind, 'unsupported');
  });
});
