import {expect} from '@open-wc/testing';
import type {WriteOptions} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {CreateSession, type CreatableResource, type CreateSessionOptions} from '../../src/session/create-session.js';
import {Editors} from '../../src/session/editors.js';
import type {ResourceCache} from '../../src/session/resource-cache.js';
import type {AccountScope} from '../../src/session/scope.js';
import {accountId, deferred} from '../support/quick-adapter.js';

interface Person {
  readonly name: string;
  readonly email: string;
}

const id = accountId('a');
const empty: Person = {name: '', email: ''};

/**
 * A form for a new person whose name is typed.
 * @param answers the backend's responses: the new person's id, or an error
 */
function openForm({
  answers = [],
  ...options
}: {readonly answers?: readonly (string | Error | Promise<string>)[]} & CreateSessionOptions<Person, string> = {}) {
  const sent: (Person & WriteOptions)[] = [];
  const refreshed: unknown[] = [];
  const resource: CreatableResource<Person, string> = {
    key: ['new-person', id],
    accountId: id,
    empty,
    create: async (person, writeOptions) => {
      const answer = answers[sent.push({...person, ...writeOptions}) - 1];
      if (answer === undefined) throw new Error('The backend is asked once too often.');
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const end = new AbortController();
  const editors = new Editors();
  const resources: Pick<ResourceCache, 'refresh'> = {refresh: (account) => void refreshed.push(account)};
  const scope = {signal: end.signal, editors, resources} as unknown as AccountScope;
  const form = new CreateSession(scope, resource, options);
  form.set('name', 'Ada');
  return {form, sent, refreshed, editors, scope, resource, endScope: () => end.abort()};
}

const unconfirmed = (check: () => Promise<unknown>) => {
  const reason = apiError('timeout', 'Too late', {});
  return apiError('unconfirmed', 'Unknown', {reason, check});
};

describe('a form for something new', () => {
  it('sends every field once and reports what was created with what was sent', async () => {
    const created: unknown[] = [];
    const answer = deferred<string>();
    const {form, sent, editors} = openForm({
      answers: [answer.promise],
      onCreated: (...args) => void created.push(args),
    });
    const saves = [form.save(), form.save()];
    answer.resolve('id-1');
    expect(await Promise.all(saves)).to.deep.equal([true, true]);
    expect(sent).to.deep.equal([{name: 'Ada', email: ''}]);
    expect(created).to.deep.equal([['id-1', {name: 'Ada', email: ''}]]);
    expect(form.status).to.equal('saved');
    expect(editors.dirty).to.deep.equal([]);
  });

  it('creates with empty fields as well if its form allows that', async () => {
    const {form, sent} = openForm({answers: ['id-1']});
    form.set('name', '');
    expect(form.dirty).to.equal(false);
    expect(await form.save()).to.equal(true);
    expect(sent).to.deep.equal([empty]);
  });

  it('keeps what was typed when the backend rejects it, and says why', async () => {
    const fields = [{path: 'email', rule: 'unique', message: 'taken'}];
    const {form} = openForm({answers: [apiError('invalid', 'Refused', {fields}), 'id-1']});
    expect(await form.save()).to.equal(false);
    expect(form.draft.name).to.equal('Ada');
    expect(form.fieldErrors).to.deep.equal(fields);
    expect(await form.save()).to.equal(true);
  });

  it('is not sent again while its outcome is unknown; the check reports what was created', async () => {
    const created: string[] = [];
    const {form, sent, refreshed} = openForm({
      answers: [unconfirmed(async () => 'id-1')],
      onCreated: (result) => void created.push(result),
    });
    expect(await form.save()).to.equal(false);
    expect(form.status).to.equal('unconfirmed');
    expect(await form.save()).to.equal(false);
    form.set('name', 'Changed');
    expect(form.draft.name).to.equal('Ada');
    expect(await form.checkAgain()).to.equal(true);
    expect(created).to.deep.equal(['id-1']);
    expect(sent).to.have.length(1);
    expect(refreshed).to.deep.equal([]);
  });

  it('reads the lists of its account again when it is closed with an unknown outcome', async () => {
    const {form, refreshed} = openForm({answers: [unconfirmed(async () => 'id-1')]});
    await form.save();
    form.discard();
    expect(refreshed).to.deep.equal([id]);
  });

  it('creates nothing after its scope has ended, not even when a question is answered then', async () => {
    const answer = deferred<boolean>();
    const {form, sent, endScope} = openForm({answers: ['id-1'], confirm: () => answer.promise});
    const saving = form.save();
    endScope();
    answer.resolve(true);
    expect(await saving).to.equal(false);
    expect(await form.save()).to.equal(false);
    expect(sent).to.deep.equal([]);
  });

  it('asks before it costs money, and then sends the same fields with the charges accepted', async () => {
    const quote = apiError('charges', 'Costs', {quote: []});
    const {form, sent} = openForm({answers: [quote, 'id-1'], confirmCharges: async () => true});
    expect(await form.save()).to.equal(true);
    expect(sent).to.deep.equal([
      {name: 'Ada', email: ''},
      {name: 'Ada', email: '', acceptCharges: true},
    ]);
  });

  it('is continued by the next form with its key, and by no form of another account', () => {
    const {form, scope, resource, editors} = openForm();
    expect(CreateSession.retained(scope, resource)).to.equal(undefined);
    form.detach();
    const other = {...resource, key: ['new-person', accountId('b')]};
    expect(CreateSession.retained(scope, other)).to.equal(undefined);
    const retained = CreateSession.retained(scope, resource);
    expect(retained === form).to.equal(true);
    form.attach(scope, resource, {});
    expect(form.draft.name).to.equal('Ada');
    expect(form.shown).to.equal(true);
    expect(editors.dirty.length).to.equal(1);
  });
});
