import type {ReactiveControllerHost} from 'lit';
import type {ApiError} from '../../../api/errors.js';
import type {AccountSummary} from '../../../api/account.js';
import type {AccountId, AccountRef} from '../../../api/account-ref.js';
import {AccountSearch, type SearchState} from '../../../element/controllers/account-search.js';
import type {AccountScope} from '../../../session/scope.js';
import {FoundRows} from './found-rows.js';
import type {AccountTreeModel} from '../rows/tree-model.js';
import type {TreeTail} from '../rows/rows.js';
import {AccountTexts} from './texts.js';
import type {TreeTrunk} from '../rows/trunk.js';

export interface TreeSearchOptions {
  readonly scope: () => AccountScope | undefined;
  readonly trunk: () => TreeTrunk | undefined;
  readonly onError: (error: ApiError) => void;
  /** Everything there is has been found, or as much of it as could be. */
  readonly onFound: (count: number) => void;
}

const none: readonly AccountSummary[] = [];

/** What is known here and what the backend finds for a text, as rows; loaded when somebody is about to search. */
export class TreeSearch {
  readonly #host: ReactiveControllerHost;
  readonly #options: TreeSearchOptions;
  readonly #search: AccountSearch;
  /** Of the accounts below one top. */
  #texts: {readonly model: AccountTreeModel; readonly texts: AccountTexts; readonly end: AbortController} | undefined;
  /** How many have been told of. */
  #told: number | undefined;

  constructor(host: ReactiveControllerHost, options: TreeSearchOptions) {
    this.#host = host;
    this.#options = options;
    const {scope, onError} = options;
    this.#search = new AccountSearch(host, {scope, onError});
  }

  /** Why the backend could not be searched. */
  get error(): ApiError | undefined {
    const {state} = this.#search;
    return state.status === 'error' ? state.error : undefined;
  }

  /** The first key is to find everything at hand. */
  prepare(): void {
    const model = this.#options.trunk()?.model;
    if (model) this.#textsOf(model);
  }

  /** Lets go of what only searching needs. */
  rest(): void {
    this.#texts?.end.abort();
    this.#texts = undefined;
  }

  /** Shows what is found for a text; for an empty one the tree as it was. */
  find(text: string): void {
    this.#told = undefined;
    this.#search.setText(text);
    const {model, views} = this.#options.trunk() ?? {};
    if (!model || !views) return;
    if (text.trim() === '') views.endSearch();
    else {
      const found = views.found ?? new FoundRows(model, this.#textsOf(model), (id) => this.#pathTo(id));
      found.find(text.trim());
      views.show(found);
    }
    this.#host.requestUpdate();
  }

  retry(): void {
    this.#search.retry();
  }

  loadMore(): void {
    void this.#search.loadMore();
  }

  /** Before each rendering: takes over what the backend has found by now. */
  follow(): void {
    const found = this.#options.trunk()?.views.found;
    const {state} = this.#search;
    if (!found || state.status === 'idle') return;
    found.show({items: state.status === 'complete' ? this.#below(state.items) : none, tail: tailOf(state)});
    const {count} = found;
    if (state.status === 'pending' || count === this.#told) return;
    this.#told = count;
    this.#options.onFound(count);
  }

  /** The backend searches below the signed-in account; who acts as another sees what is below that. */
  #below(items: readonly AccountSummary[]): readonly AccountSummary[] {
    const {home, acting} = this.#options.scope() ?? {};
    if (!acting || acting.id === home?.id) return items;
    const {model} = this.#options.trunk() ?? {};
    return items.filter(({id}) => model?.has(id) || this.#search.pathTo(id)?.some((above) => above.id === acting.id));
  }

  #textsOf(model: AccountTreeModel): AccountTexts {
    if (this.#texts?.model === model) return this.#texts.texts;
    this.rest();
    const texts = new AccountTexts(model);
    const end = new AbortController();
    this.#texts = {model, texts, end};
    void texts.prepare(end.signal);
    return texts;
  }

  #pathTo(id: AccountId): readonly AccountRef[] | undefined {
    const path = this.#search.pathTo(id);
    const topId = this.#options.trunk()?.model.topId;
    const top = path?.findIndex((above) => above.id === topId) ?? -1;
    // All is below the top; that is worth saying only where there is nothing else in between.
    return path && path.length > top + 1 ? path.slice(top + 1) : path;
  }
}

function tailOf(state: SearchState): TreeTail | undefined {
  if (state.status === 'pending') return {status: 'loading'};
  if (state.status !== 'complete') return undefined;
  switch (state.more.status) {
    case 'none':
      return undefined;
    case 'available':
      return {status: 'more'};
    case 'pending':
      return {status: 'loading'};
    case 'error':
      return {status: 'error', error: state.more.error, outdated: false};
  }
}
