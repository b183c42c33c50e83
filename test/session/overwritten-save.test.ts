import {expect} from '@open-wc/testing';
import type {Versioned} from '../../src/api/document.js';
import {EditSession, type EditSessionOptions} from '../../src/session/edit-session.js';
import {Editors} from '../../src/session/editors.js';
import {ResourceCache} from '../../src/session/resource-cache.js';
import type {EditableResource} from '../../src/session/resources.js';
import type {AccountScope} from '../../src/session/scope.js';
import {accountId, deferred} from '../support/quick-adapter.js';

interface Document {
  readonly name: string;
  readonly city: string;
}

const id = accountId('a');
const version = (revision: string, value: Partial<Document> = {}): Versioned<Document> => ({
  accountId: id,
  revision,
  value: {name: 'Name', city: 'City', ...value},
});

/** A form over a document whose name has been changed. */
function openForm(written: Promise<Versioned<Document>>, options: EditSessionOptions<Document> = {}) {
  const resource: EditableResource<Document> = {
    key: ['document', id],
    read: async () => version('1'),
    write: () => written,
  };
  const end = new AbortController();
  const resources = new ResourceCache();
  const scope = {signal: end.signal, editors: new Editors(), resources} as unknown as AccountScope;
  const form = new EditSession(scope, resource, version('1'), options);
  form.set('name', 'Typed');
  return {form, resources, resource, endScope: () => end.abort()};
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('a save that may have replaced a change of another client', () => {
  const before = version('1', {city: 'Before'});
  const answer = {...version('3', {name: 'Typed'}), overwritten: {before}};

  it('is reported with the document as last read, as sent, and as stored', async () => {
    const reported: unknown[] = [];
    const {form, resource} = openForm(Promise.resolve(answer), {onOverwritten: (save) => reported.push(save)});
    expect(await form.save()).to.equal(true);
    expect(reported).to.deep.equal([
      {
        accountId: id,
        place: [],
        resource,
        before: before.value,
        sent: {name: 'Typed', city: 'City'},
        saved: version('3', {name: 'Typed'}),
      },
    ]);
  });

  it('is reported before anything else happens with the save, which is marked as well', async () => {
    const order: unknown[] = [];
    const {form} = openForm(Promise.resolve(answer), {
      onOverwritten: () => order.push('reported'),
      onSaved: (_, {overwritten}) => order.push(overwritten),
    });
    await form.save();
    expect(order).to.deep.equal(['reported', true]);
  });

  it('leaves no trace of it in the cached document', async () => {
    const {form, resources, resource} = openForm(Promise.resolve(answer));
    await form.save();
    expect(resources.peek(resource)).to.deep.equal(version('3', {name: 'Typed'}));
    expect(form.document).to.deep.equal(version('3', {name: 'Typed'}));
  });

  it('is reported even if the form has left the page or its scope has ended before the response', async () => {
    type Page = ReturnType<typeof openForm>;
    for (const leave of [(page: Page) => page.form.detach(), (page: Page) => page.endScope()]) {
      const reported: unknown[] = [];
      const sent = deferred<Versioned<Document>>();
      const page = openForm(sent.promise, {onOverwritten: (save) => reported.push(save)});
      const saving = page.form.save();
      await settled();
      leave(page);
      sent.resolve(answer);
      await saving;
      expect(reported).to.have.length(1);
    }
  });
});
