import {Wunderbaum} from 'wunderbaum';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {reachMiddle, until, type Contender} from '../contender.js';
import {topId, type GeneratedAccounts} from '../generated-accounts.js';

type TreeNode = NonNullable<ReturnType<Wunderbaum['findKey']>>;

const ROW_SIZE = 36;

/** Loads lazily, one level at a time, as its documentation shows; it has no paging. */
export class WunderbaumContender implements Contender {
  #accounts: GeneratedAccounts | undefined;
  #source: {readonly title: string}[] | undefined;
  #tree: Wunderbaum | undefined;
  #element: HTMLElement | undefined;

  prepare(accounts: GeneratedAccounts): void {
    this.#accounts = accounts;
    this.#source = accounts.childrenOf(topId).map((account) => this.#node(account));
  }

  async mount(stage: HTMLElement): Promise<void> {
    const element = document.createElement('div');
    stage.append(element);
    this.#element = element;
    this.#tree = new Wunderbaum({
      element,
      source: this.#source ?? [],
      columns: [
        {id: '*', title: 'Name', width: '280px'},
        {id: 'realm', title: 'Realm', width: '180px'},
      ],
      header: false,
      rowHeightPx: ROW_SIZE,
      debugLevel: 0,
      filter: {mode: 'hide', autoExpand: true},
      lazyLoad: ({node}) => this.#accounts?.childrenOf(node.key as AccountId).map((child) => this.#node(child)),
      render: ({node, renderColInfosById}) => {
        const cell = renderColInfosById['realm']?.elem;
        if (cell) cell.textContent = (node.data as {realm: string}).realm;
      },
    });
    this.#source = undefined;
    await until(() => element.querySelector('.wb-row'));
  }

  async knowAll(): Promise<void> {
    for (const {id} of this.#accounts?.parents ?? []) await this.#find(id).setExpanded(true, {noAnimation: true});
    await this.scrollTo(0);
  }

  async expand(): Promise<void> {
    await this.#first.setExpanded(true, {noAnimation: true});
    await until(() => this.#rowAt(1)?.querySelector('.wb-title')?.textContent === this.#first.children?.[0]?.title);
  }

  async collapse(): Promise<void> {
    await this.#first.setExpanded(false, {noAnimation: true});
    await until(() => this.#rowAt(1)?.querySelector('.wb-title')?.textContent === this.#treeNow.children[1]?.title);
  }

  async scrollTo(pixels: number): Promise<void> {
    const element = this.#element;
    if (!element) return;
    element.scrollTop = pixels;
    await until(() => reachMiddle(this.#rows, element));
  }

  async filter(text: string): Promise<void> {
    const pattern = new RegExp(text, 'i');
    const matches = ({title, key, data}: TreeNode) =>
      pattern.test(title) || pattern.test((data as {realm: string}).realm) || pattern.test(key);
    this.#treeNow.filterNodes(matches, {mode: 'hide', autoExpand: true});
    await until(() =>
      this.#rows.some((row) => row.querySelector('.wb-title')?.textContent?.toLowerCase().includes(text)),
    );
  }

  countRows(): number {
    return this.#rows.length;
  }

  unmount(): void {
    this.#tree?.destroy();
    this.#element?.remove();
    this.#tree = this.#element = this.#accounts = undefined;
  }

  get #treeNow(): Wunderbaum {
    if (!this.#tree) throw new Error('not mounted');
    return this.#tree;
  }

  get #first(): TreeNode {
    const first = this.#treeNow.children[0];
    if (!first) throw new Error('no rows');
    return first;
  }

  #find(key: string): TreeNode {
    const node = this.#treeNow.findKey(key);
    if (!node) throw new Error(`no ${key}`);
    return node;
  }

  get #rows(): HTMLElement[] {
    return [...(this.#element?.querySelectorAll<HTMLElement>('.wb-row') ?? [])];
  }

  #rowAt(index: number): HTMLElement | undefined {
    return this.#rows.find(({style}) => style.top === `${index * ROW_SIZE}px`);
  }

  #node({id, name, realm, descendantCount}: AccountSummary) {
    return {key: id, title: name, realm, descendantCount, lazy: this.#accounts?.isParent(id) ?? false};
  }
}
