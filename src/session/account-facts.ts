import type {Account, AccountSummary} from '../api/account.js';
import type {AccountId, AccountRef} from '../api/account-ref.js';

/** Something the backend has confirmed about an account. `account-lifecycle.ts` makes all but `saved`. */
export type AccountFact =
  | {readonly type: 'saved'; readonly account: Account}
  | {readonly type: 'created'; readonly parentId: AccountId; readonly account: AccountSummary}
  /** With everything below it. `path`: from the signed-in account down to its new parent. */
  | {readonly type: 'moved'; readonly account: Account; readonly path: readonly AccountRef[]}
  /** `parentId`: the account that was directly above, where that is known. */
  | {readonly type: 'removed'; readonly accountId: AccountId; readonly parentId?: AccountId | undefined};

/** Tells every widget of a provider what was confirmed, so that a tree row follows a renamed account without a reload. */
export class AccountFacts {
  readonly #listeners = new Set<(fact: AccountFact) => void>();
  readonly #afterwards: (fact: AccountFact) => void;

  /** @param afterwards called once everybody has heard: whoever follows accounts can still see them as they were. */
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

/** What an account's own document says about its row in a list. */
export function summaryOf({id, name, realm, enabled, isReseller}: Account): AccountSummary {
  return {id, name, realm, enabled, isReseller};
}
