import {expect} from '@open-wc/testing';
import type {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import {ResourceCache} from '../../../src/session/resource-cache.js';
import {EditSession} from '../../../src/session/edit-session.js';
import {Editors} from '../../../src/session/editors.js';
import {documentResource} from '../../../src/session/document-resource.js';
import type {AccountScope} from '../../../src/session/scope.js';
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

/** A server that reads, and refuses every write. */
function refusing(status = 409, stored: (sent: Sent, reads: number) => object = () => ({})) {
  const delays: number[] = [];
  let reads = 0;
  const fake = fakeCrossbar(
    (sent) => {
      if (sent.method !== 'GET') return refusal(status, 'datastore_conflict');
      return success(
        sent.path.endsWith(id)
          ? wireAccount(id, stored(sent, ++reads))
          : {id: sent.path.split('/').at(-1), ...stored(sent, ++reads)},
      );
    },
    {
      retryDelay: (repeat) => {
        delays.push(repeat);
        return 0;
      },
    },
  );
  return {...fake, delays, writes: () => fake.sent.filter(({method}) => method !== 'GET')};
}

const changes: Record<string, (adapter: CrossbarAdapter) => Promise<unknown>> = {
  'a part of the account': async ({notes}) => notes.update(id, {base: await notes.get(id), changes: {notes: 'n'}}),
  limits: async ({limits}) => limits.update(id, {base: await limits.get(id), changes: {twowayTrunks: 3}}),
  'a level': async ({admins}) => admins.promote(id, 'u', {base: await admins.get(id, 'u')}),
  'service plans': async ({plans}) => plans.change(id, {add: ['p'], remove: []}),
};

describe('a write that the server always refuses', () => {
  for (const status of [409, 412]) {
    for (const [name, change] of Object.entries(changes)) {
      it(`is sent again after a pause, at most three times in total: ${name}, status ${status}`, async () => {
        const {adapter, writes, delays} = refusing(status);
        expect(await rejection(change(adapter))).to.deep.nested.include({kind: 'conflict', 'details.exhausted': true});
        expect(writes().length).to.be.within(2, 3);
        expect(delays).to.deep.equal([1]);
      });
    }
  }

  it('is not repeated as a whole if only its last step is refused', async () => {
    const contract = {end_date: 63_930_124_800, representative: {account_id: id, user_id: 'u', name: 'Ann'}};
    const {adapter, sent} = fakeCrossbar(({method}) =>
      method === 'POST' ? refusal(409, 'datastore_conflict') : success(wireAccount(id, {contract})),
    );
    const base = await adapter.notes.get(id);
    const error = await rejection(adapter.notes.update(id, {base, changes: {contractEnd: null}}));
    expect(error).to.include({kind: 'conflict'});
    expect(sent.filter(({method}) => method === 'POST')).to.have.length(2);
    expect(sent.filter(({method}) => method === 'PATCH')).to.have.length(1);
  });

  it('is sent twice per press of a form, also if another client has changed another field meanwhile', async () => {
    for (const stored of [() => ({}), (_: Sent, reads: number) => (reads > 1 ? {announcement: 'Theirs'} : {})]) {
      const {adapter, writes, sent} = refusing(409, stored);
      const base = await adapter.notes.get(id);
      const scope = {
        signal: new AbortController().signal,
        editors: new Editors(),
        resources: new ResourceCache(),
      } as unknown as AccountScope;
      const form = new EditSession(scope, documentResource('notes', adapter.notes, id), base);
      form.set('notes', 'Typed');
      expect(await form.save()).to.equal(false);
      expect(form.status).to.equal('editing');
      expect(form.error?.kind).to.equal('conflict');
      expect(form.get('notes')).to.equal('Typed');
      expect(writes()).to.have.length(2);
      expect(sent.length).to.be.below(10);
    }
  });
});
