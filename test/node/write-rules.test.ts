/**
 * The rules of the fields hold for every caller of a write, not only for forms: a value beyond a bound is refused by its
 * path, and nothing is sent.
 */
import assert from 'node:assert/strict';
import {before, beforeEach, describe, it} from 'node:test';
import {createSandbox} from '../../sandbox/index.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {HomeAccountId} from '../../src/api/account-ref.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import type {Change, Changes, DocumentApi} from '../../src/api/document.js';
import {isApiError, type ApiError} from '../../src/api/errors.js';
import {createAccount} from '../../src/domains/account/lifecycle.js';
import {writeAccount} from '../../src/domains/account/write.js';
import {changeAdmin, createAdmin} from '../../src/domains/admins/write.js';
import {writeCallingRules} from '../../src/domains/calling-rules/resource.js';
import {writeCarrier} from '../../src/domains/carrier/write.js';
import {BookingMemory} from '../../src/domains/credit/booking-memory.js';
import {CreditDesk} from '../../src/domains/credit/desk.js';
import {writeLimits} from '../../src/domains/limits/write.js';
import {withoutReplacing, type WriteTarget} from '../../src/session/document-write.js';
import {Identity} from '../../src/session/identity.js';
import type {AccountScope} from '../../src/session/scope.js';
import {openCache} from '../support/node-cache.js';

let adapter: AccountsAdapter & CrossbarAdapter;
let scope: AccountScope;
let writes: number;

beforeEach(() => {
  writes = 0;
});

before(async () => {
  const sandbox = createSandbox();
  adapter = new CrossbarAdapter({
    url: 'https://sandbox.example/v2',
    getToken: () => sandbox.issueToken(),
    retryDelay: () => 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'GET') writes++;
      return sandbox.handle(request);
    },
  });
  const session = await adapter.session.open();
  const {items} = await adapter.accounts.search('Blue Sky');
  const account = items[0];
  assert.ok(account);
  scope = {
    adapter,
    session,
    account,
    home: {id: session.home.id as HomeAccountId},
    resources: openCache(),
    identity: new Identity(),
    signal: new AbortController().signal,
    facts: {publish: () => {}},
  } as unknown as AccountScope;
});

const characters = (count: number): string => '🎪'.repeat(count);

/** The write of changes of a document, from how it is stored. */
const changing =
  <T>(
    documents: () => Pick<DocumentApi<T>, 'get'>,
    write: (target: WriteTarget, change: Change<T>) => Promise<unknown>,
  ) =>
  async (changes: unknown): Promise<unknown> => {
    const base = await documents().get(scope.account.id);
    return write(scope, {base, changes: changes as Changes<T>});
  };

const account = changing(() => adapter.accounts, writeAccount);
const limits = changing(() => adapter.limits, writeLimits);
const rules = changing(() => adapter.callingRules, writeCallingRules);
const carrier = changing(() => adapter.carrier, writeCarrier);

const person = {firstName: 'Kim', lastName: 'Wexler', email: 'kim@hhm.example', password: 'better-call-1'};
const newAdmin = (values: object) =>
  createAdmin(adapter.admins, scope.account.id, {...person, sendEmail: false, ...values});
const admin = async (changes: object) => {
  const [one] = await adapter.admins.list(scope.account.id);
  assert.ok(one);
  const base = await adapter.admins.get(scope.account.id, one.id);
  return withoutReplacing(await changeAdmin(adapter.admins, scope.account.id, one.id, {base, changes}));
};
const newAccount = (values: object) =>
  createAccount(scope, scope.account.id, {name: 'New', realm: '', timezone: '', language: '', ...values});

const credit = async ({amount}: {readonly amount: number}): Promise<unknown> => {
  const storage = {getItem: () => null, setItem: () => {}, removeItem: () => {}};
  const desk = CreditDesk.of(scope, adapter.credit, new BookingMemory(() => storage));
  const wish = {amount, currency: 'USD', direction: 'add' as const};
  const outcome = await desk.book(wish, async (send) => ({written: await send({})}));
  if (outcome.status === 'refused' && outcome.error) throw outcome.error;
  return outcome;
};

/** Values beyond each bound, and the path and the rule by which they are refused. */
const refused: readonly (readonly [write: (values: never) => Promise<unknown>, values: object, ...fields: string[]])[] =
  [
    [account, {name: ''}, 'name required'],
    [account, {name: ' \u00A0\u200B'}, 'name required'],
    [account, {name: characters(129)}, 'name maxLength'],
    [account, {realm: ''}, 'realm required'],
    [account, {realm: 'a.b'}, 'realm minLength'],
    [account, {realm: `${'a'.repeat(250)}.com`}, 'realm maxLength'],
    [account, {realm: 'münchen.example'}, 'realm pattern'],
    [account, {realm: 'localhost'}, 'realm format'],
    [account, {timezone: 'EST'}, 'timezone minLength'],
    [account, {timezone: `Europe/${'a'.repeat(26)}`}, 'timezone maxLength'],
    [account, {contacts: {billing: {email: 'a@'}}}, 'contacts.billing.email format'],
    [account, {contacts: {technical: {email: 'a b@c.example'}}}, 'contacts.technical.email format'],
    [account, {name: 5}, 'name type'],
    [account, {contacts: null}, 'contacts type'],
    [account, {name: '', realm: 'a.b'}, 'name required', 'realm minLength'],
    [newAccount, {name: ''}, 'name required'],
    [newAccount, {realm: 'a.b'}, 'realm minLength'],
    [newAccount, {timezone: 'EST'}, 'timezone minLength'],
    [newAdmin, {firstName: ''}, 'firstName required'],
    [newAdmin, {lastName: characters(129)}, 'lastName maxLength'],
    [newAdmin, {email: 'a'}, 'email minLength'],
    [newAdmin, {email: `${'a'.repeat(64)}@${'b'.repeat(190)}`}, 'email maxLength'],
    [newAdmin, {email: 'kim wexler@hhm.example'}, 'email format'],
    [newAdmin, {username: "o'brien"}, 'username pattern'],
    [newAdmin, {username: 'a'.repeat(257)}, 'username maxLength'],
    [admin, {firstName: '\u200B'}, 'firstName required'],
    [admin, {email: ''}, 'email required'],
    [admin, {username: 'aoïfe'}, 'username pattern'],
    [limits, {twowayTrunks: -1}, 'twowayTrunks minimum'],
    [limits, {inboundTrunks: 1.5}, 'inboundTrunks type'],
    [limits, {outboundTrunks: Number.NaN}, 'outboundTrunks type'],
    [limits, {burstTrunks: 2 ** 53}, 'burstTrunks type'],
    [limits, {calls: '5'}, 'calls type'],
    [limits, {carrierCalls: -5}, 'carrierCalls minimum'],
    [rules, {did_us: 'block'}, 'did_us enum'],
    [rules, {'a.b': 'inherit'}, 'a.b enum'],
    [credit, {amount: 0.99}, 'amount minimum'],
    [credit, {amount: -5}, 'amount minimum'],
    [credit, {amount: Number.POSITIVE_INFINITY}, 'amount type'],
  ];

const accepted: readonly (readonly [write: (values: never) => Promise<unknown>, values: object])[] = [
  [account, {name: characters(128)}],
  [account, {realm: 'a.bc', timezone: ''}],
  [account, {realm: `${'a'.repeat(249)}.com`}],
  [account, {contacts: {billing: {email: "aoife.o'brien@münchen.example"}}}],
  [account, {contacts: {billing: {email: ''}}}],
  [newAccount, {name: '🎡'.repeat(128)}],
  [newAdmin, {username: 'A'}],
  [newAdmin, {email: `${'a'.repeat(64)}@${'b'.repeat(180)}.example`}],
  [admin, {lastName: characters(128)}],
  [limits, {twowayTrunks: 0, inboundTrunks: 1_000_000}],
  [rules, {did_us: 'deny'}],
  [credit, {amount: 1}],
];

async function errorOf(work: Promise<unknown>): Promise<ApiError> {
  try {
    await work;
  } catch (error) {
    if (isApiError(error)) return error;
    throw error;
  }
  assert.fail('The write was not refused.');
}

describe('the rules of the fields, for every caller of a write', () => {
  for (const [write, values, ...fields] of refused) {
    it(`refuse ${JSON.stringify(values).slice(0, 60)} (${fields.join(', ')}) before anything is sent`, async () => {
      const error = await errorOf(write(values as never));
      assert.equal(error.kind, 'invalid');
      assert.deepEqual(
        error.details.fields.map(({path, rule}) => `${path} ${rule}`),
        fields,
      );
      assert.equal(error.unsent, true);
      assert.equal(writes, 0);
    });
  }

  it('refuse a carrier strategy that users cannot choose', async () => {
    assert.equal((await errorOf(carrier({strategy: 'unknown'}))).kind, 'refused');
    assert.equal(writes, 0);
  });

  for (const [write, values] of accepted) {
    it(`accept ${JSON.stringify(values).slice(0, 60)}, as the server does`, async () => {
      await write(values as never);
      assert.notEqual(writes, 0);
    });
  }
});
