import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {Settings} from '../../../src/api/settings.js';
import '../../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../../src/components/account-provider/account-provider.js';
import '../../../src/components/account-tree/define.js';
import type {AccountTree} from '../../../src/components/account-tree/account-tree.js';
import {expectAccessible} from '../../support/axe.js';
import {createBackend, type Backend} from '../../support/backend.js';
import {withoutEnd, withOtherScript} from '../../support/other-scripts.js';
import {childIds} from '../../support/page.js';
import {waitUntil} from '../../support/wait.js';

const SEARCH = {method: 'GET', path: '/search'};
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

interface Options {
  readonly backend?: Backend;
  readonly settings?: Settings;
  readonly readOnly?: boolean;
  readonly width?: number;
}

async function open({backend = createBackend(), settings = {}, readOnly = false, width = 400}: Options = {}) {
  const ids = await childIds(backend);
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter} .settings=${settings} ?read-only=${readOnly} locale="en">
      <account-tree></account-tree>
    </account-provider>
  `);
  const tree = provider.querySelector('account-tree') as AccountTree;
  tree.style.inlineSize = `${width}px`;
  const find = <E extends HTMLElement>(selector: string) => tree.renderRoot.querySelector<E>(selector);
  const items = () => [...tree.renderRoot.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const row = (name: string) => items().find((item) => words(item.querySelector('.name')) === name);
  const see = async (name: string) => {
    await waitUntil(() => row(name), `shows ${name}`);
    return row(name) as HTMLElement;
  };
  const field = () => find<HTMLInputElement>('input[type="search"]') as HTMLInputElement;
  const list = () => find('[role="tree"]') as HTMLElement;
  await see('A1A Car Wash');
  return {
    backend,
    ids,
    provider,
    tree,
    find,
    row,
    see,
    field,
    list,
    names: () => items().map((item) => words(item.querySelector('.name'))),
    said: () => words(find('[role="status"]')).trim(),
    focused: () => tree.shadowRoot?.activeElement,
    active: () => words(tree.renderRoot.querySelector(`[id="${list().getAttribute('aria-activedescendant')}"] .name`)),
    type: async (text: string) => {
      field().focus();
      field().value = text;
      field().dispatchEvent(new InputEvent('input', {bubbles: true}));
      await tree.updateComplete;
      // The search code is loaded with the first text.
      const said = () => list()?.getAttribute('aria-label') ?? words(find('.state, .failed'));
      await waitUntil(() => text.trim() === '' || find('.failed') || said().includes(text.trim()), 'searches');
    },
    press: async (target: HTMLElement, ...keys: readonly string[]) => {
      for (const key of keys) {
        target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
        await tree.updateComplete;
        await tree.updateComplete;
      }
    },
  };
}

describe('searching in account-tree', () => {
  it("shows known matches at once, highlights the text, and adds the backend's matches with their path", async () => {
    const {backend, type, names, see, row, said, tree, list} = await open();
    const holds = ['/search', '/descendants'].map((path) => backend.sandbox.faults.hold({method: 'GET', path}));
    await type('los p');
    expect(
      names().filter((name) => name !== ''),
      'before any answer',
    ).to.deep.equal(['Los Pollos Hermanos']);
    for (const hold of holds) hold.release();
    expect(words(row('Los Pollos Hermanos')?.querySelector('mark'))).to.equal('Los P');
    const elsewhere = await see('Los Pollos Hermanos – Albuquerque');
    await waitUntil(() => words(elsewhere).includes('in Los Pollos Hermanos'), 'its path');
    await waitUntil(() => said().includes('accounts found'), 'how many, in words');
    expect(names().length).to.equal(new Set(names()).size);
    expect(list().getAttribute('aria-label')).to.equal('Accounts matching “los p”');
    await expectAccessible(tree);
  });

  it('searches realm and id, and shows what matched', async () => {
    const {type, see, names, ids, row} = await open();
    await type('A1A.S.ZSW');
    expect(words((await see('A1A Car Wash')).querySelector('mark'))).to.equal('a1a.s.zsw');
    const id = ids.get('Blue Sky') as AccountId;
    await type(id.slice(5, 20));
    expect(names()).to.include('Blue Sky');
    expect(words(row('Blue Sky')?.querySelector('mark'))).to.equal(id.slice(5, 20));
  });

  it('shows the ancestors of a match, expanded', async () => {
    const {type, see, row, names} = await open();
    row('Los Pollos Hermanos')?.querySelector<HTMLElement>('.twisty')?.click();
    await see('Los Pollos Hermanos – Albuquerque');
    row('Los Pollos Hermanos')?.querySelector<HTMLElement>('.twisty')?.click();
    await waitUntil(() => !row('Los Pollos Hermanos – Albuquerque'), 'closed again');
    await type('querque');
    expect(names().slice(0, 2)).to.deep.equal(['Los Pollos Hermanos', 'Los Pollos Hermanos – Albuquerque']);
    expect(row('Los Pollos Hermanos')?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('moves from the field to the matches, opens one, and restores the tree with Escape', async () => {
    const backend = createBackend({accounts: 600});
    const {type, press, field, list, names, focused, active, tree, see} = await open({backend});
    await press(list(), 'l', 'o', 's', 'ArrowRight');
    await see('Los Pollos Hermanos – Albuquerque');
    list().scrollTop += 50;
    const top = list().scrollTop;
    await nextFrame();
    await nextFrame();
    const before = names();
    await type('blue');
    await press(field(), 'ArrowDown');
    expect(focused()).to.equal(list());
    expect(active()).to.equal('Blue Sky');
    await press(list(), 'ArrowUp');
    expect(focused()).to.equal(field());
    await press(field(), 'Escape');
    expect(field().value).to.equal('');
    await waitUntil(() => list().scrollTop === top, 'where it stood');
    await waitUntil(() => names().join() === before.join(), 'the same rows');
    expect(tree.renderRoot.querySelector('[aria-selected="true"]')).to.equal(null);
  });

  it('opens a match with Enter, clears the search, and shows the account in its place among its siblings', async () => {
    const {type, press, field, list, see, row, tree, provider, focused} = await open();
    await type('Los Pollos Hermanos – A');
    const elsewhere = await see('Los Pollos Hermanos – Albuquerque');
    await waitUntil(() => words(elsewhere).includes('in Los'), 'its path');
    await press(field(), 'ArrowDown');
    setTimeout(() => void press(list(), 'Enter'));
    const event = await oneEvent(tree, 'account-select-request');
    await waitUntil(() => provider.accountId === event.detail.accountId, 'it is selected');
    await waitUntil(
      () => row('Los Pollos Hermanos – Albuquerque')?.getAttribute('aria-selected') === 'true' && row('Blue Sky'),
      'selected, in the tree',
    );
    expect(field().value).to.equal('');
    expect(row('Los Pollos Hermanos')?.getAttribute('aria-expanded')).to.equal('true');
    expect(focused() === list(), 'the focus stays in the tree').to.equal(true);
    tree.canAdd = true;
    const add = () => words(tree.renderRoot.querySelector('.add'));
    await waitUntil(() => add() === 'New account (under Los Pollos Hermanos – Albuquerque)', 'by its name');
  });

  it('is not ended by an account that was pressed before, although it was already open', async () => {
    const {type, field, row, see, tree} = await open();
    row('Blue Sky')?.click();
    await waitUntil(() => row('Blue Sky')?.getAttribute('aria-selected') === 'true', 'it is open');
    row('Blue Sky')?.click();
    await tree.updateComplete;
    await type('saul');
    await see('Saul Goodman & Associates');
    expect(field().value).to.equal('saul');
  });

  it('keeps the search when the host does not open the match', async () => {
    const {type, press, field, list, see, tree} = await open();
    tree.addEventListener('account-select-request', (event) => event.preventDefault());
    await type('blue');
    await see('Blue Sky');
    await press(field(), 'ArrowDown');
    await press(list(), 'Enter');
    await tree.updateComplete;
    expect(field().value).to.equal('blue');
  });

  it('never shows the response to a previous text', async () => {
    const {backend, type, see, names} = await open();
    const hold = backend.sandbox.faults.hold({...SEARCH, path: '/search'});
    await type('los pollos');
    await hold.arrived;
    backend.sandbox.faults.clear();
    await type('isleta');
    await see('Isleta Boulevard Restaurant');
    hold.release();
    await waitUntil(() => names().join() === 'Isleta Boulevard Restaurant', 'nothing else');
  });

  it('reports that there are no matches', async () => {
    const {type, find, said, tree} = await open();
    await type('xyzzy');
    await waitUntil(() => find('.none'), 'words');
    expect(words(find('.none'))).to.equal('No accounts match “xyzzy”.');
    expect(said()).to.contain('No accounts match “xyzzy”.');
    await expectAccessible(tree);
  });

  it('finds a name in another script, which the server cannot search, with its path', async () => {
    const {type, see, find, said} = await open({backend: await withOtherScript('日本電話')});
    await type('電話');
    const found = await see('日本電話');
    await waitUntil(() => words(found).includes('in Los Pollos Hermanos'), 'its path');
    await waitUntil(() => said().includes('One account found'), 'how many, in words');
    expect(find('.progress')).to.equal(null);
  });

  it('reports that no account has a name in another script only after all of them were compared', async () => {
    const {type, find, backend} = await open();
    await type('日本電話');
    await waitUntil(() => find('.none'), 'words');
    expect(words(find('.none'))).to.equal('No accounts match “日本電話”.');
    expect(backend.sandbox.requests.some(({path}) => path.includes('/descendants'))).to.equal(true);
  });

  it('stops at the limit of the settings, and searches all accounts on demand', async () => {
    const {type, find, see, focused, field} = await open({
      backend: createBackend({accounts: 1200}),
      settings: {searchIndexLimit: 1000},
    });
    await type('saul goodman');
    await see('Saul Goodman & Associates');
    await waitUntil(() => words(find('.progress')).endsWith('Search all accounts'), 'offers to read on');
    find('.progress button')?.focus();
    find('.progress button')?.click();
    await waitUntil(() => find('.progress') === null, 'everything was searched');
    expect(focused() === field(), 'the focus is not lost with the button').to.equal(true);
  });

  it('does not report that nothing was found if some accounts could not be compared with the text', async () => {
    const {type, find, see, tree} = await open({backend: withoutEnd(await withOtherScript('日本電話'))});
    await type('日本電話');
    await waitUntil(() => words(find('.progress')).startsWith('Not every'), 'words');
    expect(words(find('.progress'))).to.equal('Not every account could be searched for “日本電話”. Try again');
    expect(find('.none')).to.equal(null);
    await type('A1Á');
    await see('A1A Car Wash');
    await waitUntil(() => words(find('.progress')).startsWith('Not every'), 'the same next to matches');
    expect(words(find('.progress'))).to.equal('Not every account could be searched for “A1Á”. Try again');
    await expectAccessible(tree);
  });

  it('reports that the backend could not be searched, keeps known matches, and retries', async () => {
    const {backend, type, see, row, find, tree} = await open();
    backend.sandbox.faults.add({...SEARCH, status: 500});
    backend.sandbox.faults.add({method: 'GET', path: '/descendants', status: 500});
    const failed = oneEvent(tree, 'load-failed');
    await type('los pol');
    await failed;
    await waitUntil(() => find('.failed button'), 'a way to try again');
    expect(row('Los Pollos Hermanos')).to.not.equal(undefined);
    await expectAccessible(tree);
    backend.sandbox.faults.clear();
    find('.failed button')?.click();
    await see('Los Pollos Hermanos – Albuquerque');
    expect(find('.failed')).to.equal(null);
  });

  it('finds nothing outside the acting account', async () => {
    const {provider, ids, type, see, said, names} = await open();
    await provider.masquerade(ids.get('Los Pollos Hermanos') as AccountId);
    await see('Los Pollos Hermanos – Albuquerque');
    await type('s');
    await waitUntil(() => said().includes('found'), 'the backend has answered');
    await type('isleta');
    await see('Isleta Boulevard Restaurant');
    await type('blue');
    await waitUntil(() => said().includes('No accounts match'), 'the backend has answered');
    expect(names()).to.deep.equal([]);
  });
});

describe('adding an account in account-tree', () => {
  it('is offered only to a host that handles it, and names the parent', async () => {
    const {tree, find, ids, provider} = await open();
    expect(find('.add')).to.equal(null);
    tree.canAdd = true;
    await tree.updateComplete;
    expect(words(find('.add'))).to.equal('New account (under Meridian Voice Partners)');
    await provider.select(ids.get('Blue Sky'));
    await waitUntil(() => words(find('.add')) === 'New account (under Blue Sky)', 'the selected account');
    setTimeout(() => find('.add')?.click());
    const event = await oneEvent(provider, 'account-create-request');
    expect(event.detail).to.deep.equal({accountId: ids.get('Blue Sky')});
    expect([event.cancelable, event.composed]).to.deep.equal([true, true]);
    await expectAccessible(tree);
  });

  it('is not offered if a white-label setting or read-only forbids it', async () => {
    for (const options of [{settings: {hideNewAccountCreation: true}}, {readOnly: true}]) {
      const {tree, find} = await open(options);
      tree.canAdd = true;
      await tree.updateComplete;
      expect(find('.add')).to.equal(null);
    }
  });
});

describe('account-tree at 280 px', () => {
  it('shows one level at a time, and leads back to the previous one', async () => {
    const {list, press, see, names, active, find, focused, tree} = await open({width: 280});
    await waitUntil(() => find('.by-level'), 'it has been measured');
    list().focus();
    await press(list(), 'l', 'o', 's', 'ArrowRight');
    await see('Los Pollos Hermanos – Albuquerque');
    expect(names()).to.not.include('Blue Sky');
    expect(list().getAttribute('aria-label')).to.equal('Sub-accounts of Los Pollos Hermanos');
    await expectAccessible(tree);
    const back = find('.back');
    expect(words(back)).to.equal('Back to Meridian Voice Partners');
    back?.click();
    await see('Blue Sky');
    expect(find('.back')).to.equal(null);
    await waitUntil(() => focused() === list(), 'the focus is not lost with the button');
    expect(active()).to.equal('Los Pollos Hermanos');
    await press(list(), 'ArrowRight');
    await see('Los Pollos Hermanos – Albuquerque');
    await press(list(), 'ArrowLeft');
    await see('Blue Sky');
    expect(active()).to.equal('Los Pollos Hermanos');
  });

  it('opens the level of an account selected elsewhere, and is a tree again when there is space', async () => {
    const {backend, provider, see, find, tree, names, ids} = await open({width: 280});
    await waitUntil(() => find('.by-level'), 'it has been measured');
    const {items} = await backend.adapter.accounts.children(ids.get('Los Pollos Hermanos') as AccountId);
    await provider.select(items[0]?.id);
    const selected = await see(items[0]?.name ?? '');
    expect(selected.getAttribute('aria-selected')).to.equal('true');
    expect(words(find('.back'))).to.equal('Back to Meridian Voice Partners');
    tree.style.inlineSize = '400px';
    await see('Blue Sky');
    expect(names()).to.include(items[0]?.name);
    expect(find('.back')).to.equal(null);
  });
});
