import * as z from 'zod/mini';
import type {CustomerAccess} from './access.js';
import type {Account} from './account.js';
import type {AccountId} from './account-ref.js';
import type {CallingRules} from './calling-rules.js';
import type {Changes, CreateOptions, ReadOptions, Versioned, WriteOptions} from './document.js';
import type {Notes} from './notes.js';
import type {NumberFeatureAccess} from './number-features.js';

/** What an account may have that matters to whoever is about to delete it (B-32). */
export const Dependent = z.enum(['accounts', 'ports', 'numbers', 'devices']);
export type Dependent = z.infer<typeof Dependent>;

/** How many there are; `more`: counting stopped there. */
export const Count = z.object({count: z.int().check(z.nonnegative()), more: z.boolean()});
export type Count = Readonly<z.infer<typeof Count>>;

/** An account to be made. What is left out, or empty, the backend decides. */
export interface NewAccount {
  /**
   * Names this creation for ever, 32 hexadecimal digits of chance: make it when the form opens, so that a repeat after a
   * lost answer finds the account instead of making another.
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
   * Makes an account below `parentId`. Administrators, limits and plans are written to it afterwards.
   * With a `key`, and `repeat`, it answers with the account that an earlier attempt with this key has made, if it has.
   */
  create(parentId: AccountId, account: NewAccount, options?: CreateOptions): Promise<Versioned<Account>>;
  /**
   * The account that an earlier `create` with this key has made; `undefined` where it has made none. Finds out what became
   * of a creation whose answer was lost. Left out where the backend cannot tell.
   */
  find?(key: string, options?: ReadOptions): Promise<Versioned<Account> | undefined>;
  /**
   * Deletes the account and what belongs to it, for good.
   * @throws `refused` while something stands in the way, e.g. `account_has_descendants`
   */
  remove(id: AccountId, options?: WriteOptions): Promise<void>;
  /**
   * What the account has, asked before it is deleted: `accounts` below it at any depth and `ports`, numbers on their way
   * in, keep it from being deleted; `numbers` and `devices` go with it. Counted from what is stored at that moment, at
   * least to a few hundred.
   * @returns nothing where the backend does not know such things
   */
  count(id: AccountId, what: Dependent, options?: ReadOptions): Promise<Count | undefined>;
  /** Makes it a reseller (OV-15). */
  promote(id: AccountId, options?: WriteOptions): Promise<Versioned<Account>>;
  demote(id: AccountId, options?: WriteOptions): Promise<Versioned<Account>>;
  /** Puts it, with everything below it, under another parent. */
  move(id: AccountId, parentId: AccountId, options?: WriteOptions): Promise<Versioned<Account>>;
}
