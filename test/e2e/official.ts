/**
 * The sandbox over HTTP, driven by the requests that the official web client's screens send, in its order and with its habits:
 * `ui_metadata` in every write, MD5 credentials, `paginate=false`, POST for whole documents. From sign-in to masquerading.
 */
// cspell:ignore showfirst
import assert from 'node:assert/strict';
import {createSandbox} from '../../sandbox/index.js';
import {md5} from '../../sandbox/core/hashes.js';
import {serve} from '../../sandbox/node/server.js';
import type {Json} from './server.js';
import {at} from './server.js';
import type {Steps} from './steps.js';

const PAGE = 'http://localhost:3000';
const PASSWORD = 'a-password-for-this-run';

interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly token: string | undefined;
  readonly next: string | undefined;
}

/** Sends what the client sends: from a page of another origin, with the token in its header. */
class Client {
  readonly #url: string;
  token: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async ask<Data = Json>(method: string, path: string, data?: Json, envelope: Json = {}): Promise<Answer<Data>> {
    const body = data && {
      data: {...data, ui_metadata: {version: '5.0', ui: 'monster-ui', origin: 'accounts'}},
      ...envelope,
    };
    const response = await fetch(`${this.#url}/${path}`, {
      method,
      headers: {
        accept: 'application/json, text/javascript, */*; q=0.01',
        origin: PAGE,
        ...(this.token === undefined ? {} : {'x-auth-token': this.token}),
        ...(body ? {'content-type': 'application/json'} : {}),
      },
      ...(body ? {body: JSON.stringify(body)} : {}),
    });
    const answer = (await response.json()) as {data: Data; auth_token?: string; next_start_key?: string};
    const {status, headers} = response;
    return {status, headers, data: answer.data, token: answer.auth_token, next: answer.next_start_key};
  }

  async get<Data = Json>(path: string): Promise<Data> {
    const {status, data} = await this.ask<Data>('GET', path);
    assert.equal(status, 200, `GET ${path}`);
    return data;
  }

  async write<Data = Json>(method: string, path: string, data: Json, envelope?: Json): Promise<Data> {
    const answer = await this.ask<Data>(method, path, data, envelope);
    assert.equal(answer.status, method === 'PUT' ? 201 : 200, `${method} ${path}`);
    return answer.data;
  }
}

type Row = Readonly<{id: string; name: string}>;
type App = Row & Readonly<{allowed_users?: string; masqueradable?: boolean}>;

export async function official(steps: Steps): Promise<void> {
  const sandbox = createSandbox({password: PASSWORD});
  const server = await serve(sandbox);
  const client = new Client(server.url);
  const {username, accountName} = sandbox.credentials;
  let home = '';
  let userId = '';
  let customer = '';
  let user: Json = {};
  let apps: readonly App[] = [];
  try {
    await steps.step(
      'official: the preflight lists the page, and the white-label document of the domain is read',
      async () => {
        const preflight = await fetch(`${server.url}/user_auth`, {
          method: 'OPTIONS',
          headers: {
            origin: PAGE,
            'access-control-request-method': 'PUT',
            'access-control-request-headers': 'content-type',
          },
        });
        assert.equal(preflight.headers.get('access-control-allow-origin'), PAGE);
        assert.equal((await client.ask('GET', 'whitelabel/localhost')).status, 404);
      },
    );

    await steps.step('official: an operator signs in by name and password', async () => {
      const credentials = md5(`${username}:${PASSWORD}`);
      const wrong = await client.ask('PUT', 'user_auth', {credentials: md5('x:y'), account_name: accountName});
      assert.equal(wrong.status, 401);
      const login = await client.ask('PUT', 'user_auth', {credentials, account_name: accountName});
      assert.equal(login.status, 201);
      client.token = login.token;
      home = login.data.account_id as string;
      userId = login.data.owner_id as string;
      assert.ok((login.data.apps as readonly Row[]).some(({name}) => name === 'accounts'));
      assert.equal((await client.ask('GET', 'token_auth')).status, 200);
    });

    await steps.step(
      'official: its own account and user load, without a tour or an announcement in the way',
      async () => {
        const [account, own] = await Promise.all([
          client.get(`accounts/${home}`),
          client.get(`accounts/${home}/users/${userId}`),
          client.ask('GET', `accounts/${home}/whitelabel`),
        ]);
        assert.equal(account.name, accountName);
        user = own;
        assert.equal(at(own, 'ui_help.myaccount.showfirstUseWalkthrough'), false);
        assert.equal(account.announcement, undefined);
      },
    );

    await steps.step(
      'official: the apps that are installed for the user open, beginning with the first of the list',
      async () => {
        apps = await client.get<readonly App[]>(`accounts/${home}/apps_store`);
        const installed = apps.filter(({allowed_users: allowed}) => allowed !== undefined);
        assert.ok(installed.length > 0, 'nothing would be left to open but the store');
        const [first] = user.appList as readonly string[];
        assert.ok(installed.some(({id}) => id === first));
        const icon = await fetch(`${server.url}/accounts/${home}/apps_store/${first}/icon?auth_token=${client.token}`);
        assert.equal(icon.status, 200);
      },
    );

    await steps.step('official: the account browser pages through the children, searches, and goes back', async () => {
      const page = await client.ask<readonly Row[]>('GET', `accounts/${home}/children?ascending=true&page_size=3`);
      assert.equal(page.data.length, 3);
      const next = `accounts/${home}/children?ascending=true&page_size=3&start_key=${page.next ?? ''}`;
      const more = await client.get<readonly Row[]>(next);
      assert.ok(more.every(({id}) => !page.data.some((one) => one.id === id)));
      const found = await client.get<readonly Row[]>('search?t=account&q=name&v=davis');
      customer = found[0]?.id ?? '';
      assert.ok(customer);
      const tree = await client.get<readonly Row[]>(`accounts/${customer}/tree`);
      assert.equal(tree[0]?.id, home);
    });

    await steps.step('official: an account opens with everything that its tabs request', async () => {
      const at = `accounts/${customer}`;
      const paths = [
        at,
        `${at}/users?paginate=false`,
        `${at}/limits`,
        `${at}/phone_numbers/classifiers`,
        `${at}/ledgers/total`,
        `${at}/callflows?filter_numbers=no_match`,
        `accounts/${home}/apps_store`,
        `${at}/apps_store/blacklist`,
        `${at}/tree`,
        `${at}/multi_factor`,
        `${at}/security`,
      ];
      const answers = await Promise.all(paths.map((path) => client.get<unknown>(path)));
      const classifiers = answers[3] as Readonly<Record<string, Json>>;
      assert.ok(Object.values(classifiers).every(({name}) => typeof name === 'string'));
      const [route] = answers[5] as readonly Row[];
      if (route) await client.get(`${at}/callflows/${route.id}`);
      assert.equal((await client.ask('GET', `accounts/${home}/service_plans`)).status, 404);
      const account = answers[0] as Json;
      const sales = account.is_reseller === true ? customer : (account.reseller_id as string);
      await client.get(`accounts/${sales}/users?paginate=false`);
    });

    await steps.step('official: an account without a route is given one when it opens, and only one', async () => {
      const {id} = await client.write<Row>('PUT', `accounts/${home}`, {name: 'Without a route'});
      const routes = `accounts/${id}/callflows`;
      assert.deepEqual(await client.get(`${routes}?filter_numbers=no_match`), []);
      const route = {numbers: ['no_match'], flow: {module: 'offnet', data: {}, children: {}}};
      const made = await client.write<Row>('PUT', routes, route);
      const found = await client.get<readonly Row[]>(`${routes}?filter_numbers=no_match`);
      assert.deepEqual(
        found.map((one) => one.id),
        [made.id],
      );
      const changed = {...(await client.get(`${routes}/${made.id}`)), flow: {...route.flow, module: 'resources'}};
      assert.equal(at(await client.write('POST', `${routes}/${made.id}`, changed), 'flow.module'), 'resources');
      assert.equal((await client.ask('PUT', routes, route)).status, 400, 'a second route for the same calls');
      assert.equal((await client.ask('DELETE', `accounts/${id}`)).status, 200);
    });

    await steps.step(
      'official: with an expired token, the client signs in again and repeats its requests',
      async () => {
        sandbox.faults.add({path: `accounts/${customer}/limits`, expireTokens: 0, times: 1});
        const paths = [`accounts/${customer}/limits`, `accounts/${customer}`];
        const answers = [];
        for (const path of paths) answers.push(await client.ask('GET', path));
        assert.deepEqual(
          answers.map(({status}) => status),
          [401, 401],
        );
        const credentials = md5(`${username}:${PASSWORD}`);
        const login = await client.ask('PUT', 'user_auth', {credentials, account_name: accountName});
        client.token = login.token;
        for (const path of paths) await client.get(path);
      },
    );

    await steps.step('official: its tabs save whole documents, and other keys are preserved', async () => {
      const path = `accounts/${customer}`;
      const account = await client.get(path);
      const saved = await client.write('POST', path, {...account, custom_notes: '<p>Called.</p>', enabled: true});
      assert.equal(saved.custom_notes, '<p>Called.</p>');
      const limits = await client.get(`${path}/limits`);
      const changed = {...limits, twoway_trunks: 7, allow_prepay: true};
      const stored = await client.write('POST', `${path}/limits`, changed, {accept_charges: true});
      assert.equal(stored.twoway_trunks, 7);
      assert.deepEqual(stored.ui_metadata, {version: '5.0', ui: 'monster-ui', origin: 'accounts'});
      const [first] = apps;
      const blocked = await client.write('POST', `${path}/apps_store/blacklist`, {blacklist: [first?.id]});
      assert.deepEqual(blocked.blacklist, [first?.id]);
    });

    await steps.step('official: an administrator is added, promoted, and deleted', async () => {
      const users = `accounts/${customer}/users`;
      const person = {first_name: 'Ada', last_name: 'Byron', username: 'ada@example.com', email: 'ada@example.com'};
      const added = await client.write<Row & Json>('PUT', users, {...person, password: 'abc123', priv_level: 'admin'});
      const listed = await client.get<readonly Row[]>(`${users}?filter_priv_level=admin&paginate=false`);
      assert.ok(listed.some(({id}) => id === added.id));
      await client.write('POST', `${users}/${added.id}`, {...added, priv_level: 'user'});
      assert.equal((await client.ask('DELETE', `${users}/${added.id}`)).status, 200);
      assert.equal((await client.ask('GET', `${users}/${added.id}`)).status, 404);
    });

    await steps.step('official: the wizard creates an account with limits, route, plan, credit, and apps', async () => {
      const parent = await client.get(`accounts/${home}`);
      // Both may be refused: the client then leaves out what depends on them.
      if (typeof parent.reseller_id === 'string') await client.ask('GET', `accounts/${parent.reseller_id}`);
      assert.equal((await client.ask('GET', `accounts/${home}/service_plans`)).status, 404);
      for (const list of ['phone_numbers/classifiers', 'apps_store', 'users?paginate=false']) {
        await client.get<unknown>(`accounts/${home}/${list}`);
      }
      const {id} = await client.write<Row>('PUT', `accounts/${home}`, {name: 'Made by the wizard', language: 'en-us'});
      const made = `accounts/${id}`;
      const charges = {accept_charges: true};
      const plans = await client.get<readonly Row[]>(`${made}/services/available`);
      await Promise.all([
        client.write('POST', `${made}/apps_store/blacklist`, {blacklist: [apps[0]?.id]}),
        client
          .get(`${made}/limits`)
          .then((now) => client.write('POST', `${made}/limits`, {...now, inbound_trunks: 2}, charges)),
        client.write('PUT', `${made}/callflows`, {
          numbers: ['no_match'],
          flow: {module: 'offnet', data: {}, children: {}},
        }),
        client.write('POST', `${made}/services`, {add: plans.slice(0, 1).map((plan) => plan.id)}, charges),
        client.write('PUT', `${made}/ledgers/credit`, {
          amount: 20,
          source: {service: 'adjustments', id: 'wizard-1'},
          usage: {type: 'credit', quantity: 0, unit: 'USD'},
        }),
        client.write('PUT', `${made}/users`, {first_name: 'A', last_name: 'B', priv_level: 'admin'}, charges),
      ]);
      assert.equal((await client.get(`${made}/ledgers/total`)).amount, 20);
      assert.equal((await client.ask('DELETE', made)).status, 200);
    });

    await steps.step('official: masquerading keeps the token and the operator’s permissions', async () => {
      const account = await client.get(`accounts/${customer}`);
      assert.ok(account.name);
      const offered = apps.filter(({masqueradable}) => masqueradable !== false);
      assert.ok(offered.length > 0 && offered.length < apps.length);
      const tree = await client.get<readonly Row[]>(`accounts/${customer}/tree`);
      assert.equal(tree[0]?.id, home, 'the path still begins at the operator');
      const below = await client.get<readonly Row[]>(`accounts/${customer}/children?ascending=true`);
      assert.ok(Array.isArray(below));
      const search = await client.get<readonly Row[]>('search?t=account&q=name&v=a1a');
      assert.ok(search.length > 0, 'the search still covers the whole subtree of the operator');
      assert.equal((await client.ask('GET', `accounts/${home}/apps_store/blacklist`)).status, 403);
      await client.get(`accounts/${home}`);
    });
  } finally {
    await server.close();
  }
}
