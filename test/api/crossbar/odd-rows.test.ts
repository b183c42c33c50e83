import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, rejection, success} from '../support/fake-crossbar.js';

const id = accountId('a');
const good = {id: accountId('b'), name: 'Fabrikam', realm: 'fabrikam.example', descendants_count: 2};

describe('a malformed row', () => {
  for (const [what, odd, read] of [
    ['a name of null', {name: null}, {name: '', realm: 'odd.example'}],
    ['no name', {name: undefined}, {name: '', realm: 'odd.example'}],
    ['a number for a name', {name: 7}, {name: '7', realm: 'odd.example'}],
    ['a count as text', {descendants_count: '3'}, {name: 'Odd', realm: 'odd.example', descendantCount: 3}],
    ['a count below zero', {descendants_count: -1}, {name: 'Odd', realm: 'odd.example'}],
    ['a count that is none', {descendants_count: 'many'}, {name: 'Odd', realm: 'odd.example'}],
    ['a list for a realm', {realm: []}, {name: 'Odd', realm: ''}],
    ['a path that is no list of ids', {tree: [id, 7]}, {name: 'Odd', realm: 'odd.example'}],
    ['a path that is an object', {tree: {0: id}}, {name: 'Odd', realm: 'odd.example'}],
    ['unknown flags', {flags: {x: 1}, kind: 'tenant'}, {name: 'Odd', realm: 'odd.example'}],
  ] as const) {
    it(`does not hide the other accounts of its level: ${what}`, async () => {
      const row = {id: accountId('c'), name: 'Odd', realm: 'odd.example', ...odd};
      const {adapter} = fakeCrossbar(() => success([good, row]));
      const expected = [
        {id: good.id, name: 'Fabrikam', realm: 'fabrikam.example', descendantCount: 2},
        {id: row.id, ...read},
      ];
      expect((await adapter.accounts.children(id)).items).to.deep.equal(expected);
      expect((await adapter.accounts.descendants(id)).items).to.deep.equal(expected);
      const found = (await adapter.accounts.search('f')).items;
      expect(found.find(({id: other}) => other === row.id)).to.deep.equal({id: row.id, ...read});
    });
  }

  it('does not break the path, in which an ancestor without a name has no name', async () => {
    const {adapter} = fakeCrossbar(() =>
      success([
        {id: accountId('c'), name: null},
        {id: accountId('d'), name: 'D'},
      ]),
    );
    expect(await adapter.accounts.ancestors(id)).to.deep.equal([{id: accountId('c')}, {id: accountId('d'), name: 'D'}]);
  });

  it('does not break an account that has lost its name', async () => {
    const {adapter} = fakeCrossbar(() => success({id, name: null, realm: null, enabled: true}));
    expect((await adapter.accounts.get(id)).value).to.include({name: '', realm: '', enabled: true});
  });

  it('does not break an account in which one value is malformed', async () => {
    const stored = {
      ...{id, name: 'Fabrikam', realm: 'fabrikam.example', enabled: false, timezone: 'Europe/Berlin', language: 'de'},
      ...{created: 63_900_000_000, is_reseller: true, reseller_id: accountId('r'), billing_mode: 'normal'},
      contact: {technical: {name: 'Kim', email: 'kim@x.example'}, billing: {street_address: 'Main Street 1'}},
    };
    const read = async (change: object) =>
      (await fakeCrossbar(() => success({...stored, ...change})).adapter.accounts.get(id)).value;
    const whole = await read({});
    for (const key of Object.keys(stored).filter((name) => name !== 'id' && name !== 'enabled')) {
      for (const odd of [null, 7, true, [], {}, 'odd', -1, 3.5]) {
        const changed = Object.entries(await read({[key]: odd})).filter(
          ([name, value]) => JSON.stringify(value) !== JSON.stringify(whole[name as keyof typeof whole]),
        );
        expect(changed.length, `${key}: ${JSON.stringify(odd)}`).to.be.at.most(1);
      }
    }
    expect(await read({enabled: 'false', is_reseller: 'true', superduper_admin: 'false'})).to.include({
      ...{enabled: false, isReseller: true, isSuperduper: false},
    });
    expect(await read({enabled: null, is_reseller: 'odd', superduper_admin: 1})).to.include({
      ...{enabled: true, isReseller: false, isSuperduper: false},
    });
    // A save sends it back.
    expect(await rejection(read({enabled: 'odd'}))).to.have.deep.property('details', {path: 'data.enabled'});
    const {contacts} = await read({contact: {technical: [], billing: {name: 5, street_address: null}}});
    expect(contacts.technical).to.deep.equal({name: '', email: '', phone: ''});
    expect(contacts.billing).to.include({name: '5', street: ''});
  });

  it('does not break the administrators', async () => {
    const {adapter} = fakeCrossbar(() =>
      success([
        {id: 'u1', first_name: 7, last_name: null, email: [], username: 'u1', priv_level: 'overlord'},
        {id: 'u2', first_name: 'Ada', last_name: 'L', email: 'ada@x.example', username: 'ada', priv_level: 'admin'},
      ]),
    );
    const users = await adapter.admins.users(id);
    expect(users).to.deep.equal([
      {id: 'u1', firstName: '7', lastName: '', email: '', username: 'u1', isAdmin: false},
      {id: 'u2', firstName: 'Ada', lastName: 'L', email: 'ada@x.example', username: 'ada', isAdmin: true},
    ]);
  });

  it('does not break the apps', async () => {
    const {adapter} = fakeCrossbar(() =>
      success([
        {
          id: 'a1',
          name: null,
          i18n: {'en-US': null, 'de-DE': {label: 7, description: null}},
          phase: 3,
          tags: ['x', null],
        },
        {id: 'a2', name: 'two', i18n: [], phase: 'delta', tags: 'x'},
      ]),
    );
    expect(await adapter.apps.list(id)).to.deep.equal([
      {
        id: 'a1',
        name: '',
        texts: {'en-US': {label: '', description: ''}, 'de-DE': {label: '7', description: ''}},
        tags: ['x'],
      },
      {id: 'a2', name: 'two', texts: {}},
    ]);
  });

  it('does not break the plans', async () => {
    const {adapter} = fakeCrossbar(() => success([{id: 'p1', name: null, description: 5, category: {}}]));
    expect(await adapter.plans.available(id)).to.deep.equal([{id: 'p1', name: '', description: '5', category: ''}]);
  });

  it('does not break the ledger: amounts may be text, and a source or a time may be missing', async () => {
    const {adapter} = fakeCrossbar(() =>
      success([
        {id: 'e1', amount: '12.5', source: null, period: {start: 'yesterday'}, description: 4},
        {id: 'e2', amount: -3, source: {service: 'per-minute-voip', id: 8}},
      ]),
    );
    const {items} = await adapter.credit.entries(id, 'adjustments', {from: 0, to: 1000});
    expect(items).to.deep.equal([
      {id: 'e1', accountId: id, amount: 12.5, source: '', key: '', description: '4'},
      {id: 'e2', accountId: id, amount: -3, source: 'per-minute-voip', key: '8', description: ''},
    ]);
  });

  it('does not break the sums of the ledger', async () => {
    const {adapter} = fakeCrossbar(() => success({adjustments: {amount: '5'}, 'per-minute-voip': null, other: {}}));
    expect(await adapter.credit.summary(id)).to.deep.equal([
      {source: 'adjustments', amount: 5},
      {source: 'per-minute-voip', amount: 0},
      {source: 'other', amount: 0},
    ]);
  });

  it('does not break the limits: numbers may be text, and are written back as numbers', async () => {
    const stored = {
      twoway_trunks: '3',
      inbound_trunks: null,
      outbound_trunks: -1,
      calls: '7',
      allow_prepay: null,
    };
    const {adapter, sent} = fakeCrossbar(({method, body}) =>
      success(method === 'POST' ? (body as {data: object}).data : stored),
    );
    const base = await adapter.limits.get(id);
    expect(base.value).to.include({twowayTrunks: 3, inboundTrunks: 0, outboundTrunks: 'unlimited', calls: 7});
    expect(base.value.allowPerMinute).to.equal(true);
    await adapter.limits.update(id, {base, changes: {burstTrunks: 2}});
    expect(sent.at(-1)?.body).to.deep.equal({data: {...stored, twoway_trunks: 3, calls: 7, burst_trunks: 2}});
  });
});

describe('a list without an end', () => {
  it('is abandoned, and reported, after more pages than any account has', async () => {
    let asked = 0;
    const {adapter} = fakeCrossbar(() => success([{id: `u${asked}`}], {next_start_key: `k${++asked}`}));
    let error: unknown;
    await adapter.admins.list(id).catch((caught: unknown) => (error = caught));
    expect(error).to.include({kind: 'protocol'});
    expect(error).to.have.deep.property('details', {path: 'next'});
    expect(asked).to.be.at.most(500);
  });

  it('is abandoned for numbers and ledgers as well', async () => {
    let asked = 0;
    const {adapter} = fakeCrossbar(({path}) => {
      const next_start_key = `k${++asked}`;
      if (path.includes('phone_numbers')) return success({numbers: {}}, {next_start_key});
      if (path.includes('telexsmsboxes')) return success([]);
      if (path.includes('total')) return success({amount: 1});
      return success([], {next_start_key});
    });
    for (const call of [
      () => adapter.security.messagingNumbers(id),
      () => adapter.credit.find(id, {key: 'x', at: Date.now()}),
    ]) {
      asked = 0;
      let error: unknown;
      await call().catch((caught: unknown) => (error = caught));
      expect(error).to.include({kind: 'protocol'});
      expect(asked).to.be.at.most(501);
    }
  });
});
