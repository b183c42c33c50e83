/**
 * Behavior of writes outside of forms that the forms' own tests do not cover; see also
 * `test/node/domain-writes.test.ts`, which runs without a page.
 */
import {expect} from '@open-wc/testing';
import type {HomeAccountId} from '../../src/api/account-ref.js';
import {apiError, isApiError} from '../../src/api/errors.js';
import type {PlansApi} from '../../src/api/plans.js';
import {writeAccount} from '../../src/domains/account/write.js';
import {callingRulesResource, isReplaced, syncCopies} from '../../src/domains/calling-rules/resource.js';
import {writeLimits} from '../../src/domains/limits/write.js';
import {writeNotes} from '../../src/domains/notes/write.js';
import {offeredPlansResource} from '../../src/domains/plans/resource.js';
import type {WriteTarget} from '../../src/session/document-write.js';
import {rejection} from '../api/support/fake-crossbar.js';
import {createBackend} from '../support/backend.js';

async function backendWith() {
  const backend = createBackend();
  const {adapter} = backend;
  const session = await adapter.session.open();
  const home = {id: session.home.id as HomeAccountId};
  const target = (id = session.home.id): WriteTarget => ({adapter, session, home, account: {id}});
  return {...backend, target};
}

const kindOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (isApiError(error)) return error.kind;
    throw error;
  }
  return 'stored';
};

describe('a write outside of a form', () => {
  it('rejects with the quote when its charges are declined', async () => {
    const {sandbox, adapter, target} = await backendWith();
    sandbox.faults.add({method: 'POST', path: '/limits', charges: true});
    const {items} = await adapter.accounts.children(target().account.id);
    const one = target(items[0]?.id);
    const base = await adapter.limits.get(one.account.id);
    const change = {base, changes: {twowayTrunks: Number(base.value.twowayTrunks) + 2}};
    expect(await kindOf(writeLimits(one, change))).to.equal('charges');
    expect(await kindOf(writeLimits(one, change, {confirmCharges: async () => true}))).to.equal('stored');
  });

  it('cannot disable the account in which the user signed in', async () => {
    const {sandbox, adapter, target} = await backendWith();
    const base = await adapter.accounts.get(target().account.id);
    expect(await kindOf(writeAccount(target(), {base, changes: {enabled: false}}))).to.equal('refused');
    expect(sandbox.requests.filter(({method}) => method !== 'GET')).to.have.length(0);
  });

  it('names the field whose text is too large to be parsed', async () => {
    const {adapter, target} = await backendWith();
    const base = await adapter.notes.get(target().account.id);
    const error = await rejection(writeNotes(target(), {base, changes: {announcement: '<b>'.repeat(6_000)}}));
    const fields = isApiError(error) && error.kind === 'invalid' ? error.details.fields : [];
    expect(fields.map(({path, rule}) => [path, rule])).to.deep.equal([['announcement', 'too-large']]);
  });
});

describe('notes', () => {
  it('of spaces only are stored as an empty text', async () => {
    const {adapter, target} = await backendWith();
    const {id} = target().account;
    const base = await writeNotes(target(), {base: await adapter.notes.get(id), changes: {notes: 'Call back'}});
    await writeNotes(target(), {base, changes: {notes: ' \n\u00A0'}});
    expect((await adapter.notes.get(id)).value.notes).to.equal('');
  });

  it('cannot be written on a backend that has none', async () => {
    const {adapter, target} = await backendWith();
    const base = await adapter.notes.get(target().account.id);
    const {notes, ...others} = adapter;
    expect(notes).not.to.equal(undefined);
    expect(await kindOf(writeNotes({...target(), adapter: others}, {base, changes: {notes: 'x'}}))).to.equal(
      'unsupported',
    );
  });
});

describe('an error of the second copy of the calling rules', () => {
  it('means that another change may be replaced only if it is a conflict after the copy is stored', () => {
    const errors = [
      apiError('conflict', 'stored', {stored: true}),
      apiError('conflict', 'not stored', {}),
      apiError('network', 'lost', {}),
      new DOMException('over', 'AbortError'),
    ];
    expect(errors.map(isReplaced)).to.deep.equal([true, false, false, false]);
  });
});

describe('the calling rules of an account', () => {
  it('have field paths without dots, and are written under their own ids', async () => {
    const {adapter, target} = await backendWith();
    const {id} = target().account;
    const stored = {'did.us': 'deny', '100%2E': 'allow', toString: 'deny'} as const;
    const written: unknown[] = [];
    const update: typeof adapter.callingRules.update = async (accountId, {base, changes}) => {
      written.push(changes);
      return {...base, accountId, value: {...base.value, ...changes}} as Awaited<
        ReturnType<typeof adapter.callingRules.get>
      >;
    };
    const get = async () => ({accountId: id, revision: '1', value: stored});
    const resource = callingRulesResource({...adapter.callingRules, get, update}, id, async () => {});
    const {signal} = new AbortController();
    const base = await resource.read(signal);
    expect(Object.keys(base.value).filter((path) => path.includes('.'))).to.deep.equal([]);
    const changes = Object.fromEntries(Object.keys(base.value).map((path) => [path, 'allow'] as const));
    expect((await resource.write({base, changes}, {}))?.value).to.deep.equal({...base.value, ...changes});
    expect(written).to.deep.equal([{'did.us': 'allow', '100%2E': 'allow', toString: 'allow'}]);
  });

  it('are not copied into limits that the user may not write', async () => {
    const {adapter, target} = await backendWith();
    const copied: string[] = [];
    const callingRules = {...adapter.callingRules, syncCopies: async (id: string) => void copied.push(id)};
    const {items} = await adapter.accounts.children(target().account.id);
    const own = target(items.find(({isReseller}) => !isReseller)?.id);
    const reseller = items.find(({name}) => name === 'Madrigal Electromotive')!;
    const theirs = target((await adapter.accounts.children(reseller.id)).items[0]?.id);
    for (const one of [own, theirs]) await syncCopies({...one, adapter: {...adapter, callingRules}});
    expect(copied).to.deep.equal([own.account.id]);
  });
});

describe('the plans that are offered to an account', () => {
  it('are no longer read once nothing needs them', async () => {
    const signals: unknown[] = [];
    const available: PlansApi['available'] = async (_, options) => {
      signals.push(options?.signal);
      return [];
    };
    const {signal} = new AbortController();
    const {target} = await backendWith();
    await offeredPlansResource({available} as PlansApi, target().account.id).read(signal);
    expect(signals[0] === signal).to.equal(true);
  });
});
