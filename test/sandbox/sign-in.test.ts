import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {createSandbox} from '../../sandbox/index.js';
import {Client, signedIn, superduper} from './client.js';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

describe('sign-in', () => {
  const client = signedIn();
  const {username, password, accountName, realm, accountId, userId} = client.sandbox.credentials;
  const login = (data: object) => client.call('PUT', 'user_auth', {data}, {token: undefined});

  it('accepts MD5 with the account name in any case and spacing', async () => {
    const {status, body, headers} = await login({
      credentials: md5(`${username}:${password}`),
      account_name: ` ${accountName.toUpperCase()} `,
    });
    assert.equal(status, 201);
    assert.equal(body.data.account_id, accountId);
    assert.equal(body.data.owner_id, userId);
    assert.equal(headers.get('location'), `/v2/user_auth/${userId}`);
    assert.equal((await client.get(`accounts/${accountId}`, {token: body.auth_token})).status, 200);
  });

  it('accepts SHA-1 with the realm', async () => {
    const {status} = await login({credentials: sha1(`${username}:${password}`), method: 'sha', account_realm: realm});
    assert.equal(status, 201);
  });

  it('rejects a wrong password, an unknown account, and a missing hash as the real server does', async () => {
    const wrong = await login({credentials: md5('nobody:nothing'), account_name: accountName});
    assert.deepEqual([wrong.status, wrong.body.message], [401, 'invalid_credentials']);
    const unknown = await login({credentials: md5(`${username}:${password}`), account_name: 'no such account'});
    assert.equal(unknown.status, 401);
    const missing = await login({account_name: accountName});
    assert.equal(missing.status, 400);
    assert.deepEqual(Object.keys(missing.body.data.credentials), ['required']);
  });

  it('distinguishes a disabled account from a disabled user', async () => {
    const id = await client.idOf('Crossroads Motel');
    const closed = await login({
      credentials: md5('frontdesk@crossroads.example:sandbox'),
      account_name: 'Crossroads Motel',
    });
    assert.equal(closed.status, 400);
    assert.ok(closed.body.data.account.disabled);
    assert.equal((await client.get(`accounts/${id}`)).body.data.enabled, false);
    const user = await login({
      credentials: md5('herzog@madrigal.example:sandbox'),
      account_name: 'Madrigal Electromotive',
    });
    assert.equal(user.status, 401);
  });

  it('expires tokens, and refreshes valid ones', async () => {
    let now = Date.UTC(2026, 0, 1);
    const timed = new Client(createSandbox({now: () => now, tokenLifetime: 60}));
    const refreshed = await timed.call('PUT', 'auth', {data: {}, action: 'refresh_token'});
    assert.equal(refreshed.status, 201);
    assert.notEqual(refreshed.body.auth_token, timed.token);
    now += 61_000;
    const expired = await timed.get(`accounts/${timed.accountId}`);
    assert.deepEqual([expired.status, expired.body.message, expired.body.data], [401, 'invalid credentials', {}]);
    const bad = await timed.get(`accounts/${timed.accountId}`, {token: 'garbage'});
    assert.deepEqual([bad.status, bad.body.message], [401, 'invalid_credentials']);
  });

  it('issues tokens that look like JWTs and contain their claims', async () => {
    const [header, claims] = client.token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    assert.equal(JSON.parse(header ?? '').typ, 'JWT');
    assert.equal(JSON.parse(claims ?? '').account_id, accountId);
    const info = await client.ok('GET', 'token_auth');
    assert.equal(info.owner_id, userId);
    assert.equal(info.account_name, accountName);
  });

  it('invalidates the tokens of a user whose password changes', async () => {
    const own = signedIn();
    const {userId: id, accountId: account} = own.sandbox.credentials;
    await own.ok('PATCH', `accounts/${account}/users/${id}`, {password: 'another one'});
    assert.equal((await own.get(`accounts/${account}`)).status, 401);
  });

  it('requires the second factor if the account does', async () => {
    const admin = signedIn();
    const id = await admin.account('Second Factor Inc');
    const user = {first_name: 'A', last_name: 'B', username: 'ab', password: 'secret', priv_level: 'admin'};
    await admin.ok('PUT', `accounts/${id}/users`, user);
    const provider = await admin.ok('PUT', `accounts/${id}/multi_factor`, {
      name: 'Codes',
      enabled: true,
      provider_name: 'otp',
    });
    const multi_factor = {enabled: true, configuration_id: provider.id, account_id: id};
    await admin.ok('PATCH', `accounts/${id}/security`, {auth_modules: {cb_user_auth: {multi_factor}}});
    const data = {credentials: md5('ab:secret'), account_name: 'Second Factor Inc'};
    const challenge = await admin.call('PUT', 'user_auth', {data}, {token: undefined});
    assert.equal(challenge.status, 401);
    assert.equal(challenge.body.data.multi_factor_request.provider_name, 'otp');
    const answer = (code: string) =>
      admin.call('PUT', 'user_auth', {data: {...data, multi_factor_response: code}}, {token: undefined});
    const wrong = await answer('000000');
    assert.equal(wrong.status, 401);
    assert.equal(wrong.body.data.multi_factor_request, undefined);
    assert.equal((await answer('123456')).status, 201);
  });

  it('accepts an API key until it is replaced', async () => {
    const admin = signedIn();
    const {api_key} = await admin.ok('GET', `accounts/${admin.accountId}/api_key`);
    const signIn = (key: string) => admin.call('PUT', 'api_auth', {data: {api_key: key}}, {token: undefined});
    const first = await signIn(api_key);
    assert.equal(first.status, 201);
    assert.equal(first.body.data.owner_id, undefined);
    const fresh = await admin.ok('PUT', `accounts/${admin.accountId}/api_key`);
    assert.equal((await signIn(api_key)).status, 401);
    assert.equal((await signIn(fresh.api_key)).status, 201);
  });

  it('signs in a user who has forgotten the password, once for each reset', async () => {
    const admin = signedIn();
    const data = {username, account_name: accountName, ui_url: 'https://portal.example/'};
    const asked = await admin.call('PUT', 'user_auth/recovery', {data}, {token: undefined});
    assert.equal(asked.status, 201);
    const {secret} = admin.sandbox.snapshot().changes.documents[accountId]?.[userId] ?? {};
    const reset = () =>
      admin.call('POST', 'user_auth/recovery', {data: {reset_id: secret?.reset_id}}, {token: undefined});
    const back = await reset();
    assert.equal(back.status, 200);
    const own = await admin.get(`accounts/${accountId}/users/${userId}`, {token: back.body.auth_token});
    assert.equal(own.body.data.require_password_update, true);
    assert.equal((await reset()).status, 400);
    const unknown = {data: {...data, username: 'nobody'}};
    assert.ok(
      (await admin.call('PUT', 'user_auth/recovery', unknown, {token: undefined})).body.data.username.not_found,
    );
  });

  it('records the latest sign-in attempts, successful or not', async () => {
    const admin = signedIn();
    for (const secret of ['wrong', password]) {
      const data = {credentials: md5(`${username}:${secret}`), account_name: accountName};
      await admin.call('PUT', 'user_auth', {data}, {token: undefined});
    }
    const attempts = await admin.ok('GET', `accounts/${accountId}/security/attempts`);
    assert.deepEqual(attempts.map((attempt: {status: string}) => attempt.status).sort(), ['failed', 'success']);
  });

  it('lets only superduper impersonate users', async () => {
    const top = superduper();
    const id = await top.idOf('Davis & Main');
    const [{id: user}] = await top.ok('GET', `accounts/${id}/users`);
    const path = `accounts/${id}/users/${user}/user_auth`;
    const body = {data: {}, action: 'impersonate_user'};
    const become = await top.call('PUT', path, body);
    assert.equal(become.status, 201);
    assert.equal(become.body.data.account_id, id);
    const claims = (await top.get('token_auth', {token: become.body.auth_token})).body.data;
    assert.equal(claims.original_account_id, top.accountId);
    const reseller = new Client(top.sandbox);
    assert.equal((await reseller.call('PUT', path, body)).status, 403);
  });
});
