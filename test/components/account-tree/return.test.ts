import {expect} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {AccountTree} from '../../../src/components/account-tree/account-tree.js';
import {waitUntil} from '../../support/wait.js';
import {treePage, twisty, words} from './page.js';

const row = (tree: AccountTree, name: string) =>
  [...tree.renderRoot.querySelectorAll<HTMLElement>('[role="treeitem"]')].find((item) => words(item).startsWith(name));
const list = (tree: AccountTree) => tree.renderRoot.querySelector<HTMLElement>('[role="tree"]');

/** A page with an expanded row and a scrolled list. */
async function scrolled() {
  const page = await treePage();
  page.tree.style.setProperty('--aw-account-tree-size', '16rem');
  twisty(await page.see('Los Pollos Hermanos')).click();
  await page.see('Los Pollos Hermanos –');
  list(page.tree)!.scrollTop = 60;
  await waitUntil(() => list(page.tree)?.scrollTop === 60, 'scrolled');
  list(page.tree)!.dispatchEvent(new Event('scroll'));
  await page.tree.updateComplete;
  return page;
}

/** An element has left for good once the current task has ended. */
const afterThisStep = async (): Promise<void> => {
  await Promise.resolve();
};

describe('account-tree, back on the page', () => {
  it('has the same rows expanded and the same scroll position', async () => {
    const {provider, tree} = await scrolled();
    tree.remove();
    await afterThisStep();
    provider.append(tree);
    await waitUntil(() => row(tree, 'Los Pollos Hermanos –'), 'is expanded');
    await waitUntil(() => list(tree)?.scrollTop === 60, 'stands where it stood');
  });

  it('takes over the state of the tree that it replaces', async () => {
    const {provider, tree} = await scrolled();
    tree.remove();
    await afterThisStep();
    const other = document.createElement('account-tree');
    other.style.setProperty('--aw-account-tree-size', '16rem');
    provider.append(other);
    await waitUntil(() => row(other, 'Los Pollos Hermanos –'), 'is expanded');
    await waitUntil(() => list(other)?.scrollTop === 60, 'stands where it stood');
  });

  it('starts over with another account at its top', async () => {
    const {provider, tree, ids} = await scrolled();
    tree.remove();
    await afterThisStep();
    await provider.masquerade(ids.get('Los Pollos Hermanos') as AccountId);
    provider.append(tree);
    await waitUntil(() => row(tree, 'Los Pollos Hermanos –'), 'its accounts');
    expect(list(tree)!.scrollTop).to.equal(0);
  });
});
