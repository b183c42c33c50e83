import {expect} from '@open-wc/testing';
import type {Charges} from '../../src/api/charges.js';
import type {Change, Versioned, WriteOptions} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {EditSession, type EditSessionOptions} from '../../src/session/edit-session.js';
import {Editors} from '../../src/session/editors.js';
import {ResourceCache} from '../../src/session/resource-cache.js';
import type {EditableResource} from '../../src/session/resources.js';
import type {AccountScope} from '../../src/session/scope.js';
import {accountId, deferred} from '../support/quick-adapter.js';

interface Document {
  readonly name: string;
  readonly city: string;
  readonly zone?: string;
}

const id = accountId('a');
const version = (revision: string, value: Partial<Document> = {}): Versioned<Document> => ({
  accountId: id,
  revision,
  value: {name: 'Name', city: 'City', ...value},
});

type Answer = Versioned<Document> | Error | Promise<Versioned<Document>>;

/**
 * A form over a document whose name has been changed.
 * @param answers the backend's responses to consecutive writes
 * @param reads the responses to reads of the document
 */
function openForm({
  answers = [],
  reads = [],
  ...options
}: {readonly answers?: readonly Answer[]; readonly reads?: readonly Answer[]} & EditSessionOptions<Document> = {}) {
  const writes: (Change<Document> & WriteOptions)[] = [];
  const read: AbortSignal[] = [];
  const given = (answer: Answer | undefined): Promise<Versioned<Document>> => {
    if (answer === undefined) throw new Error('The backend is asked once too often.');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const resource: EditableResource<Document> = {
    key: ['document', id],
    read: async (signal) => given(reads[read.push(signal) - 1]),
    write: async (change, writeOptions) => given(answers[writes.push({...change, ...writeOptions}) - 1]),
  };
  const end = new AbortController();
  const editors = new Editors();
  const resources = new ResourceCache();
  const scope = {signal: end.signal, editors, resources} as unknown as AccountScope;
  const form = new EditSession(scope, resource, version('1'), options);
  form.set('name', 'Typed');
  return {form, writes, read, editors, resources, resource, endScope: () => end.abort()};
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

const conflict = (current?: Versioned<Document>) => apiError('conflict', 'Changed', {...(current && {current})});
const quote: Charges = {lines: [], today: 5, monthly: 5};
const charges = () => apiError('charges', 'Costs money', {quote: [quote]});

describe('the end of a scope', () => {
  it('ends its forms, which hold, accept, and send nothing afterwards', async () => {
    const {form, writes, editors, endScope} = openForm({answers: [version('2')]});
    expect(editors.dirty).to.have.length(1);
    endScope();
    expect(form.status).to.equal('over');
    expect(form.dirty).to.equal(false);
    expect(editors.dirty).to.have.length(0);
    form.set('city', 'Typed afterwards');
    expect(form.draft.city).to.equal('City');
    expect(await form.save()).to.equal(false);
    expect(writes).to.have.length(0);
  });

  it("stops a save that would be sent again after another client's change", async () => {
    const answer = deferred<Versioned<Document>>();
    const {form, writes, endScope} = openForm({answers: [answer.promise, version('3', {name: 'Typed'})]});
    const saving = form.save();
    await settled();
    endScope();
    answer.reject(conflict(version('2', {city: 'Theirs'})));
    expect(await saving).to.equal(false);
    expect(writes).to.have.length(1);
  });

  it('prevents sending, whatever the answer, when it comes while the user is asked whether to save', async () => {
    const answer = deferred<boolean>();
    const {form, writes, endScope} = openForm({answers: [version('2')], confirm: () => answer.promise});
    const saving = form.save();
    endScope();
    answer.resolve(true);
    expect(await saving).to.equal(false);
    expect(writes).to.have.length(0);
  });

  it('unregisters the form, as do discarding and storing it', async () => {
    for (const finish of ['endScope', 'discard', 'save'] as const) {
      let listed = 0;
      const editors = {
        changed: () => {},
        add: () => {
          listed++;
          return () => void listed--;
        },
      };
      const {form, endScope} = openForm({answers: [version('2', {name: 'Typed'})], editors});
      expect(listed).to.equal(1);
      if (finish === 'endScope') endScope();
      else await form[finish]();
      expect(listed, finish).to.equal(0);
    }
  });

  it('suppresses the failure of a save in flight and outdates the document', async () => {
    const answer = deferred<Versioned<Document>>();
    const {form, endScope, resources, resource} = openForm({answers: [answer.promise]});
    resources.set(resource, version('1'));
    const asked: string[] = [];
    resources.invalidate = async ({key: [kind]}) => void asked.push(kind);
    const saving = form.save();
    await settled();
    endScope();
    answer.reject(apiError('forbidden', 'No', {}));
    expect(await saving).to.equal(false);
    expect(form.status).to.equal('over');
    expect(form.error).to.equal(undefined);
    expect(asked).to.deep.equal(['document']);
  });

  it('caches the response of a save in flight for when the account is shown again', async () => {
    const answer = deferred<Versioned<Document>>();
    const {form, endScope, resources, resource} = openForm({answers: [answer.promise]});
    const saving = form.save();
    await settled();
    endScope();
    answer.resolve(version('2', {name: 'Typed'}));
    await saving;
    expect(resources.peek(resource)?.revision).to.equal('2');
  });
});

describe('a save', () => {
  it('is sent once when submitted twice', async () => {
    const answer = deferred<Versioned<Document>>();
    const {form, writes} = openForm({answers: [answer.promise]});
    const both = [form.save(), form.save()];
    await settled();
    answer.resolve(version('2', {name: 'Typed'}));
    expect(await Promise.all(both)).to.deep.equal([true, true]);
    expect(writes).to.have.length(1);
  });

  it('asks and sends once when submitted twice while the user is asked', async () => {
    const answer = deferred<boolean>();
    let asked = 0;
    const confirm = () => {
      asked++;
      return answer.promise;
    };
    const {form, writes} = openForm({answers: [version('2', {name: 'Typed'})], confirm});
    const both = [form.save(), form.save()];
    answer.resolve(true);
    await Promise.all(both);
    expect([asked, writes.length]).to.deep.equal([1, 1]);
  });

  it('is not sent if the form has become read-only while the user was asked', async () => {
    const answer = deferred<boolean>();
    let editable = true;
    const {form, writes} = openForm({
      answers: [version('2')],
      confirm: () => answer.promise,
      editable: () => editable,
    });
    const saving = form.save();
    await settled();
    editable = false;
    answer.resolve(true);
    expect(await saving).to.equal(false);
    expect(writes).to.have.length(0);
    expect(form.dirty, 'what was typed stays').to.equal(true);
  });

  it('is not sent if the user declines', async () => {
    const {form, writes} = openForm({confirm: async () => false});
    expect(await form.save()).to.equal(false);
    expect(writes).to.have.length(0);
    expect(form.status).to.equal('editing');
    expect(form.draft.name).to.equal('Typed');
  });

  it('is not sent in a conflict before each field has a choice', async () => {
    const theirs = version('2', {name: 'Theirs', city: 'Theirs'});
    const {form, writes} = openForm({answers: [conflict(theirs), version('3', {name: 'Typed', city: 'Theirs'})]});
    form.set('city', 'Typed');
    expect(await form.save()).to.equal(false);
    expect(form.conflicts.map(({path}) => path).sort()).to.deep.equal(['city', 'name']);
    expect(await form.save()).to.equal(false);
    form.resolve(new Map([['name', 'mine']]));
    expect(form.status).to.equal('conflict');
    expect(writes).to.have.length(1);
    form.resolve(new Map([['name', 'mine'] as const, ['city', 'theirs'] as const]));
    expect(await form.save()).to.equal(true);
    expect(writes[1]).to.deep.include({base: theirs, changes: {name: 'Typed'}});
  });

  it('gives up after three changes of other clients and keeps what was typed', async () => {
    const moving = ['2', '3', '4', '5', '6'].map((revision) => conflict(version(revision, {city: `City ${revision}`})));
    const {form, writes} = openForm({answers: moving});
    expect(await form.save()).to.equal(false);
    expect(writes).to.have.length(4);
    expect(form.error?.kind).to.equal('conflict');
    expect(form.status).to.equal('editing');
    expect(form.draft.name).to.equal('Typed');
  });

  it('gives up after three attempts with pauses if the backend reports conflicts with an unchanged document', async () => {
    const waits: number[] = [];
    const {setTimeout} = globalThis;
    globalThis.setTimeout = ((work: () => void, wait: number) => {
      // The cache sets a longer timer of its own.
      if (wait > 10_000) return 0;
      waits.push(wait);
      queueMicrotask(work);
      return 0;
    }) as unknown as typeof setTimeout;
    try {
      const {form, writes} = openForm({answers: [1, 2, 3, 4].map(() => conflict(version('1')))});
      expect(await form.save()).to.equal(false);
      expect(writes).to.have.length(3);
      expect(waits).to.deep.equal([300, 600]);
      expect(form.error?.kind).to.equal('conflict');
      expect(form.draft.name).to.equal('Typed');
    } finally {
      globalThis.setTimeout = setTimeout;
    }
  });

  it('is not sent again if the adapter has already repeated it', async () => {
    const current = version('2', {city: 'Theirs'});
    const {form, writes} = openForm({answers: [apiError('conflict', 'Refused', {current, exhausted: true})]});
    expect(await form.save()).to.equal(false);
    expect(writes).to.have.length(1);
    expect(form.draft).to.include({name: 'Typed', city: 'Theirs'});
  });

  it('is not sent again after a rejection', async () => {
    const {form, writes} = openForm({answers: [apiError('forbidden', 'No', {}), version('2')]});
    expect(await form.save()).to.equal(false);
    expect(writes).to.have.length(1);
    expect(form.error?.kind).to.equal('forbidden');
  });

  it('reads the document again if a conflict does not contain what is stored', async () => {
    const stored = version('2', {city: 'Theirs'});
    const {form, writes} = openForm({
      answers: [conflict(), version('3', {name: 'Typed', city: 'Theirs'})],
      reads: [stored],
    });
    expect(await form.save()).to.equal(true);
    expect(writes[1]?.base).to.equal(stored);
  });

  it('rebases onto what another form of the page has saved in the meantime', async () => {
    const {form, writes, resources, resource} = openForm({answers: [version('3', {name: 'Typed', zone: 'UTC'})]});
    const latest = version('2', {zone: 'UTC'});
    resources.set(resource, latest);
    expect(await form.save()).to.equal(true);
    expect(writes[0]).to.deep.include({base: latest, changes: {name: 'Typed'}});
  });

  it('lets the backend reject it if another form of the page has saved the same field', async () => {
    const latest = version('2', {name: 'Theirs'});
    const {form, writes, resources, resource} = openForm({answers: [conflict(latest)]});
    resources.set(resource, latest);
    expect(await form.save()).to.equal(false);
    expect(writes[0]?.base.revision).to.equal('1');
    expect(form.conflicts).to.deep.equal([{path: 'name', base: 'Name', mine: 'Typed', theirs: 'Theirs'}]);
  });

  it('sends nothing if another client has already stored the same values', async () => {
    const {form, writes} = openForm({answers: [conflict(version('2', {name: 'Typed'}))]});
    expect(await form.save()).to.equal(true);
    expect(writes).to.have.length(1);
  });
});

describe('a save that costs money', () => {
  it('is sent with the charges accepted only after the user has accepted them', async () => {
    const answer = deferred<boolean>();
    const asked: (readonly Charges[])[] = [];
    const {form, writes} = openForm({
      answers: [charges(), version('2', {name: 'Typed'})],
      confirmCharges: (quotes) => {
        asked.push(quotes);
        return answer.promise;
      },
    });
    const saving = form.save();
    await settled();
    expect(asked).to.deep.equal([[quote]]);
    expect(writes.map(({acceptCharges}) => acceptCharges)).to.deep.equal([undefined]);
    answer.resolve(true);
    expect(await saving).to.equal(true);
    expect(writes.map(({acceptCharges}) => acceptCharges)).to.deep.equal([undefined, true]);
  });

  it('is not sent again if the user declines, and nothing is reported as failed', async () => {
    const {form, writes} = openForm({answers: [charges()], confirmCharges: async () => false});
    expect(await form.save()).to.equal(false);
    expect(writes).to.have.length(1);
    expect([form.error, form.status, form.draft.name]).to.deep.equal([undefined, 'editing', 'Typed']);
  });

  it('fails if charges that were accepted in advance are quoted all the same', async () => {
    let asked = 0;
    const {form, writes} = openForm({
      answers: [charges(), version('2')],
      acceptCharges: true,
      confirmCharges: async () => ++asked > 0,
    });
    expect(await form.save()).to.equal(false);
    expect([writes.length, asked, form.error?.kind]).to.deep.equal([1, 0, 'charges']);
  });

  it('asks again if another client has changed the document after the charges were accepted', async () => {
    let asked = 0;
    const {form, writes} = openForm({
      answers: [charges(), conflict(version('2', {city: 'Theirs'})), charges(), version('3', {name: 'Typed'})],
      confirmCharges: async () => ++asked > 0,
    });
    expect(await form.save()).to.equal(true);
    expect(asked).to.equal(2);
    expect(writes.map(({acceptCharges}) => acceptCharges)).to.deep.equal([undefined, true, undefined, true]);
  });
});

describe('a save whose response is lost', () => {
  const lost = () => apiError('network', 'Lost', {});

  it('is saved if every field is stored as sent', async () => {
    const stored = version('2', {name: 'Typed'});
    const {form, writes, resources, resource} = openForm({answers: [lost()], reads: [stored]});
    expect(await form.save()).to.equal(true);
    expect(writes).to.have.length(1);
    expect(form.status).to.equal('saved');
    expect(resources.peek(resource)).to.equal(stored);
  });

  it('is not saved if every field is as before, and can be sent again', async () => {
    const {form, writes} = openForm({
      answers: [lost(), version('3', {name: 'Typed', zone: 'UTC'})],
      reads: [version('2', {zone: 'UTC'})],
    });
    expect(await form.save()).to.equal(false);
    expect([form.status, form.error?.kind]).to.deep.equal(['editing', 'network']);
    expect(await form.save()).to.equal(true);
    expect(writes).to.have.length(2);
  });

  it('is unconfirmed if only a part of it is stored', async () => {
    const {form} = openForm({answers: [lost()], reads: [version('2', {name: 'Typed'})]});
    form.set('city', 'Typed as well');
    expect(await form.save()).to.equal(false);
    expect(form.status).to.equal('unconfirmed');
  });

  it('is unconfirmed, accepts no input, and is not sent again if a field is neither as before nor as sent', async () => {
    const {form, writes} = openForm({answers: [lost()], reads: [version('2', {name: 'Theirs'})]});
    expect(await form.save()).to.equal(false);
    expect([form.status, form.cannotSave, form.dirty]).to.deep.equal(['unconfirmed', true, true]);
    form.set('name', 'Typed again');
    expect(form.draft.name).to.equal('Typed');
    expect(await form.save()).to.equal(false);
    expect(writes).to.have.length(1);
  });

  it('is resolved later without being sent again, with one check at a time', async () => {
    const second = deferred<Versioned<Document>>();
    const {form, writes, read} = openForm({answers: [lost()], reads: [lost(), second.promise]});
    expect(await form.save()).to.equal(false);
    expect(form.status).to.equal('unconfirmed');
    const checks = [form.checkAgain(), form.checkAgain()];
    expect(form.checking).to.equal(true);
    await settled();
    expect(read).to.have.length(2);
    second.resolve(version('2', {name: 'Typed'}));
    expect((await Promise.all(checks)).sort()).to.deep.equal([false, true]);
    expect([form.status, form.checking, writes.length]).to.deep.equal(['saved', false, 1]);
  });

  it('can be edited and sent again once it is known that nothing is stored', async () => {
    const {form, writes} = openForm({
      answers: [lost(), version('2', {name: 'Typed'})],
      reads: [lost(), version('1')],
    });
    await form.save();
    expect(await form.checkAgain()).to.equal(false);
    expect([form.status, form.error?.kind]).to.deep.equal(['editing', 'network']);
    expect(await form.save()).to.equal(true);
    expect(writes).to.have.length(2);
  });

  it('makes the next reader load the document again if the form is closed before the outcome is known', async () => {
    const {form, resources} = openForm({answers: [lost()], reads: [lost()]});
    const asked: string[] = [];
    resources.invalidate = async ({key: [kind]}) => void asked.push(kind);
    await form.save();
    form.discard();
    expect(asked).to.deep.equal(['document']);
    expect(form.dirty).to.equal(false);
  });
});
