import {expect} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import type {Charges} from '../../src/api/charges.js';
import type {Change, Versioned} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {AccountFacts} from '../../src/session/account-facts.js';
import {EditSession, type EditSessionOptions} from '../../src/session/edit-session.js';
import {Editors} from '../../src/session/editors.js';
import type {Editor} from '../../src/session/editor.js';
import {ResourceCache} from '../../src/session/resource-cache.js';
import {accountResource} from '../../src/session/resources.js';
import type {AccountScope} from '../../src/session/scope.js';
import {accountId, quickAccount, quickAdapter} from '../support/quick-adapter.js';

/** A form over an account with typed text, and the changes that it sends. */
function typed(
  options: EditSessionOptions<Account> = {},
  answer: (change: Change<Account>) => Promise<Versioned<Account>> = async ({changes}) =>
    quickAccount('customer', changes as Partial<Account>),
) {
  const stored = quickAccount('customer');
  const {accounts} = quickAdapter();
  const sent: unknown[] = [];
  const adapter = quickAdapter('home', {
    accounts: {
      ...accounts,
      update: (_, change) => {
        sent.push(change.changes);
        return answer(change);
      },
    },
  });
  const editors = new Editors();
  const end = new AbortController();
  const scope = {
    adapter,
    editors,
    resources: new ResourceCache(),
    account: {id: stored.accountId, name: 'In the scope'},
    signal: end.signal,
  } as unknown as AccountScope;
  const resource = accountResource(adapter, stored.accountId);
  const form = new EditSession<Account>(scope, resource, stored, options);
  form.set('name', 'Typed');
  return {form, editors, scope, resource, sent, stored};
}

describe('a form among the open forms', () => {
  it('names its account as it is known now, and no other account', () => {
    const {form, scope, resource, stored, editors} = typed();
    expect(form.accountName).to.equal('In the scope');
    scope.resources.set(resource, quickAccount('customer', {name: 'Stored'}));
    expect(form.accountName).to.equal('Stored');
    const elsewhere = {...scope, resources: new ResourceCache(), account: {id: accountId('other'), name: 'Other'}};
    const other = new EditSession<Account>(elsewhere, resource, stored);
    expect(other.accountName).to.equal(undefined);
    expect(editors.dirty.map(({accountId: id}) => String(id))).to.deep.equal(['customer']);
  });

  it('has the title, the changes, and the place that its element reports, and none without an element', () => {
    const focused: string[] = [];
    const change = {path: 'name', label: 'Name', from: 'customer', to: 'Typed'};
    const {form} = typed({
      title: () => 'Account',
      changes: () => [change],
      place: ['account-overview'],
      focus: (path) => focused.push(path),
    });
    expect([form.title, form.changes(), form.place]).to.deep.equal(['Account', [change], ['account-overview']]);
    form.focus('name');
    expect(focused).to.deep.equal(['name']);
    const plain = typed().form;
    expect([plain.title, plain.changes(), plain.place]).to.deep.equal(['', [], []]);
    plain.focus('name');
  });

  it('has the values that are typed, and no rejected ones before the backend rejects any', async () => {
    const fields = [{path: 'name', code: 'too_long', message: 'Too long'}];
    const {form} = typed({}, () =>
      Promise.reject(apiError('invalid', 'No', {fields} as unknown as {fields: readonly never[]})),
    );
    expect([form.get('name'), form.get('realm')]).to.deep.equal(['Typed', 'customer.example.com']);
    expect(form.fieldErrors).to.deep.equal([]);
    expect(await form.save()).to.equal(false);
    expect(form.fieldErrors).to.deep.equal(fields);
    expect(form.error?.kind).to.equal('invalid');
  });

  it('can be checked again after a check that has failed', async () => {
    const offline = () => Promise.reject(apiError('network', 'offline', {}));
    const {form, scope, sent} = typed({}, offline);
    const reads = [offline, offline, async () => quickAccount('customer', {name: 'Typed'})];
    scope.adapter.accounts.get = () => reads.shift()!();
    expect(await form.save()).to.equal(false);
    expect(form.status).to.equal('unconfirmed');
    const checking = form.checkAgain();
    expect(form.checking).to.equal(true);
    expect(await checking).to.equal(false);
    expect([form.checking, form.status]).to.deep.equal([false, 'unconfirmed']);
    expect(await form.checkAgain()).to.equal(true);
    expect([form.checking, form.status, sent.length]).to.deep.equal([false, 'saved', 1]);
  });

  it('sends, asks, and reports nothing if nothing is typed, and sends nothing once it is saved', async () => {
    const called: string[] = [];
    const {form, sent} = typed({
      confirm: async () => called.push('confirm') > 0,
      onSaved: () => called.push('saved'),
    });
    form.set('name', 'customer');
    expect(await form.save()).to.equal(true);
    expect(form.status).to.equal('saved');
    form.set('name', 'Typed late');
    expect(form.dirty).to.equal(false);
    expect(await form.save()).to.equal(false);
    expect([...sent, ...called]).to.deep.equal([]);
  });
});

describe('a draft that no element shows', () => {
  it('is described as it was shown last', () => {
    let title = 'Shown';
    const focused: string[] = [];
    const change = {path: 'name', label: 'Name', from: 'customer', to: 'Typed'};
    const {form} = typed({title: () => title, changes: () => [change], focus: (path) => focused.push(path)});
    form.detach();
    title = 'Removed';
    form.focus('name');
    expect([form.shown, form.title, form.changes(), focused]).to.deep.equal([false, 'Shown', [change], []]);
  });

  it('is saved unless its form says that something needs confirmation', async () => {
    for (const [unattended, saves] of [
      [undefined, true],
      [() => true, true],
      [() => false, false],
    ] as const) {
      const {form, sent} = typed({...(unattended && {unattended}), confirm: async () => false});
      form.detach();
      expect(await form.save()).to.equal(saves);
      expect(sent).to.have.length(saves ? 1 : 0);
    }
  });

  it('is not saved while nothing can be changed', async () => {
    const {form, editors, sent} = typed();
    form.detach();
    editors.readOnly = true;
    expect(form.cannotSave).to.equal(true);
    expect(await form.save()).to.equal(false);
    expect(sent).to.deep.equal([]);
    editors.readOnly = false;
    expect(await form.save()).to.equal(true);
  });

  it('is not saved if that costs money, because no element can ask about the charges', async () => {
    const asked: unknown[] = [];
    const quote: Charges = {lines: [], today: 5, monthly: 5};
    const {form, sent} = typed(
      {
        confirmCharges: async (charges) => {
          asked.push(charges);
          return true;
        },
      },
      () => Promise.reject(apiError('charges', 'Costs money', {quote: [quote]})),
    );
    form.detach();
    expect(await form.save()).to.equal(false);
    expect([asked, sent.length, form.error?.kind]).to.deep.equal([[], 1, 'charges']);
  });

  it('is only saved by a form that shows it again after the connection has ended', async () => {
    const {form, editors, scope, resource, sent} = typed();
    const next = new Editors();
    form.detach();
    editors.handOver(next);
    expect(editors.dirty).to.deep.equal([]);
    expect(next.dirty).to.deep.equal([form]);
    expect(await form.save()).to.equal(false);
    expect(sent).to.deep.equal([]);
    form.attach({...scope, editors: next}, resource, {});
    expect(await form.save()).to.equal(true);
    expect(sent).to.deep.equal([{name: 'Typed'}]);
  });
});

describe('the open forms', () => {
  const editor = (facts: Partial<Editor> = {}) => {
    const one = {
      accountId: accountId('a'),
      dirty: true,
      save: async () => true,
      discard: () => void (one.dirty = false),
      ...facts,
    };
    return one;
  };

  it('report each form that opens or closes, once, and every change, until the subscription ends', () => {
    const editors = new Editors();
    let reports = 0;
    const unsubscribe = editors.subscribe(() => reports++);
    const close = editors.add(editor());
    expect(reports).to.equal(1);
    editors.changed();
    close();
    expect(reports).to.equal(3);
    close();
    expect(reports).to.equal(3);
    unsubscribe();
    editors.changed();
    expect(reports).to.equal(3);
  });

  it('discard what no element shows when the user leaves the account', () => {
    const editors = new Editors();
    const [shown, retained, silent] = [editor({shown: true}), editor({shown: false}), editor()];
    for (const one of [shown, retained, silent]) editors.add(one);
    editors.drop();
    expect([shown, retained, silent].map(({dirty}) => dirty)).to.deep.equal([true, false, true]);
  });

  it('contain forms that cannot be retained, which stay as they are', () => {
    const editors = new Editors();
    editors.add(editor());
    editors.detach();
    const next = new Editors();
    editors.handOver(next);
    expect(editors.dirty).to.have.length(1);
    expect(next.dirty).to.have.length(0);
  });
});

describe('confirmed changes of accounts', () => {
  it('are reported to every subscriber, and at last to the session', () => {
    const reports: string[] = [];
    const facts = new AccountFacts(({type}) => reports.push(`session ${type}`));
    const unsubscribe = facts.subscribe(({type}) => reports.push(`one ${type}`));
    facts.subscribe(({type}) => reports.push(`other ${type}`));
    facts.publish({type: 'removed', accountId: accountId('a')});
    unsubscribe();
    facts.publish({type: 'saved', account: quickAccount('a').value});
    expect(reports).to.deep.equal(['one removed', 'other removed', 'session removed', 'other saved', 'session saved']);
  });
});
