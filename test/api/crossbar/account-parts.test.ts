import {expect} from '@open-wc/testing';
import {
  accountId,
  fakeCrossbar,
  refusal,
  rejection,
  success,
  wireAccount,
  type Sent,
} from '../support/fake-crossbar.js';

const id = accountId('a');

/** A server that answers a PATCH with the document merged one level deep, and records what was sent. */
function server(initial: object, limits: (sent: Sent) => Response = () => success({id: 'limits'})) {
  const account = wireAccount(id, initial) as Record<string, unknown>;
  return fakeCrossbar((sent) => {
    if (sent.path.endsWith('/limits')) return limits(sent);
    if (sent.path.endsWith('/classifiers'))
      return success({did_us: {friendly_name: 'US DID'}, emergency: {emergency: true}});
    const data = (sent.body as {data?: object} | undefined)?.data ?? {};
    return success({...account, ...data});
  });
}

const patches = (sent: readonly Sent[]): unknown[] =>
  sent.filter(({method}) => method === 'PATCH').map(({body}) => (body as {data: unknown}).data);

describe('notes', () => {
  const contract = {end_date: 63_930_124_800, representative: {account_id: id, user_id: 'u', name: 'Ann'}};

  it('are read from their wire fields, with the date in milliseconds', async () => {
    const {adapter} = server({custom_notes: '<p>VIP</p>', announcement: '<p>Hi</p>', contract});
    expect((await adapter.notes.get(id)).value).to.deep.equal({
      notes: '<p>VIP</p>',
      announcement: '<p>Hi</p>',
      contractEnd: (63_930_124_800 - 62_167_219_200) * 1000,
      representative: {accountId: id, userId: 'u', name: 'Ann'},
    });
  });

  it('treat the values with which other clients mark "none" as none', async () => {
    for (const left of [
      {},
      {end_date: '', representative: {}},
      {end_date: null, representative: {account_id: '', user_id: '', name: 'Operator'}},
      {end_date: 'NaN'},
      {end_date: {}},
      {end_date: -1e20},
    ]) {
      const {value} = await server({contract: left, custom_notes: ''}).adapter.notes.get(id);
      expect(value).to.deep.equal({notes: '', announcement: '', contractEnd: null, representative: null});
    }
  });

  it('are cleared by empty values, without affecting the rest', async () => {
    const {adapter, sent} = server({custom_notes: 'n', announcement: 'a', contract, enabled: false});
    const base = await adapter.notes.get(id);
    await adapter.notes.update(id, {base, changes: {announcement: '', representative: null}});
    expect(patches(sent)).to.deep.equal([{enabled: false, announcement: '', contract: {representative: {}}}]);
  });

  it('write the representative as a whole, even when only the person changes', async () => {
    const {adapter, sent} = server({contract});
    const base = await adapter.notes.get(id);
    await adapter.notes.update(id, {base, changes: {representative: {userId: 'v', name: 'Bob'}}});
    expect(patches(sent)).to.deep.equal([
      {enabled: true, contract: {representative: {account_id: id, user_id: 'v', name: 'Bob'}}},
    ]);
  });

  it('never disable an account whose document does not say whether it is enabled', async () => {
    const {adapter, sent} = server({enabled: undefined});
    await adapter.notes.update(id, {base: await adapter.notes.get(id), changes: {notes: 'n'}});
    expect(patches(sent)).to.deep.equal([{enabled: true, custom_notes: 'n'}]);
  });

  it('are readable although a contact is invalid', async () => {
    const {adapter} = server({contact: 'broken', custom_notes: 'n'});
    expect((await adapter.notes.get(id)).value.notes).to.equal('n');
  });

  it('do not conflict with a change of another part of the account', async () => {
    let count = 0;
    const {adapter} = fakeCrossbar(({method}) =>
      success(wireAccount(id, {name: `Name ${++count}`, custom_notes: method === 'PATCH' ? 'new' : 'n'}), {
        revision: `${count}-x`,
      }),
    );
    const base = await adapter.notes.get(id);
    expect((await adapter.notes.update(id, {base, changes: {notes: 'new'}})).value.notes).to.equal('new');
  });
});

describe('customer access', () => {
  const everything = {
    user: true,
    account: true,
    billing: true,
    balance: true,
    balanceCredit: true,
    balanceMinutes: true,
    servicePlan: true,
    transactions: true,
    inbound: true,
    outbound: true,
    twoway: true,
    errorTracker: true,
  };

  it('includes everything that is not explicitly hidden', async () => {
    expect((await server({}).adapter.access.get(id)).value).to.deep.equal(everything);
    const myaccount = {billing: {show_tab: false}, balance: {show_tab: true, show_credit: false, show_header: false}};
    const {value} = await server({ui_restrictions: {myaccount}}).adapter.access.get(id);
    expect(value).to.deep.equal({...everything, billing: false, balanceCredit: false});
  });

  it("is changed switch by switch, so that unknown switches and other clients' changes are preserved", async () => {
    const shown = {show_tab: true};
    const tabs = [
      'account',
      'billing',
      'errorTracker',
      'inbound',
      'outbound',
      'service_plan',
      'transactions',
      'twoway',
    ];
    const balance = {show_tab: true, show_credit: false, show_minutes: true, show_header: false};
    const myaccount = {...Object.fromEntries(tabs.map((tab) => [tab, shown])), user: shown, balance};
    const {adapter, sent} = server({ui_restrictions: {myaccount}});
    const base = await adapter.access.get(id);
    await adapter.access.update(id, {base, changes: {balanceMinutes: false, user: false}});
    expect(patches(sent)).to.deep.equal([
      {
        enabled: true,
        ui_restrictions: {myaccount: {balance: {show_minutes: false}, user: {show_tab: false}}},
      },
    ]);
  });

  it('writes every switch once it writes one, because clients interpret an absent switch differently', async () => {
    const {adapter, sent} = server({ui_restrictions: {myaccount: {billing: {show_tab: false}}}});
    const base = await adapter.access.get(id);
    await adapter.access.update(id, {base, changes: {user: false}});
    const shown = {show_tab: true};
    expect(patches(sent)).to.deep.equal([
      {
        enabled: true,
        ui_restrictions: {
          myaccount: {
            user: {show_tab: false},
            account: shown,
            balance: {show_tab: true, show_credit: true, show_minutes: true},
            service_plan: shown,
            transactions: shown,
            inbound: shown,
            outbound: shown,
            twoway: shown,
            errorTracker: shown,
          },
        },
      },
    ]);
  });

  it('is read from the old location, and moved from there as a whole', async () => {
    const {adapter, sent} = server({ui_restrictions: {inbound: {show_tab: false}, user: {show_tab: true}}});
    const base = await adapter.access.get(id);
    expect(base.value).to.deep.equal({...everything, inbound: false});
    const saved = await adapter.access.update(id, {base, changes: {billing: false}});
    expect(saved.value).to.deep.equal({...everything, inbound: false, billing: false});
    const [patch] = patches(sent) as [{ui_restrictions: Record<string, Record<string, unknown>>}];
    expect(patch.ui_restrictions['inbound']).to.deep.equal({});
    expect(patch.ui_restrictions['user']).to.deep.equal({});
    expect(patch.ui_restrictions['myaccount']).to.deep.include({
      inbound: {show_tab: false},
      billing: {show_tab: false},
    });
  });

  it('moves unknown switches as well, and empties the old location once', async () => {
    const old = {balance: {show_tab: false, show_header: false}, inbound: {}};
    const {adapter, sent} = server({ui_restrictions: {...old, other_app: {show_tab: false}}});
    await adapter.access.update(id, {base: await adapter.access.get(id), changes: {billing: false}});
    const [patch] = patches(sent) as [{ui_restrictions: Record<string, Record<string, unknown>>}];
    expect(Object.keys(patch.ui_restrictions)).to.have.members(['balance', 'myaccount']);
    expect(patch.ui_restrictions['balance']).to.deep.equal({});
    expect(patch.ui_restrictions['myaccount']?.['balance']).to.deep.equal({
      show_tab: false,
      show_header: false,
      show_credit: true,
      show_minutes: true,
    });
  });

  it('names the switch of a wrong type', async () => {
    const {adapter} = server({ui_restrictions: {myaccount: {balance: {show_credit: 'no'}}}});
    const path = 'data.ui_restrictions.myaccount.balance.show_credit';
    expect(await rejection(adapter.access.get(id))).to.have.deep.property('details', {path});
  });
});

describe('number features', () => {
  it('are on unless switched off, even if only the other one is stored', async () => {
    expect((await server({}).adapter.numberFeatures.get(id)).value).to.deep.equal({e911: true, cnam: true});
    const one = server({numbers_features: {cnam_enabled: false}});
    expect((await one.adapter.numberFeatures.get(id)).value).to.deep.equal({e911: true, cnam: false});
  });

  it("change one at a time, so that another client's value of the other one is preserved", async () => {
    const {adapter, sent} = server({numbers_features: {e911_enabled: true, cnam_enabled: true}});
    const base = await adapter.numberFeatures.get(id);
    await adapter.numberFeatures.update(id, {base, changes: {e911: false}});
    expect(patches(sent)).to.deep.equal([{enabled: true, numbers_features: {e911_enabled: false}}]);
  });

  it('are both written once one is, because other clients read an absent one as off', async () => {
    const both = {cnam_enabled: true, e911_enabled: false};
    for (const stored of [{}, {numbers_features: {}}, {numbers_features: {e911_enabled: true, cnam_enabled: null}}]) {
      const {adapter, sent} = server(stored);
      const base = await adapter.numberFeatures.get(id);
      await adapter.numberFeatures.update(id, {base, changes: {e911: false}});
      expect(patches(sent)).to.deep.equal([{enabled: true, numbers_features: both}]);
    }
  });
});

describe('calling rules', () => {
  it("have the backend's destinations, with the key as name if there is none", async () => {
    const {adapter} = server({});
    expect(await adapter.callingRules.destinations(id)).to.deep.equal([
      {id: 'did_us', name: 'US DID', isEmergency: false},
      {id: 'emergency', name: 'emergency', isEmergency: true},
    ]);
  });

  it('deny only denied destinations', async () => {
    const {adapter} = server({
      call_restriction: {a: {action: 'deny'}, b: {action: 'inherit'}, c: {action: 'x'}, d: {}},
    });
    expect((await adapter.callingRules.get(id)).value).to.deep.equal({a: 'deny', b: 'allow', c: 'allow', d: 'allow'});
  });

  it('are written to the account, only as far as they changed', async () => {
    const {adapter, sent} = server({});
    const base = await adapter.callingRules.get(id);
    await adapter.callingRules.update(id, {base, changes: {a: 'deny', b: 'allow'}});
    expect(patches(sent)).to.deep.equal([
      {enabled: true, call_restriction: {a: {action: 'deny'}, b: {action: 'inherit'}}},
    ]);
    expect(sent.some(({path}) => path.endsWith('/limits'))).to.equal(false);
  });

  it('are copied to the limits as stored, without affecting the other limits', async () => {
    const rules = {a: {action: 'deny'}, b: {action: 'closed_groups'}};
    const old = {a: {action: 'inherit', since: 1}, removed: {action: 'deny'}};
    const limits = {id: 'limits', twoway_trunks: 3, call_restriction: old};
    const {adapter, sent} = server({call_restriction: rules}, ({body}) =>
      success((body as {data?: object} | undefined)?.data ?? limits),
    );
    await adapter.callingRules.syncCopies(id);
    expect(sent.at(-1)).to.include({method: 'POST', path: `accounts/${id}/limits`});
    const copy = {a: {action: 'deny', since: 1}, b: {action: 'closed_groups'}, removed: {action: 'deny'}};
    expect(sent.at(-1)?.body).to.deep.equal({data: {...limits, call_restriction: copy}});
  });

  it('are not copied if both locations are equal', async () => {
    const rules = {a: {action: 'deny'}};
    const {adapter, sent} = server({call_restriction: rules}, () => success({id: 'limits', call_restriction: rules}));
    await adapter.callingRules.syncCopies(id);
    expect(sent.some(({method}) => method === 'POST')).to.equal(false);
  });

  it('report that the copy failed', async () => {
    const {adapter} = server({call_restriction: {a: {action: 'deny'}}}, ({method}) =>
      method === 'GET' ? success({id: 'limits'}) : refusal(403, 'forbidden'),
    );
    expect(await rejection(adapter.callingRules.syncCopies(id))).to.include({kind: 'forbidden'});
  });
});
