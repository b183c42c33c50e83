import type {Account, AccountId, AccountSummary} from '../api/model.js';

/** Something the backend has confirmed about an account. */
export type AccountFact =
  | {readonly type: 'saved'; readonly account: Account}
  | {readonly type: 'created'; readonly parentId: AccountId; readonly account: AccountSummary}
  | {readonly type: 'removed'; readonly accountId: AccountId};

/** Tells every widget of a provider what was confirmed, so that a tree row follows a renamed account without a reload. */
export class AccountFacts {
  readonly #listeners = new Set<(fact: AccountFact) => void>();

  /** @returns a function that ends the subscription. */
  subscribe(listener: (fact: AccountFact) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  publish(fact: AccountFact): void {
    for (const listener of [...this.#listeners]) listener(fact);
  }
}
