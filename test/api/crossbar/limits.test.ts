import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, refusal, rejection, success} from '../support/fake-crossbar.js';

const id = accountId('a');
const none = {
  twowayTrunks: 0,
  inboundTrunks: 0,
  outboundTrunks: 0,
  burstTrunks: 0,
  calls: 'unlimited',
  carrierCalls: 'unlimited',
  allowPerMinute: true,
};
const never = {allow_prepay: true, authz_resource_types: [], id: 'limits'};

describe('limits', () => {
  it('are zero if never saved, with a stable revision', async () => {
    const {adapter} = fakeCrossbar(() => success(never, {revision: undefined}));
    const first = await adapter.limits.get(id);
    expect(first.value).to.deep.equal(none);
    expect(first.revision).to.match(/./);
    expect((await adapter.limits.get(id)).revision).to.equal(first.revision);
  });

  it('are changed by what was changed, over the whole stored document', async () => {
    const stored = {...never, twoway_trunks: 3, burst_trunks: 9, authz_resource_types: ['x'], allow_postpay: false};
    const {adapter, sent} = fakeCrossbar(({method, body}) =>
      success(method === 'POST' ? {...(body as {data: object}).data, inbound_trunks: 1} : stored),
    );
    const base = await adapter.limits.get(id);
    const saved = await adapter.limits.update(id, {base, changes: {twowayTrunks: 5}});
    expect(sent.map(({method}) => method)).to.deep.equal(['GET', 'GET', 'POST']);
    expect(sent[2]?.body).to.deep.equal({data: {...stored, twoway_trunks: 5}});
    expect(saved.value).to.deep.equal({...none, twowayTrunks: 5, inboundTrunks: 1, burstTrunks: 9});
  });

  it('omit limits that are no longer enforced; values below zero were not enforced before', async () => {
    const stored = {...never, calls: -1, resource_consuming_calls: 5};
    const {adapter, sent} = fakeCrossbar(({method, body}) =>
      success(method === 'POST' ? (body as {data: object}).data : stored),
    );
    const base = await adapter.limits.get(id);
    expect(base.value).to.deep.equal({...none, carrierCalls: 5});
    const saved = await adapter.limits.update(id, {base, changes: {carrierCalls: 'unlimited', burstTrunks: 2}});
    expect(sent.at(-1)?.body).to.deep.equal({data: {...never, calls: -1, burst_trunks: 2}});
    expect(saved.value).to.deep.equal({...none, burstTrunks: 2});
  });

  it('count calls in progress: two legs are one call', async () => {
    const {adapter, sent} = fakeCrossbar(() =>
      success([
        {uuid: 'a', other_leg: 'b'},
        {uuid: 'b', other_leg: 'a'},
        {uuid: 'c', other_leg: 'elsewhere'},
        {uuid: 'd'},
      ]),
    );
    const usage = await adapter.limits.usage(id);
    expect(usage).to.deep.equal({accountId: id, calls: 3, at: usage.at});
    expect(sent[0]?.path).to.equal(`accounts/${id}/channels`);
  });

  it('accept the charges next to the data, only on request', async () => {
    const invoice = {items: [], summary: {today: 1, recurring: 2}};
    const {adapter, sent} = fakeCrossbar(({method, body}) => {
      if (method === 'GET') return success(never);
      const {accept_charges: accepted, data} = body as Record<string, unknown>;
      return accepted === true ? success(data) : refusal(402, 'accept charges', [invoice]);
    });
    const base = await adapter.limits.get(id);
    const change = {base, changes: {inboundTrunks: 2}};
    const error = await rejection(adapter.limits.update(id, change));
    expect(error).to.include({kind: 'charges'});
    expect(error).to.have.deep.nested.property('details.quote', [{lines: [], today: 1, monthly: 2}]);
    expect((await adapter.limits.update(id, change, {acceptCharges: true})).value.inboundTrunks).to.equal(2);
    expect(sent.at(-1)?.body).to.have.keys('data', 'accept_charges');
  });

  it('name rejected values as the model does', async () => {
    const {adapter} = fakeCrossbar(({method}) =>
      method === 'GET'
        ? success(never)
        : refusal(400, 'validation error', {inbound_trunks: {minimum: {message: 'at least 0', target: 0}}}),
    );
    const base = await adapter.limits.get(id);
    const error = await rejection(adapter.limits.update(id, {base, changes: {inboundTrunks: -1}}));
    expect(error).to.have.deep.nested.property('details.fields', [
      {path: 'inboundTrunks', rule: 'minimum', message: 'at least 0', target: 0},
    ]);
  });

  it('are not written when another client changed them', async () => {
    let trunks = 1;
    const {adapter, sent} = fakeCrossbar(() => success({...never, twoway_trunks: trunks}, {revision: `${trunks}-x`}));
    const base = await adapter.limits.get(id);
    trunks = 2;
    const error = await rejection(adapter.limits.update(id, {base, changes: {inboundTrunks: 4}}));
    expect(error).to.have.nested.property('details.current.value.twowayTrunks', 2);
    expect(sent.map(({method}) => method)).to.deep.equal(['GET', 'GET']);
  });

  it('name the field of a wrong type', async () => {
    for (const [field, value] of [
      ['twoway_trunks', 'three'],
      ['inbound_trunks', 2.5],
      ['outbound_trunks', {}],
      ['allow_prepay', 1],
    ] as const) {
      const {adapter} = fakeCrossbar(() => success({...never, [field]: value}));
      expect(await rejection(adapter.limits.get(id))).to.have.deep.property('details', {path: `data.${field}`});
    }
  });
});
