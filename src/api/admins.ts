import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {Change, ReadOptions, Versioned, WriteOptions} from './document.js';

const text = z._default(z.string(), '');

/** An administrator of an account (AD-01). */
export const Admin = z.object({
  id: z.string(),
  firstName: text,
  lastName: text,
  email: text,
  username: text,
});
export type Admin = Readonly<z.infer<typeof Admin>>;

/** Anybody who can sign in to an account, administrator or not (AD-06, NO-03). */
export const User = z.object({...Admin.shape, isAdmin: z.boolean()});
export type User = Readonly<z.infer<typeof User>>;

/** What can become of something when its owner goes: deleted, or kept as nobody's. */
export const Fate = z.enum(['remove', 'release']);
export type Fate = z.infer<typeof Fate>;

/** Something that hangs on a user (AD-04). */
export const Belonging = z.object({
  kind: z.enum(['callflow', 'voicemail', 'conference', 'device']),
  id: z.string(),
  name: text,
  /** What may become of it, the gentlest first. */
  fates: z.readonly(z.array(Fate).check(z.minLength(1))),
});
export type Belonging = Readonly<z.infer<typeof Belonging>>;

/** An administrator to be made (AD-05). */
export interface NewAdmin {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Default: the e-mail address. */
  readonly username?: string | undefined;
  /** Left out: the person cannot sign in until one is set. */
  readonly password?: string | undefined;
  /** Whether the backend writes to the person. Default false. */
  readonly sendEmail?: boolean | undefined;
}

export interface AdminChange extends Change<Admin> {
  /** A new one; nothing else need change. Needed when the username does: no backend can read the old one to keep it. */
  readonly password?: string | undefined;
}

export interface Settlement {
  readonly belonging: Belonging;
  /** One of the belonging's `fates`. */
  readonly fate: Fate;
  /** What it is called from now on, where it is let go. Default: as before. */
  readonly name?: string | undefined;
}

export interface AdminsApi {
  /** Every administrator, however many pages the backend needs for them. */
  list(accountId: AccountId, options?: ReadOptions): Promise<readonly Admin[]>;
  /** Everybody in the account, administrators too. */
  users(accountId: AccountId, options?: ReadOptions): Promise<readonly User[]>;
  get(accountId: AccountId, adminId: string, options?: ReadOptions): Promise<Versioned<Admin>>;
  create(accountId: AccountId, admin: NewAdmin, options?: WriteOptions): Promise<Versioned<Admin>>;
  /** @throws `invalid` at `password` when the username changes without one; `conflict` as `AccountsApi.update` */
  update(accountId: AccountId, adminId: string, change: AdminChange, options?: WriteOptions): Promise<Versioned<Admin>>;
  /**
   * Whether an `update` that changed nothing but a password is stored, where its answer was lost: a password cannot be read
   * back. Left out: nobody can tell.
   * @param base the administrator that the change was made from
   * @returns `undefined` when that cannot be told, because something else has changed as well
   */
  passwordStored?(
    accountId: AccountId,
    adminId: string,
    base: Versioned<Admin>,
    options?: ReadOptions,
  ): Promise<boolean | undefined>;
  /** Deletes the user alone; what hangs on it is settled before, one by one. */
  remove(accountId: AccountId, adminId: string, options?: WriteOptions): Promise<void>;
  /**
   * What hangs on a user, in the order in which it has to be settled (AD-04): calls are led elsewhere before what they
   * lead to goes. Nothing for a backend that takes it all away with the user.
   */
  belongings(accountId: AccountId, userId: string, options?: ReadOptions): Promise<readonly Belonging[]>;
  /**
   * Deletes one of a user's belongings, or lets it go: it stays, and is nobody's. Settling what is settled or gone
   * already does nothing, so that whoever was interrupted goes on where it stopped.
   */
  settle(accountId: AccountId, userId: string, settlement: Settlement, options?: WriteOptions): Promise<void>;
  /** Makes an existing user an administrator (AD-06). */
  promote(accountId: AccountId, userId: string, options?: WriteOptions): Promise<Versioned<Admin>>;
  /** Takes the rights of an administrator away; the user stays. */
  demote(accountId: AccountId, adminId: string, options?: WriteOptions): Promise<void>;
}
