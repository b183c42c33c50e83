import type {AccountId} from '../../api/account-ref.js';
import {toApiError, type ApiError} from '../../api/errors.js';
import {everyPage} from '../../api/every-page.js';
import {summaryOf, type AccountFact} from '../../session/account-facts.js';
import {createOwnSlot} from '../../session/identity.js';
import type {AccountScope} from '../../session/scope.js';
import {AccountIndex} from './account-index.js';

/** Number of accounts per request. */
const PAGE = 1000;

/** The number of accounts above which the user decides whether to read all of them. */
const DEFAULT_LIMIT = 20_000;

/** How many accounts have been read, and why reading has ended. */
export type Reading =
  /** No search is open. */
  | {readonly status: 'paused'}
  | {readonly status: 'reading'}
  /** The user has ended it. */
  | {readonly status: 'stopped'}
  /** There are more than `settings.searchIndexLimit` accounts. */
  | {readonly status: 'limited'}
  | {readonly status: 'failed'; readonly error: ApiError}
  | {readonly status: 'complete'};

const slot = createOwnSlot<IndexedAccounts>('indexed-accounts');

/**
 * All accounts below the signed-in one, read once in large pages while a search is open. They are kept until the user's
 * session ends and follow confirmed changes; the backend's own search adds what other clients have changed.
 */
export class IndexedAccounts {
  readonly index = new AccountIndex();
  /** The latest scope of the user, for the current settings. */
  #scope: AccountScope;
  readonly #listeners = new Set<() => void>();
  #reading: Reading = {status: 'paused'};
  #isUnlimited = false;
  /** Whether accounts exist that cannot be read. */
  #isIncomplete = false;
  /** The cursor of the next page. */
  #next: string | undefined;
  #end = new AbortController();

  private constructor(scope: AccountScope) {
    this.#scope = scope;
    scope.facts.subscribe((fact) => this.#follow(fact));
  }

  /** Those of the signed-in user, shared by all searches of a page. */
  static of(scope: AccountScope): IndexedAccounts {
    return scope.identity.slot(slot, () => new IndexedAccounts(scope));
  }

  get reading(): Reading {
    return this.#reading;
  }

  /** Whether every account can be found. */
  get isComplete(): boolean {
    return this.#reading.status === 'complete' && !this.#isIncomplete;
  }

  /**
   * Reads the accounts until every search that holds them has ended.
   * @param onChange called with every page, and when reading ends
   * @param known how many accounts there are at least: above the limit, reading begins only on request
   * @returns a function that releases them
   */
  hold(scope: AccountScope, onChange: () => void, known = 0): () => void {
    this.#scope = scope;
    this.#listeners.add(onChange);
    if (this.#reading.status === 'paused') {
      if (known > this.#limit || this.#limit === 0) this.#settle({status: 'limited'});
      else void this.#read();
    }
    return () => {
      this.#listeners.delete(onChange);
      if (this.#listeners.size === 0 && this.#reading.status === 'reading') this.#pause({status: 'paused'});
    };
  }

  stop(): void {
    if (this.#reading.status === 'reading') this.#pause({status: 'stopped'});
  }

  /** Continues after a stop, a failure, or at the limit, which then no longer applies. */
  continue(): void {
    if (this.#reading.status === 'reading' || this.#reading.status === 'complete') return;
    this.#isUnlimited ||= this.#reading.status === 'limited';
    void this.#read();
  }

  get #limit(): number {
    return this.#isUnlimited ? Infinity : (this.#scope.session.settings.searchIndexLimit ?? DEFAULT_LIMIT);
  }

  #pause(reading: Reading): void {
    this.#end.abort();
    this.#settle(reading);
  }

  async #read(): Promise<void> {
    this.#end = new AbortController();
    const {signal} = this.#end;
    const {adapter, home} = this.#scope;
    this.#settle({status: 'reading'});
    try {
      const read = (cursor?: string) => adapter.accounts.descendants(home.id, {cursor, limit: PAGE, signal});
      for await (const page of everyPage(read, this.#next)) {
        if (signal.aborted) return;
        this.index.put(page.items);
        this.#isIncomplete ||= Boolean(page.unreadable);
        this.#next = page.next;
        if (page.next !== undefined && this.index.size >= this.#limit) return this.#settle({status: 'limited'});
        this.#settle(this.#reading);
      }
      this.#settle({status: 'complete'});
    } catch (error) {
      if (!signal.aborted) this.#settle({status: 'failed', error: toApiError(error)});
    }
  }

  #follow(fact: AccountFact): void {
    const {index} = this;
    switch (fact.type) {
      case 'removed':
        index.remove(fact.accountId);
        return;
      case 'created': {
        const path = this.#pathBelow(fact.parentId);
        index.put([{...fact.account, ...(path && {path})}]);
        return;
      }
      case 'moved':
        index.move(
          fact.account.id,
          fact.path.map(({id}) => id),
        );
        return;
      case 'saved':
        if (index.get(fact.account.id)) index.put([summaryOf(fact.account)]);
    }
  }

  #pathBelow(parentId: AccountId): readonly AccountId[] | undefined {
    if (parentId === this.#scope.home.id) return [parentId];
    const path = this.index.get(parentId)?.path;
    return path && [...path, parentId];
  }

  #settle(reading: Reading): void {
    this.#reading = reading;
    for (const onChange of [...this.#listeners]) onChange();
  }
}
