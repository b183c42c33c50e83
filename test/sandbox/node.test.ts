import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {request, type IncomingHttpHeaders} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {md5} from '../../sandbox/core/hashes.js';
import {createSandbox} from '../../sandbox/index.js';
import {serve, type RunningServer} from '../../sandbox/node/server.js';

const CLI = new URL('../../sandbox/node/cli.ts', import.meta.url).pathname;

describe('the server on a port', () => {
  const sandbox = createSandbox();
  let server: RunningServer;
  before(async () => (server = await serve(sandbox, {faults: true})));
  after(() => server.close());

  const get = (path: string) => fetch(`${server.url}/${path}`, {headers: {'x-auth-token': sandbox.issueToken()}});
  const control = (method: string, body?: unknown) =>
    fetch(new URL('/__sandbox/faults', server.url), {
      method,
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    });

  it('responds as the function does', async () => {
    const path = `accounts/${sandbox.credentials.accountId}`;
    const response = await get(path);
    assert.equal(response.headers.get('content-type'), 'application/json');
    const body = (await response.json()) as {data: {name: string}};
    assert.equal(body.data.name, sandbox.credentials.accountName);
    const patched = await fetch(`${server.url}/${path}`, {
      method: 'PATCH',
      headers: {'x-auth-token': sandbox.issueToken(), 'content-type': 'application/json'},
      body: JSON.stringify({data: {org: 'Übergröße 漢字'}}),
    });
    assert.equal(((await patched.json()) as {data: {org: string}}).data.org, 'Übergröße 漢字');
  });

  /** As a browser sends it, which `fetch` does not let a program do. */
  const asked = (headers: Record<string, string>, method = 'GET') =>
    new Promise<{status: number; headers: IncomingHttpHeaders}>((resolve, reject) => {
      const {port} = new URL(server.url);
      const options = {port, host: '127.0.0.1', path: '/v2/about', method, headers};
      request(options, (answer) => {
        answer.resume();
        resolve({status: answer.statusCode ?? 0, headers: answer.headers});
      })
        .on('error', reject)
        .end();
    });

  it('rejects requests to a host name that is not listed, as sent by a page that uses DNS rebinding', async () => {
    const token = {'x-auth-token': sandbox.issueToken()};
    const other = ['evil.example', 'evil.example:8000', '127.0.0.1.evil.example', 'localhost.evil.example'];
    const malformed = [
      'evil.example@localhost',
      'localhost@evil.example',
      'localhost/evil',
      'localhost?',
      'localhost#',
    ];
    for (const host of [...other, ...malformed]) {
      assert.equal((await asked({...token, host})).status, 403, host);
    }
    for (const host of ['localhost', 'localhost:8000', '127.0.0.1', '[::1]:8000', 'LOCALHOST']) {
      assert.equal((await asked({...token, host})).status, 200, host);
    }
  });

  it('serves only listed pages, and executes nothing for others', async () => {
    const token = {'x-auth-token': sandbox.issueToken()};
    const logged = sandbox.requests.length;
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example', 'file://', '*']) {
      for (const method of ['GET', 'PUT', 'OPTIONS']) {
        const {status, headers} = await asked({...token, origin}, method);
        assert.deepEqual([status, headers['access-control-allow-origin']], [403, undefined], `${method} ${origin}`);
      }
    }
    assert.equal(sandbox.requests.length, logged, 'no request of such a page arrives');
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1:6006', 'https://localhost']) {
      const {status, headers} = await asked({...token, origin});
      assert.deepEqual([status, headers['access-control-allow-origin']], [200, origin]);
      assert.match(String(headers.vary), /origin/);
    }
    const listing = await serve(createSandbox(), {origins: ['https://portal.example'], hosts: ['api.test']});
    const listed = await fetch(`${listing.url}/about`, {headers: {origin: 'https://portal.example'}});
    assert.equal(listed.headers.get('access-control-allow-origin'), 'https://portal.example');
    await listing.close();
  });

  it('accepts faults over HTTP, and reports invalid ones', async () => {
    assert.equal((await control('POST', {path: '/accounts.+users$/', drop: true})).status, 201);
    const path = `accounts/${sandbox.credentials.accountId}`;
    await assert.rejects(get(`${path}/users`));
    assert.equal((await get(path)).status, 200);
    assert.equal((await control('DELETE')).status, 200);
    assert.equal((await get(`${path}/users`)).status, 200);
    const wrong = await control('POST', {dorp: true});
    assert.equal(wrong.status, 400);
    assert.match(((await wrong.json()) as {error: string}).error, /"dorp"/);
  });

  it('accepts no faults unless enabled', async () => {
    const closed = await serve(createSandbox());
    const response = await fetch(new URL('/__sandbox/faults', closed.url), {method: 'POST', body: '{"drop":true}'});
    assert.equal(response.status, 404);
    await closed.close();
  });

  it('stops work for a disconnected client', async () => {
    const hold = sandbox.faults.hold({path: 'tree'});
    const controller = new AbortController();
    const request = fetch(`${server.url}/accounts/${sandbox.credentials.accountId}/tree`, {signal: controller.signal});
    await hold.arrived;
    const logged = sandbox.requests.length;
    controller.abort();
    await assert.rejects(request, {name: 'AbortError'});
    await until(() => sandbox.requests.length > logged);
    assert.equal(sandbox.requests.at(-1)?.status, 0);
    hold.release();
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const running: ChildProcess[] = [];
  after(() => {
    for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
    rmSync(folder, {recursive: true});
  });

  const run = (...args: string[]) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {stdio: ['ignore', 'pipe', 'pipe']});
    running.push(child);
    const output = {out: '', err: ''};
    child.stderr.on('data', (data: Buffer) => (output.err += data.toString()));
    const closed = once(child, 'close').then(([code]) => ({code: code as number | null, ...output}));
    const printed = new Promise<void>((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        output.out += data.toString();
        if (output.out.includes('password')) resolve();
      });
    });
    const ready = Promise.race([printed, closed]).then(() => output.out);
    return {child, closed, ready};
  };
  const urlIn = (text: string): string => /http:\/\/\S+/.exec(text)?.[0] ?? '';

  it('prints its address and credentials, keeps its state between runs, and ends on a signal', async () => {
    const file = join(folder, 'state.json');
    const args = [
      '--port',
      '0',
      '--empty',
      '--master',
      'Mine',
      '--user',
      'me',
      '--password',
      's3cret',
      '--state',
      file,
    ];
    const first = run(...args);
    const printed = await first.ready;
    assert.match(printed, /Mine[^]*me[^]*s3cret/);
    const id = await signInAndCreate(urlIn(printed), 'Kept');
    assert.ok(id);
    first.child.kill('SIGTERM');
    assert.deepEqual((await first.closed).code, 0);
    assert.deepEqual(readdirSync(folder), ['state.json'], 'no half-written file is left');
    assert.ok(JSON.parse(readFileSync(file, 'utf8')).changes.accounts[id]);
    const second = run(...args);
    const again = await signInAndCreate(urlIn(await second.ready), 'Kept');
    assert.equal(again, undefined, 'the name is taken: the account is still there');
    second.child.kill('SIGINT');
    assert.equal((await second.closed).code, 0);
  });

  it('generates a new password at each start, for every seeded user', async () => {
    const passwords: string[] = [];
    for (let start = 0; start < 2; start += 1) {
      const {child, ready} = run('--port', '0');
      const printed = await ready;
      const password = /password\s+(\S+)/.exec(printed)?.[1] ?? '';
      passwords.push(password);
      const attempt = async (user: string, secret: string, name: string) => {
        const response = await fetch(`${urlIn(printed)}/user_auth`, {
          method: 'PUT',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify({data: {credentials: md5(`${user}:${secret}`), account_name: name}}),
        });
        return response.status;
      };
      assert.equal(await attempt('nora@meridianvoice.example', password, 'meridianvoicepartners'), 201);
      assert.equal(await attempt('nora@meridianvoice.example', 'sandbox', 'meridianvoicepartners'), 401);
      assert.equal(await attempt('operator@cascadia.example', 'sandbox', 'cascadiacloudcommunications'), 401);
      child.kill('SIGTERM');
    }
    assert.notEqual(passwords[0], passwords[1]);
    assert.match(passwords[0] ?? '', /^[\w-]{12,}$/);
  });

  it('reports invalid options, and exits with 2', async () => {
    for (const [args, words] of [
      [['--port', 'eighty'], /--port must be a whole number/],
      [['--metadata', 'nowhere'], /--metadata must be data, metadata, or both/],
      [['--acounts', '5'], /acounts/],
    ] as const) {
      const {code, err} = await run(...args).closed;
      assert.equal(code, 2);
      assert.match(err, words);
    }
  });

  it('reports that the port is in use, or that the state file is not its own', async () => {
    const server = await serve(createSandbox());
    const taken = await run('--port', new URL(server.url).port).closed;
    await server.close();
    assert.equal(taken.code, 1);
    assert.match(taken.err, /^Port \d+ is in use/);
    const file = join(folder, 'other.json');
    writeFileSync(file, '{"something":"else"}');
    const other = await run('--port', '0', '--state', file).closed;
    assert.equal(other.code, 1);
    assert.match(other.err, /is not a state of this sandbox/);
    assert.equal(readFileSync(file, 'utf8'), '{"something":"else"}');
  });
});

/** Signs in as the operator `me` of `Mine` and creates an account; undefined if that is rejected. */
async function signInAndCreate(url: string, name: string): Promise<string | undefined> {
  const put = async (path: string, data: object, token?: string) => {
    const response = await fetch(`${url}/${path}`, {
      method: 'PUT',
      headers: {'content-type': 'application/json', ...(token === undefined ? {} : {'x-auth-token': token})},
      body: JSON.stringify({data}),
    });
    return (await response.json()) as {auth_token: string; data: {id?: string; account_id: string}};
  };
  const login = await put('user_auth', {credentials: md5('me:s3cret'), account_name: 'mine'});
  return (await put(`accounts/${login.data.account_id}`, {name}, login.auth_token)).data.id;
}

/** Waits for a condition on the other side of a socket. */
async function until(happened: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!happened()) {
    assert.ok(Date.now() < deadline, 'it did not happen in time');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
