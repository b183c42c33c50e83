import {html, nothing, type ReactiveControllerHost} from 'lit';
import type {ApiError} from '../../../api/errors.js';
import type {AccountSummary} from '../../../api/account.js';
import type {AccountId, AccountRef} from '../../../api/account-ref.js';
import type {SearchState} from '../../../element/controllers/account-search.js';
import {foundText, noMatches, searchProgress} from '../../../domains/account-set/search-notices.js';
import {WordSearch} from '../../../domains/account-set/word-search.js';
import type {AccountScope} from '../../../session/scope.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {FoundRows} from './found-rows.js';
import type {AccountTreeModel} from '../rows/tree-model.js';
import type {TreeTail} from '../rows/rows.js';
import {AccountTexts} from './texts.js';
import type {TreeState} from '../rows/tree-state.js';

export interface TreeSearchOptions {
  readonly scope: () => AccountScope | undefined;
  readonly tree: () => TreeState | undefined;
  readonly onError: (error: ApiError) => void;
  readonly localizer: () => Localizer;
  /** Called with the number of matches, in words, when the search is complete, as far as possible. */
  readonly onFound: (message: string) => void;
}

const none: readonly AccountSummary[] = [];

/** The known accounts and the backend's matches for a text, as rows; loaded when the user is about to search. */
export class TreeSearch {
  readonly #host: ReactiveControllerHost;
  readonly #options: TreeSearchOptions;
  readonly #search: WordSearch;
  /** The texts of the accounts below one top account. */
  #texts: {readonly model: AccountTreeModel; readonly texts: AccountTexts; readonly end: AbortController} | undefined;
  /** The last announced number of matches. */
  #announced: number | undefined;

  constructor(host: ReactiveControllerHost, options: TreeSearchOptions) {
    this.#host = host;
    this.#options = options;
    const {scope, onError} = options;
    this.#search = new WordSearch(host, {
      scope,
      onError,
      known: () => options.tree()?.model.size ?? 0,
      below: () => {
        const {acting, home} = scope() ?? {};
        return acting?.id === home?.id ? undefined : acting?.id;
      },
    });
  }

  /** Why the backend could not be searched. */
  get error(): ApiError | undefined {
    const {state} = this.#search;
    return state.status === 'error' ? state.error : undefined;
  }

  /** That nothing is found, and how many accounts have been searched. */
  notice(localizer: Localizer): unknown {
    const found = this.#options.tree()?.views.found;
    if (!found) return nothing;
    const progress = searchProgress(localizer, this.#search);
    const isEmpty = found.rowCount === 0 && progress === nothing && !this.error;
    return html`<div class="state">${isEmpty ? noMatches(localizer, found.match.text) : progress}</div>`;
  }

  /** Prepares the index, so that the first key finds it ready. */
  prepare(): void {
    const model = this.#options.tree()?.model;
    if (model) this.#textsOf(model);
  }

  /** Releases what only searching needs. */
  rest(): void {
    this.#texts?.end.abort();
    this.#texts = undefined;
  }

  /** Shows the matches of a text; restores the tree for an empty one. */
  find(text: string): void {
    this.#announced = undefined;
    this.#search.setText(text);
    const {model, views} = this.#options.tree() ?? {};
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

  /** To be called before each render: takes over what the backend has found. */
  follow(): void {
    const found = this.#options.tree()?.views.found;
    const {state} = this.#search;
    if (!found || state.status === 'idle') return;
    found.show({items: state.status === 'complete' ? this.#below(state.items) : none, tail: tailOf(state)});
    const {count} = found;
    if (isPending(state) || count === this.#announced) return;
    this.#announced = count;
    this.#options.onFound(foundText(this.#options.localizer(), found.match.text, count));
  }

  /**
   * The backend searches below the signed-in account; during a masquerade, only the part below the acting account is
   * shown.
   */
  #below(items: readonly AccountSummary[]): readonly AccountSummary[] {
    const {home, acting} = this.#options.scope() ?? {};
    if (!acting || acting.id === home?.id) return items;
    const {model} = this.#options.tree() ?? {};
    const isBelow = ({id, path = this.#search.pathTo(id)?.map((above) => above.id)}: AccountSummary) =>
      model?.has(id) || path?.includes(acting.id);
    return items.filter(isBelow);
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
    const topId = this.#options.tree()?.model.topId;
    const top = path?.findIndex((above) => above.id === topId) ?? -1;
    // Everything is below the top account, which is shown only if there is nothing else in between.
    return path && path.length > top + 1 ? path.slice(top + 1) : path;
  }
}

const isPending = (state: SearchState): boolean =>
  state.status === 'pending' || (state.status === 'complete' && state.more.status === 'pending');

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
