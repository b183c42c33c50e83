import type {Account} from '../../api/account.js';
import type {AccountRef} from '../../api/account-ref.js';
import type {Versioned} from '../../api/document.js';
import {apiError} from '../../api/errors.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';

/** The account of a creation: unknown until the backend has confirmed it. */
export class CreatedAccount {
  #ref: AccountRef | undefined;
  #document: Account | undefined;

  get ref(): AccountRef | undefined {
    return this.#ref;
  }

  adopt({accountId, value}: Versioned<Account>): void {
    this.#ref = {id: accountId, name: value.name};
    this.#document = value;
  }

  /** Only the reference is stored across a page reload. */
  restore(ref: AccountRef | undefined): void {
    this.#ref = ref;
    this.#document = undefined;
  }

  /** @throws `refused` with `no_account` before the account exists */
  async read({adapter, resources, signal}: AccountScope): Promise<Account> {
    if (this.#document) return this.#document;
    const {id} = this.#ref ?? {};
    if (id === undefined) throw apiError('refused', 'There is no account yet', {code: 'no_account'});
    const {value} = await resources.read(accountResource(adapter, id), signal);
    this.#document = value;
    return value;
  }
}
