import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {signedIn, type Client} from './client.js';

type Method = 'POST' | 'PATCH' | 'DELETE';

interface Target {
  readonly name: string;
  readonly method: Method;
  /** The path of the document, which exists. */
  readonly place: (client: Client, account: string) => Promise<string>;
  readonly data: unknown;
}

const stale = '"1-deadbeef"';

async function made(client: Client, path: string, data: unknown): Promise<string> {
  return `${path}/${(await client.ok('PUT', path, data, {accept_charges: true})).id as string}`;
}

async function stored(client: Client, path: string, data: unknown): Promise<string> {
  await client.ok('POST', path, data);
  return path;
}

const user = (client: Client, account: string) =>
  made(client, `accounts/${account}/users`, {first_name: 'A', last_name: 'B'});
const route = {numbers: ['no_match'], flow: {module: 'offnet', data: {}, children: {}}};
const callflow = (client: Client, account: string) => made(client, `accounts/${account}/callflows`, route);

/** Requests that change or delete a stored document. */
const conditional: readonly Target[] = [
  {name: 'accounts', method: 'PATCH', place: async (_, account) => `accounts/${account}`, data: {org: 'New'}},
  {name: 'users', method: 'PATCH', place: user, data: {first_name: 'New'}},
  {name: 'users', method: 'DELETE', place: user, data: undefined},
  {
    name: 'limits',
    method: 'POST',
    place: (client, account) => stored(client, `accounts/${account}/limits`, {twoway_trunks: 1}),
    data: {twoway_trunks: 2},
  },
  {name: 'callflows', method: 'POST', place: callflow, data: {...route, name: 'New'}},
  {name: 'callflows', method: 'PATCH', place: callflow, data: {name: 'New'}},
  {
    name: 'blocked apps',
    method: 'POST',
    place: (client, account) => stored(client, `accounts/${account}/apps_store/blacklist`, {blacklist: ['a']}),
    data: {blacklist: ['b']},
  },
  {
    name: 'devices',
    method: 'PATCH',
    place: (client, account) => made(client, `accounts/${account}/devices`, {name: 'Phone'}),
    data: {name: 'New'},
  },
  {
    name: 'accounts',
    method: 'POST',
    place: async (_, account) => `accounts/${account}`,
    data: {name: 'Conditions Inc', org: 'New'},
  },
  {name: 'accounts', method: 'DELETE', place: async (_, account) => `accounts/${account}`, data: undefined},
  {name: 'users', method: 'POST', place: user, data: {first_name: 'New', last_name: 'B'}},
];

async function prepared({place}: Target) {
  const client = signedIn();
  const path = await place(client, await client.account('Conditions Inc'));
  const before = await client.get(path);
  return {client, path, before, tag: before.headers.get('etag') ?? ''};
}

const send = (client: Client, path: string, {method, data}: Target, tag: string) =>
  client.call(method, path, data === undefined ? undefined : {data}, {headers: {'if-match': tag}});

describe('a request with If-Match', () => {
  for (const target of conditional) {
    it(`succeeds with the stored revision: ${target.method} of ${target.name}`, async () => {
      const {client, path, tag} = await prepared(target);
      assert.match(tag, /^"\d+-[0-9a-f]{32}"$/);
      const done = await send(client, path, target, tag);
      assert.equal(done.status, 200);
      if (target.method === 'DELETE') return;
      const after = await client.get(path);
      assert.notEqual(after.headers.get('etag'), tag);
      assert.equal((await send(client, path, target, tag)).status, 412, 'the same revision, once more');
    });

    it(`gets 412 without a body for any other revision and stores nothing: ${target.method} of ${target.name}`, async () => {
      const {client, path, before} = await prepared(target);
      const refused = await send(client, path, target, stale);
      assert.deepEqual([refused.status, refused.text], [412, '']);
      const after = await client.get(path);
      assert.deepEqual([after.headers.get('etag'), after.body.data], [before.headers.get('etag'), before.body.data]);
    });
  }

  it('always gets 412 for a document to be created or never stored', async () => {
    const client = signedIn();
    const account = await client.account('Conditions Inc');
    const created = await client.call(
      'PUT',
      `accounts/${account}/users`,
      {data: {first_name: 'A', last_name: 'B'}},
      {headers: {'if-match': stale}},
    );
    assert.equal(created.status, 412);
    const limits = `accounts/${account}/limits`;
    const unsaved = await client.call('POST', limits, {data: {twoway_trunks: 1}}, {headers: {'if-match': stale}});
    assert.equal(unsaved.status, 412);
    assert.equal((await client.get(limits)).body.revision, undefined);
  });

  it('is checked after validation and before charges', async () => {
    const client = signedIn();
    const limits = `accounts/${client.accountId}/limits`;
    const current = await client.ok('GET', limits);
    const options = {headers: {'if-match': stale}};
    assert.equal((await client.call('POST', limits, {data: {...current, twoway_trunks: -1}}, options)).status, 400);
    assert.equal((await client.call('POST', limits, {data: {...current, twoway_trunks: 999}}, options)).status, 412);
  });
});
