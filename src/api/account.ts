import * as z from 'zod/mini';
import {AccountId, type AccountRef} from './account-ref.js';
import type {Change, Page, PageOptions, ReadOptions, Versioned, WriteOptions} from './document.js';

const text = z._default(z.string(), '');

/** A row of a list of accounts. */
export const AccountSummary = z.object({
  id: AccountId,
  name: z.string(),
  realm: text,
  /** Accounts below this one, at any depth. Absent where the backend does not count. */
  descendantCount: z.optional(z.int().check(z.nonnegative())),
  enabled: z.optional(z.boolean()),
  isReseller: z.optional(z.boolean()),
  /** Ids of its ancestors, the top first, the parent last. Absent where the backend does not say. */
  path: z.optional(z.readonly(z.array(AccountId))),
});
export type AccountSummary = Readonly<z.infer<typeof AccountSummary>>;

/** A person to talk to. Phone numbers are stored as typed or, when they could be read, in E.164 form. */
export const Contact = z.object({name: text, email: text, phone: text});
export type Contact = z.infer<typeof Contact>;

/** The person and address bills go to (OV-10, OV-11). */
export const BillingContact = z.object({
  ...Contact.shape,
  street: text,
  street2: text,
  city: text,
  region: text,
  postalCode: text,
  /** ISO 3166 code, or whatever text the backend has stored. */
  country: text,
});
export type BillingContact = z.infer<typeof BillingContact>;

export const Account = z.object({
  id: AccountId,
  name: z.string(),
  realm: z.string(),
  enabled: z.boolean(),
  /** Milliseconds since 1970, UTC. Absent where the backend does not say. */
  createdAt: z.optional(z.number()),
  isReseller: z.boolean(),
  isSuperduper: z.boolean(),
  /** The nearest reseller above; for a reseller its own. */
  resellerId: z.optional(AccountId),
  /**
   * Who bills the account, as the signed-in user stands to it: that user's own account, the platform's operator, or
   * another reseller. Decides what may be written (SH-05). Absent where the backend does not say.
   */
  billedBy: z.optional(z.enum(['self', 'platform', 'other'])),
  /** IANA name; empty: the backend's default. */
  timezone: text,
  /** BCP 47 tag as stored; empty: the backend's default. */
  language: text,
  contacts: z.object({technical: Contact, billing: BillingContact}),
});
export type Account = z.infer<typeof Account>;

export interface AccountsApi {
  get(id: AccountId, options?: ReadOptions): Promise<Versioned<Account>>;
  /** Direct children by name, ascending. */
  children(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>>;
  /** Everything below, at any depth, by name; each with its `path` where the backend tells it. */
  descendants(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>>;
  /** From the signed-in account down to the direct parent of `id`; empty for the signed-in account itself. */
  ancestors(id: AccountId, options?: ReadOptions): Promise<readonly AccountRef[]>;
  /** Accounts below the signed-in one whose name, realm or id matches `text`, without duplicates. */
  search(text: string, options?: PageOptions): Promise<Page<AccountSummary>>;
  /**
   * Writes the changed fields and answers with the whole document as it is stored now.
   * @throws `conflict` with the current document when that is no longer what `base` says; nothing is written then
   */
  update(id: AccountId, change: Change<Account>, options?: WriteOptions): Promise<Versioned<Account>>;
}
