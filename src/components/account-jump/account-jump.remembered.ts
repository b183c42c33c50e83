import type {Account} from '../../api/account.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import type {Versioned} from '../../api/document.js';
import type {AccountFact} from '../../session/account-facts.js';
import {sameScope, type AccountScope} from '../../session/scope.js';
import {userKey} from '../../session/signed-in-users.js';
import type {JumpMemory} from './account-jump.memory.js';
import {following, nothingRemembered, pinToggled, visited, type Remembered} from './account-jump.model.js';
import {readNames} from './account-jump.names.js';

/** The pinned and recent accounts of the user who is signed in; those of another user are never in it. */
export class RememberedAccounts {
  readonly #memory: JumpMemory;
  readonly #onChange: () => void;
  #value: Remembered = nothingRemembered;
  #user: string | undefined;
  #lastVisited: AccountId | undefined;
  #followed: AccountScope | undefined;
  #unfollow = (): void => {};

  constructor(memory: JumpMemory, onChange: () => void) {
    this.#memory = memory;
    this.#onChange = onChange;
  }

  get value(): Remembered {
    return this.#value;
  }

  /**
   * Follows what is confirmed: a deleted account is no place to go back to.
   * @returns whether another user is signed in than before, or nobody is any more
   */
  follow(scope: AccountScope | undefined): boolean {
    if (!sameScope(scope, this.#followed)) {
      this.#followed = scope;
      this.#unfollow();
      this.#unfollow = scope?.facts.subscribe((fact) => this.#take(scope, fact)) ?? (() => {});
    }
    const user = scope && userKey(scope.session);
    if (user === this.#user) return false;
    this.#user = user;
    this.#lastVisited = undefined;
    this.#value = nothingRemembered;
    return true;
  }

  /** What is stored by now, also by other tabs. Names that are not stored are read. */
  read(scope: AccountScope): void {
    this.#value = this.#memory.read(scope.session);
    void readNames(scope, this.#value, (account) => this.#take(scope, {type: 'saved', account}));
  }

  visit(scope: AccountScope, {accountId, value: {id, name}}: Versioned<Account>): void {
    if (accountId === this.#lastVisited) return;
    this.#lastVisited = accountId;
    this.#change(scope, (remembered) => visited(remembered, {id, name}));
  }

  togglePin(scope: AccountScope, account: AccountRef): void {
    this.#change(scope, (remembered) => pinToggled(remembered, account));
  }

  #take(scope: AccountScope, fact: AccountFact): void {
    this.#change(scope, (remembered) => following(remembered, fact));
  }

  #change({session}: AccountScope, change: (remembered: Remembered) => Remembered): void {
    this.#value = this.#memory.change(session, change);
    this.#onChange();
  }
}
