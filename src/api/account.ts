import * as z from 'zod/mini';
import {AccountId, type AccountRef} from './account-ref.js';
import type {Change, Page, PageOptions, ReadOptions, Versioned, WriteOptions, Written} from './document.js';

const text = z._default(z.string(), '');

/** A row of a list of accounts. */
export const AccountSummary = z.object({
  id: AccountId,
  name: z.string(),
  realm: text,
  /** Number of accounts below this one, at any depth. Absent when the backend does not count them. */
  descendantCount: z.optional(z.int().check(z.nonnegative())),
  enabled: z.optional(z.boolean()),
  isReseller: z.optional(z.boolean()),
  /** Ids of its ancestors, from the top to the parent. Absent when the backend does not report them. */
  path: z.optional(z.readonly(z.array(AccountId))),
});
export type AccountSummary = Readonly<z.infer<typeof AccountSummary>>;

/** A contact person. Phone numbers are stored as typed or, when they could be parsed, in E.164 form. */
export const Contact = z.object({name: text, email: text, phone: text});
export type Contact = z.infer<typeof Contact>;

/** The person and address that invoices are sent to. */
export const BillingContact = z.object({
  ...Contact.shape,
  street: text,
  street2: text,
  city: text,
  region: text,
  postalCode: text,
  /** ISO 3166 code, or any text that the backend has stored. */
  country: text,
});
export type BillingContact = z.infer<typeof BillingContact>;

export const Account = z.object({
  id: AccountId,
  name: z.string(),
  realm: z.string(),
  enabled: z.boolean(),
  /** Milliseconds since 1970, UTC. Absent when the backend does not report it. */
  createdAt: z.optional(z.number()),
  isReseller: z.boolean(),
  isSuperduper: z.boolean(),
  /** The nearest reseller above; for a reseller, its own reseller. */
  resellerId: z.optional(AccountId),
  /**
   * Which account bills this one, relative to the signed-in user: the user's own account, the platform operator, or
   * another reseller. It determines what may be written. Absent when the backend does not report it.
   */
  billedBy: z.optional(z.enum(['self', 'platform', 'other'])),
  /** IANA name; empty: the backend's default. */
  timezone: text,
  /** BCP 47 tag as stored; empty: the backend's default. */
  language: text,
  contacts: z.object({technical: Contact, billing: BillingContact}),
});
export type Account = z.infer<typeof Account>;

/** A part of the matches of a search. */
export interface AccountMatches extends Page<AccountSummary> {
  /**
   * Whether the backend could not compare every account with the text, for instance because it does not index the script
   * in which the text is written. An account that is missing here may then match nevertheless. Default: false.
   */
  readonly incomplete?: boolean;
}

export interface AccountsApi {
  get(id: AccountId, options?: ReadOptions): Promise<Versioned<Account>>;
  /** Returns direct children by name, ascending. */
  children(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>>;
  /**
   * Returns all descendants, at any depth, by name; each with its `path` when the backend reports it. A search reads all of
   * them once, in pages of a thousand.
   */
  descendants(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>>;
  /**
   * Returns the ancestors from the signed-in account down to the parent of `id`; empty for the signed-in account
   * itself.
   */
  ancestors(id: AccountId, options?: ReadOptions): Promise<readonly AccountRef[]>;
  /**
   * Returns accounts below the signed-in one whose name, realm, or id matches `text`, without duplicates. The backend
   * decides what matches: at least every account whose name begins with the text, or the result is `incomplete`.
   */
  search(text: string, options?: PageOptions): Promise<AccountMatches>;
  /**
   * Writes the changed fields and resolves with the whole document as now stored, or with `undefined` (`Written`).
   * @throws `conflict` with the current document when it no longer equals `base`; nothing is written in this case
   */
  update(id: AccountId, change: Change<Account>, options?: WriteOptions): Promise<Written<Account>>;
}
