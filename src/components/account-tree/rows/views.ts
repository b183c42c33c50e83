import type {AccountId} from '../../../api/account-ref.js';
import {ActiveRow} from './active-row.js';
import type {FoundRows} from '../search/found-rows.js';
import {LevelRows} from './level-rows.js';
import type {AccountTreeModel} from './tree-model.js';
import type {TreeRow, TreeRows} from './rows.js';

/**
 * The views of a tree: the whole tree, one level of it in a narrow tree, or the matches of a search. Each has its own
 * active row, so that the user finds it unchanged on return.
 */
export class TreeViews {
  readonly #model: AccountTreeModel;
  readonly #levels = new Map<AccountId, LevelRows>();
  readonly #active = new WeakMap<TreeRows, ActiveRow>();
  #byLevel = false;
  #levelId: AccountId;
  #found: FoundRows | undefined;

  constructor(model: AccountTreeModel) {
    this.#model = model;
    this.#levelId = model.topId;
  }

  get rows(): TreeRows {
    return this.#found ?? (this.#byLevel ? this.#level() : this.#model);
  }

  get active(): ActiveRow {
    const {rows} = this;
    const active = this.#active.get(rows) ?? new ActiveRow();
    this.#active.set(rows, active);
    return active;
  }

  /** The matches of a search, while they are shown. */
  get found(): FoundRows | undefined {
    return this.#found;
  }

  /** The account whose children are shown, if only one level is shown and it is not the top one. */
  get levelId(): AccountId | undefined {
    if (this.#found || !this.#byLevel) return undefined;
    const {parentId} = this.#level();
    return parentId === this.#model.topId ? undefined : parentId;
  }

  /** The first row of a list, as long as there is no other. */
  get onlyRow(): TreeRow | undefined {
    const {rows} = this;
    return !this.#found && rows.rowCount === 1 ? rows.row(0) : undefined;
  }

  /** Whether the first accounts of a list are loading. */
  get isWaiting(): boolean {
    const row = this.onlyRow;
    return row?.kind === 'tail' && (row.tail.status === 'loading' || row.tail.status === 'more');
  }

  get byLevel(): boolean {
    return this.#byLevel;
  }

  /** Shows one level at a time or the whole tree, with the same active row. */
  set byLevel(byLevel: boolean) {
    if (byLevel === this.#byLevel) return;
    const found = this.#found;
    this.#found = undefined;
    const at = this.rows.accountAt(this.active.index)?.id;
    const moved = this.active.key !== undefined;
    this.#byLevel = byLevel;
    if (at !== undefined && moved) this.reveal(at);
    this.#found = found;
  }

  /** Makes a known account the active row, and expands what is necessary. */
  reveal(id: AccountId): void {
    if (this.#byLevel) this.#levelId = this.#model.parentOf(id) ?? this.#model.topId;
    else this.#model.reveal(id);
    const {rows, active} = this;
    active.moveTo(rows, rows.indexOf(id));
  }

  /** Shows the accounts below an account: among the rows, or instead of them. */
  expand(id: AccountId): void {
    if (this.#found) this.#found.expand(id);
    else if (this.#byLevel) this.#levelId = id;
    else this.#model.expand(id);
  }

  collapse(id: AccountId): void {
    (this.#found ?? this.#model).collapse(id);
  }

  /** Only for the whole tree: a level shows one account's children, and a search its matches. */
  expandSiblings(id: AccountId): void {
    if (this.rows === this.#model) this.#model.expandSiblings(id);
  }

  /** Shows the level above, with the account whose children were shown as the active row. */
  leave(): void {
    const {levelId} = this;
    if (levelId !== undefined) this.reveal(levelId);
  }

  /** Shows the matches of a search, with the first match active. */
  show(found: FoundRows): void {
    this.#found = found;
    const active = new ActiveRow();
    active.moveTo(found, found.firstMatch);
    this.#active.set(found, active);
  }

  endSearch(): void {
    this.#found = undefined;
  }

  #level(): LevelRows {
    // A deleted account has no level, and its parent is no longer known.
    if (!this.#model.has(this.#levelId)) this.#levelId = this.#model.topId;
    const level = this.#levels.get(this.#levelId) ?? new LevelRows(this.#model, this.#levelId);
    this.#levels.set(this.#levelId, level);
    return level;
  }
}
