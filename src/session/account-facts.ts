import type {Account, AccountSummary} from '../api/account.js';
import type {AccountId, AccountRef} from '../api/account-ref.js';

/** A change to an account that the backend has confirmed. `account-lifecycle.ts` publishes all but `saved`. */
export type AccountFact =
  | {readonly type: 'saved'; readonly account: Account}
  | {readonly type: 'created'; readonly parentId: AccountId; readonly account: AccountSummary}
  /**
   * The account was moved together with everything below it. `path`: from the signed-in account down to the new parent.
   */
  | {readonly type: 'moved'; readonly account: Account; readonly path: readonly AccountRef[]}
  /** `parentId`: the direct parent of the deleted account, if known. */
  | {readonly type: 'removed'; readonly accountId: AccountId; readonly parentId?: AccountId | undefined};

/**
 * Publishes confirmed changes to every widget of a provider, so that, for example, a tree row follows a renamed account
 * without a reload.
 */
export class AccountFacts {
  readonly #listeners = new Set<(fact: AccountFact) => void>();
  readonly #afterwards: (fact: AccountFact) => void;

  /** @param afterwards called after all listeners, which therefore still see accounts as they were before */
  constructor(afterwards: (fact: AccountFact) => void = () => {}) {
    this.#afterwards = afterwards;
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: (fact: AccountFact) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  publish(fact: AccountFact): void {
    for (const listener of [...this.#listeners]) listener(fact);
    this.#afterwards(fact);
  }
}

/** The row that an account's own document implies for lists. */
export function summaryOf({id, name, realm, enabled, isReseller}: Account): AccountSummary {
  return {id, name, realm, enabled, isReseller};
}
