import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {createBackend} from '../../support/backend.js';
import {
  beforeEach as beforeNext,
  interceptedAdapter,
  OtherClient,
  type Interceptor,
} from '../../support/other-client.js';
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
const endDate = 63_930_124_800;
const representative = {account_id: id, user_id: 'u', name: 'Ann'};

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The merge of server releases that remove a key when a PATCH contains `null`. */
function merged(stored: Json, patch: Json): Json {
  const result = {...stored};
  for (const [key, value] of Object.entries(patch)) {
    const before = result[key];
    if (value === null) delete result[key];
    else
      result[key] =
        isObject(value) && isObject(before) && Object.keys(value).length > 0 ? merged(before, value) : value;
  }
  return result;
}

/** What the server adds to the document at each read. */
const computed = {
  api_key: 'key',
  billing_mode: 'manual',
  created: 63_839_822_401,
  descendants_count: 2,
  is_reseller: false,
  notification_preference: 'teletype',
  reseller_id: 'f'.repeat(32),
  superduper_admin: false,
  trial_time_left: 5,
  wnm_allow_additions: false,
  _read_only: {},
};

/** A server that merges every write, and removes a key only if a POST contains `null`. */
function mergingServer(initial: Json) {
  let stored: Json = {id, name: 'N', realm: 'n.example', ...initial};
  const withoutNull = (patch: Json): Json =>
    Object.fromEntries(
      Object.entries(patch).flatMap(([key, value]) => {
        if (!isObject(value) || Object.keys(value).length === 0) return value === null ? [] : [[key, value]];
        const part = withoutNull(value);
        return Object.keys(part).length === 0 ? [] : [[key, part]];
      }),
    );
  let revision = 1;
  const fake = fakeCrossbar(({method, body}) => {
    const {data} = (body ?? {}) as {data: Json};
    if (method === 'PATCH') stored = merged(stored, withoutNull(data));
    if (method === 'POST') stored = merged(stored, data);
    if (method !== 'GET') revision += 1;
    return success({...stored, ...computed}, {revision: `${revision}-a`});
  });
  return {...fake, stored: () => stored};
}

/** A server that replaces the document on POST and merges a PATCH with `merge`. */
function replacingServer(initial: Json, merge: (stored: Json, patch: Json) => Json) {
  let stored = wireAccount(id, initial) as Json;
  let revision = 1;
  const answer = ({method, body}: Sent) => {
    const {data} = (body ?? {}) as {data: Json};
    if (method === 'PATCH') stored = merge(stored, data);
    if (method === 'POST') stored = {...data, id};
    if (method !== 'GET') revision += 1;
    return success(stored, {revision: `${revision}-a`});
  };
  return {...fakeCrossbar(answer), stored: () => stored};
}

/** A customer on the sandbox, whose server merges every write to an account and removes nothing by PATCH. */
async function sandboxCustomer(contract: Json, intercept: Interceptor = () => {}) {
  const {sandbox, adapter} = createBackend();
  const {items} = await adapter.accounts.children(sandbox.credentials.accountId as AccountId);
  const other = new OtherClient(sandbox, (items[0] as AccountSummary).id);
  await other.write('PATCH', '', {contract, flags: ['kept'], custom: {deep: {retained: true}}});
  return {adapter: interceptedAdapter(sandbox, intercept), other};
}

describe('clearing the end of a contract', () => {
  for (const [name, contract, left] of [
    ['beside a representative', {end_date: endDate, representative}, {representative}],
    ['that is all there is', {end_date: endDate}, {}],
    ['beside what this library does not know', {end_date: endDate, signed: {by: 'Jo'}}, {signed: {by: 'Jo'}}],
  ] as const) {
    it(`removes the key ${name} on a server that removes nothing by PATCH`, async () => {
      const {adapter, other} = await sandboxCustomer(contract);
      const before = await other.read('');
      const base = await adapter.notes.get(other.accountId);
      const saved = await adapter.notes.update(other.accountId, {base, changes: {contractEnd: null}});
      expect(saved.value).to.deep.equal({...base.value, contractEnd: null});
      const after = await other.read('');
      expect(after.data).to.deep.equal({...before.data, contract: left});
      expect(await adapter.notes.get(other.accountId)).to.deep.equal(saved);
    });
  }

  it('takes one write on a server that removes keys by PATCH', async () => {
    const {adapter, lines, stored} = replacingServer({contract: {end_date: endDate, representative}}, merged);
    const base = await adapter.notes.get(id);
    await adapter.notes.update(id, {base, changes: {contractEnd: null, notes: 'n'}});
    expect(stored()).to.deep.include({contract: {representative}, custom_notes: 'n'});
    expect(lines().filter((line) => !line.startsWith('GET'))).to.deep.equal([`PATCH accounts/${id}`]);
  });

  it('reports that it may have replaced what another client stored before its only write', async () => {
    const {adapter} = fakeCrossbar(({method}) =>
      method === 'GET'
        ? success(wireAccount(id, {contract: {end_date: endDate}}), {revision: '1-a'})
        : success(wireAccount(id, {contract: {}}), {revision: '4-a'}),
    );
    const base = await adapter.notes.get(id);
    const saved = await adapter.notes.update(id, {base, changes: {contractEnd: null}});
    expect(saved.overwritten).to.deep.equal({before: base});
  });

  it('removes the key on a server that stores null', async () => {
    const storesNull = (old: Json, {contract, ...patch}: Json): Json => ({
      ...old,
      ...patch,
      contract: {...(old['contract'] as Json), ...(contract as Json)},
    });
    const {adapter, stored} = replacingServer({contract: {end_date: endDate, representative}, custom: 1}, storesNull);
    await adapter.notes.update(id, {base: await adapter.notes.get(id), changes: {contractEnd: null}});
    expect(stored()).to.deep.include({contract: {representative}, custom: 1});
  });

  it('preserves what another client stores at the same moment', async () => {
    const theirs = {custom_notes: 'theirs', contract: {representative}};
    const {adapter, other} = await sandboxCustomer(
      {end_date: endDate},
      beforeNext(({method}) => method === 'PATCH', [async () => void (await other.write('PATCH', '', theirs))]),
    );
    const base = await adapter.notes.get(other.accountId);
    const saved = await adapter.notes.update(other.accountId, {base, changes: {contractEnd: null}});
    expect(saved.value.notes).to.equal('theirs');
    expect((await other.read('')).data).to.deep.include(theirs);
  });

  it('does not enable a disabled account', async () => {
    const {adapter, other} = await sandboxCustomer({end_date: endDate, representative});
    await other.write('PATCH', '', {enabled: false});
    const base = await adapter.notes.get(other.accountId);
    await adapter.notes.update(other.accountId, {base, changes: {contractEnd: null}});
    expect((await adapter.accounts.get(other.accountId)).value.enabled).to.equal(false);
  });

  it('does not disable an account whose document does not say whether it is enabled', async () => {
    for (const contract of [{end_date: endDate}, {end_date: endDate, representative}]) {
      const {adapter, sent} = mergingServer({enabled: undefined, contract});
      await adapter.notes.update(id, {base: await adapter.notes.get(id), changes: {contractEnd: null}});
      const written = sent.filter(({method}) => method !== 'GET');
      expect(written.map(({body}) => (body as {data: Json}).data['enabled'])).to.deep.equal([true, true]);
    }
  });

  it('stores nothing that the server computes at each read', async () => {
    const {adapter, sent, stored} = mergingServer({contract: {end_date: endDate, representative}, custom: 1});
    const {id: _, ...own} = stored();
    await adapter.notes.update(id, {base: await adapter.notes.get(id), changes: {contractEnd: null}});
    const {body} = sent.find(({method}) => method === 'POST') as Sent;
    expect(body).to.deep.equal({data: {...own, enabled: true, contract: {end_date: null, representative}}});
  });

  it('preserves what another client stores between the two writes if nothing else is in the contract', async () => {
    let writes = 0;
    const {adapter, other} = await sandboxCustomer({end_date: endDate}, async ({method}) => {
      if (method !== 'GET' && ++writes === 2) await other.write('PATCH', '', {flags: ['theirs']});
    });
    const base = await adapter.notes.get(other.accountId);
    await adapter.notes.update(other.accountId, {base, changes: {contractEnd: null}});
    expect(writes).to.equal(2);
    expect((await other.read('')).data).to.deep.include({flags: ['theirs'], contract: {}});
  });

  it('sends nothing more if another client has removed the key by then', async () => {
    let contract: Json = {end_date: endDate, representative};
    const {adapter, lines} = fakeCrossbar(({method}) => {
      if (method !== 'POST') return success(wireAccount(id, {contract}));
      contract = {representative};
      return refusal(409, 'datastore_conflict');
    });
    const base = await adapter.notes.get(id);
    const saved = await adapter.notes.update(id, {base, changes: {contractEnd: null}});
    expect(saved.value.contractEnd).to.equal(null);
    expect(lines().filter((line) => !line.startsWith('GET'))).to.deep.equal([
      `PATCH accounts/${id}`,
      `POST accounts/${id}`,
    ]);
  });

  it('repeats a sequence that another write interrupted', async () => {
    const race = () => refusal(409, 'datastore_conflict');
    const {adapter, other} = await sandboxCustomer(
      {end_date: endDate, representative},
      beforeNext(({method}) => method === 'POST', [race]),
    );
    const base = await adapter.notes.get(other.accountId);
    await adapter.notes.update(other.accountId, {base, changes: {contractEnd: null, notes: 'mine'}});
    expect((await other.read('')).data).to.deep.include({custom_notes: 'mine', contract: {representative}});
  });

  it('is an error if a server retains the key whatever is sent', async () => {
    const {adapter} = fakeCrossbar(() => success(wireAccount(id, {contract: {end_date: endDate, representative}})));
    const base = await adapter.notes.get(id);
    const error = await rejection(adapter.notes.update(id, {base, changes: {contractEnd: null}}));
    expect(error).to.deep.include({kind: 'refused', details: {code: 'key_not_removed'}});
  });

  it('removes, with the next change, what an earlier version or another client has stored in place of a date', async () => {
    for (const left of ['', null, 'NaN']) {
      const {adapter, other} = await sandboxCustomer({end_date: left, representative});
      const base = await adapter.notes.get(other.accountId);
      expect(base.value.contractEnd).to.equal(null);
      await adapter.notes.update(other.accountId, {base, changes: {notes: 'n'}});
      expect((await other.read('')).data['contract']).to.deep.equal({representative});
    }
  });
});

describe('a new account', () => {
  it('has no empty contract end', async () => {
    const {adapter, sent} = fakeCrossbar(() => success(wireAccount(id)));
    await adapter.lifecycle.create(id, {name: 'New', notes: {contractEnd: null, representative: null}});
    expect(sent[0]?.body).to.deep.equal({data: {name: 'New'}});
  });
});

describe('an automatic language', () => {
  it('removes the key if the server supports that, and stores an empty text otherwise', async () => {
    const {adapter, stored} = replacingServer({language: 'de-DE'}, merged);
    await adapter.accounts.update(id, {base: await adapter.accounts.get(id), changes: {language: ''}});
    expect(stored()).not.to.have.property('language');

    const {adapter: merging, other} = await sandboxCustomer({representative});
    await other.write('PATCH', '', {language: 'de-DE'});
    const base = await merging.accounts.get(other.accountId);
    const saved = await merging.accounts.update(other.accountId, {base, changes: {language: ''}});
    expect(saved.value.language).to.equal('');
    expect((await other.read('')).data).to.deep.include({language: '', contract: {representative}});
  });
});
