import {expect} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import {childIds, createBackend} from '../../support/backend.js';
import {accountId, fakeCrossbar, rejection, success, wireAccount, type Sent} from '../support/fake-crossbar.js';

const id = accountId('a');
const other = accountId('b');
const user = {id: 'u', first_name: 'F', last_name: 'L', username: 'u', priv_level: 'admin'};
const route = {id: 'r', numbers: ['no_match'], flow: {module: 'offnet', data: {}}};
const entry = {id: 'e', amount: 5, account: {id: other}, source: {service: 'adjustments', id: 'k'}};
const row = {id: accountId('c'), name: 'C', realm: 'c.example'};

/** Every operation that can detect a foreign response, with such a response. */
const foreign: readonly [
  name: string,
  path: string,
  answer: (sent: Sent) => Response,
  ask: (adapter: CrossbarAdapter) => Promise<unknown>,
][] = [
  ['an account', 'data.id', () => success(wireAccount(other)), (a) => a.accounts.get(id)],
  [
    'children, with the account itself',
    'data.1.id',
    () => success([row, {...row, id}]),
    (a) => a.accounts.children(id),
  ],
  [
    'descendants of another account',
    'data.0.tree',
    () => success([{...row, tree: [accountId('f'), other]}]),
    (a) => a.accounts.descendants(id),
  ],
  [
    'the way to another account',
    'data.1.id',
    () =>
      success([
        {id: accountId('f'), name: 'F'},
        {id, name: 'A'},
      ]),
    (a) => a.accounts.ancestors(id),
  ],
  [
    'descendants that are counted',
    'data.0.tree',
    () => success([{...row, tree: [other]}]),
    (a) => a.lifecycle.count(id, 'accounts'),
  ],
  [
    'numbers that are counted',
    'data.numbers.+1',
    () => success({numbers: {'+1': {assigned_to: other}}}),
    (a) => a.lifecycle.count(id, 'numbers'),
  ],
  [
    'numbers that send messages',
    'data.numbers.+1',
    ({path}) => success(path.includes('telex') ? [{numbers: ['+1']}] : {numbers: {'+1': {assigned_to: other}}}),
    (a) => a.security.messagingNumbers(id),
  ],
  ['users', 'data.1.account_id', () => success([user, {...user, account_id: other}]), (a) => a.admins.list(id)],
  ['a user', 'data.account_id', () => success({...user, pvt_account_id: other}), (a) => a.admins.get(id, 'u')],
  ['another user', 'data.id', () => success({...user, id: 'v'}), (a) => a.admins.get(id, 'u')],
  [
    'what hangs on another user',
    'data.0.owner_id',
    () => success([{id: 'd', owner_id: 'v'}]),
    (a) => a.admins.ownedResources(id, 'u'),
  ],
  ['limits', 'data.account_id', () => success({id: 'limits', account_id: other}), (a) => a.limits.get(id)],
  [
    'another route in the list',
    'data.0.numbers',
    ({path}) => success(path.includes('callflows') ? [{...route, numbers: ['1001']}] : wireAccount(id)),
    (a) => a.carrier.get(id),
  ],
  [
    'another route',
    'data.numbers',
    ({path}) => {
      if (path.includes('callflows?')) return success([route]);
      return success(path.includes('callflows/') ? {...route, numbers: ['1001']} : wireAccount(id));
    },
    (a) => a.carrier.get(id),
  ],
  ['an entry of the ledger', 'data.0.account.id', () => success([entry]), (a) => a.credit.entries(id, 'adjustments')],
  [
    'a user who was created elsewhere',
    'location',
    () =>
      Response.json(
        {data: user, status: 'success'},
        {status: 201, headers: {location: `/v2/accounts/${other}/users/u`}},
      ),
    (a) => a.admins.create(id, {firstName: 'F', lastName: 'L', email: 'e@x.example', password: 'Secret-1234'}),
  ],
  [
    'a stored change',
    'data.id',
    ({method}) => success(wireAccount(method === 'GET' ? id : other)),
    async (a) => a.accounts.update(id, {base: await a.accounts.get(id), changes: {name: 'N'}}),
  ],
];

describe('a response about another account', () => {
  for (const [name, path, answer, ask] of foreign) {
    it(`is rejected: ${name}`, async () => {
      const {adapter} = fakeCrossbar(answer);
      expect(await rejection(ask(adapter))).to.deep.include({kind: 'protocol', details: {path}});
    });
  }

  it('is accepted if its owner matches or is absent', async () => {
    const {adapter} = fakeCrossbar(({path}) =>
      success(path.includes('users') ? [{...user, account_id: id}] : [{...row, tree: [accountId('f'), id]}, row]),
    );
    expect((await adapter.admins.list(id)).map((admin) => admin.id)).to.deep.equal(['u']);
    expect((await adapter.accounts.descendants(id)).items).to.have.length(2);
  });

  it('is rejected for documents of the sandbox when its proxy mixes up accounts', async () => {
    const backend = createBackend();
    const {adapter, sandbox} = backend;
    const ids = await childIds(backend);
    const mine = ids.get('Davis & Main') as AccountId;
    sandbox.faults.add({otherAccount: ids.get('Blue Sky') as AccountId});
    for (const document of [
      adapter.accounts,
      adapter.notes,
      adapter.access,
      adapter.numberFeatures,
      adapter.callingRules,
    ]) {
      expect(await rejection(document.get(mine))).to.include({kind: 'protocol'});
    }
  });
});

describe('a response to another session', () => {
  it('is rejected once the server has echoed the token of a request', async () => {
    const tokens = ['token-1', undefined];
    const {adapter} = fakeCrossbar((_, count) =>
      success([user], {auth_token: count > 2 ? 'token-of-another' : tokens[count - 1]}),
    );
    await adapter.admins.list(id);
    await adapter.admins.list(id);
    expect(await rejection(adapter.admins.list(id))).to.deep.include({
      kind: 'protocol',
      details: {path: 'auth_token'},
    });
  });

  it('is read again if the browser has it in its cache for a previous token', async () => {
    let renewed = 0;
    const {adapter, sent} = fakeCrossbar(
      ({path, headers, cache}) => {
        const token = headers.get('x-auth-token');
        const isCached = path.includes('/users') && cache === 'default';
        return success(path.includes('/users') ? [user] : wireAccount(id), {auth_token: isCached ? 'former' : token});
      },
      {getToken: () => `token-${++renewed}`},
    );
    await adapter.accounts.get(id);
    expect(await adapter.admins.list(id)).to.have.length(1);
    expect(sent.map(({cache}) => cache)).to.deep.equal(['default', 'default', 'reload']);
  });

  it('is never read again after a write', async () => {
    const {adapter, sent} = fakeCrossbar(({method}) =>
      success(wireAccount(id), {auth_token: method === 'GET' ? 'token-1' : 'token-of-another'}),
    );
    const base = await adapter.accounts.get(id);
    expect(await rejection(adapter.accounts.update(id, {base, changes: {name: 'New'}}))).to.include({kind: 'protocol'});
    expect(sent.filter(({method}) => method !== 'GET')).to.have.length(1);
  });

  it('is not assumed if an intermediary replaces the tokens', async () => {
    const {adapter} = fakeCrossbar((_, count) => success([user], {auth_token: `exchanged-${count}`}));
    await adapter.admins.list(id);
    expect(await adapter.admins.list(id)).to.have.length(1);
  });
});
