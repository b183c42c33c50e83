import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-column.js';
import '@vaadin/grid/vaadin-grid-tree-column.js';
import type {Grid} from '@vaadin/grid';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {reachMiddle, until, type Contender} from '../contender.js';
import {topId, type GeneratedAccounts} from '../generated-accounts.js';

/** A row of the grid, which reads from a property whether the row has children. */
type Item = AccountSummary & {readonly hasChildren: boolean; readonly parentId: AccountId};

/**
 * Runs the grid in tree mode on a data provider that holds the accounts, because the grid requests collapsed levels
 * again. The grid leaves filtering and opening an account by id to the host, so this is the minimal host.
 */
export class VaadinGridContender implements Contender {
  #accounts: GeneratedAccounts | undefined;
  readonly #levels = new Map<AccountId, readonly Item[]>();
  readonly #items = new Map<AccountId, Item>();
  /** The remaining accounts of each level while a filter is set. */
  #filtered: ReadonlyMap<AccountId, readonly Item[]> | undefined;
  #grid: Grid<Item> | undefined;

  prepare(accounts: GeneratedAccounts): void {
    this.#accounts = accounts;
    this.#children(topId);
  }

  async mount(stage: HTMLElement): Promise<void> {
    const grid = document.createElement('vaadin-grid') as Grid<Item>;
    const name = document.createElement('vaadin-grid-tree-column');
    name.setAttribute('path', 'name');
    const realm = document.createElement('vaadin-grid-column');
    realm.setAttribute('path', 'realm');
    grid.append(name, realm);
    grid.itemIdPath = 'id';
    grid.itemHasChildrenPath = 'hasChildren';
    grid.dataProvider = ({page, pageSize, parentItem}, callback) => {
      const id = parentItem?.id ?? topId;
      const all = this.#filtered ? (this.#filtered.get(id) ?? []) : this.#children(id);
      callback(all.slice(page * pageSize, (page + 1) * pageSize), all.length);
    };
    stage.append(grid);
    this.#grid = grid;
    await until(() => this.#says(0, this.#children(topId)[0]));
  }

  async knowAll(): Promise<void> {
    for (const {id, path, row} of this.#accounts?.parents ?? []) {
      this.#gridNow.scrollToIndex(...path);
      this.#gridNow.expandItem(this.#item(id));
      await until(() => this.#says(row + 1, this.#children(id)[0]));
    }
    this.#gridNow.scrollToIndex(0);
    await until(() => this.#says(0, this.#children(topId)[0]));
  }

  async expand(): Promise<void> {
    const first = this.#first;
    this.#gridNow.expandItem(first);
    await until(() => this.#says(1, this.#children(first.id)[0]));
  }

  async collapse(): Promise<void> {
    this.#gridNow.collapseItem(this.#first);
    await until(() => this.#says(1, this.#children(topId)[1]));
  }

  async scrollTo(pixels: number): Promise<void> {
    const table = this.#table;
    table.scrollTop = pixels;
    // Rows are moved before they are filled.
    await until(() => {
      const filled = this.#rows.filter((row) => this.#nameIn(row) !== '');
      return reachMiddle(filled, table);
    });
  }

  async filter(text: string): Promise<void> {
    const pattern = new RegExp(text, 'i');
    const matches = ({name, realm, id}: Item) => pattern.test(name) || pattern.test(realm) || pattern.test(id);
    const filtered = new Map<AccountId, Item[]>();
    const above = new Set<AccountId>();
    // Children come after their parents, so the reverse order knows for each account whether anything below it remains.
    for (const [id, level] of [...this.#levels].reverse()) {
      const left = level.filter((item) => above.has(item.id) || matches(item));
      if (left.length === 0) continue;
      filtered.set(id, left);
      if (id !== topId) above.add(id);
    }
    this.#filtered = filtered;
    this.#gridNow.expandedItems = [...above].map((id) => this.#item(id));
    this.#gridNow.clearCache();
    this.#gridNow.scrollToIndex(0);
    await until(() => this.#says(0, filtered.get(topId)?.[0]));
  }

  countRows(): number {
    return this.#rows.length;
  }

  unmount(): void {
    this.#grid?.remove();
    this.#levels.clear();
    this.#items.clear();
    this.#filtered = undefined;
    this.#grid = this.#accounts = undefined;
  }

  get #gridNow(): Grid<Item> {
    if (!this.#grid) throw new Error('not mounted');
    return this.#grid;
  }

  get #table(): HTMLElement {
    const table = this.#gridNow.shadowRoot?.querySelector<HTMLElement>('#table');
    if (!table) throw new Error('no rows');
    return table;
  }

  get #rows(): HTMLElement[] {
    return [...(this.#gridNow.shadowRoot?.querySelectorAll<HTMLElement>('#items tr') ?? [])];
  }

  get #first(): Item {
    const first = this.#children(topId)[0];
    if (!first) throw new Error('no accounts');
    return first;
  }

  #item(id: AccountId): Item {
    const item = this.#items.get(id);
    if (!item) throw new Error(`no ${id}`);
    return item;
  }

  /** Whether a row shows an account. The grid's row numbers start at 1 and include the header. */
  #says(row: number, item: Item | undefined): boolean {
    const element = this.#rows.find(({ariaRowIndex}) => ariaRowIndex === String(row + 1 + this.#headerRows));
    return item !== undefined && element !== undefined && this.#nameIn(element) === item.name;
  }

  #nameIn(row: HTMLElement): string {
    return row.querySelector('slot')?.assignedElements()[0]?.textContent?.trim() ?? '';
  }

  get #headerRows(): number {
    return this.#gridNow.shadowRoot?.querySelectorAll('#header tr:not([hidden])').length ?? 0;
  }

  #children(id: AccountId): readonly Item[] {
    const known = this.#levels.get(id);
    if (known) return known;
    const level = (this.#accounts?.childrenOf(id) ?? []).map((account) => ({
      ...account,
      hasChildren: this.#accounts?.isParent(account.id) ?? false,
      parentId: id,
    }));
    this.#levels.set(id, level);
    for (const item of level) this.#items.set(item.id, item);
    return level;
  }
}
