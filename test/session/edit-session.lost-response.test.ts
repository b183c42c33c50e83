import {expect} from '@open-wc/testing';
import type {Versioned} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {deferred} from '../support/quick-adapter.js';
import {openForm, settled, version, type Document} from '../support/edit-form.js';

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
