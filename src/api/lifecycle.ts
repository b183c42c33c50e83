import * as z from 'zod/mini';
import type {CustomerAccess} from './access.js';
import type {Account} from './account.js';
import type {AccountId} from './account-ref.js';
import type {CallingRules} from './calling-rules.js';
import type {BasedOptions, Changes, CreateOptions, ReadOptions, Versioned, Written} from './document.js';
import type {Notes} from './notes.js';
import type {NumberFeatureAccess} from './number-features.js';

/** A kind of resource of an account that matters before the account is deleted. */
export const Dependent = z.enum(['accounts', 'ports', 'numbers', 'devices']);
export type Dependent = z.infer<typeof Dependent>;

/** The number of resources; with `more`, there are more than were counted. */
export const Count = z.object({count: z.int().check(z.nonnegative()), more: z.boolean()});
export type Count = Readonly<z.infer<typeof Count>>;

/** An account to be created. The backend decides about values that are omitted or empty. */
export interface NewAccount {
  /**
   * Identifies this creation permanently; 32 random hexadecimal digits. Generate it when the form opens, so that a
   * repeat after a lost response finds the account instead of creating another.
   */
  readonly key?: string | undefined;
  readonly name: string;
  readonly realm?: string | undefined;
  readonly timezone?: string | undefined;
  readonly language?: string | undefined;
  readonly contacts?: Changes<Account['contacts']> | undefined;
  readonly callingRules?: CallingRules | undefined;
  readonly access?: CustomerAccess | undefined;
  readonly numberFeatures?: NumberFeatureAccess | undefined;
  readonly notes?: Partial<Notes> | undefined;
}

export interface LifecycleApi {
  /**
   * Creates an account below `parentId`. Administrators, limits, and plans are written to it afterwards. With a `key`
   * and `repeat`, it resolves with the account that an earlier attempt with this key has created, if any.
   */
  create(parentId: AccountId, account: NewAccount, options?: CreateOptions): Promise<Versioned<Account>>;
  /**
   * Returns the account that an earlier `create` with this key has created; `undefined` when there is none. It
   * determines the outcome of a creation whose response was lost. Omit it when the backend cannot tell.
   */
  find?(key: string, options?: ReadOptions): Promise<Versioned<Account> | undefined>;
  /**
   * Deletes the account and everything that belongs to it permanently.
   * @throws `refused` while something prevents it, e.g. `account_has_descendants`
   */
  remove(id: AccountId, options: BasedOptions<Account>): Promise<void>;
  /**
   * Counts the account's resources before it is deleted: `accounts` below it at any depth and `ports` (numbers being
   * ported in) prevent the deletion; `numbers` and `devices` are deleted with it. The count reflects what is stored at
   * that moment, up to at least a few hundred.
   * @returns `undefined` when the backend does not know this kind of resource
   */
  count(id: AccountId, what: Dependent, options?: ReadOptions): Promise<Count | undefined>;
  /** Makes the account a reseller. */
  promote(id: AccountId, options: BasedOptions<Account>): Promise<Written<Account>>;
  demote(id: AccountId, options: BasedOptions<Account>): Promise<Written<Account>>;
  /** Moves the account, with all its descendants, to another parent. */
  move(id: AccountId, parentId: AccountId, options: BasedOptions<Account>): Promise<Written<Account>>;
}
