import {expect} from '@open-wc/testing';
import type {Versioned} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {deferred} from '../support/quick-adapter.js';
import {conflict, openForm, settled, version, type Document} from '../support/edit-form.js';

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
