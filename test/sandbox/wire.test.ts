import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSandbox} from '../../sandbox/index.js';
import {Client, signedIn} from './client.js';

describe('the wire', () => {
  it('sends CORS headers to other origins and with every error, and answers preflights without a token', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    assert.equal((await client.get(path)).headers.get('access-control-allow-origin'), null);
    const other = await client.get(path, {headers: {origin: 'https://portal.example'}});
    assert.equal(other.headers.get('access-control-allow-origin'), '*');
    assert.equal((await client.get('nothing')).headers.get('access-control-allow-origin'), '*');
    const preflight = await client.call('OPTIONS', path, undefined, {token: undefined});
    assert.deepEqual([preflight.status, preflight.text], [200, '']);
    const methods = preflight.headers.get('access-control-allow-methods')?.split(', ').sort();
    assert.deepEqual(methods, ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /x-auth-token/);
  });

  it('sends errors with the content type of JSON, with status, code, and request id', async () => {
    const client = signedIn();
    const {status, headers, body} = await client.get('nothing', {headers: {'x-request-id': 'mine'}});
    assert.deepEqual(
      [status, headers.get('content-type'), body.error, body.status, body.message, body.request_id],
      [404, 'application/json', '404', 'error', 'not_found', 'mine'],
    );
    assert.equal(headers.get('x-request-id'), 'mine');
  });

  it('rejects malformed requests, each in its own way', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    const malformed = await client.call('PATCH', path, '{"data":');
    assert.ok(malformed.body.data.json.invalid);
    const bare = await client.call('PATCH', path, {name: 'x'});
    assert.ok(bare.body.data.data.required);
    const text = await client.call('PATCH', path, {data: 'x'});
    assert.ok(text.body.data.data.type);
    const xml = await client.get(path, {headers: {accept: 'application/xml'}});
    assert.deepEqual([xml.status, xml.text], [406, '']);
    const method = await client.call('POST', `${path}/children`, {data: {}});
    assert.deepEqual([method.status, method.body.message], [405, 'invalid_method']);
  });

  it('returns lists as CSV to clients that do not accept JSON', async () => {
    const client = signedIn();
    const {headers, text} = await client.get(`accounts/${client.accountId}/users`, {headers: {accept: 'text/csv'}});
    assert.equal(headers.get('content-type'), 'text/csv');
    const [columns, ...rows] = text.trim().split('\n');
    assert.match(columns ?? '', /^"ID","features","username"/);
    assert.equal(rows.length, 3);
  });

  it('accepts POST in place of another method, and uses the user’s own account by default', async () => {
    const client = signedIn();
    const inQuery = await client.call('POST', `accounts/${client.accountId}?verb=PATCH`, {data: {org: 'A'}});
    assert.equal(inQuery.body.data.org, 'A');
    const inBody = await client.call('POST', 'account', {data: {org: 'B'}, verb: 'patch'});
    assert.deepEqual([inBody.status, inBody.body.data.org, inBody.body.data.id], [200, 'B', client.accountId]);
  });

  it('stores its state as plain JSON and continues from it', async () => {
    const client = signedIn({accounts: 50, seed: 3});
    let changes = 0;
    client.sandbox.onChange(() => (changes += 1));
    const retained = await client.account('Kept');
    const removed = await client.idOf('Blue Sky');
    await client.ok('DELETE', `accounts/${removed}`);
    await client.ok('POST', `accounts/${retained}/limits`, {twoway_trunks: 7});
    assert.ok(changes >= 3);
    const state = JSON.parse(JSON.stringify(client.sandbox.snapshot()));
    const next = new Client(createSandbox({state}));
    assert.equal((await next.ok('GET', `accounts/${retained}/limits`)).twoway_trunks, 7);
    assert.equal((await next.get(`accounts/${removed}`)).status, 404);
    assert.equal((await next.get(`accounts/${retained}`, {token: client.token})).status, 200, 'tokens survive');
    const list = `accounts/${client.accountId}/descendants?paginate=false`;
    assert.deepEqual(await next.ok('GET', list), await client.ok('GET', list));
    const fresh = await next.account('After the restart');
    assert.notEqual(fresh, retained);
  });

  it('keeps no trace of deleted objects in its state', async () => {
    const client = signedIn();
    const id = await client.account('Comes and goes');
    const {id: user} = await client.ok('PUT', `accounts/${id}/users`, {first_name: 'A', last_name: 'B'});
    await client.ok('DELETE', `accounts/${id}/users/${user}`);
    assert.deepEqual(Object.keys(client.sandbox.snapshot().changes.documents[id] ?? {}), []);
    await client.ok('DELETE', `accounts/${id}`);
    const {changes} = client.sandbox.snapshot();
    assert.deepEqual([changes.accounts[id], changes.documents[id]], [undefined, undefined]);
    const whitelabel = `accounts/${client.accountId}/whitelabel`;
    await client.ok('DELETE', whitelabel);
    await client.ok('PUT', whitelabel, {company_name: 'Again'});
    await client.ok('DELETE', whitelabel);
    const next = new Client(createSandbox({state: client.sandbox.snapshot()}));
    assert.equal((await next.get(`accounts/${id}`)).status, 404);
    assert.equal((await next.get(whitelabel)).status, 404, 'what was seeded stays deleted');
  });

  it('distinguishes the top account from the seeded ones, whatever its name', async () => {
    for (const name of ['meridian', 'Davis & Main', '漢字']) {
      const client = new Client(createSandbox({master: {name}}));
      const children = await client.ok('GET', `accounts/${client.accountId}/children`);
      assert.deepEqual(
        children.map((child: {name: string}) => child.name),
        ['Meridian Voice Partners'],
      );
    }
  });

  it('seeds only the named top account on request', async () => {
    const sandbox = createSandbox({empty: true, master: {name: 'Mine', user: 'me@mine.example', password: 's3cret'}});
    const client = new Client(sandbox);
    assert.deepEqual(sandbox.credentials, sandbox.master);
    assert.equal(sandbox.credentials.accountName, 'Mine');
    assert.deepEqual(await client.ok('GET', `accounts/${client.accountId}/descendants`), []);
    assert.equal((await client.ok('GET', `accounts/${client.accountId}`)).superduper_admin, true);
  });
});
