import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, refusal, rejection, success} from '../support/fake-crossbar.js';

const store = accountId('a');
const customer = accountId('b');

/** A server that stores a blacklist and rejects the first `races` writes. */
function blacklisting(initial: readonly string[] | undefined, races = 0) {
  let blacklist: readonly string[] | undefined = initial;
  return fakeCrossbar(({method, body}) => {
    if (method === 'POST') {
      if (races-- > 0) {
        blacklist = [...(blacklist ?? []), 'theirs'];
        return refusal(409, 'datastore_conflict');
      }
      ({blacklist} = (body as {data: {blacklist: string[]}}).data);
    }
    return success(blacklist === undefined ? {} : {blacklist});
  });
}

describe('the app store', () => {
  it('lists the apps of the store with their texts by language', async () => {
    const {adapter, lines} = fakeCrossbar(() =>
      success([
        {
          id: 'app-1',
          name: 'voip',
          i18n: {'en-US': {label: 'Smart PBX', description: 'Hosted PBX', features: ['x']}, 'de-DE': {label: 'PBX'}},
          tags: [],
          users: [{id: 'u'}],
          phase: 'beta',
        },
        {id: 'app-2', name: 'bare', phase: 'gold', tags: ['smb', 'fax']},
      ]),
    );
    expect(await adapter.apps.list(store)).to.deep.equal([
      {
        id: 'app-1',
        name: 'voip',
        texts: {
          'en-US': {label: 'Smart PBX', description: 'Hosted PBX'},
          'de-DE': {label: 'PBX', description: ''},
        },
        phase: 'beta',
      },
      {id: 'app-2', name: 'bare', texts: {}, tags: ['smb', 'fax']},
    ]);
    expect(lines()).to.deep.equal([`GET accounts/${store}/apps_store`]);
  });

  it('returns an icon as bytes, loaded with the token in a header', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const {adapter, sent} = fakeCrossbar(() => new Response(bytes, {headers: {'content-type': 'image/png'}}));
    const icon = await adapter.apps.icon(store, 'app/1');
    expect(icon?.type).to.equal('image/png');
    expect(new Uint8Array((await icon?.arrayBuffer()) ?? [])).to.deep.equal(bytes);
    expect(sent[0]?.path).to.equal(`accounts/${store}/apps_store/app%2F1/icon`);
    expect(sent[0]?.headers.get('accept')).to.equal('image/*');
  });

  it('returns no icon if the server has none, and reports other failures', async () => {
    const icon = (answer: () => Response) => fakeCrossbar(answer).adapter.apps.icon(store, 'app-1');
    expect(await icon(() => refusal(404, 'bad identifier', ['app-1']))).to.equal(undefined);
    expect(await icon(() => new Response('', {status: 406}))).to.equal(undefined);
    expect(await rejection(icon(() => refusal(403, 'forbidden')))).to.include({kind: 'forbidden'});
  });
});

describe('app access', () => {
  it('is read for the account itself', async () => {
    const {adapter, lines} = blacklisting(['app-1']);
    const access = await adapter.apps.access(customer);
    expect(access).to.deep.equal({accountId: customer, value: {blocked: ['app-1']}, revision: '1-a'});
    expect(lines()).to.deep.equal([`GET accounts/${customer}/apps_store/blacklist`]);
  });

  it('is empty if the list was never saved', async () => {
    expect((await blacklisting(undefined).adapter.apps.access(customer)).value.blocked).to.deep.equal([]);
  });

  it('is changed by the named ids; unknown ones are preserved', async () => {
    const {adapter, sent} = blacklisting(['hidden', 'app-1', 'gone']);
    const saved = await adapter.apps.setBlocked(customer, {block: ['app-2', 'app-2'], allow: ['app-1', 'never']});
    expect(saved.value.blocked).to.deep.equal(['hidden', 'gone', 'app-2']);
    expect(sent.at(-1)?.body).to.deep.equal({data: {blacklist: ['hidden', 'gone', 'app-2']}});
  });

  it('is not written if it is already as wanted', async () => {
    const {adapter, sent} = blacklisting(['app-1']);
    const saved = await adapter.apps.setBlocked(customer, {block: ['app-1'], allow: ['app-2']});
    expect(saved.value.blocked).to.deep.equal(['app-1']);
    expect(sent.map(({method}) => method)).to.deep.equal(['GET']);
  });

  it('is read again after a 409, so that the other write is preserved', async () => {
    const {adapter} = blacklisting(['app-1'], 1);
    const saved = await adapter.apps.setBlocked(customer, {block: ['app-2'], allow: []});
    expect(saved.value.blocked).to.deep.equal(['app-1', 'theirs', 'app-2']);
    const lost = blacklisting([], 2).adapter.apps.setBlocked(customer, {block: ['app-2'], allow: []});
    expect(await rejection(lost)).to.include({kind: 'conflict'});
  });

  it('is written one change at a time, so that two concurrent changes are both stored', async () => {
    const {adapter} = blacklisting([]);
    await Promise.all([
      adapter.apps.setBlocked(customer, {block: ['app-1'], allow: []}),
      adapter.apps.setBlocked(customer, {block: ['app-2'], allow: []}),
    ]);
    expect((await adapter.apps.access(customer)).value.blocked).to.deep.equal(['app-1', 'app-2']);
  });

  it("may not be requested for the user's own account", async () => {
    const {adapter} = fakeCrossbar(() => refusal(403, 'forbidden'));
    expect(await rejection(adapter.apps.access(store))).to.include({kind: 'forbidden'});
  });

  it('names the field of a wrong type, which a real server stores', async () => {
    const {adapter, lines} = fakeCrossbar(() => success({blacklist: 'x'}));
    const error = await rejection(adapter.apps.setBlocked(customer, {block: ['app-1'], allow: []}));
    expect(error).to.have.deep.property('details', {path: 'data.blacklist'});
    expect(lines()).to.have.length(1);
  });
});
