import {expect, nextFrame} from '@open-wc/testing';
import {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {createAccount, moveAccount, removeAccount} from '../../../src/domains/account/lifecycle.js';
import {createBackend, type Backend} from '../../support/backend.js';
import {waitUntil} from '../../support/wait.js';
import {treePage, twisty, words, type TreePage} from './page.js';

/** Signed in at the top, where accounts may be moved, and masquerading as the reseller. */
async function open(): Promise<TreePage & {readonly count: (name: string) => number}> {
  const {sandbox} = createBackend();
  const adapter = new CrossbarAdapter({
    url: 'https://sandbox.example/v2',
    fetch: sandbox.fetch,
    getToken: () => sandbox.issueToken(sandbox.master),
  });
  const backend: Backend = {sandbox, adapter};
  const page = await treePage({backend});
  await page.see('Meridian Voice Partners');
  await page.provider.masquerade(sandbox.credentials.accountId);
  await page.see('Blue Sky');
  return {...page, count: (name) => Number(words(page.row(name)?.querySelector('.count')) || 0)};
}

const levelOf = (item: HTMLElement | undefined) => Number(item?.getAttribute('aria-level'));

describe('account-tree, when accounts are created, deleted, and moved', () => {
  it('shows a new account in its place, and counts it', async () => {
    const {see, scope, ids, rows, row, count, press, active, list} = await open();
    list().focus();
    await press('End');
    const last = active();
    await createAccount(scope(), scope().acting.id, {name: 'Blue Moon'});
    await see('Blue Moon');
    expect(rows().indexOf('Blue Moon')).to.equal(rows().indexOf('Blue Sky') - 1);
    twisty(await see('Los Pollos Hermanos')).click();
    await see('Los Pollos Hermanos –');
    const before = count('Los Pollos Hermanos');
    await createAccount(scope(), ids.get('Los Pollos Hermanos') as AccountId, {name: 'Low'});
    await see('Low');
    expect(count('Los Pollos Hermanos')).to.equal(before + 1);
    expect(levelOf(row('Low'))).to.equal(2);
    expect(list().matches(':focus')).to.equal(true);
    expect(rows()).to.include(last);
  });

  it('makes an account expandable when it gets its first child', async () => {
    const {see, scope, ids, row, provider} = await open();
    const below = ids.get('Blue Sky') as AccountId;
    expect((await see('Blue Sky')).hasAttribute('aria-expanded')).to.equal(false);
    const {accountId} = await createAccount(scope(), below, {name: 'First of all'});
    await waitUntil(() => row('Blue Sky')?.getAttribute('aria-expanded') === 'false', 'can be opened');
    await provider.select(accountId);
    const shown = await see('First of all');
    expect(shown.getAttribute('aria-selected')).to.equal('true');
    expect(levelOf(shown)).to.equal(2);
  });

  it('shows the parent when the shown account is deleted, and keeps its position', async () => {
    const {see, scope, ids, row, provider, list, active, tree, count} = await open();
    const parentId = ids.get('Blue Sky') as AccountId;
    const {accountId} = await createAccount(scope(), parentId, {name: 'Short Lived'});
    await provider.select(accountId);
    await see('Short Lived');
    const breadcrumbs = document.createElement('account-breadcrumbs');
    provider.append(breadcrumbs);
    await waitUntil(() => words(breadcrumbs.renderRoot.querySelector('[part="current"]')) === 'Short Lived');
    list().focus();
    await removeAccount(scope(), accountId);
    await waitUntil(() => !row('Short Lived'), 'its row is gone');
    await waitUntil(() => row('Blue Sky')?.getAttribute('aria-selected') === 'true', 'the parent is shown');
    expect(provider.accountId).to.equal(parentId);
    expect(active()).to.equal('Blue Sky');
    expect(count('Blue Sky')).to.equal(0);
    expect(row('Blue Sky')?.hasAttribute('aria-expanded'), 'nothing below it').to.equal(false);
    expect(list().matches(':focus')).to.equal(true);
    await waitUntil(() => words(breadcrumbs.renderRoot.querySelector('[part="current"]')) === 'Blue Sky');
    expect(words(breadcrumbs.renderRoot.querySelector('ol'))).not.to.contain('Short Lived');
    expect(tree.matches(':state(loading)')).to.equal(false);
  });

  it('moves a row with everything expanded below it, and follows it', async () => {
    const {see, scope, ids, row, provider, count, rows, backend} = await open();
    const [pollos, blueSky] = [ids.get('Los Pollos Hermanos') as AccountId, ids.get('Blue Sky') as AccountId];
    twisty(await see('Los Pollos Hermanos')).click();
    await see('Los Pollos Hermanos –');
    await provider.select(pollos);
    const below = count('Los Pollos Hermanos');
    expect(below).to.be.above(1);
    const breadcrumbs = document.createElement('account-breadcrumbs');
    provider.append(breadcrumbs);
    const path = () => words(breadcrumbs.renderRoot.querySelector('ol'));
    await waitUntil(() => path().endsWith('Los Pollos Hermanos'));
    await moveAccount(scope(), pollos, blueSky);
    await waitUntil(() => levelOf(row('Los Pollos Hermanos')) === 2, 'it is a level deeper');
    await waitUntil(() => rows().indexOf('Los Pollos Hermanos') === rows().indexOf('Blue Sky') + 1, 'right below it');
    expect(levelOf(row('Los Pollos Hermanos –'))).to.equal(3);
    expect(row('Los Pollos Hermanos')?.getAttribute('aria-selected')).to.equal('true');
    expect(count('Blue Sky')).to.equal(below + 1);
    await waitUntil(() => path().includes('Blue Sky'), 'the path leads through its new parent');
    const asked = backend.sandbox.requests.length;
    provider.reload();
    await waitUntil(() => backend.sandbox.requests.length > asked);
    await nextFrame();
    expect(levelOf(row('Los Pollos Hermanos')), 'a reload agrees').to.equal(2);
  });

  it('removes a row that moves to an unloaded level, and finds it again when it is shown', async () => {
    const {see, scope, row, provider, ids} = await open();
    const isleta = 'Isleta Boulevard Restaurant';
    const {items} = await scope().adapter.accounts.search(isleta);
    const deep = items[0]?.id as AccountId;
    await provider.select(ids.get('Blue Sky'));
    await moveAccount(scope(), ids.get('Blue Sky') as AccountId, deep);
    await see('Blue Sky');
    expect(levelOf(row('Blue Sky'))).to.be.above(3);
    expect(row('Blue Sky')?.getAttribute('aria-selected')).to.equal('true');
  });
});
