import type {Account} from '../../api/account.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import type {Versioned} from '../../api/document.js';
import {isApiError, type ApiError} from '../../api/errors.js';
import type {LoadState} from '../../element/controllers/scoped-load.js';
import type {AccountFact} from '../../session/account-facts.js';
import {accountResource} from '../../session/resources.js';
import {sameScope, type AccountScope} from '../../session/scope.js';
import {userKey} from '../../session/signed-in-users.js';
import type {JumpMemory} from './account-jump.memory.js';
import {following, lost, nothingRemembered, pinToggled, visited, type Remembered} from './account-jump.model.js';
import {readNames} from './account-jump.names.js';

/** The pinned and recent accounts of the signed-in user, and never those of another one. */
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
   * Follows confirmed changes, such as a deleted account.
   * @returns whether the signed-in user has changed
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

  /** Reads what is stored, including by other tabs. Names that are not stored are loaded. */
  read(scope: AccountScope): void {
    this.#value = this.#memory.read(scope.session);
    void readNames(scope, this.#value, (account) => this.#take(scope, {type: 'saved', account}));
  }

  /** Stores the shown account, or removes it if the backend does not know it or does not show it to the user. */
  see(scope: AccountScope, shown: LoadState<Versioned<Account>>): void {
    const error = errorOf(shown);
    if (error) this.#forget(scope, scope.account.id, error);
    else if (shown.status === 'complete') this.#visit(scope, shown.value);
  }

  /**
   * Removes an account that no longer exists when the user cannot act as it. The masquerade reads the same, so this
   * costs no request.
   */
  async check(scope: AccountScope, id: AccountId): Promise<void> {
    try {
      await scope.resources.read(accountResource(scope.adapter, id), scope.signal);
    } catch (error) {
      if (isApiError(error)) this.#forget(scope, id, error);
    }
  }

  togglePin(scope: AccountScope, account: AccountRef): void {
    this.#change(scope, (remembered) => pinToggled(remembered, account));
  }

  #visit(scope: AccountScope, {accountId, value: {id, name}}: Versioned<Account>): void {
    if (accountId === this.#lastVisited) return;
    this.#lastVisited = accountId;
    this.#change(scope, (remembered) => visited(remembered, {id, name}));
  }

  /** An account that was moved elsewhere is `forbidden`, and the user may be given it again. */
  #forget(scope: AccountScope, accountId: AccountId, {kind}: ApiError): void {
    const {pinned, recent} = this.#value;
    const has = (accounts: readonly AccountRef[]) => accounts.some(({id}) => id === accountId);
    if (kind === 'not-found' && has([...pinned, ...recent])) this.#take(scope, {type: 'removed', accountId});
    if (kind === 'forbidden' && has(recent)) this.#change(scope, (remembered) => lost(remembered, accountId));
  }

  #take(scope: AccountScope, fact: AccountFact): void {
    this.#change(scope, (remembered) => following(remembered, fact));
  }

  #change({session}: AccountScope, change: (remembered: Remembered) => Remembered): void {
    this.#value = this.#memory.change(session, change);
    this.#onChange();
  }
}

/** Why the account cannot be read, on the first or a later read. */
function errorOf(state: LoadState<unknown>): ApiError | undefined {
  if (state.status === 'error') return state.error;
  return state.status === 'complete' ? state.refreshError : undefined;
}
