import {expect, nextFrame} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import {waitUntil} from '../../support/wait.js';
import {treePage as open, words, type TreePage} from './page.js';

/** The rows in their visual order, from the top. */
const byPosition = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLElement>('[role="treeitem"]')]
    .map((item) => ({index: Number(item.dataset['index']), top: item.getBoundingClientRect().top}))
    .sort((a, b) => a.top - b.top)
    .map(({index}) => index);

const inOrderOfDocument = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLElement>('[role="treeitem"]')].map(({dataset}) => Number(dataset['index']));

async function scrollTo({list}: TreePage, pixels: number): Promise<void> {
  list().scrollTop = pixels;
  await waitUntil(() => {
    const {top} = list().getBoundingClientRect();
    const items = [...list().querySelectorAll('[role="treeitem"]:not(.tail)')];
    return items.some((item) => item.getBoundingClientRect().top <= top);
  }, `rows at ${pixels}`);
  await nextFrame();
}

describe('the list of account-tree', () => {
  it('leaks no nodes, however long it is scrolled and searched', async () => {
    const page = await open({accounts: 600});
    await page.see('A1A Car Wash');
    const nodes = () => page.list().querySelector('.canvas')?.childNodes.length ?? 0;
    const round = async () => {
      for (const top of [1200, 4800, 900, 0]) await scrollTo(page, top);
      for (const text of ['blue sky', '']) {
        const field = page.tree.renderRoot.querySelector<HTMLInputElement>('input[type="search"]');
        if (field) field.value = text;
        field?.dispatchEvent(new InputEvent('input', {bubbles: true}));
        await waitUntil(() => page.rows().includes(text ? 'Blue Sky' : 'A1A Car Wash'), text);
      }
    };
    await round();
    const after = nodes();
    for (let again = 0; again < 2; again++) await round();
    // The number of visible rows may vary slightly; a leak would be dozens.
    expect(nodes()).to.be.closeTo(after, 10);
  });

  it('keeps the DOM in reading order although it reuses elements', async () => {
    const page = await open({accounts: 600});
    await page.see('A1A Car Wash');
    const first = page.list().querySelector('[role="treeitem"]');
    for (const top of [500, 700, 300, 2000]) {
      await scrollTo(page, top);
      const seen = byPosition(page.list());
      expect(inOrderOfDocument(page.list())).to.deep.equal(seen);
      expect(seen, 'each once').to.deep.equal([...new Set(seen)].sort((a, b) => a - b));
    }
    expect(first?.isConnected, 'is used again').to.equal(true);
  });

  it('keeps its scroll position when the user returns from a masquerade', async () => {
    const page = await open({accounts: 600});
    const {list, provider, rows, see} = page;
    await see('A1A Car Wash');
    await scrollTo(page, 1500);
    const {top, bottom} = list().getBoundingClientRect();
    const inView = [...list().querySelectorAll<HTMLElement>('[role="treeitem"]')].find((item) => {
      const box = item.getBoundingClientRect();
      return box.top >= top + 100 && box.bottom <= bottom;
    });
    const name = words(inView?.querySelector('.name'));
    const id = inView?.id.replace('account-', '') as AccountId;
    const before = list().scrollTop;
    await provider.masquerade(id);
    await waitUntil(() => !rows().includes(name), 'another top');
    await provider.endMasquerade();
    await see(name);
    await nextFrame();
    expect(list().scrollTop).to.equal(before);
  });

  it('shows the same rows when the host omits the realms', async () => {
    const page = await open({accounts: 600});
    await page.see('A1A Car Wash');
    await scrollTo(page, 2400);
    const first = () => Math.min(...inOrderOfDocument(page.list()).filter((index) => index > 0));
    const before = first();
    page.tree.hideRealm = true;
    await waitUntil(() => (page.list().querySelector<HTMLElement>('[role="treeitem"]')?.offsetHeight ?? 0) < 40, '');
    await nextFrame();
    expect(first()).to.equal(before);
  });

  it('keeps the focused row in view when the list becomes smaller', async () => {
    const {see, press, list, tree, active} = await open({accounts: 600});
    await see('A1A Car Wash');
    list().focus();
    await press('PageDown', 'PageDown');
    const item = await see(active());
    const covered = () => item.getBoundingClientRect().bottom > list().getBoundingClientRect().bottom + 1;
    await waitUntil(() => !covered(), 'in view');
    tree.style.blockSize = `${tree.offsetHeight - 90}px`;
    await nextFrame();
    await nextFrame();
    expect(covered()).to.equal(false);
  });

  it('keeps its scroll position after it was hidden', async () => {
    const page = await open({accounts: 600});
    await page.see('A1A Car Wash');
    await scrollTo(page, 1500);
    page.tree.hidden = true;
    await waitUntil(() => page.rows().length === 0, 'draws nothing');
    page.tree.hidden = false;
    await waitUntil(() => page.rows().length > 1, 'draws again');
    expect(page.list().scrollTop).to.equal(1500);
  });
});
