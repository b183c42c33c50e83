import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import '../../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../../src/components/account-provider/account-provider.js';
import {accountResource} from '../../../src/session/resources.js';
import {expectAccessible} from '../../support/axe.js';
import {createBackend} from '../../support/backend.js';
import {waitUntil} from '../../support/wait.js';
import {treePage as open, twisty, words} from './page.js';

const CHILDREN = {method: 'GET', path: '/children'};

const inView = (item: HTMLElement, list: HTMLElement) => {
  const [inner, outer] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
};

describe('account-tree', () => {
  it('shows the accounts below the acting one, with the semantics that a screen reader needs', async () => {
    const {see, rows, row, list, tree} = await open();
    const pollos = await see('Los Pollos Hermanos');
    expect(rows()).to.deep.equal([...rows()].sort((a, b) => a.localeCompare(b)));
    expect(words(pollos)).to.contain('lospollos.s.zswitch.net').and.to.contain('sub-accounts');
    expect(pollos.getAttribute('aria-level')).to.equal('1');
    expect(pollos.getAttribute('aria-expanded')).to.equal('false');
    expect(pollos.getAttribute('aria-setsize')).to.equal(String(rows().length));
    expect(pollos.getAttribute('aria-posinset')).to.equal(String(rows().indexOf('Los Pollos Hermanos') + 1));
    expect(row('A1A Car Wash')?.hasAttribute('aria-expanded'), 'nothing below it').to.equal(false);
    expect(list().getAttribute('aria-label')).to.equal('Sub-accounts of Meridian Voice Partners');
    await expectAccessible(tree);
  });

  it('omits the realms if the host wishes', async () => {
    const {see, tree, row} = await open();
    await see('Blue Sky');
    tree.hideRealm = true;
    await tree.updateComplete;
    expect(words(row('Blue Sky'))).not.to.contain('zswitch.net');
  });

  it('loads a level when it is expanded, and not before', async () => {
    const {backend, see, rows, list} = await open();
    const pollos = await see('Los Pollos Hermanos');
    const asked = () => backend.sandbox.requests.filter(({path}) => path.includes('/children')).length;
    const before = asked();
    twisty(pollos).click();
    const first = await see('Los Pollos Hermanos –');
    expect(first.getAttribute('aria-level')).to.equal('2');
    expect(asked()).to.equal(before + 1);
    expect(list().querySelector('[aria-selected="true"]'), 'the expander selects nothing').to.equal(null);
    twisty(pollos).click();
    await waitUntil(() => !rows().some((name) => name.startsWith('Los Pollos Hermanos –')));
  });

  it("requests the provider to show a row's account, and marks it", async () => {
    const {see, tree, provider, ids} = await open();
    const row = await see('Blue Sky');
    setTimeout(() => row.click());
    const event = await oneEvent(tree, 'account-select-request');
    expect((event as CustomEvent<unknown>).detail).to.deep.equal({accountId: ids.get('Blue Sky')});
    const blueSky = await see('Blue Sky');
    await waitUntil(() => blueSky.getAttribute('aria-selected') === 'true');
    expect(provider.accountId).to.equal(ids.get('Blue Sky'));
  });

  it('leads back to the account at the top', async () => {
    const {see, tree, provider, ids} = await open();
    (await see('Blue Sky')).click();
    await waitUntil(() => provider.accountId === ids.get('Blue Sky'));
    tree.renderRoot.querySelector<HTMLElement>('.top')?.click();
    await waitUntil(() => provider.accountId === undefined);
    expect(tree.renderRoot.querySelector('[aria-selected="true"]')).to.equal(null);
  });

  it('works with the keyboard alone', async () => {
    const {see, press, active, tree, list, row} = await open();
    await see('Los Pollos Hermanos');
    list().focus();
    await press('End', 'Home');
    expect(active()).to.equal('A1A Car Wash');
    await press('l', 'o', 's');
    expect(active()).to.equal('Los Pollos Hermanos');
    await press('ArrowRight');
    await see('Los Pollos Hermanos –');
    await press('ArrowRight');
    expect(active()).to.match(/^Los Pollos Hermanos –/);
    const chosen = active();
    setTimeout(() => void press('Enter'));
    await oneEvent(tree, 'account-select-request');
    await waitUntil(() => row(chosen)?.getAttribute('aria-selected') === 'true');
    await press('ArrowLeft', 'ArrowLeft');
    expect(active()).to.equal('Los Pollos Hermanos');
    expect(row('Los Pollos Hermanos')?.getAttribute('aria-expanded')).to.equal('false');
    expect(tree.shadowRoot?.activeElement, 'the focus never leaves the tree').to.equal(list());
  });

  it('references no missing row, for instance while it is hidden', async () => {
    const {tree, list, rows, see, active} = await open();
    await see('Blue Sky');
    tree.hidden = true;
    await waitUntil(() => rows().length === 0, 'draws nothing');
    expect(list().hasAttribute('aria-activedescendant')).to.equal(false);
    tree.hidden = false;
    await see('Blue Sky');
    expect(active()).to.not.equal('');
  });

  it('mirrors the arrow keys in right-to-left layouts', async () => {
    const {see, press, tree, row} = await open();
    await see('Los Pollos Hermanos');
    tree.dir = 'rtl';
    await press('l', 'o', 's', 'ArrowLeft');
    expect(row('Los Pollos Hermanos')?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('leaves keys with modifiers to the browser', async () => {
    const {see, list} = await open();
    await see('Blue Sky');
    const event = new KeyboardEvent('keydown', {key: 'End', ctrlKey: true, cancelable: true});
    list().dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('loads ten thousand accounts in pages as they scroll into view, and renders few', async () => {
    const {backend, see, tree, list, rows, press, active} = await open({accounts: 10_000});
    const asked = () => backend.sandbox.requests.filter(({path}) => path.includes('/children')).length - 1;
    await see('A1A Car Wash');
    expect(asked(), 'first rows after one page').to.equal(1);
    await press('End');
    await waitUntil(() => list().lastElementChild && rows().length > 1 && !active().startsWith('A'), '');
    await waitUntil(() => tree.renderRoot.querySelector('.tail') === null, 'no more to read');
    await nextFrame();
    expect(list().scrollTop + list().clientHeight).to.be.closeTo(list().scrollHeight, 1);
    expect(active()).to.equal(rows().at(-1));
    expect(tree.renderRoot.querySelectorAll('*').length).to.be.below(1000);
    expect(tree.renderRoot.querySelectorAll('[role="treeitem"]').length).to.be.at.most(80);
    expect(asked()).to.be.at.most(12);
  }).timeout(30_000);

  it('reveals a linked selection in place, without loading everything before it', async () => {
    const backend = createBackend({accounts: 3000});
    const {items} = await backend.adapter.accounts.search('Los Pollos Hermanos');
    const branch = items.find(({name, descendantCount = 0}) => name.includes('–') && descendantCount > 0);
    const [leaf] = (await backend.adapter.accounts.children(branch?.id as AccountId)).items;
    const before = backend.sandbox.requests.length;
    const {see, list, row} = await open({backend, accountId: leaf?.id ?? ''});
    const item = await see(leaf?.name ?? '');
    expect(item.getAttribute('aria-selected')).to.equal('true');
    expect(item.getAttribute('aria-level')).to.equal('3');
    await waitUntil(() => inView(row(leaf?.name ?? '') as HTMLElement, list()), 'in view');
    await waitUntil(() => row('Los Pollos Hermanos')?.getAttribute('aria-expanded') === 'true', '');
    const pages = backend.sandbox.requests.slice(before).filter(({path}) => path.includes('/children'));
    expect(pages.length).to.be.at.most(5);
  });

  it('keeps expansion, position, and focus while accounts are selected, saved, and reloaded', async () => {
    const {backend, see, list, press, scope, ids, provider, active, row} = await open({accounts: 600});
    await see('A1A Car Wash');
    list().focus();
    await press('b', 'l', 'u', 'e');
    list().scrollTop = 96;
    await nextFrame();
    const top = list().scrollTop;
    const blueSky = ids.get('Blue Sky') as AccountId;
    (await see('Blue Sky')).click();
    await waitUntil(() => provider.accountId === blueSky);
    const base = await backend.adapter.accounts.get(blueSky);
    const saved = await backend.adapter.accounts.update(blueSky, {base, changes: {name: 'Blue Sea', enabled: false}});
    scope().resources.set(accountResource(backend.adapter, blueSky), saved);
    const renamed = await see('Blue Sea');
    expect(words(renamed)).to.contain('Disabled');
    const asked = backend.sandbox.requests.length;
    provider.reload();
    await waitUntil(() => backend.sandbox.requests.slice(asked).some(({path}) => path.includes('/children')));
    await nextFrame();
    expect(list().scrollTop).to.equal(top);
    expect(active()).to.equal('Blue Sea');
    expect(row('Blue Sea')?.getAttribute('aria-selected')).to.equal('true');
    expect(list().matches(':focus')).to.equal(true);
  });

  it('starts over at another top account, and shows nothing of the previous one', async () => {
    const {backend, see, provider, ids, tree, rows} = await open();
    await see('Blue Sky');
    const pollos = ids.get('Los Pollos Hermanos') as AccountId;
    const hold = backend.sandbox.faults.hold(CHILDREN);
    const seen = new Set<string>();
    const observer = new MutationObserver(() => {
      if (words(tree.renderRoot.querySelector('.top')) === 'Los Pollos Hermanos')
        rows().forEach((name) => seen.add(name));
    });
    observer.observe(tree.renderRoot, {subtree: true, childList: true, characterData: true, attributes: true});
    await provider.masquerade(pollos);
    await hold.arrived;
    await tree.updateComplete;
    expect(rows()).not.to.include('Blue Sky');
    hold.release();
    await see('Los Pollos Hermanos –');
    observer.disconnect();
    expect([...seen].filter((name) => name !== '' && !name.startsWith('Los Pollos Hermanos –'))).to.deep.equal([]);
    await provider.endMasquerade();
    await see('Blue Sky');
  });

  it('is unchanged when the user returns from a masquerade', async () => {
    const {backend, see, provider, ids, row} = await open();
    twisty(await see('Los Pollos Hermanos')).click();
    await see('Los Pollos Hermanos –');
    await provider.masquerade(ids.get('Madrigal Electromotive') as AccountId);
    await waitUntil(() => !row('Blue Sky'), 'another top');
    const level = `${ids.get('Los Pollos Hermanos')}/children`;
    const asked = () => backend.sandbox.requests.filter(({path}) => path.includes(level)).length;
    const before = asked();
    await provider.endMasquerade();
    await see('Blue Sky');
    expect(row('Los Pollos Hermanos')?.getAttribute('aria-expanded')).to.equal('true');
    expect(row('Los Pollos Hermanos –')).to.not.equal(undefined);
    expect(asked(), 'nothing is read again').to.equal(before);
  });

  it('never applies a response for the previous top account', async () => {
    const {backend, see, provider, ids, rows} = await open();
    const pollos = await see('Los Pollos Hermanos');
    const hold = backend.sandbox.faults.hold({method: 'GET', path: `${ids.get('Los Pollos Hermanos')}/children`});
    twisty(pollos).click();
    await hold.arrived;
    await provider.masquerade(ids.get('Madrigal Electromotive') as AccountId);
    hold.release();
    await provider.updateComplete;
    await nextFrame();
    expect(rows().some((name) => name.startsWith('Los Pollos'))).to.equal(false);
  });

  it('sends no second request when Enter is pressed on a pending row', async () => {
    const {backend, see, press, active, ids} = await open();
    await see('Los Pollos Hermanos');
    const level = `${ids.get('Los Pollos Hermanos')}/children`;
    const hold = backend.sandbox.faults.hold(CHILDREN);
    await press('l', 'o', 's', 'ArrowRight', 'ArrowDown');
    await hold.arrived;
    await press('Enter', ' ', 'Enter');
    hold.release();
    await see('Los Pollos Hermanos –');
    expect(backend.sandbox.requests.filter(({path}) => path.includes(level)).length).to.equal(1);
    expect(active(), 'the first of those that were awaited').to.match(/^Los Pollos Hermanos –/);
  });

  it('reports a failed page in place, and retries only that page', async () => {
    const {backend, see, row, rows, tree} = await open();
    await see('Blue Sky');
    backend.sandbox.faults.add({...CHILDREN, status: 500});
    const failed = oneEvent(tree, 'load-failed');
    twisty(await see('Los Pollos Hermanos')).click();
    const error = await see('These accounts could not be loaded');
    await failed;
    expect(words(error)).to.contain('The server reported an error.');
    expect(rows()).to.include('Blue Sky');
    await expectAccessible(tree);
    backend.sandbox.faults.clear();
    error.click();
    await see('Los Pollos Hermanos –');
    expect(row('These accounts could not be loaded')).to.equal(undefined);
  });

  it('reports why nothing could be loaded, and retries', async () => {
    const backend = createBackend();
    backend.sandbox.faults.add({...CHILDREN, status: 503});
    const provider = await fixture<AccountProvider>(html`
      <account-provider .adapter=${backend.adapter} locale="en"><account-tree></account-tree></account-provider>
    `);
    const root = provider.querySelector('account-tree')?.renderRoot;
    await waitUntil(() => root?.querySelector('[role="alert"] button'), 'offers to try again');
    backend.sandbox.faults.clear();
    root?.querySelector<HTMLElement>('[role="alert"] button')?.click();
    await waitUntil(() => root?.querySelector('[role="treeitem"] .realm'), 'shows rows');
  });

  it('reports that there are no accounts', async () => {
    const {see, provider, ids, tree} = await open();
    await see('A1A Car Wash');
    await provider.masquerade(ids.get('A1A Car Wash') as AccountId);
    await waitUntil(() => words(tree.renderRoot.querySelector('.notice')).includes('No accounts yet'), '');
    expect(tree.matches(':state(empty)')).to.equal(true);
    await expectAccessible(tree);
  });

  it('drops everything when it leaves its provider', async () => {
    const {see, tree, provider} = await open();
    await see('Blue Sky');
    provider.parentElement?.append(tree);
    await tree.updateComplete;
    expect(words(tree.renderRoot as unknown as Element)).not.to.contain('Blue Sky');
    tree.remove();
  });
});
