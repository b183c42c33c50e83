import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Client, signedIn, superduper} from './client.js';

describe('users', () => {
  it('keep the username through all combinations of username and password', async () => {
    const client = signedIn();
    const users = `accounts/${await client.account('Users Inc')}/users`;
    const base = {first_name: 'A', last_name: 'B'};
    const refused = await client.call('PUT', users, {data: {...base, username: 'ab'}});
    assert.deepEqual(Object.keys(refused.body.data), ['password']);
    const created = await client.ok('PUT', users, {...base, username: 'AB', password: 'x'});
    assert.equal(created.username, 'ab');
    assert.equal(created.password, undefined);
    const generated = await client.ok('PUT', users, {...base, password: 'x'});
    assert.match(generated.username, /^user_[0-9a-f]{16}$/);
    const taken = await client.call('PUT', users, {data: {...base, username: 'Ab', password: 'x'}});
    assert.ok(taken.body.data.username.unique);
    assert.equal((await client.call('PATCH', `${users}/${created.id}`, {data: {first_name: 'C'}})).status, 200);
    const renamed = await client.call('PATCH', `${users}/${created.id}`, {data: {username: 'new'}});
    assert.ok(renamed.body.data.password.required);
    const replaced = await client.ok('POST', `${users}/${created.id}`, base);
    assert.equal(replaced.username, undefined, 'POST without a user name takes the login away');
  });

  it('remove a value with null, are replaced by POST, and are missing after DELETE', async () => {
    const client = signedIn();
    const users = `accounts/${client.accountId}/users`;
    const {id} = await client.ok(
      'PUT',
      users,
      {first_name: 'A', last_name: 'B', timezone: 'Europe/Paris', x: {y: 1}},
      {accept_charges: true},
    );
    const patched = await client.ok('PATCH', `${users}/${id}`, {timezone: null, x: {z: 2}});
    assert.deepEqual([patched.timezone, patched.x], [undefined, {y: 1, z: 2}]);
    const deleted = await client.ok('DELETE', `${users}/${id}`);
    assert.equal(deleted._read_only.deleted, true);
    assert.equal((await client.get(`${users}/${id}`)).body.message, 'bad_identifier');
  });

  it('respond 304 to the current revision, and 412 to an outdated one', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}/users/${client.sandbox.credentials.userId}`;
    const first = await client.get(path);
    const etag = first.headers.get('etag') ?? '';
    assert.equal(etag, `"${first.body.revision}"`);
    const same = await client.get(path, {headers: {'if-none-match': etag}});
    assert.deepEqual([same.status, same.text], [304, '']);
    const update = (match: string) =>
      client.call('PATCH', path, {data: {timezone: 'Europe/Oslo'}}, {headers: {'if-match': match}});
    assert.equal((await update('"1-deadbeef"')).status, 412);
    assert.equal((await update(etag)).status, 200);
    assert.equal((await update(etag)).status, 412);
  });
});

describe('limits', () => {
  it('are replaced as a whole, cast numbers, and ignore what only the operator decides', async () => {
    const client = signedIn();
    const limits = `accounts/${await client.account('Limits Inc')}/limits`;
    assert.deepEqual(await client.ok('GET', limits), {allow_prepay: true, authz_resource_types: [], id: 'limits'});
    const cast = await client.ok('POST', limits, {twoway_trunks: '4', inbound_trunks: 1.5, allow_postpay: true});
    assert.deepEqual([cast.twoway_trunks, cast.inbound_trunks, cast.allow_postpay], [4, 2, undefined]);
    const replaced = await client.ok('POST', limits, {});
    assert.equal(replaced.twoway_trunks, undefined);
    const refused = await client.call('POST', limits, {data: {twoway_trunks: -1}});
    assert.equal(refused.body.data.twoway_trunks.minimum.target, 0);
    assert.equal((await client.call('PATCH', limits, {data: {}})).status, 405);
  });

  it('can be written by the reseller only', async () => {
    const client = signedIn();
    const davis = await client.as(await client.idOf('Davis & Main'));
    const limits = `accounts/${davis.accountId}/limits`;
    assert.equal((await davis.call('POST', limits, {data: {twoway_trunks: 50}})).status, 403);
    const child = await davis.account('Below Davis');
    assert.equal((await davis.call('POST', `accounts/${child}/limits`, {data: {}})).status, 403);
    assert.equal((await client.call('POST', limits, {data: {twoway_trunks: 50}})).status, 200);
  });
});

describe('charges', () => {
  it('are quoted for what an account adds to its own bill', async () => {
    const client = signedIn();
    const limits = `accounts/${client.accountId}/limits`;
    const current = await client.ok('GET', limits);
    const more = {...current, twoway_trunks: current.twoway_trunks + 2};
    const quote = await client.call('POST', limits, {data: more});
    assert.equal(quote.status, 402);
    const item = quote.body.data[0].items.find((line: {item: string}) => line.item === 'twoway_trunks');
    assert.deepEqual(item.changes.difference, {billable: 2, quantity: 2});
    assert.equal(item.total, 12.5 * more.twoway_trunks);
    assert.equal((await client.ok('GET', limits)).twoway_trunks, current.twoway_trunks);
    assert.equal((await client.call('POST', limits, {data: more, accept_charges: 'true'})).status, 200);
    assert.equal((await client.call('POST', limits, {data: current})).status, 200, 'fewer cost nothing');
  });

  it('follow tiers by quantity, and prices for a whole category', async () => {
    const client = signedIn();
    const id = await client.idOf('Los Pollos Hermanos');
    const overrides = {
      limits: {_all: {rate: 1}, twoway_trunks: {rates: {10: 20, 100: 15}, discounts: {single: {rate: 0}}}},
    };
    await client.ok('POST', `accounts/${id}/services/overrides`, overrides);
    const {invoices} = await client.ok('GET', `accounts/${id}/services/summary`);
    const total = (item: string) => invoices[0].items.find((line: {item: string}) => line.item === item).total;
    assert.equal(total('twoway_trunks'), 24 * 15);
    assert.equal(total('burst_trunks'), 6 * 1);
    const sum = invoices[0].items.reduce((all: number, line: {total: number}) => all + line.total, 0);
    assert.equal(invoices[0].summary.recurring, Math.round(sum * 100) / 100);
  });

  it("are never quoted to superduper, nor for the payer's customers", async () => {
    const top = superduper();
    const client = new Client(top.sandbox);
    const limits = `accounts/${client.accountId}/limits`;
    assert.equal((await top.call('POST', limits, {data: {twoway_trunks: 999}})).status, 200);
    const davis = await client.idOf('Davis & Main');
    assert.equal((await client.call('POST', `accounts/${davis}/limits`, {data: {twoway_trunks: 999}})).status, 200);
  });
});

describe('ledgers', () => {
  const entry = {
    amount: 20,
    source: {service: 'adjustments', id: 'one'},
    usage: {type: 'credit', quantity: 0, unit: 'USD'},
    period: {start: 63_962_647_419},
  };
  const day = 86_400;
  /** A sandbox with a clock in Unix seconds that the test moves. */
  function clocked(start: number) {
    const clock = {now: start};
    const client = signedIn({now: () => clock.now * 1000, tokenLifetime: 400 * day});
    return {client, clock, gregorian: () => clock.now + 62_167_219_200};
  }

  it('book once per source and period, regardless of the amount', async () => {
    const {client, clock} = clocked(Date.UTC(2026, 10, 23) / 1000);
    const ledgers = `accounts/${await client.account('Ledger Inc')}/ledgers`;
    const booked = await client.ok('PUT', `${ledgers}/credit`, entry);
    assert.match(booked.id, /^202611-[0-9a-f]{32}$/);
    const again = await client.call('PUT', `${ledgers}/credit`, {data: {...entry, amount: 50}});
    assert.deepEqual([again.status, again.body.message], [409, 'datastore_conflict']);
    const debit = await client.ok('PUT', `${ledgers}/debit`, {
      ...entry,
      amount: 50,
      source: {service: 'adjustments', id: 'two'},
    });
    assert.equal(debit.amount, -50);
    assert.deepEqual(await client.ok('GET', `${ledgers}/total`), {amount: -30});
    clock.now += 1;
    const {body} = await client.get(`${ledgers}/adjustments`);
    assert.deepEqual([body.page_size, body.tokens, body.data.length], ['2', undefined, 2]);
  });

  it("file an entry under the server's time, so the same entry is booked again in another month", async () => {
    const {client, clock} = clocked(Date.UTC(2026, 10, 30, 12) / 1000);
    const ledgers = `accounts/${await client.account('Ledger Inc')}/ledgers`;
    const first = await client.ok('PUT', `${ledgers}/credit`, {...entry, period: {start: 63_000_000_000}});
    assert.match(first.id, /^202611-/);
    clock.now += day;
    const second = await client.ok('PUT', `${ledgers}/credit`, {...entry, period: {start: 63_000_000_000}});
    assert.match(second.id, /^202612-/);
    assert.deepEqual(await client.ok('GET', `${ledgers}/total`), {amount: 40});
  });

  it('list the entries of a range of at most 31 days and an hour, up to the second before its end', async () => {
    const {client, clock, gregorian} = clocked(Date.UTC(2026, 10, 23) / 1000);
    const ledgers = `accounts/${await client.account('Ledger Inc')}/ledgers`;
    await client.ok('PUT', `${ledgers}/credit`, entry);
    const booked = gregorian();
    const count = async (query: string) => (await client.ok('GET', `${ledgers}/adjustments${query}`)).length;
    assert.equal(await count(''), 0, 'the present second is not listed');
    assert.equal(await count(`?created_from=${booked}&created_to=${booked + 1}`), 1);
    assert.equal(await count(`?created_from=${booked + 1}&created_to=${booked + day}`), 0);
    clock.now += 31 * day;
    assert.equal(await count(''), 1, 'without a range, the last 31 days');
    clock.now += 3601;
    assert.equal(await count(''), 0);
    assert.equal(await count(`?created_to=${booked + day}`), 1, 'the range ends there, and starts 31 days before');
  });

  it('reject a range that is too long or ends before it starts', async () => {
    const {client, gregorian} = clocked(Date.UTC(2026, 10, 23) / 1000);
    const ledger = `accounts/${await client.account('Ledger Inc')}/ledgers/adjustments`;
    const now = gregorian();
    const longest = 31 * day + 3600;
    for (const [query, message, cause] of [
      [
        `created_from=${now - longest - 1}`,
        `created_to ${now} is more than ${longest} seconds from created_from ${now - longest - 1}`,
        now,
      ],
      [`created_from=${now + 5}`, `created_to ${now} is prior to created_from ${now + 5}`, now + 5],
      [
        `created_from=${now}&created_to=${now + longest + 1}`,
        `created_to ${now + longest + 1} is more than ${longest} seconds from created_from ${now}`,
        now + longest + 1,
      ],
    ] as const) {
      const {status, body} = await client.get(`${ledger}?${query}`);
      assert.deepEqual([status, body.message], [400, 'validation error'], query);
      assert.deepEqual(body.data, {created_from: {date_range: {message, cause}}});
    }
    assert.deepEqual(await client.ok('GET', `${ledger}?created_from=${now - longest}`), []);
  });

  it('accept amounts of at least one, from the reseller', async () => {
    const client = signedIn();
    const id = await client.idOf('Blue Sky');
    const credit = `accounts/${id}/ledgers/credit`;
    const refused = await client.call('PUT', credit, {data: {...entry, amount: 0.5}});
    assert.equal(refused.body.data.amount.minimum.target, 1);
    const blueSky = await client.as(id);
    assert.equal((await blueSky.call('PUT', credit, {data: entry})).status, 403);
    const own = await client.call('PUT', `accounts/${client.accountId}/ledgers/credit`, {data: entry});
    assert.equal(own.status, 403);
  });

  it('file entries of any period that a client can send', async () => {
    const client = signedIn();
    const ledgers = `accounts/${await client.idOf('Blue Sky')}/ledgers`;
    for (const start of [0, -5, 1e300, 63_962_647_419]) {
      const booked = await client.ok('PUT', `${ledgers}/credit`, {...entry, period: {start}});
      assert.match(booked.id, /^\d{6}-[0-9a-f]{32}$/);
    }
  });

  it('book on the reseller as well, on request', async () => {
    const client = superduper();
    const id = await client.idOf('Blue Sky');
    const data = await client.ok('PUT', `accounts/${id}/ledgers/credit`, entry, {impact_reseller: true});
    const {reseller_id} = await client.ok('GET', `accounts/${id}`);
    assert.deepEqual(Object.keys(data).sort(), [id, reseller_id].sort());
    assert.equal(data[reseller_id].ledger.metadata.origin_ledger.account_id, id);
  });
});

describe('carrier', () => {
  it('is one no_match callflow per account, found by its number', async () => {
    const client = signedIn();
    const callflows = `accounts/${await client.account('Carrier Inc')}/callflows`;
    const find = () => client.ok('GET', `${callflows}?filter_numbers=no_match`);
    assert.deepEqual(await find(), []);
    const flow = {module: 'resources', data: {hunt_account_id: client.accountId}, children: {}};
    const created = await client.ok('PUT', callflows, {numbers: ['no_match'], flow});
    assert.equal(created.flow.data.use_local_resources, true);
    const [item] = await find();
    assert.deepEqual([item.id, item.modules, item.flow], [created.id, ['resources'], undefined]);
    const again = await client.call('PUT', callflows, {data: {numbers: ['no_match'], flow}});
    assert.ok(again.body.data.numbers.unique);
    const unknown = await client.call('PUT', callflows, {data: {numbers: ['1'], flow: {module: 'x', data: {}}}});
    assert.ok(unknown.body.data['flow.module'].error);
    const changed = await client.ok('PATCH', `${callflows}/${created.id}`, {flow: {module: 'offnet'}});
    assert.equal(changed.flow.data.hunt_account_id, client.accountId);
  });
});

describe('apps', () => {
  it('disappear from the list of an account that may not see them', async () => {
    const client = signedIn();
    const id = await client.idOf('Davis & Main');
    const davis = await client.as(id);
    const apps = await client.ok('GET', `accounts/${client.accountId}/apps_store`);
    assert.ok(apps.every((app: object) => !('api_url' in app)));
    const [hidden] = apps;
    await client.ok('POST', `accounts/${id}/apps_store/blacklist`, {blacklist: [hidden.id]});
    const seen = await davis.ok('GET', `accounts/${id}/apps_store`);
    assert.equal(seen.length, apps.length - 1);
    assert.ok(!seen.some((app: {id: string}) => app.id === hidden.id));
    assert.equal((await davis.get(`accounts/${id}/apps_store/blacklist`)).status, 403);
    assert.equal((await davis.get(`accounts/${id}/apps_store/${hidden.id}`)).status, 200);
  });

  it('are installed, changed, and uninstalled, each in the right order', async () => {
    const client = signedIn();
    const id = await client.account('Apps Inc');
    const [app] = await client.ok('GET', `accounts/${id}/apps_store`);
    const path = `accounts/${id}/apps_store/${app.id}`;
    assert.equal(
      (await client.call('POST', path, {data: {allowed_users: 'all'}})).body.message,
      'Application is not installed',
    );
    assert.deepEqual(await client.ok('PUT', path, {allowed_users: 'admins'}), {
      allowed_users: 'admins',
      name: app.name,
    });
    assert.equal(
      (await client.call('PUT', path, {data: {allowed_users: 'all'}})).body.message,
      'Application already installed',
    );
    assert.equal((await client.ok('GET', path)).allowed_users, 'admins');
    await client.ok('DELETE', path);
    const icon = await client.get(`apps_store/${app.id}/icon`, {token: undefined});
    assert.deepEqual([icon.status, icon.headers.get('content-type')], [200, 'image/svg+xml']);
  });
});

describe('services', () => {
  it('are offered and assigned by the reseller only', async () => {
    const client = signedIn();
    const id = await client.account('Plans Inc');
    const services = `accounts/${id}/services`;
    const plans = await client.ok('GET', `${services}/available`);
    const plan = plans.find((candidate: {name: string}) => candidate.name === 'Professional');
    assert.deepEqual(await client.ok('GET', services), {});
    const assigned = await client.ok('POST', services, {add: [plan.id]});
    assert.deepEqual(assigned, {[plan.id]: {vendor_id: client.accountId, overrides: {}}});
    const unknown = await client.call('POST', services, {data: {add: ['nope']}});
    assert.equal(unknown.status, 404);
    const user = {first_name: 'A', last_name: 'B', priv_level: 'admin'};
    await client.ok('PUT', `accounts/${id}/users`, user);
    const customer = await client.as(id);
    assert.equal((await customer.call('POST', services, {data: {delete: [plan.id]}})).status, 403);
    const summary = await customer.ok('GET', `${services}/summary`);
    const admins = summary.invoices[0].items.find((item: {item: string}) => item.item === 'admin');
    assert.deepEqual([admins.quantity, admins.total], [1, 8]);
    const quote = await customer.ok('POST', `${services}/quote`, {plans: [plan.id]});
    assert.equal(quote.invoices[0].plan.limits.twoway_trunks.rate, 24.99);
    assert.deepEqual(await client.ok('POST', services, {delete: [plan.id, 'never assigned']}), {});
  });
});

describe('security', () => {
  it('is merged by PATCH, replaced by POST, and deleted by DELETE', async () => {
    const client = signedIn();
    const security = `accounts/${await client.account('Secure Inc')}/security`;
    await client.ok('PATCH', security, {auth_modules: {cb_api_auth: {enabled: false}}});
    const merged = await client.ok('PATCH', security, {auth_modules: {cb_user_auth: {token_auth_expiry_s: 60}}});
    assert.deepEqual(Object.keys(merged.auth_modules).sort(), ['cb_api_auth', 'cb_user_auth']);
    const wiped = await client.ok('POST', security, {auth_modules: {cb_user_auth: {enabled: true}}});
    assert.deepEqual(Object.keys(wiped.auth_modules), ['cb_user_auth']);
    await client.ok('DELETE', security);
    assert.deepEqual((await client.ok('GET', security)).account, {});
    assert.equal((await client.call('DELETE', security)).status, 404);
    const factor = {auth_modules: {cb_user_auth: {multi_factor: {enabled: true, configuration_id: 'x'}}}};
    const refused = await client.call('POST', security, {data: factor});
    assert.deepEqual([refused.status, refused.body.message], [400, 'validation failed']);
  });
});

describe('white label', () => {
  it('is found by domain, without a token', async () => {
    const client = signedIn();
    const domain = 'portal.brand.example';
    const id = await client.account('Brand Inc');
    await client.ok('PUT', `accounts/${id}/whitelabel`, {domain, company_name: 'Brand', extra: {a: 1}});
    const {status, body} = await client.get(`whitelabel/${domain}`, {token: undefined});
    assert.deepEqual([status, body.data.company_name, body.data.extra], [200, 'Brand', {a: 1}]);
    assert.equal((await client.get('whitelabel/nobody.example', {token: undefined})).status, 404);
    const taken = await client.call('PUT', `accounts/${await client.account('Other Brand Inc')}/whitelabel`, {
      data: {domain},
    });
    assert.ok(taken.body.data.domain.unique);
  });
});
