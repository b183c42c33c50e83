import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, refusal, rejection, success, wireAccount} from '../support/fake-crossbar.js';

const parent = accountId('a');
const id = accountId('b');

describe('making an account', () => {
  it('sends what was filled in, and nothing that the server knows better', async () => {
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

  it('names a name in use', async () => {
    const {adapter} = fakeCrossbar(() => refusal(400, 'validation error', {name: {unique: {message: 'in use'}}}));
    const error = await rejection(adapter.lifecycle.create(parent, {name: 'Taken'}));
    expect(error).to.have.deep.nested.property('details.fields', [{path: 'name', rule: 'unique', message: 'in use'}]);
  });

  it('asks for the account of an earlier attempt before it makes one, since the same id twice would undo it', async () => {
    const {adapter, lines, sent} = fakeCrossbar(({method}) =>
      method === 'GET' ? refusal(404, 'bad_identifier') : success(wireAccount(id), {revision: undefined}),
    );
    await adapter.lifecycle.create(parent, {key: id, name: 'New'});
    await adapter.lifecycle.create(parent, {key: id, name: 'New'}, {repeat: true});
    expect(lines()).to.deep.equal([`PUT accounts/${parent}`, `GET accounts/${id}`, `PUT accounts/${parent}`]);
    expect(sent.at(-1)?.body).to.deep.equal({data: {id, name: 'New'}});
  });

  it('answers a repeat with the account that is there already', async () => {
    const {adapter, lines} = fakeCrossbar(() => success(wireAccount(id)));
    const made = await adapter.lifecycle.create(parent, {key: id, name: 'New'}, {repeat: true});
    expect(made.accountId).to.equal(id);
    expect(lines()).to.deep.equal([`GET accounts/${id}`]);
  });

  it('does not make an account while nobody can say whether it is there', async () => {
    const {adapter, lines} = fakeCrossbar(() => refusal(503, 'datastore_unreachable'));
    const repeated = adapter.lifecycle.create(parent, {key: id, name: 'New'}, {repeat: true});
    expect(await rejection(repeated)).to.include({kind: 'server'});
    expect(lines().every((line) => line.startsWith('GET'))).to.equal(true);
  });

  it('is never tried twice by itself', async () => {
    const {adapter, sent} = fakeCrossbar(() => new Response('', {status: 503}));
    expect(await rejection(adapter.lifecycle.create(parent, {name: 'New'}))).to.include({kind: 'server'});
    expect(sent).to.have.length(1);
  });
});

describe('counting what an account has', () => {
  const ports = (...states: string[]) => states.map((port_state) => ({port_state}));

  it('takes the ports that keep it from being deleted, grouped by account or not', async () => {
    for (const data of [
      ports('pending', 'completed', 'rejected', 'unconfirmed'),
      [{account_id: id, port_requests: ports('submitted', 'canceled')}, {port_requests: ports('scheduled')}],
    ]) {
      const {adapter, lines} = fakeCrossbar(() => success(data));
      expect(await adapter.lifecycle.count(id, 'ports')).to.deep.equal({count: 2, more: false});
      expect(lines()).to.deep.equal([`GET accounts/${id}/port_requests`]);
    }
  });

  it('stops counting at a page, and says so', async () => {
    const {adapter} = fakeCrossbar(({path}) =>
      success(path.includes('phone_numbers') ? {numbers: {'+1': {}, '+2': {}}} : [{}, {}, {}], {next_start_key: 'k'}),
    );
    expect(await adapter.lifecycle.count(id, 'numbers')).to.deep.equal({count: 2, more: true});
    expect(await adapter.lifecycle.count(id, 'accounts')).to.deep.equal({count: 3, more: true});
  });

  it('knows nothing of what the build does not have, and rejects where it may not look', async () => {
    const missing = fakeCrossbar(() => refusal(404, 'not_found'));
    expect(await missing.adapter.lifecycle.count(id, 'ports')).to.equal(undefined);
    const forbidden = fakeCrossbar(() => refusal(403, 'forbidden'));
    expect(await rejection(forbidden.adapter.lifecycle.count(id, 'devices'))).to.include({kind: 'forbidden'});
  });
});

describe('deleting, promoting and moving an account', () => {
  it('says what stands in the way', async () => {
    const {adapter} = fakeCrossbar(() => refusal(500, 'account_has_descendants', {message: 'account has descendants'}));
    for (const call of ['remove', 'demote'] as const) {
      const error = await rejection(adapter.lifecycle[call](id));
      expect(error).to.have.deep.property('details', {code: 'account_has_descendants'});
    }
  });

  it('asks for exactly that', async () => {
    const {adapter, lines, sent} = fakeCrossbar(({path}) => success(wireAccount(path.split('/')[1] ?? '')));
    await adapter.lifecycle.remove(id);
    await adapter.lifecycle.promote(id);
    await adapter.lifecycle.demote(id);
    await adapter.lifecycle.move(id, parent);
    expect(lines()).to.deep.equal([
      `DELETE accounts/${id}`,
      `PUT accounts/${id}/reseller`,
      `DELETE accounts/${id}/reseller`,
      `GET accounts/${parent}`,
      `POST accounts/${id}/move`,
    ]);
    expect(sent.map(({body}) => body)).to.deep.equal([
      undefined,
      {data: {}},
      undefined,
      undefined,
      {data: {to: parent}},
    ]);
  });

  it('does not move to a parent that there is not, which the server would do', async () => {
    const {adapter, lines} = fakeCrossbar(() => refusal(404, 'bad_identifier'));
    expect(await rejection(adapter.lifecycle.move(id, parent))).to.include({kind: 'not-found'});
    expect(lines()).to.deep.equal([`GET accounts/${parent}`]);
  });

  it('does not take the answer about another account for its own', async () => {
    const {adapter} = fakeCrossbar(() => success(wireAccount(parent)));
    for (const call of ['remove', 'promote', 'demote'] as const) {
      expect(await rejection(adapter.lifecycle[call](id))).to.have.deep.property('details', {path: 'data.id'});
    }
  });
});
