import {expect} from '@open-wc/testing';
import type {Versioned} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {deferred} from '../support/quick-adapter.js';
import {conflict, openForm, settled, version, type Document} from '../support/edit-form.js';

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
