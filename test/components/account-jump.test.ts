import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-jump/define.js';
import type {AccountJump} from '../../src/components/account-jump/account-jump.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import '../../src/components/account-provider/define.js';
import type {AccountScope} from '../../src/session/scope.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {press} from '../support/keys.js';
import {withoutEnd, withOtherScript} from '../support/other-scripts.js';
import {waitUntil} from '../support/wait.js';

const HOME = 'Meridian Voice Partners';
const CUSTOMER = 'Los Pollos Hermanos';
const BRANCH = 'Los Pollos Hermanos – Albuquerque';
const shortcut = /^(Mac|iP)/.test(navigator.platform) ? 'Meta+k' : 'Control+k';

/** The storage of one test, as a page would provide it. */
function box(): Pick<Storage, 'getItem' | 'setItem'> & {readonly retained: Map<string, string>} {
  const retained = new Map<string, string>();
  return {
    retained,
    getItem: (key) => retained.get(key) ?? null,
    setItem: (key, value) => void retained.set(key, value),
  };
}

interface Page {
  readonly backend: Backend;
  readonly provider: AccountProvider;
  readonly jump: AccountJump;
  readonly outside: HTMLInputElement;
  readonly storage: ReturnType<typeof box>;
  readonly ids: ReadonlyMap<string, AccountId>;
}

async function page(backend = createBackend(), storage = box()): Promise<Page> {
  const home = backend.sandbox.credentials.accountId as AccountId;
  const ids = new Map<string, AccountId>([[HOME, home]]);
  for (const {name, id} of (await backend.adapter.accounts.children(home)).items) {
    ids.set(name, id);
    for (const below of (await backend.adapter.accounts.children(id)).items) ids.set(below.name, below.id);
  }
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter}>
      <input aria-label="Outside" />
      <account-jump .storage=${storage}></account-jump>
    </account-provider>
  `);
  const jump = provider.querySelector('account-jump')!;
  await waitUntil(() => jump.renderRoot.querySelector('dialog'), 'the jump has a scope');
  return {backend, provider, jump, outside: provider.querySelector('input')!, storage, ids};
}

const find = <E extends HTMLElement>({jump}: Pick<Page, 'jump'>, selector: string) =>
  jump.renderRoot.querySelector<E>(selector);
const field = (page: Page) => find<HTMLInputElement>(page, 'input')!;
const isOpen = (page: Page) => find<HTMLDialogElement>(page, 'dialog')?.open === true;
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const names = ({jump}: Page) => [...jump.renderRoot.querySelectorAll('.name > bdi')].map(words);
const active = (page: Page) => words(find(page, '[aria-selected="true"] .name > bdi'));

async function opened(page: Page): Promise<void> {
  await waitUntil(() => isOpen(page) && page.jump.shadowRoot?.activeElement === field(page), 'the jump is open');
}

async function open(page: Page): Promise<void> {
  page.jump.open();
  await opened(page);
}

async function type(page: Page, text: string): Promise<void> {
  await sendKeys({type: text});
  await waitUntil(() => words(find(page, '[role="status"]')) !== 'Searching …', 'the search has ended');
}

/** Presses a key and waits for the event it causes. */
async function requested(page: Page, type: string, keys: string): Promise<unknown> {
  const [event] = await Promise.all([oneEvent<CustomEvent<unknown>>(page.provider, type), press(keys)]);
  return event.detail;
}

async function visit(page: Page, name: string): Promise<void> {
  await page.provider.select(page.ids.get(name));
  await waitUntil(
    () => [...page.storage.retained.values()].join().includes(page.ids.get(name)!),
    `${name} is remembered`,
  );
}

describe('account-jump', () => {
  it('closes when its backdrop is pressed and released, not when a text selection only begins or ends there', async () => {
    const here = await page();
    await open(here);
    await sendKeys({type: 'pollos'});
    const box = field(here).getBoundingClientRect();
    const inside: [number, number] = [Math.round(box.left + 30), Math.round(box.top + box.height / 2)];
    const outside: [number, number] = [5, 5];
    const drag = async (from: [number, number], to: [number, number]) => {
      await sendMouse({type: 'move', position: from});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: to});
      await sendMouse({type: 'up'});
    };
    try {
      await drag(inside, outside);
      expect(isOpen(here), 'a selection that ends on the backdrop').to.be.true;
      await drag(outside, inside);
      expect(isOpen(here), 'a press that is released inside').to.be.true;
      await drag(outside, [8, 8]);
      expect(isOpen(here), 'a press and release on the backdrop').to.be.false;
    } finally {
      await resetMouse();
    }
  });

  it('keeps the focus in its field when the list around its options is pressed', async () => {
    const here = await page();
    await open(here);
    await type(here, 'no such account');
    const results = find(here, '.results')!.getBoundingClientRect();
    try {
      await sendMouse({type: 'click', position: [Math.round(results.right - 4), Math.round(results.bottom - 4)]});
      expect(here.jump.shadowRoot?.activeElement === field(here)).to.be.true;
    } finally {
      await resetMouse();
    }
  });

  it('opens with its shortcut anywhere within the provider, and closes with it', async () => {
    const here = await page();
    here.outside.focus();
    await press(shortcut);
    await opened(here);
    await press(shortcut);
    expect(isOpen(here)).to.be.false;
    expect(document.activeElement, 'the focus is back').to.equal(here.outside);
  });

  it('stays open when it is reopened before the browser has reported its closing', async () => {
    const here = await page();
    await open(here);
    const announced = oneEvent(find(here, 'dialog')!, 'close');
    here.jump.close();
    here.jump.open();
    await announced;
    await here.jump.updateComplete;
    expect(find(here, 'input') !== null, 'the field is there').to.be.true;
  });

  it('opens with its shortcut when the browser has closed it without reporting it yet', async () => {
    const here = await page();
    await open(here);
    const announced = oneEvent(find(here, 'dialog')!, 'close');
    // As Escape does.
    find<HTMLDialogElement>(here, 'dialog')!.close();
    const [key, held] = [shortcut.slice(-1), {ctrlKey: !shortcut.startsWith('M'), metaKey: shortcut.startsWith('M')}];
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key, ...held, bubbles: true, cancelable: true}));
    await announced;
    await here.jump.updateComplete;
    expect(isOpen(here)).to.be.true;
  });

  it('opens while nothing has the focus, but not from outside its provider', async () => {
    const here = await page();
    const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
    elsewhere.focus();
    await press(shortcut);
    await here.jump.updateComplete;
    expect(isOpen(here)).to.be.false;
    elsewhere.blur();
    await press(shortcut);
    await opened(here);
  });

  it('ignores a key without a modifier while the user types', async () => {
    const here = await page();
    here.jump.shortcut = '/';
    here.outside.focus();
    await press('/');
    await here.jump.updateComplete;
    expect(here.outside.value).to.equal('/');
    expect(isOpen(here)).to.be.false;
    here.outside.blur();
    await press('/');
    await opened(here);
    expect(field(here).value, 'the key itself is not typed').to.equal('');
  });

  it('stops listening once it has left the page', async () => {
    const here = await page();
    here.jump.remove();
    here.outside.focus();
    await press(shortcut);
    here.provider.append(here.jump);
    await here.jump.updateComplete;
    expect(isOpen(here)).to.be.false;
  });

  it('opens with its button, shows the shortcut, and hides it on demand', async () => {
    const here = await page();
    const button = find<HTMLButtonElement>(here, '[part="button"]')!;
    expect(button.getAttribute('aria-keyshortcuts')).to.match(/^(Control|Meta)\+K$/);
    button.focus();
    await press('Enter');
    await opened(here);
    await press('Escape');
    await waitUntil(() => here.jump.shadowRoot?.activeElement === button, 'the focus is back');
    here.jump.hideButton = true;
    await here.jump.updateComplete;
    expect(find(here, '[part="button"]')).to.equal(null);
  });

  it('finds accounts at any depth with their path, and opens the first one with Enter', async () => {
    const here = await page();
    await open(here);
    await type(here, 'los pollos hermanos albu');
    expect(names(here)).to.deep.equal([BRANCH]);
    await waitUntil(() => find(here, '.path'), 'the path is shown');
    expect([...find(here, '.path')!.children].map(words)).to.deep.equal([HOME, CUSTOMER]);
    expect(words(find(here, '[role="status"]'))).to.equal('1 account found');
    await expectAccessible(here.jump);
    const detail = await requested(here, 'account-selected', 'Enter');
    expect(detail).to.deep.equal({accountId: here.ids.get(BRANCH)});
    expect(isOpen(here)).to.be.false;
  });

  it('highlights the match, and lists an account once that is both known and found', async () => {
    const here = await page();
    await visit(here, 'Blue Sky');
    await open(here);
    await sendKeys({type: 'ue sky'});
    await waitUntil(() => names(here).includes('Blue Sky'), 'what is known matches anywhere');
    expect(words(find(here, 'mark'))).to.equal('ue Sky');
    field(here).select();
    await type(here, 'blue');
    expect(names(here).filter((name) => name === 'Blue Sky')).to.have.length(1);
  });

  it('moves with arrow and page keys and exposes the active option to assistive technology', async () => {
    const here = await page();
    for (const name of ['Blue Sky', 'Davis & Main', CUSTOMER]) await visit(here, name);
    await open(here);
    expect(names(here), 'the last one first').to.deep.equal([CUSTOMER, 'Davis & Main', 'Blue Sky']);
    expect(field(here).getAttribute('aria-expanded')).to.equal('true');
    await press('ArrowDown');
    await here.jump.updateComplete;
    expect(active(here)).to.equal('Davis & Main');
    expect(field(here).getAttribute('aria-activedescendant')).to.equal(find(here, '[aria-selected="true"]')?.id);
    await press('ArrowUp');
    await press('ArrowUp');
    await here.jump.updateComplete;
    expect(active(here), 'round the end').to.equal('Blue Sky');
    await press('PageUp');
    await here.jump.updateComplete;
    expect(active(here)).to.equal(CUSTOMER);
    await expectAccessible(here.jump);
  });

  it('masquerades with Ctrl or ⌘ Enter, and returns home with Alt ↑', async () => {
    const here = await page();
    await visit(here, 'Davis & Main');
    await open(here);
    const detail = await requested(here, 'account-changed', 'Control+Enter');
    expect(detail).to.deep.equal({accountId: here.ids.get('Davis & Main')});
    await open(here);
    await waitUntil(() => words(find(here, '.actions')).includes(`Back to ${HOME}`), 'a button does the same');
    const end = await requested(here, 'masquerade-end-request', 'Alt+ArrowUp');
    expect(end).to.deep.equal({accountId: here.ids.get('Davis & Main')});
    await waitUntil(() => !isOpen(here), 'closed');
  });

  it("searches the user's whole tree during a masquerade", async () => {
    const here = await page();
    await here.provider.masquerade(here.ids.get('Davis & Main')!);
    await here.jump.updateComplete;
    await open(here);
    await type(here, 'blue');
    expect(names(here)).to.include('Blue Sky');
    field(here).select();
    await type(here, HOME);
    expect(active(here)).to.equal(HOME);
    const detail = await requested(here, 'masquerade-end-request', 'Enter');
    expect(detail).to.deep.equal({accountId: here.ids.get('Davis & Main')});
  });

  it('pins with Shift Enter, lists pinned accounts first, and stores them for the next page', async () => {
    const storage = box();
    const here = await page(createBackend(), storage);
    for (const name of ['Blue Sky', 'Davis & Main']) await visit(here, name);
    await open(here);
    await press('ArrowDown');
    await press('Shift+Enter');
    await here.jump.updateComplete;
    expect(names(here)).to.deep.equal(['Blue Sky', 'Davis & Main']);
    expect(active(here), 'the choice stays with the account').to.equal('Blue Sky');
    here.provider.remove();
    const next = await page(createBackend(), storage);
    await open(next);
    expect(names(next)).to.deep.equal(['Blue Sky', 'Davis & Main']);
    expect(JSON.stringify([...storage.retained]), 'nothing but ids and names').not.to.contain('realm');
    await press('Shift+Enter');
    await next.jump.updateComplete;
    expect(names(next), 'unpinned').to.deep.equal(['Davis & Main', 'Blue Sky']);
  });

  it('pins an account by the pin at the end of its row', async () => {
    const here = await page();
    await visit(here, 'Blue Sky');
    await open(here);
    find(here, '.pin')?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    await here.jump.updateComplete;
    expect(isOpen(here), 'a pin opens nothing').to.be.true;
    expect(words(find(here, '.group'))).to.equal('Pinned');
  });

  it('loads more when there are more matches than a page contains', async () => {
    const backend = createBackend();
    const items = Array.from({length: 3}, (_, index) => ({
      id: String(index).repeat(32) as AccountId,
      name: `Found ${index}`,
      realm: '',
    }));
    Object.defineProperty(backend.adapter.accounts, 'search', {
      value: async (_text: string, {cursor}: {cursor?: string}) =>
        cursor === undefined ? {items: items.slice(0, 2), next: '2'} : {items: items.slice(2)},
    });
    const here = await page(backend);
    await open(here);
    await type(here, 'found');
    expect(names(here)).to.deep.equal(['Found 0', 'Found 1']);
    find<HTMLButtonElement>(here, '.more')?.click();
    await waitUntil(() => names(here).includes('Found 2'), 'the next page');
    expect(words(find(here, '[role="status"]'))).to.equal('3 accounts found');
    expect(find(here, '.more')).to.equal(null);
  });

  it('asks for the path of each account in view once, after the typing has stopped', async () => {
    const backend = createBackend();
    const items = Array.from({length: 40}, (_, index) => ({
      id: String(index).padStart(32, '0') as AccountId,
      name: `Found ${index}`,
      realm: `found-${index}.example`,
      enabled: true,
      children: 0,
    }));
    const asked: AccountId[] = [];
    Object.defineProperty(backend.adapter.accounts, 'search', {value: async () => ({items})});
    Object.defineProperty(backend.adapter.accounts, 'ancestors', {
      value: async (id: AccountId) => {
        asked.push(id);
        return [{id: HOME as AccountId, name: HOME}];
      },
    });
    const storage = box();
    const {accountId, userId} = backend.sandbox.credentials;
    // Known accounts match at every key.
    storage.setItem(`account-widgets.jump.${accountId}.${userId}`, JSON.stringify({pinned: items, recent: []}));
    const here = await page(backend, storage);
    await open(here);
    await type(here, 'fou');
    const results = find(here, '.results')!.getBoundingClientRect();
    const inView = () =>
      [...here.jump.renderRoot.querySelectorAll('.option')].filter(
        (option) => option.getBoundingClientRect().top < results.bottom,
      ).length;
    await waitUntil(() => here.jump.renderRoot.querySelectorAll('.path').length >= inView(), 'the paths in view');
    expect(new Set(asked).size, 'each once').to.equal(asked.length);
    expect(asked.length).to.be.lessThan(items.length / 2);
    expect(asked.length).to.be.at.most(inView() + 1);
  });

  for (const [way, keys] of [
    ['opening', 'Enter'],
    ['acting as', 'Control+Enter'],
  ] as const) {
    it(`offers a deleted account no longer once ${way} it has failed`, async () => {
      const storage = box();
      const before = await page(createBackend(), storage);
      await visit(before, 'Blue Sky');
      await visit(before, 'Davis & Main');
      before.provider.remove();
      const here = await page(createBackend(), storage);
      const deleted = here.ids.get('Blue Sky')!;
      // Deleted by another client, so nothing on this page knows.
      here.backend.sandbox.faults.add({path: `/accounts/${deleted}`, status: 404});
      await open(here);
      expect(names(here)).to.deep.equal(['Davis & Main', 'Blue Sky']);
      await press('ArrowDown');
      await press(keys);
      await waitUntil(() => !JSON.stringify([...here.storage.retained]).includes(deleted), 'it is forgotten');
      await open(here);
      expect(names(here)).to.deep.equal(['Davis & Main']);
    });
  }

  it('works without a storage, and with invalid stored data', async () => {
    const broken = {
      retained: new Map<string, string>(),
      getItem: (): string => '{"pinned": 3, "recent": [{"id": 1}, null, {"id": "x", "name": "Kept"}]}',
      setItem: (): void => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const here = await page(createBackend(), broken);
    await open(here);
    expect(names(here)).to.deep.equal(['Kept']);
    await press('Shift+Enter');
    await here.jump.updateComplete;
    expect(find(here, '.pin.pinned'), 'pinned as long as it is shown').not.to.equal(null);
  });

  it('renders a name that looks like HTML as text', async () => {
    const name = '<img src=x onerror="globalThis.broken = true">';
    const storage = box();
    const backend = createBackend();
    storage.setItem(
      `account-widgets.jump.${backend.sandbox.credentials.accountId}.${backend.sandbox.credentials.userId}`,
      JSON.stringify({pinned: [{id: 'a'.repeat(32), name}], recent: []}),
    );
    const here = await page(backend, storage);
    await open(here);
    await type(here, 'img src');
    expect(names(here)).to.deep.equal([name]);
    expect(find(here, 'img')).to.equal(null);
    expect(globalThis).not.to.have.property('broken');
  });

  it('clears the text with Escape, then closes with it', async () => {
    const here = await page();
    await open(here);
    await type(here, 'blue');
    await press('Escape');
    await here.jump.updateComplete;
    expect(isOpen(here)).to.be.true;
    expect(field(here).value).to.equal('');
    expect(words(find(here, '.notice'))).to.contain('Where to?');
    await press('Escape');
    await waitUntil(() => !isOpen(here), 'closed');
  });

  it('reports that nothing was found', async () => {
    const here = await page();
    await open(here);
    await type(here, 'zzz');
    expect(words(find(here, '[role="status"]'))).to.equal('Nothing found');
    expect(words(find(here, '.notice'))).to.contain('“zzz”');
    expect(field(here).getAttribute('aria-expanded')).to.equal('false');
    await expectAccessible(here.jump);
  });

  it('finds a name in another script, which the server cannot search', async () => {
    const here = await page(await withOtherScript('日本電話'));
    await open(here);
    await type(here, '電話');
    expect(names(here)).to.deep.equal(['日本電話']);
    expect(words(find(here, '[role="status"]'))).to.equal('1 account found');
  });

  it('claims nothing about accounts that could not be compared with the text', async () => {
    const here = await page(withoutEnd(await withOtherScript('日本電話')));
    await open(here);
    await type(here, '電話');
    const partly = 'Not every account could be searched for “電話”.';
    expect(words(find(here, '.notice'))).to.equal(`Nothing found${partly}`);
    await expectAccessible(here.jump);
  });

  it('reports why a search failed, to the host as well, and searches again on demand', async () => {
    const here = await page();
    await open(here);
    const end = here.backend.sandbox.faults.add({path: '/search', status: 500});
    const failed = oneEvent(here.jump, 'load-failed');
    await sendKeys({type: 'blue'});
    await failed;
    // Each letter is a separate search; the failure of the last one stays.
    await waitUntil(() => words(find(here, '[role="alert"]')).includes('The search failed'), 'says so');
    await expectAccessible(here.jump);
    end();
    find<HTMLButtonElement>(here, '[role="alert"] button')?.click();
    await waitUntil(() => names(here).includes('Blue Sky'), 'found');
  });

  it("shows a renamed account's new name, and removes a deleted one", async () => {
    const here = await page();
    await visit(here, 'Blue Sky');
    await here.provider.select(undefined);
    const {adapter, facts} = (here.jump as unknown as {scope: AccountScope}).scope;
    const {value: account} = await adapter.accounts.get(here.ids.get('Blue Sky')!);
    facts.publish({type: 'saved', account: {...account, name: 'Blue Sea'}});
    await open(here);
    expect(names(here)).to.deep.equal(['Blue Sea']);
    facts.publish({type: 'removed', accountId: account.id});
    await here.jump.updateComplete;
    expect(names(here)).to.deep.equal([]);
  });

  it('leaves its request to a host that cancels the event', async () => {
    const here = await page();
    await visit(here, 'Blue Sky');
    await here.provider.select(undefined);
    await open(here);
    here.provider.addEventListener('account-select-request', (event) => event.preventDefault(), {once: true});
    await requested(here, 'account-select-request', 'Enter');
    await here.jump.updateComplete;
    expect(here.provider.accountId).to.equal(undefined);
  });
});
