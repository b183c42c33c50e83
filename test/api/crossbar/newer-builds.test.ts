/**
 * The responses of newer builds of the server. No such server was available: each of these responses was derived from
 * the server's source, and none was recorded. The response itself shows whether a build is newer.
 */
import {expect} from '@open-wc/testing';
import type {Account} from '../../../src/api/account.js';
import type {Base} from '../../../src/api/document.js';
import {signIn, type TokenRequest} from '../../../src/api/crossbar/index.js';
import {
  accountId,
  fakeCrossbar,
  refusal,
  rejection,
  root,
  success,
  wireAccount,
  type Answering,
} from '../support/fake-crossbar.js';

const id = accountId('a');
const parent = accountId('b');
const key = 'c'.repeat(32);
/** Of an account that the server does not find. */
const base: Base<Account> = {accountId: id, value: {id} as Account};

/** A response of a newer build: each one has `metadata`, and `version` if the user is known. */
const newer = (data: unknown, envelope: object = {}) => success(data, {metadata: {}, version: '5.x', ...envelope});

function refused(status: number, message: string, envelope: object, data: object = {message}): Response {
  return Response.json({data, error: String(status), message, status: 'error', request_id: 'r', ...envelope}, {status});
}

/** The response to a valid token for an account that is unknown or deleted, or whose document cannot be loaded. */
const missingAccount = () => refused(401, 'invalid credentials', {metadata: {}, version: '5.x'});

/** The token is the one that is refused. */
const badToken = (code: string) => refused(401, code, {metadata: {}}, {});

function asking(answer: Answering) {
  const reasons: TokenRequest['reason'][] = [];
  const getToken = ({reason}: TokenRequest) => {
    reasons.push(reason);
    return `token-${reasons.length}`;
  };
  return {...fakeCrossbar(answer, {getToken}), reasons};
}

describe("an unknown or deleted account (read in the server's source)", () => {
  /** The search, which loads no account, finds these accounts by their ids. */
  const missingExcept =
    (...found: readonly string[]): Answering =>
    ({path}) => {
      if (!path.startsWith('search?')) return missingAccount();
      const query = new URLSearchParams(path.slice('search?'.length));
      const ids = query.get('t') === 'account' && query.get('q') === 'id' ? found : [];
      return newer(
        ids.filter((one) => one === query.get('v')).map((one) => ({id: one, name: 'N', realm: 'n.example'})),
      );
    };

  it('is not found once the search agrees, and costs no token', async () => {
    const {adapter, lines, reasons} = asking(missingExcept());
    expect(await rejection(adapter.accounts.get(id))).to.include({kind: 'not-found', status: 401});
    expect(reasons).to.deep.equal(['initial']);
    expect(lines().map((line) => line.split('?')[0])).to.deep.equal([`GET accounts/${id}`, 'GET search']);
  });

  it('is not found in lists and writes either', async () => {
    const {adapter, reasons} = asking(missingExcept());
    for (const call of [
      () => adapter.accounts.children(id),
      () => adapter.admins.list(id),
      () => adapter.limits.get(id),
      () => adapter.credit.balance(id),
      () => adapter.lifecycle.promote(id, {base}),
    ]) {
      expect(await rejection(call())).to.include({kind: 'not-found'});
    }
    expect(reasons).to.deep.equal(['initial']);
  });

  const calls: Readonly<Record<string, (adapter: ReturnType<typeof asking>['adapter']) => Promise<unknown>>> = {
    'a read of the account': (adapter) => adapter.accounts.get(id),
    'a list': (adapter) => adapter.accounts.children(id),
    'a read of a user': (adapter) => adapter.admins.get(id, 'u'),
    'an attachment': (adapter) => adapter.apps.icon(id, 'x'),
  };
  for (const [name, call] of Object.entries(calls)) {
    it(`is reported as a failing server while the search finds the account: ${name}`, async () => {
      const {adapter} = asking(missingExcept(id));
      expect(await rejection(call(adapter))).to.include({kind: 'server', status: 401});
    });
  }

  it('stores nothing: a write refused with this response is known not to be stored', async () => {
    const {adapter} = asking(missingExcept(id));
    expect(await rejection(adapter.lifecycle.promote(id, {base}))).to.include({kind: 'server', unsent: true});
  });

  it('is not found while the search itself fails: the failure of the search is reported', async () => {
    const {adapter} = asking(({path}) => (path.startsWith('search') ? refusal(403, 'forbidden') : missingAccount()));
    expect(await rejection(adapter.accounts.get(id))).to.include({kind: 'forbidden'});
  });

  it('is never the account in which the user signed in, which the search does not cover', async () => {
    const {adapter} = asking(({path}) => {
      if (path.startsWith('token_auth')) return newer({account_id: id, owner_id: 'u', account_name: 'N'});
      if (path.startsWith('search')) return newer([]);
      return path === `accounts/${id}/children` || path.startsWith(`accounts/${id}/children?`)
        ? missingAccount()
        : newer({...wireAccount(id), id: path.includes('users') ? 'u' : id});
    });
    await adapter.session.open();
    expect(await rejection(adapter.accounts.children(id))).to.include({kind: 'server'});
  });

  for (const code of ['invalid credentials', 'invalid_credentials']) {
    it(`is distinguished from an expired token, whose response names no version (${code})`, async () => {
      const {adapter, sent, reasons} = asking(() => badToken(code));
      const error = await rejection(adapter.accounts.get(id));
      expect(error).to.include({kind: 'unauthorized'});
      expect(error).to.have.deep.property('details', {reason: 'expired'});
      expect(reasons).to.deep.equal(['initial', 'expired']);
      expect(sent).to.have.length(2);
    });
  }

  it('keeps an account from being moved below it: no write is sent', async () => {
    const {adapter, sent} = asking(missingExcept());
    expect(await rejection(adapter.lifecycle.move(id, parent, {base}))).to.include({kind: 'not-found', unsent: true});
    expect(sent.filter(({method}) => method !== 'GET')).to.deep.equal([]);
  });
});

describe("the code of a refused sign-in (read in the server's source)", () => {
  const attempt = async (answer: Response) =>
    rejection(signIn({url: root, username: 'nora', password: 'x', fetch: async () => answer}));

  it('is "locked" after too many failed attempts', async () => {
    const error = await attempt(refused(401, 'account_is_locked', {metadata: {}}));
    expect(error).to.have.deep.property('details', {reason: 'locked'});
  });

  it('is "invalid" for a wrong password, although newer builds use the same code for an expired token', async () => {
    for (const code of ['invalid_credentials', 'invalid credentials']) {
      expect(await attempt(badToken(code))).to.have.deep.property('details', {reason: 'invalid'});
    }
  });

  it('asks for a second factor as before', async () => {
    const data = {multi_factor_request: {provider_name: 'otp', key_type: 'totp'}, user_id: 'u'};
    const error = await attempt(refused(401, 'invalid_credentials', {metadata: {}}, data));
    expect(error).to.have.deep.property('details', {reason: 'second-factor'});
  });
});

describe("limits of -1 (read in the server's source)", () => {
  const stored = {twoway_trunks: -1, inbound_trunks: 0, outbound_trunks: 4, burst_trunks: -1, calls: -1};
  const server: Answering = ({method, body}) =>
    newer(method === 'POST' ? (body as {data: object}).data : {...stored, resource_consuming_calls: 0});

  it('are unlimited, and 0 is none', async () => {
    const {adapter} = fakeCrossbar(server);
    expect((await adapter.limits.get(id)).value).to.deep.equal({
      twowayTrunks: 'unlimited',
      inboundTrunks: 0,
      outboundTrunks: 4,
      burstTrunks: 'unlimited',
      calls: 'unlimited',
      carrierCalls: 0,
      allowPerMinute: true,
    });
  });

  it('are stored for trunks that become unlimited, and are preserved when something else changes', async () => {
    const {adapter, sent} = fakeCrossbar(server);
    const base = await adapter.limits.get(id);
    await adapter.limits.update(id, {base, changes: {outboundTrunks: 'unlimited', burstTrunks: 2}});
    expect(sent.at(-1)?.body).to.deep.equal({
      data: {...stored, outbound_trunks: -1, burst_trunks: 2, resource_consuming_calls: 0},
    });
  });

  it('can be chosen for trunks once a newer build has answered, and not before', async () => {
    const {adapter} = fakeCrossbar(server);
    expect(adapter.limits.unlimitedTrunks).to.equal(false);
    await adapter.limits.get(id);
    expect(adapter.limits.unlimitedTrunks).to.equal(true);
    const older = fakeCrossbar(() => success({})).adapter;
    await older.limits.get(id);
    expect(older.limits.unlimitedTrunks).to.equal(false);
  });
});

describe("the response to a move (read in the server's source)", () => {
  const bare = {id, name: 'Northwind Traders', realm: 'northwind.example'};
  const facts = {enabled: false, is_reseller: true, reseller_id: id, billing_mode: 'manual'};

  it('lacks the metadata of the account, so the account is read once more', async () => {
    const {adapter, lines} = fakeCrossbar(({method, path}) => {
      if (method === 'POST') return newer(bare);
      return newer({...bare, id: path.slice('accounts/'.length)}, {metadata: facts});
    });
    const {value} = await adapter.lifecycle.move(id, parent, {base: await adapter.accounts.get(id)});
    expect(value).to.include({enabled: false, isReseller: true});
    expect(lines().slice(1)).to.deep.equal([
      `GET accounts/${parent}`,
      `GET accounts/${id}`,
      `POST accounts/${id}/move`,
      `GET accounts/${id}`,
    ]);
  });

  it('is enough if it has the metadata, as in older builds', async () => {
    const {adapter, sent} = fakeCrossbar(({path}) => success(wireAccount(path.split('/')[1] ?? '')));
    await adapter.lifecycle.move(id, parent, {base: await adapter.accounts.get(id)});
    expect(sent.at(-1)).to.include({method: 'POST'});
  });

  it('is not waited for once the move is canceled while the account is read', async () => {
    const controller = new AbortController();
    const {adapter, lines} = fakeCrossbar(({method, path}) => {
      if (method === 'POST') return newer(bare);
      if (lines().at(-2)?.startsWith('POST')) controller.abort();
      return newer({...bare, id: path.slice('accounts/'.length)}, {metadata: facts});
    });
    const base = await adapter.accounts.get(id);
    const error = await rejection(adapter.lifecycle.move(id, parent, {base, signal: controller.signal}));
    expect(error).to.include({name: 'AbortError'});
    expect(lines().slice(-2)).to.deep.equal([`POST accounts/${id}/move`, `GET accounts/${id}`]);
  });

  it('leaves the outcome unknown, and does not count as a refusal, if the account cannot be read afterward', async () => {
    let isMoved = false;
    const {adapter} = fakeCrossbar(({method, path}) => {
      if (method === 'POST') isMoved = true;
      if (isMoved && method === 'GET') return refusal(403, 'forbidden');
      return newer({...bare, id: path.split('/')[1]});
    });
    expect(await rejection(adapter.lifecycle.move(id, parent, {base: await adapter.accounts.get(id)}))).to.include({
      kind: 'protocol',
    });
  });
});

describe("an id that the client has chosen (read in the server's source)", () => {
  const made = accountId('d');

  it('may be ignored by the server: the account is the one that the response names', async () => {
    const {adapter} = fakeCrossbar(({method, path}) => {
      if (method === 'PUT') return newer(wireAccount(made));
      return path.startsWith('search') ? newer([]) : missingAccount();
    });
    const created = await adapter.lifecycle.create(parent, {name: 'Northwind Traders', key});
    expect(created.accountId).to.equal(made);
  });

  it('is not sent again if only the document of that account cannot be loaded', async () => {
    const {adapter, sent} = fakeCrossbar(({path}) =>
      path.startsWith('search') ? newer([{id: key, name: 'Northwind Traders', realm: 'n.example'}]) : missingAccount(),
    );
    const error = await rejection(adapter.lifecycle.create(parent, {name: 'N', key}, {repeat: true}));
    expect(error).to.include({kind: 'server', unsent: true});
    expect(sent.filter(({method}) => method !== 'GET')).to.deep.equal([]);
  });

  it('is sent again once the search does not find the account either', async () => {
    const {adapter, lines} = fakeCrossbar(({method, path}) => {
      if (method === 'PUT') return newer(wireAccount(key));
      return path.startsWith('search') ? newer([]) : missingAccount();
    });
    await adapter.lifecycle.create(parent, {name: 'N', key}, {repeat: true});
    expect(lines().map((line) => line.split('?')[0])).to.deep.equal([
      `GET accounts/${key}`,
      'GET search',
      `PUT accounts/${parent}`,
    ]);
  });

  it('does not count as deleted while the search still finds the account', async () => {
    const {adapter} = fakeCrossbar(({path}) =>
      path.startsWith('search') ? newer([{id, name: 'N', realm: 'n.example'}]) : missingAccount(),
    );
    expect(await rejection(adapter.lifecycle.remove(id, {base}))).to.include({kind: 'server'});
  });
});

describe("search results beyond the first page (read in the server's source)", () => {
  const match = (n: number) => ({id: n.toString(16).padStart(32, '0'), name: `North ${n}`, realm: `n${n}.example`});

  it('fail in newer builds, so all matches are requested at once, and there is no further page', async () => {
    const {adapter, sent} = fakeCrossbar(({path}) => {
      const query = new URLSearchParams(path.split('?')[1]);
      if (query.has('start_key')) return refusal(500, 'init failed');
      if (query.get('q') !== 'name') return newer([]);
      const size = Number(query.get('page_size'));
      return newer([0, 1, 2].slice(0, size).map(match), size < 3 ? {next_start_key: 'k'} : {});
    });
    const page = await adapter.accounts.search('north', {limit: 2});
    expect(page.items.map(({name}) => name)).to.deep.equal(['North 0', 'North 1', 'North 2']);
    expect(page.next).to.equal(undefined);
    expect(sent.some(({path}) => path.includes('start_key'))).to.equal(false);
    expect(page).to.not.have.property('incomplete');
  });

  it('are reported as incomplete if there are more matches than one request returns', async () => {
    const {adapter} = fakeCrossbar(({path}) =>
      new URLSearchParams(path.split('?')[1]).get('q') === 'name'
        ? newer([0, 1].map(match), {next_start_key: 'k'})
        : newer([]),
    );
    expect(await adapter.accounts.search('north', {limit: 2})).to.include({incomplete: true});
  });
});

describe("an app that is blocked (read in the server's source)", () => {
  it('names who has blocked it', async () => {
    const authorities = ['service_plan', 'app_store_blacklist', 'master_account', 'something_new', undefined];
    const {adapter} = fakeCrossbar(({path}) => {
      const [, index] = /apps_store\/(\d)/.exec(path) ?? [];
      return newer(
        index === undefined ? {blacklist: []} : {id: index, name: 'x', authority: authorities[Number(index)]},
      );
    });
    await adapter.apps.access(id);
    const named = await Promise.all(authorities.map((_, index) => adapter.apps.blockedBy(id, String(index))));
    expect(named).to.deep.equal(['plan', 'reseller', 'platform', undefined, undefined]);
  });

  it('causes no second request to an older build, which does not name who has blocked it', async () => {
    const {adapter, sent} = fakeCrossbar(() => success({blacklist: ['x']}));
    await adapter.apps.access(id);
    expect(await adapter.apps.blockedBy(id, 'x')).to.equal(undefined);
    expect(sent).to.have.length(1);
  });
});

describe("refused values (read in the server's source)", () => {
  it('name the rules that a password does not meet', async () => {
    const {adapter} = fakeCrossbar(({method}) =>
      method === 'PUT'
        ? refused(
            400,
            'validation error',
            {metadata: {}, version: '5.x'},
            {
              password: {
                insecure: {message: 'Insecure password.', details: ['At least 10 characters.', {message: 'A digit.'}]},
              },
            },
          )
        : newer([]),
    );
    const error = await rejection(adapter.admins.create(id, {firstName: 'A', lastName: 'B', email: 'a@b.example'}));
    expect(error).to.have.deep.nested.property('details.fields', [
      {path: 'password', rule: 'insecure', message: 'Insecure password. At least 10 characters. A digit.'},
    ]);
  });

  it('name a time zone that is not in the server’s list', async () => {
    const {adapter} = fakeCrossbar(({method}) =>
      method === 'PATCH'
        ? refused(
            400,
            'validation error',
            {metadata: {}, version: '5.x'},
            {
              timezone: {enum: {message: 'Value not found in enumerated list of values', target: ['UTC', 'Etc/UTC']}},
            },
          )
        : newer(wireAccount(id)),
    );
    const base = await adapter.accounts.get(id);
    const error = await rejection(adapter.accounts.update(id, {base, changes: {timezone: 'Mars/Phobos'}}));
    expect(error).to.have.nested.property('details.fields[0].path', 'timezone');
    expect(error).to.have.nested.property('details.fields[0].rule', 'enum');
  });
});

describe("metadata beside the data (read in the server's source)", () => {
  it('belongs to the account: a disabled account is not read as enabled', async () => {
    const metadata = {enabled: false, is_reseller: true, billing_mode: 'limits_only', created: 63_900_000_000};
    const {adapter} = fakeCrossbar(() => newer({id, name: 'N', realm: 'n.example'}, {metadata}));
    expect((await adapter.accounts.get(id)).value).to.include({enabled: false, isReseller: true, billedBy: 'self'});
  });

  it('is written back with an update, so that a disabled account stays disabled', async () => {
    const {adapter, sent} = fakeCrossbar(() =>
      newer({id, name: 'N', realm: 'n.example'}, {metadata: {enabled: false}}),
    );
    const base = await adapter.accounts.get(id);
    await adapter.accounts.update(id, {base, changes: {name: 'M'}});
    expect(sent.find(({method}) => method === 'PATCH')?.body).to.deep.equal({data: {enabled: false, name: 'M'}});
  });
});
