import {expect} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import {EditSession} from '../../src/session/edit-session.js';
import {Editors} from '../../src/session/editors.js';
import {ResourceCache} from '../../src/session/resource-cache.js';
import {accountResource} from '../../src/session/resources.js';
import type {AccountScope} from '../../src/session/scope.js';
import {quickAccount, quickAdapter} from '../support/quick-adapter.js';

/** A form over an account with typed text. */
function typed() {
  const stored = quickAccount('customer');
  const adapter = quickAdapter();
  const editors = new Editors();
  const {signal} = new AbortController();
  const scope = {adapter, editors, resources: new ResourceCache(), account: stored.value, signal};
  const resource = accountResource(adapter, stored.accountId);
  const form = new EditSession<Account>(scope as unknown as AccountScope, resource, stored);
  form.set('name', 'Typed');
  return {
    form,
    editors,
    retained: () => EditSession.retained({editors}, resource),
    showAgain: () => form.attach(scope as unknown as AccountScope, resource, {}),
  };
}

describe('a form that no element shows any more', () => {
  it('is retained with what is typed into it, and continues where it is shown again', () => {
    const {form, editors, retained, showAgain} = typed();
    form.detach();
    expect(editors.dirty).to.deep.equal([form]);
    expect(retained() === form).to.equal(true);
    showAgain();
    expect(retained()).to.equal(undefined);
    expect([form.status, form.draft.name]).to.deep.equal(['editing', 'Typed']);
  });

  it('ends if nothing is typed into it: it ignores late input and causes no question', () => {
    const {form, editors, retained} = typed();
    form.set('name', 'customer');
    form.detach();
    form.set('name', 'Typed late');
    expect([form.status, form.draft.name]).to.deep.equal(['over', 'customer']);
    expect(editors.dirty).to.deep.equal([]);
    expect(retained()).to.equal(undefined);
  });
});
