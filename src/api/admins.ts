import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {BasedOptions, Change, List, ReadOptions, Versioned, WriteOptions, Written} from './document.js';

const text = z._default(z.string(), '');

/** An administrator of an account. */
export const Admin = z.object({
  id: z.string(),
  firstName: text,
  lastName: text,
  email: text,
  username: text,
});
export type Admin = Readonly<z.infer<typeof Admin>>;

/** Any user who can sign in to an account, administrator or not. */
export const User = z.object({...Admin.shape, isAdmin: z.boolean()});
export type User = Readonly<z.infer<typeof User>>;

/** What happens to an owned resource when its owner is deleted: it is deleted, or retained without an owner. */
export const Disposition = z.enum(['remove', 'release']);
export type Disposition = z.infer<typeof Disposition>;

/** A resource that a user owns. */
export const OwnedResource = z.object({
  kind: z.enum(['callflow', 'voicemail', 'conference', 'device']),
  id: z.string(),
  name: text,
  /** The possible dispositions, the least destructive first. */
  dispositions: z.readonly(z.array(Disposition).check(z.minLength(1))),
});
export type OwnedResource = Readonly<z.infer<typeof OwnedResource>>;

/** An administrator to be created. */
export interface NewAdmin {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Default: the email address. */
  readonly username?: string | undefined;
  /** If omitted, the person cannot sign in until a password is set. */
  readonly password?: string | undefined;
  /** Whether the backend sends the person an email. Default false. */
  readonly sendEmail?: boolean | undefined;
}

export interface AdminChange extends Change<Admin> {
  /**
   * A new password; nothing else needs to change. Required when the username changes, because no backend can read the
   * old password to retain it.
   */
  readonly password?: string | undefined;
}

/** The base of a resolution is its `resource`: the resource as the user saw it. */
export interface Resolution {
  readonly resource: OwnedResource;
  /** One of the resource's `dispositions`. */
  readonly disposition: Disposition;
  /** The new name of a resource that is released. Default: unchanged. */
  readonly name?: string | undefined;
}

export interface AdminsApi {
  /** Returns every administrator, regardless of the number of pages the backend needs. */
  list(accountId: AccountId, options?: ReadOptions): Promise<List<Admin>>;
  /** Returns every user of the account, including administrators. */
  users(accountId: AccountId, options?: ReadOptions): Promise<List<User>>;
  get(accountId: AccountId, adminId: string, options?: ReadOptions): Promise<Versioned<Admin>>;
  create(accountId: AccountId, admin: NewAdmin, options?: WriteOptions): Promise<Versioned<Admin>>;
  /**
   * @throws `invalid` at `password` when the username changes without a password; `conflict` as `AccountsApi.update`
   */
  update(accountId: AccountId, adminId: string, change: AdminChange, options?: WriteOptions): Promise<Written<Admin>>;
  /**
   * Checks whether an `update` that changed only a password is stored after its response was lost: a password cannot be
   * read back. Omit it when the backend cannot tell.
   * @param base the administrator that the change was made from
   * @returns `undefined` when it cannot be determined, because something else has changed as well
   */
  passwordStored?(
    accountId: AccountId,
    adminId: string,
    base: Versioned<Admin>,
    options?: ReadOptions,
  ): Promise<boolean | undefined>;
  /** Deletes only the user; owned resources are resolved before, one by one. */
  remove(accountId: AccountId, adminId: string, options: BasedOptions<Admin>): Promise<void>;
  /**
   * Returns the resources that a user owns, in the order in which they have to be resolved: calls are routed elsewhere
   * before their destination is deleted. Returns an empty list for a backend that deletes all of them with the user.
   * @throws `protocol` when a resource cannot be read: it would be deleted unseen
   */
  ownedResources(accountId: AccountId, userId: string, options?: ReadOptions): Promise<readonly OwnedResource[]>;
  /**
   * Deletes or releases one resource of a user; a released resource remains without an owner. It does nothing for a
   * resource that is already resolved, deleted, or given to another user, so that an interrupted caller can continue.
   * @throws `conflict` with the current `OwnedResource` when it no longer equals `resolution.resource`
   */
  resolveOwnedResource(
    accountId: AccountId,
    userId: string,
    resolution: Resolution,
    options?: WriteOptions,
  ): Promise<void>;
  /** Makes an existing user an administrator. */
  promote(accountId: AccountId, userId: string, options: BasedOptions<Admin>): Promise<Written<Admin>>;
  /** Revokes the administrator rights of a user; the user remains. */
  demote(accountId: AccountId, adminId: string, options: BasedOptions<Admin>): Promise<void>;
}
