import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AccountSummary} from '../../api/account.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import {
  AccountSearch,
  type AccountSearchOptions,
  type MoreState,
  type SearchState,
} from '../../element/controllers/account-search.js';
import type {AccountScope} from '../../session/scope.js';
import {wordsOf} from '../../ui/text/text-match.js';
import {IndexedAccounts, type Reading} from './indexed-accounts.js';

export interface WordSearchOptions extends AccountSearchOptions {
  /** How many accounts there are at least, if the host knows. */
  readonly known?: () => number;
  /** Only accounts below this one are found among those that were read. Default: all. */
  readonly below?: () => AccountId | undefined;
}

/** Number of matches that are listed at first, and added on demand. */
const SHOWN = 50;

const pending: SearchState = Object.freeze({status: 'pending'});

type Complete = Extract<SearchState, {readonly status: 'complete'}>;

/**
 * Finds accounts by any words in their names, realms, or ids, the best match first. The backend's own search provides
 * the first results, and most backends compare only beginnings; meanwhile, all accounts are read once and then searched
 * here, without requests.
 */
export class WordSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: WordSearchOptions;
  readonly #backend: AccountSearch;
  /** The accounts of the signed-in user, while there is a text to search for. */
  #held: {readonly accounts: IndexedAccounts; readonly release: () => void} | undefined;
  #isConnected = false;
  /** The number of matches to list. */
  #shown = SHOWN;
  /** Whether more matches were read than are listed. */
  #isCut = false;
  #merged: {readonly from: readonly unknown[]; readonly state: SearchState} | undefined;

  constructor(host: ReactiveControllerHost, options: WordSearchOptions) {
    this.#host = host;
    this.#options = options;
    this.#backend = new AccountSearch(host, options);
    host.addController(this);
  }

  get text(): string {
    return this.#backend.text;
  }

  /** What has been found so far. */
  get state(): SearchState {
    const {state, text} = this.#backend;
    const scope = this.#options.scope();
    if (state.status === 'idle' || !scope) return state;
    const accounts = IndexedAccounts.of(scope);
    const below = this.#options.below?.();
    const from = [accounts, accounts.index.version, accounts.reading, state, text, below, this.#shown];
    if (!this.#merged?.from.every((value, index) => value === from[index])) {
      this.#merged = {from, state: this.#merge(accounts, state, below)};
    }
    return this.#merged.state;
  }

  /** How far the accounts have been read, while there is a text to search for. */
  get reading(): (Reading & {readonly count: number}) | undefined {
    const accounts = this.#held?.accounts;
    return accounts && {...accounts.reading, count: accounts.index.size};
  }

  /** Searches for another text; an empty one ends the search. */
  setText(text: string): void {
    this.#backend.setText(text);
    this.#shown = SHOWN;
    this.#host.requestUpdate();
  }

  /** Searches again after a failure. */
  retry(): void {
    this.#backend.retry();
  }

  /** Ends reading all accounts, or continues it. */
  stopReading(): void {
    this.#held?.accounts.stop();
  }

  continueReading(): void {
    this.#held?.accounts.continue();
  }

  /** Lists more matches, and retries after a failure. */
  async loadMore(): Promise<void> {
    if (this.#isCut) {
      this.#shown += SHOWN;
      this.#host.requestUpdate();
    } else if (this.#backend.state.status === 'error') this.retry();
    else await this.#backend.loadMore();
  }

  /** As in `AccountSearch`, without a request for accounts that were read. */
  pathTo(id: AccountId): readonly AccountRef[] | undefined {
    const scope = this.#options.scope();
    return (scope && this.#knownPath(scope, id)) ?? this.#backend.pathTo(id);
  }

  hostConnected(): void {
    this.#isConnected = true;
  }

  hostUpdate(): void {
    // An element renders once more after it has left the page.
    if (!this.#isConnected) return;
    const scope = this.#options.scope();
    const accounts = scope && this.text !== '' ? IndexedAccounts.of(scope) : undefined;
    if (this.#held?.accounts === accounts) return;
    this.#held?.release();
    this.#held = scope &&
      accounts && {accounts, release: accounts.hold(scope, () => this.#host.requestUpdate(), this.#options.known?.())};
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#held?.release();
    this.#held = undefined;
  }

  #merge(
    accounts: IndexedAccounts,
    state: Exclude<SearchState, {status: 'idle'}>,
    below: AccountId | undefined,
  ): SearchState {
    const {items: best, count} = accounts.index.find(wordsOf(this.text), this.#shown, below);
    this.#isCut = count > best.length;
    const listed = new Set(best.map(({id}) => id));
    // The backend may match by other rules: every account that it returns is a match.
    const others = state.status === 'complete' ? state.items.filter(({id}) => !listed.has(id)) : [];
    const items: readonly AccountSummary[] = [...best.map((account) => newest(account, state)), ...others];
    if (items.length === 0 && !accounts.isComplete) {
      if (accounts.reading.status === 'reading') return pending;
      if (state.status !== 'complete') return state;
    }
    const more: MoreState = this.#isCut
      ? {status: 'available'}
      : state.status === 'complete'
        ? state.more
        : state.status === 'error'
          ? {status: 'error', error: state.error}
          : {status: 'pending'};
    return {status: 'complete', items, more, incomplete: isIncomplete(accounts, state)};
  }

  #knownPath({home}: AccountScope, id: AccountId): readonly AccountRef[] | undefined {
    const index = this.#held?.accounts.index;
    const path = index?.get(id)?.path;
    const start = path?.indexOf(home.id) ?? -1;
    if (!index || !path || start < 0) return undefined;
    const refs = path.slice(start).map((above) => (above === home.id ? home : index.get(above)));
    return refs.every((ref) => ref !== undefined) ? refs : undefined;
  }
}

/** An account as the backend returned it just now, with details that are not indexed. */
function newest(account: AccountSummary, state: SearchState): AccountSummary {
  const found = state.status === 'complete' ? state.items.find(({id}) => id === account.id) : undefined;
  return found ? {...account, ...found} : account;
}

/** While the accounts are read, it is not known yet. */
function isIncomplete({reading, isComplete}: IndexedAccounts, state: SearchState): Complete['incomplete'] {
  if (isComplete || reading.status === 'reading') return false;
  return reading.status !== 'paused' || (state.status === 'complete' && state.incomplete);
}
