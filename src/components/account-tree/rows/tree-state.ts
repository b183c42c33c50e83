import {knownName} from '../../../element/account-name.js';
import type {ApiError} from '../../../api/errors.js';
import type {AccountSummary} from '../../../api/account.js';
import type {AccountId, AccountRef} from '../../../api/account-ref.js';
import {summaryOf, type AccountFact} from '../../../session/account-facts.js';
import {createSlot, type Identity} from '../../../session/identity.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import {TreeBranches} from './branches.js';
import {AccountTreeModel} from './tree-model.js';
import {TreeViews} from './views.js';

/** The state of a tree when its element left the page. */
type Remembered = Pick<AccountTreeModel, 'expanded' | 'top'>;

/** By the account at the top. */
const remembered = createSlot<Map<AccountId, Remembered>>('tree@1');
const treesOf = (identity: Identity) => identity.slot(remembered, () => new Map<AccountId, Remembered>());

export interface TreeStateOptions {
  readonly onChange: () => void;
  readonly onError: (error: ApiError) => void;
  /** Called when a requested page has arrived, with its number of accounts. */
  readonly onArrived: (count: number) => void;
}

/**
 * The tree states of one signed-in user, one for each account that has been at the top: after a masquerade, the user
 * finds the tree unchanged.
 */
export class TreeStates {
  readonly #options: TreeStateOptions;
  readonly #trees = new Map<AccountId, TreeState>();
  #current: TreeState | undefined;

  constructor(options: TreeStateOptions) {
    this.#options = options;
  }

  get current(): TreeState | undefined {
    return this.#current;
  }

  /** Makes the tree state of a scope the current one. */
  enter(scope: AccountScope): TreeState {
    if (this.#current?.sharesUserWith(scope) === false) this.end();
    const {onChange, onError, onArrived} = this.#options;
    const tree: TreeState =
      this.#trees.get(scope.acting.id) ??
      new TreeState(scope, {
        onChange,
        onError,
        onArrived: (count) => {
          if (tree === this.#current) onArrived(count);
        },
      });
    this.#trees.set(scope.acting.id, tree);
    this.#current = tree;
    return tree;
  }

  end(): void {
    for (const tree of this.#trees.values()) tree.end();
    this.#trees.clear();
    this.#current = undefined;
  }
}

/**
 * Everything that the tree knows below one top account, for one signed-in user. It outlives the scopes in which that
 * account stays at the top, so that expansion and position survive every selection.
 */
export class TreeState {
  readonly model: AccountTreeModel;
  readonly branches: TreeBranches;
  readonly views: TreeViews;
  readonly #identity: Identity;
  readonly #unsubscribe: () => void;

  constructor({adapter, identity, resources, facts, acting}: AccountScope, options: TreeStateOptions) {
    this.#identity = identity;
    const before = treesOf(identity).get(acting.id);
    this.model = new AccountTreeModel(namedOnly(acting), before?.expanded);
    this.model.top = before?.top;
    this.views = new TreeViews(this.model);
    this.branches = new TreeBranches({
      ...options,
      onArrived: (_parentId, count) => options.onArrived(count),
      adapter,
      resources,
      model: this.model,
    });
    this.#unsubscribe = facts.subscribe((fact) => {
      this.#follow(fact);
      options.onChange();
    });
  }

  belongsTo(scope: AccountScope): boolean {
    return this.sharesUserWith(scope) && scope.acting.id === this.model.topId;
  }

  sharesUserWith({identity}: AccountScope): boolean {
    return identity.id === this.#identity.id;
  }

  /** The name of an account as far as it is known here or to another widget. */
  nameOf(id: AccountId, scope: AccountScope, localizer: Localizer): string {
    return knownName({id, name: this.model.get(id)?.name ?? ''}, scope, localizer);
  }

  /**
   * Creates rows for an account and all its ancestors, whether their pages are loaded or not.
   * @param path from the signed-in account down to the account's direct parent
   */
  reveal(path: readonly AccountRef[], account: AccountSummary): void {
    const {model, branches} = this;
    const top = path.findIndex(({id}) => id === model.topId);
    if (top < 0) return;
    let parentId = model.topId;
    for (const next of [...path.slice(top + 1).map(namedOnly), account]) {
      branches.add(parentId, next);
      parentId = next.id;
    }
  }

  /** Another tree of the same user with the same top account continues with this state. */
  end(): void {
    const {expanded, top, topId} = this.model;
    treesOf(this.#identity).set(topId, {expanded, top});
    this.#unsubscribe();
    this.branches.end();
  }

  #follow(fact: AccountFact): void {
    const {model, branches} = this;
    switch (fact.type) {
      case 'saved': {
        const known = model.get(fact.account.id);
        if (known) branches.update({...known, ...summaryOf(fact.account)});
        return;
      }
      case 'created':
        model.count(fact.parentId, 1);
        if (model.hasBranch(fact.parentId)) branches.add(fact.parentId, fact.account);
        return;
      case 'moved':
        this.#move({...model.get(fact.account.id), ...summaryOf(fact.account)}, fact.path.at(-1)?.id);
        return;
      case 'removed': {
        const removed = model.get(fact.accountId);
        if (!removed) return;
        model.count(model.parentOf(removed.id) ?? model.topId, -sizeOf(removed));
        branches.remove(removed.id);
        return;
      }
    }
  }

  /** Keeps what is expanded below the account, as long as its new place is in this tree. */
  #move(account: AccountSummary, parentId: AccountId | undefined): void {
    const {model, branches} = this;
    if (account.id === model.topId) return;
    if (model.has(account.id)) model.count(model.parentOf(account.id) ?? model.topId, -sizeOf(account));
    if (parentId === undefined || !model.has(parentId)) {
      branches.remove(account.id);
      return;
    }
    const shown = model.indexOf(account.id) >= 0;
    model.count(parentId, sizeOf(account));
    branches.move(account, parentId);
    if (shown) model.reveal(account.id);
  }
}

/** The number of accounts: itself and all below. */
function sizeOf({descendantCount = 0}: AccountSummary): number {
  return 1 + descendantCount;
}

/** A row for an account of which only the name, or the id, is known. */
function namedOnly({id, name}: AccountRef): AccountSummary {
  return {id, name: name ?? '', realm: ''};
}
