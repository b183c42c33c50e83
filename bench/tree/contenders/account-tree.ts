import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../../src/api/adapter.js';
import type {Page, PageOptions} from '../../../src/api/document.js';
import {apiError} from '../../../src/api/errors.js';
import '../../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../../src/components/account-provider/account-provider.js';
import '../../../src/components/account-tree/define.js';
import {until, type Contender} from '../contender.js';
import {topId, type GeneratedAccounts} from '../generated-accounts.js';

/** The largest page that the tree requests. */
const PAGE_SIZE = 1000;

/** The shipped tree, on an adapter that answers page by page from memory. */
export class AccountTreeContender implements Contender {
  #accounts: GeneratedAccounts | undefined;
  #top: AccountSummary[] | undefined;
  #provider: AccountProvider | undefined;

  prepare(accounts: GeneratedAccounts): void {
    this.#accounts = accounts;
    this.#top = accounts.childrenOf(topId);
  }

  async mount(stage: HTMLElement): Promise<void> {
    const provider = document.createElement('account-provider');
    provider.adapter = this.#adapter();
    provider.append(document.createElement('account-tree'));
    stage.append(provider);
    this.#provider = provider;
    await until(() => this.#query('[role="treeitem"]:not(.tail)'));
  }

  async knowAll(): Promise<void> {
    this.#press('End');
    await until(() => this.#query('[aria-setsize]')?.ariaSetSize !== '-1' && this.#isAtEnd);
    this.#top = undefined;
    for (const {row} of this.#accounts?.parents ?? []) {
      await this.scrollTo(row * this.#rowSize - 100);
      await until(() => this.#row(row)?.ariaExpanded === 'false');
      this.#row(row)?.querySelector<HTMLElement>('.twisty')?.click();
      await until(() => Number(this.#row(row + 1)?.ariaLevel) > Number(this.#row(row)?.ariaLevel));
      await until(() => !this.#query('.tail'));
    }
    this.#press('Home');
    await until(() => this.#list.scrollTop === 0);
  }

  async expand(): Promise<void> {
    this.#press('ArrowRight');
    await until(() => this.#row(1)?.ariaLevel === '2');
  }

  async collapse(): Promise<void> {
    this.#press('ArrowLeft');
    await until(() => this.#row(1)?.ariaLevel === '1');
  }

  async scrollTo(pixels: number): Promise<void> {
    this.#list.scrollTop = pixels;
    const row = Math.ceil(this.#list.scrollTop / this.#rowSize);
    await until(() => this.#row(row));
  }

  async focusFilter(): Promise<void> {
    this.#field.focus();
    await until(() => this.#root.activeElement === this.#field);
  }

  async filter(text: string): Promise<void> {
    const field = this.#field;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await until(() => [...this.#root.querySelectorAll('mark')].at(0)?.textContent?.toLowerCase() === text);
  }

  countRows(): number {
    return this.#root.querySelectorAll('[role="treeitem"]').length;
  }

  unmount(): void {
    this.#provider?.remove();
    this.#provider = this.#accounts = this.#top = undefined;
  }

  get #root(): ShadowRoot {
    const root = this.#provider?.querySelector('account-tree')?.shadowRoot;
    if (!root) throw new Error('not mounted');
    return root;
  }

  get #field(): HTMLInputElement {
    const field = this.#query<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('no field');
    return field;
  }

  get #list(): HTMLElement {
    const list = this.#query('[role="tree"]');
    if (!list) throw new Error('no rows');
    return list;
  }

  get #isAtEnd(): boolean {
    const {scrollTop, clientHeight, scrollHeight} = this.#list;
    return scrollTop + clientHeight >= scrollHeight - 1;
  }

  get #rowSize(): number {
    return this.#query('[role="treeitem"]')?.offsetHeight ?? 0;
  }

  #query<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.#root.querySelector<E>(selector);
  }

  #row(index: number): HTMLElement | null {
    return this.#query(`[data-index="${index}"]`);
  }

  #press(key: string): void {
    this.#list.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  }

  #adapter(): AccountsAdapter {
    const home = {id: topId, name: 'Top', isReseller: true, isSuperduper: false, timezone: '', language: ''};
    const unasked = async () => {
      throw apiError('refused', 'No tree asks for it here', {code: 'not_here'});
    };
    return {
      session: {open: async () => ({user: {id: 'user', name: 'Operator', isAdmin: true}, home, settings: {}})},
      accounts: {
        children: async (id, options) => this.#page(id, options),
        search: async () => ({items: []}),
        ancestors: async () => [],
        get: unasked,
        descendants: unasked,
        update: unasked,
      },
    };
  }

  #page(id: AccountId, {cursor, limit = PAGE_SIZE}: PageOptions = {}): Page<AccountSummary> {
    const all = (id === topId ? this.#top : undefined) ?? this.#accounts?.childrenOf(id) ?? [];
    const from = Number(cursor ?? 0);
    const to = from + limit;
    const items = all.slice(from, to);
    return to < all.length ? {items, next: String(to)} : {items};
  }
}
