import {expect} from '@open-wc/testing';
import {apiError} from '../../src/api/errors.js';
import type {Account} from '../../src/api/account.js';
import type {Versioned} from '../../src/api/document.js';
import {EditSession, type EditOutcome} from '../../src/session/edit-session.js';
import {Editors} from '../../src/session/editors.js';
import {ResourceCache} from '../../src/session/resource-cache.js';
import {accountResource} from '../../src/session/resources.js';
import type {AccountScope} from '../../src/session/scope.js';
import {deferred, quickAccount, quickAdapter} from '../support/quick-adapter.js';

/** A form whose save has been sent when the user discards it, for example on leaving the account. */
async function discarded() {
  const stored = quickAccount('customer');
  const [sent, answer] = [deferred<void>(), deferred<Versioned<Account>>()];
  let writes = 0;
  const {accounts} = quickAdapter();
  const adapter = quickAdapter('home', {
    accounts: {
      ...accounts,
      update: () => {
        writes++;
        sent.resolve();
        return answer.promise;
      },
    },
  });
  const {signal} = new AbortController();
  const scope = {adapter, editors: new Editors(), resources: new ResourceCache(), account: stored.value, signal};
  const saved: EditOutcome<Account>[] = [];
  const form = new EditSession<Account>(
    scope as unknown as AccountScope,
    accountResource(adapter, stored.accountId),
    stored,
    {onSaved: (_, outcome) => saved.push(outcome)},
  );
  form.set('name', 'Typed');
  const saving = form.save();
  await sent.promise;
  form.discard();
  return {form, saving, saved, answer, writes: () => writes};
}

describe('a form that is discarded while it saves', () => {
  it('is neither reported as saved nor sent again when another client has changed the document first', async () => {
    const {saving, saved, answer, writes} = await discarded();
    const current = {...quickAccount('customer', {timezone: 'Europe/Vienna'}), revision: '2'};
    answer.reject(apiError('conflict', 'Changed', {current}));
    expect(await saving).to.equal(false);
    expect(saved).to.deep.equal([]);
    expect(writes()).to.equal(1);
  });

  it('stays discarded without an error when the save is rejected', async () => {
    const {form, saving, answer} = await discarded();
    answer.reject(apiError('forbidden', 'No', {}));
    expect(await saving).to.equal(false);
    expect([form.status, form.error, form.dirty]).to.deep.equal(['over', undefined, false]);
  });

  it('is reported with what was sent when the backend has stored it all the same', async () => {
    const {saving, saved, answer} = await discarded();
    answer.resolve({...quickAccount('customer', {name: 'Typed'}), revision: '2'});
    expect(await saving).to.equal(true);
    expect(saved.map(({before, sent}) => [before.name, sent.name])).to.deep.equal([['customer', 'Typed']]);
  });
});
