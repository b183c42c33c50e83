import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {signedIn} from './client.js';

describe('faults', () => {
  it('drop the connection as a page sees it, the given number of times', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    client.sandbox.faults.add({path: 'accounts/', drop: true, times: 1});
    await assert.rejects(client.get(path), TypeError);
    assert.equal((await client.get(path)).status, 200);
    assert.deepEqual(
      client.sandbox.requests.map(({status}) => status),
      [0, 200],
    );
  });

  it('execute the request and lose the response', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    client.sandbox.faults.add({method: 'PATCH', dropAnswer: true, times: 1});
    await assert.rejects(client.call('PATCH', path, {data: {org: 'done'}}), TypeError);
    assert.equal((await client.ok('GET', path)).org, 'done');
  });

  it('affect only matching requests, until they are ended', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    const end = client.sandbox.faults.add({method: 'PATCH', path: /accounts\/[0-9a-f]+$/, conflict: true});
    assert.equal((await client.get(path)).status, 200);
    const refused = await client.call('PATCH', path, {data: {org: 'x'}});
    assert.deepEqual([refused.status, refused.body.message], [409, 'datastore_conflict']);
    end();
    assert.equal((await client.call('PATCH', path, {data: {org: 'x'}})).status, 200);
  });

  it('corrupt responses in every way that a network can', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    const once = async (fault: object) => {
      client.sandbox.faults.add({...fault, times: 1});
      return client.get(path);
    };
    const truncated = await once({truncate: true});
    assert.deepEqual([truncated.status, truncated.body], [200, undefined]);
    assert.match(truncated.text, /^\{/);
    assert.equal((await once({malformed: true})).body, undefined);
    const html = await once({html: true});
    assert.deepEqual([html.status, html.headers.get('content-type')], [502, 'text/html']);
    const empty = await once({status: 503});
    assert.deepEqual([empty.status, empty.text], [503, '']);
    const worded = await once({status: 500, body: {status: 'error', message: 'boom'}});
    assert.deepEqual([worded.status, worded.body.message], [500, 'boom']);
    const limited = await once({rateLimit: true});
    assert.deepEqual([limited.status, limited.body.message], [429, 'too_many_requests']);
    assert.equal((await client.get(path)).status, 200);
  });

  it('respond with data of another type', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    client.sandbox.faults.add({wrongType: true});
    assert.ok(Array.isArray((await client.get(path)).body.data));
    assert.ok(!Array.isArray((await client.get(`${path}/users`)).body.data));
  });

  it('act before the fault if it concerns only the response', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    const statuses: number[] = [];
    for (const [index, fault] of [{status: 204}, {status: 500}, {html: true, status: 200}].entries()) {
      const end = client.sandbox.faults.add({method: 'PATCH', after: true, ...fault});
      statuses.push((await client.call('PATCH', path, {data: {org: `step ${index}`}})).status);
      end();
      assert.equal((await client.ok('GET', path)).org, `step ${index}`);
    }
    assert.deepEqual(statuses, [204, 500, 200]);
  });

  it('hold a request until the client gives up', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    client.sandbox.faults.add({method: 'PATCH', after: true, stall: true});
    const controller = new AbortController();
    const request = client.call('PATCH', path, {data: {org: 'late'}}, {signal: controller.signal});
    const answered = assert.rejects(request, {name: 'AbortError'});
    while (client.sandbox.faults.stalled === 0) await Promise.resolve();
    controller.abort();
    await answered;
    assert.equal(client.sandbox.faults.stalled, 0);
    assert.equal((await client.ok('GET', path)).org, 'late');
  });

  it("mix up responses: a read returns another account's data, a write reaches its own account", async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    const [child] = await client.ok('GET', `${path}/children`);
    const end = client.sandbox.faults.add({path, otherAccount: child.id});
    const read = await client.get(path);
    assert.deepEqual([read.body.data.id, read.body.data.name], [child.id, child.name]);
    const written = await client.call('PATCH', path, {data: {org: 'own'}});
    assert.deepEqual([written.body.data.id, written.body.data.org], [child.id, 'own']);
    end();
    assert.equal((await client.ok('GET', path)).org, 'own');
    assert.equal((await client.ok('GET', `accounts/${child.id}`)).org, undefined);
  });

  it('quote charges until they are accepted, and store nothing before', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}/limits`;
    const before = await client.ok('GET', path);
    client.sandbox.faults.add({path: 'limits', method: 'POST', charges: true});
    const quote = await client.call('POST', path, {data: {twoway_trunks: 3}});
    assert.deepEqual([quote.status, quote.body.message], [402, 'accept charges']);
    assert.ok(quote.body.data[0].items.length > 0);
    assert.deepEqual(await client.ok('GET', path), before);
    const accepted = await client.call('POST', path, {data: {twoway_trunks: 3}, accept_charges: true});
    assert.equal(accepted.body.data.twoway_trunks, 3);
  });

  it('expire a token after a number of requests; a fresh one works', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    const end = client.sandbox.faults.add({expireTokens: 2});
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await client.get(path)).status);
    assert.deepEqual(statuses, [200, 200, 401, 401]);
    end();
    assert.equal((await client.get(path, {token: client.sandbox.issueToken()})).status, 200);
  });

  it('hold requests until they are released, in any order', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    const hold = client.sandbox.faults.hold({path: /accounts\/[0-9a-f]+$/});
    const order: string[] = [];
    const held = client.get(path).then(() => order.push('held'));
    await hold.arrived;
    await client.get(`${path}/users`).then(() => order.push('other'));
    hold.release();
    await held;
    assert.deepEqual(order, ['other', 'held']);
    assert.equal((await client.get(path)).status, 200);
  });

  it('reject a held request whose signal aborts, without executing it', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    const hold = client.sandbox.faults.hold({method: 'PATCH'});
    const controller = new AbortController();
    const request = client.call('PATCH', path, {data: {org: 'never'}}, {signal: controller.signal});
    await hold.arrived;
    controller.abort();
    await assert.rejects(request, {name: 'AbortError'});
    hold.release();
    assert.equal((await client.ok('GET', path)).org, undefined);
  });

  it('delay the first response, so that the second one overtakes it', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    client.sandbox.faults.add({path, slowThenFast: 20});
    const order: number[] = [];
    await Promise.all([1, 2].map((number) => client.get(path).then(() => order.push(number))));
    assert.deepEqual(order, [2, 1]);
  });

  it('can be set from the start', async () => {
    const client = signedIn({faults: [{path: 'users', status: 503, times: 1}]});
    const path = `accounts/${client.accountId}/users`;
    assert.equal((await client.get(path)).status, 503);
    assert.equal((await client.get(path)).status, 200);
  });

  it('are all ended by clear', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}`;
    const {faults} = client.sandbox;
    faults.add({drop: true});
    const hold = faults.hold();
    const request = assert.rejects(client.get(path), TypeError);
    await hold.arrived;
    hold.release();
    await request;
    faults.clear();
    assert.equal((await client.get(path)).status, 200);
  });
});
