import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, refusal, rejection, success, wireAccount} from '../support/fake-crossbar.js';

const parent = accountId('a');
const id = accountId('b');

describe('creating an account', () => {
  it('sends what was entered, and nothing that the server decides', async () => {
    const {adapter, sent} = fakeCrossbar(() => success(wireAccount(id), {revision: undefined}));
    const made = await adapter.lifecycle.create(parent, {
      name: 'New',
      realm: '',
      timezone: 'Europe/Berlin',
      language: '',
      contacts: {billing: {city: 'Berlin', street2: ''}, technical: {name: ''}},
      callingRules: {international: 'deny', did_us: 'allow'},
      numberFeatures: {e911: true, cnam: false},
      notes: {contractEnd: Date.UTC(2031, 0), representative: null},
    });
    expect(made.accountId).to.equal(id);
    expect(sent[0]).to.include({method: 'PUT', path: `accounts/${parent}`});
    expect(sent[0]?.body).to.deep.equal({
      data: {
        name: 'New',
        timezone: 'Europe/Berlin',
        contact: {billing: {locality: 'Berlin'}},
        call_restriction: {international: {action: 'deny'}, did_us: {action: 'inherit'}},
        numbers_features: {e911_enabled: true, cnam_enabled: false},
        contract: {end_date: Date.UTC(2031, 0) / 1000 + 62_167_219_200},
      },
    });
  });

  it('reports a name in use', async () => {
    const {adapter} = fakeCrossbar(() => refusal(400, 'validation error', {name: {unique: {message: 'in use'}}}));
    const error = await rejection(adapter.lifecycle.create(parent, {name: 'Taken'}));
    expect(error).to.have.deep.nested.property('details.fields', [{path: 'name', rule: 'unique', message: 'in use'}]);
  });

  it('looks for the account of an earlier attempt first, because sending the same id twice would revert it', async () => {
    const {adapter, lines, sent} = fakeCrossbar(({method}) =>
      method === 'GET' ? refusal(404, 'bad_identifier') : success(wireAccount(id), {revision: undefined}),
    );
    await adapter.lifecycle.create(parent, {key: id, name: 'New'});
    await adapter.lifecycle.create(parent, {key: id, name: 'New'}, {repeat: true});
    expect(lines()).to.deep.equal([`PUT accounts/${parent}`, `GET accounts/${id}`, `PUT accounts/${parent}`]);
    expect(sent.at(-1)?.body).to.deep.equal({data: {id, name: 'New'}});
  });

  it('returns the existing account on a repeat', async () => {
    const {adapter, lines} = fakeCrossbar(() => success(wireAccount(id)));
    const made = await adapter.lifecycle.create(parent, {key: id, name: 'New'}, {repeat: true});
    expect(made.accountId).to.equal(id);
    expect(lines()).to.deep.equal([`GET accounts/${id}`]);
  });

  it('creates no account while it is unknown whether it exists', async () => {
    const {adapter, lines} = fakeCrossbar(() => refusal(503, 'datastore_unreachable'));
    const repeated = adapter.lifecycle.create(parent, {key: id, name: 'New'}, {repeat: true});
    expect(await rejection(repeated)).to.include({kind: 'server'});
    expect(lines().every((line) => line.startsWith('GET'))).to.equal(true);
  });

  it('is never retried automatically', async () => {
    const {adapter, sent} = fakeCrossbar(() => new Response('', {status: 503}));
    expect(await rejection(adapter.lifecycle.create(parent, {name: 'New'}))).to.include({kind: 'server'});
    expect(sent).to.have.length(1);
  });
});

describe('counting the content of an account', () => {
  const ports = (...states: string[]) => states.map((port_state) => ({port_state}));

  it('counts the ports that prevent its deletion, grouped by account or not', async () => {
    for (const data of [
      ports('pending', 'completed', 'rejected', 'unconfirmed'),
      [{account_id: id, port_requests: ports('submitted', 'canceled')}, {port_requests: ports('scheduled')}],
    ]) {
      const {adapter, lines} = fakeCrossbar(() => success(data));
      expect(await adapter.lifecycle.count(id, 'ports')).to.deep.equal({count: 2, more: false});
      expect(lines()).to.deep.equal([`GET accounts/${id}/port_requests`]);
    }
  });

  it('stops counting at a page, and reports it', async () => {
    const {adapter} = fakeCrossbar(({path}) =>
      success(path.includes('phone_numbers') ? {numbers: {'+1': {}, '+2': {}}} : [{}, {}, {}], {next_start_key: 'k'}),
    );
    expect(await adapter.lifecycle.count(id, 'numbers')).to.deep.equal({count: 2, more: true});
    expect(await adapter.lifecycle.count(id, 'accounts')).to.deep.equal({count: 3, more: true});
  });

  it('asks for one page of 500 at most, and counts rows of any shape', async () => {
    const rows = [{id: 'd-1', device_type: 'sip_device'}, null, 'x'];
    const {adapter, lines} = fakeCrossbar(({path}) =>
      success(path.includes('phone_numbers') ? {numbers: {'+1': {}}} : rows),
    );
    for (const kind of ['devices', 'accounts'] as const) {
      expect(await adapter.lifecycle.count(id, kind)).to.deep.equal({count: 3, more: false});
    }
    expect(await adapter.lifecycle.count(id, 'numbers')).to.deep.equal({count: 1, more: false});
    expect(lines()).to.deep.equal([
      `GET accounts/${id}/devices?ascending=true&page_size=500`,
      `GET accounts/${id}/descendants?ascending=true&page_size=500`,
      `GET accounts/${id}/phone_numbers?page_size=500`,
    ]);
  });

  it('can be canceled', async () => {
    const {adapter, sent} = fakeCrossbar(() => success([]));
    for (const kind of ['accounts', 'devices', 'numbers', 'ports'] as const) {
      const error = await rejection(adapter.lifecycle.count(id, kind, {signal: AbortSignal.abort()}));
      expect(error).to.include({name: 'AbortError'});
    }
    expect(sent).to.deep.equal([]);
  });

  it('omits what the server build lacks, and rejects when access is denied', async () => {
    const missing = fakeCrossbar(() => refusal(404, 'not_found'));
    expect(await missing.adapter.lifecycle.count(id, 'ports')).to.equal(undefined);
    const forbidden = fakeCrossbar(() => refusal(403, 'forbidden'));
    expect(await rejection(forbidden.adapter.lifecycle.count(id, 'devices'))).to.include({kind: 'forbidden'});
  });
});

describe('deleting, promoting and moving an account', () => {
  it('reports what prevents it', async () => {
    const {adapter} = fakeCrossbar(({method}) =>
      method === 'GET'
        ? success(wireAccount(id))
        : refusal(500, 'account_has_descendants', {message: 'account has descendants'}),
    );
    const base = await adapter.accounts.get(id);
    for (const call of ['remove', 'demote'] as const) {
      const error = await rejection(adapter.lifecycle[call](id, {base}));
      expect(error).to.have.deep.property('details', {code: 'account_has_descendants'});
    }
  });

  it('sends the request of each action', async () => {
    const {adapter, lines, sent} = fakeCrossbar(({path}) => success(wireAccount(path.split('/')[1] ?? '')));
    const base = await adapter.accounts.get(id);
    await adapter.lifecycle.remove(id, {base});
    await adapter.lifecycle.promote(id, {base});
    await adapter.lifecycle.demote(id, {base});
    await adapter.lifecycle.move(id, parent, {base});
    expect(lines().filter((line) => line !== `GET accounts/${id}`)).to.deep.equal([
      `DELETE accounts/${id}`,
      `PUT accounts/${id}/reseller`,
      `DELETE accounts/${id}/reseller`,
      `GET accounts/${parent}`,
      `POST accounts/${id}/move`,
    ]);
    const written = sent.filter(({method}) => method !== 'GET');
    expect(written.map(({body}) => body)).to.deep.equal([undefined, {data: {}}, undefined, {data: {to: parent}}]);
  });

  it('does not move to a missing parent, which the server would do', async () => {
    const {adapter, lines} = fakeCrossbar(({path}) =>
      path.endsWith(id) ? success(wireAccount(id)) : refusal(404, 'bad_identifier'),
    );
    const base = await adapter.accounts.get(id);
    expect(await rejection(adapter.lifecycle.move(id, parent, {base}))).to.include({kind: 'not-found'});
    expect(lines()).to.deep.equal([`GET accounts/${id}`, `GET accounts/${parent}`]);
  });

  it('rejects a response about another account', async () => {
    const {adapter} = fakeCrossbar(({method}) => success(wireAccount(method === 'GET' ? id : parent)));
    const base = await adapter.accounts.get(id);
    for (const call of ['remove', 'promote', 'demote'] as const) {
      expect(await rejection(adapter.lifecycle[call](id, {base}))).to.have.deep.property('details', {path: 'data.id'});
    }
  });
});
