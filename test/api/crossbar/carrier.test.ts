import {expect} from '@open-wc/testing';
import type {CarrierStrategy} from '../../../src/api/carrier.js';
import {accountId, fakeCrossbar, refusal, rejection, success, wireAccount} from '../support/fake-crossbar.js';

const id = accountId('a');
const reseller = accountId('f');
const route = 'route-1';

const defaults = {use_local_resources: true, caller_id_type: 'external', ignore_early_media: false, outbound_flags: []};

function callflow(module: string, data: object = {}, more: object = {}): object {
  return {
    id: route,
    numbers: ['no_match'],
    patterns: [],
    flow: {module, data: {...defaults, ...data}, children: {}},
    metadata: {[reseller]: {name: 'Reseller', pvt_type: 'account'}},
    ...more,
  };
}

/** A server with one route, or without any. */
function routing(initial: object | undefined, account: object = {}) {
  let stored = initial;
  let revision = initial ? 1 : 0;
  return fakeCrossbar(({method, path, body}) => {
    if (path === `accounts/${id}`) return success(wireAccount(id, account));
    if (method === 'GET' && path.includes('?')) return success(stored ? [{id: route, numbers: ['no_match']}] : []);
    if (method !== 'GET') {
      stored = {id: route, patterns: [], ...(body as {data: object}).data};
      revision++;
    }
    return success(stored, {revision: `${revision}-x`});
  });
}

describe("an account's carrier", () => {
  for (const [name, flow, expected] of [
    ['offnet', callflow('offnet'), {strategy: 'system'}],
    ['resources with the reseller', callflow('resources', {hunt_account_id: reseller}), {strategy: 'reseller'}],
    ['resources without a user', callflow('resources'), {strategy: 'own'}],
    ['resources with an empty id', callflow('resources', {hunt_account_id: ''}), {strategy: 'own'}],
    ['resources with itself', callflow('resources', {hunt_account_id: id}), {strategy: 'own'}],
    [
      'resources with a stranger',
      callflow('resources', {hunt_account_id: 'x'}),
      {strategy: 'unknown', huntAccountId: 'x'},
    ],
    ['another module', callflow('user'), {strategy: 'unknown'}],
    ['no flow', {id: route, numbers: ['no_match']}, {strategy: 'unknown'}],
  ] as const) {
    it(`is read from ${name}`, async () => {
      const {adapter, sent} = routing(flow);
      const {value, revision, accountId: owner} = await adapter.carrier.get(id);
      expect(value).to.deep.equal(expected);
      expect([owner, revision]).to.deep.equal([id, '1-x']);
      expect(sent.map(({path}) => path.split('?')[1] ?? '').join('')).to.contain('filter_numbers=no_match');
    });
  }

  it('is not read from a response about another route, which would then be replaced', async () => {
    const {adapter} = routing({...callflow('offnet'), id: 'route-2'});
    const error = await rejection(adapter.carrier.get(id));
    expect(error).to.have.deep.property('details', {path: 'data.id'});
  });

  it('is missing without a route, and reading creates none', async () => {
    const {adapter, sent} = routing(undefined);
    expect((await adapter.carrier.get(id)).value).to.deep.equal({strategy: 'missing'});
    expect(sent.every(({method}) => method === 'GET')).to.equal(true);
  });

  for (const [strategy, module, data] of [
    ['system', 'offnet', {}],
    ['reseller', 'resources', {hunt_account_id: reseller}],
    ['own', 'resources', {}],
  ] as const) {
    it(`"${strategy}" creates the route only when chosen`, async () => {
      const {adapter, sent} = routing(undefined);
      const base = await adapter.carrier.get(id);
      const chosen = await adapter.carrier.choose(id, strategy, base);
      expect(chosen.value.strategy).to.equal(strategy);
      expect(sent.at(-1)).to.include({method: 'PUT', path: `accounts/${id}/callflows`});
      expect(sent.at(-1)?.body).to.deep.equal({data: {numbers: ['no_match'], flow: {module, data, children: {}}}});
    });
  }

  it("is changed without affecting the route's other settings", async () => {
    const stored = callflow(
      'resources',
      {hunt_account_id: reseller, outbound_flags: ['fax'], timeout: 30},
      {name: 'Outbound', flags: ['x'], contact_list: {exclude: true}},
    );
    const {adapter, sent} = routing(stored);
    const base = await adapter.carrier.get(id);
    const chosen = await adapter.carrier.choose(id, 'system', base);
    expect(chosen.value).to.deep.equal({strategy: 'system'});
    expect(sent.at(-1)).to.include({method: 'POST', path: `accounts/${id}/callflows/${route}`});
    expect(sent.at(-1)?.body).to.deep.equal({
      data: {
        id: route,
        numbers: ['no_match'],
        patterns: [],
        name: 'Outbound',
        flags: ['x'],
        contact_list: {exclude: true},
        flow: {module: 'offnet', data: {...defaults, outbound_flags: ['fax'], timeout: 30}, children: {}},
      },
    });
  });

  it('is not changed when another client changed it in the meantime', async () => {
    const {adapter, sent} = routing(callflow('offnet'));
    const base = await adapter.carrier.get(id);
    await adapter.carrier.choose(id, 'own', base);
    const error = await rejection(adapter.carrier.choose(id, 'reseller', base));
    expect(error).to.have.deep.nested.property('details.current.value', {strategy: 'own'});
    expect(sent.filter(({method}) => method !== 'GET')).to.have.length(1);
  });

  it("cannot be the reseller's if there is none", async () => {
    const {adapter, sent} = routing(callflow('offnet'), {reseller_id: undefined});
    const base = await adapter.carrier.get(id);
    const error = await rejection(adapter.carrier.choose(id, 'reseller', base));
    expect(error).to.have.deep.property('details', {code: 'no_reseller'});
    expect(sent.every(({method}) => method === 'GET')).to.equal(true);
  });

  it('conflicts with one that another client has just created, and shows it', async () => {
    let made = false;
    const {adapter} = fakeCrossbar(({method, path}) => {
      if (path === `accounts/${id}`) return success(wireAccount(id));
      if (method === 'PUT') {
        made = true;
        return refusal(400, 'validation error', {numbers: {unique: {message: 'Number no_match exists in callflow x'}}});
      }
      if (path.includes('?')) return success(made ? [{id: route}] : []);
      return success(callflow('offnet'));
    });
    const base = await adapter.carrier.get(id);
    const error = await rejection(adapter.carrier.choose(id, 'own', base));
    expect(error).to.include({kind: 'conflict'});
    expect(error).to.have.deep.nested.property('details.current.value', {strategy: 'system'});
  });

  it('is rejected for the reason that the server gives if another reason than the existing route prevents its creation', async () => {
    const fields = (path: string, rule: string) =>
      refusal(400, 'validation error', {[path]: {[rule]: {message: 'no'}}});
    for (const [answer, kind] of [
      [() => fields('numbers', 'required'), 'invalid'],
      [() => fields('name', 'unique'), 'invalid'],
      [() => refusal(400, 'some_rule'), 'refused'],
      [() => refusal(403, 'forbidden'), 'forbidden'],
    ] as const) {
      const {adapter} = fakeCrossbar(({method, path}) => {
        if (method === 'PUT') return answer();
        return success(path === `accounts/${id}` ? wireAccount(id) : []);
      });
      const base = await adapter.carrier.get(id);
      expect(await rejection(adapter.carrier.choose(id, 'own', base))).to.include({kind});
    }
  });

  it('asks before it costs money', async () => {
    const {adapter, sent} = fakeCrossbar(({method, path, body}) => {
      if (path === `accounts/${id}`) return success(wireAccount(id));
      if (method === 'POST') {
        const {accept_charges: accepted, data} = body as Record<string, unknown>;
        return accepted ? success(data) : refusal(402, 'accept charges', []);
      }
      return success(path.includes('?') ? [{id: route}] : callflow('offnet'));
    });
    const base = await adapter.carrier.get(id);
    const choose = (acceptCharges: boolean, strategy: CarrierStrategy = 'own') =>
      adapter.carrier.choose(id, strategy, base, {acceptCharges});
    expect(await rejection(choose(false))).to.include({kind: 'charges'});
    expect((await choose(true)).value.strategy).to.equal('own');
    expect(sent.at(-1)?.body).to.include({accept_charges: true});
  });
});
