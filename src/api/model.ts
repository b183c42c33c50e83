/**
 * The model every widget speaks, whatever the backend: zod schemas, and the types inferred from them.
 * Inside the library the schemas are imported as types alone, so they cost a page nothing; adapter authors and the
 * contract suite run them.
 *
 * An empty string means "not set" throughout: backends cannot all tell a missing text from an empty one
 * (Crossbar contract 4.4), so the model does not either.
 */
import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';

export * from './account-ref.js';

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

const count = z.int().check(z.nonnegative());

/**
 * Call limits (LI-01 … LI-04, LI-09, B-08). Trunks are simultaneous calls. Of the optional ones, an absent limit is one
 * that the backend does not have; `null` is one that it has and does not enforce.
 */
export const Limits = z.object({
  twowayTrunks: count,
  inboundTrunks: count,
  outboundTrunks: count,
  /** Carry further calls, either way, while all other trunks are busy. */
  burstTrunks: z.optional(count),
  /** Calls at once, whatever they use: internal ones too. */
  calls: z.optional(z.nullable(count)),
  /** Calls at once that leave or come through a carrier. */
  carrierCalls: z.optional(z.nullable(count)),
  /** Calls above the trunks are allowed and billed per minute. */
  allowPerMinute: z.boolean(),
});
export type Limits = z.infer<typeof Limits>;

/** How outbound calls leave (CA-02 … CA-04). */
export const CarrierStrategy = z.enum(['system', 'reseller', 'own']);
export type CarrierStrategy = z.infer<typeof CarrierStrategy>;

/**
 * The strategy in effect. `missing`: the account has no route yet; `unknown`: the route points to carriers that none of
 * the strategies describes (CA-06), `huntAccountId` says whose.
 */
export const CarrierRoute = z.object({
  strategy: z.enum(['system', 'reseller', 'own', 'missing', 'unknown']),
  huntAccountId: z.optional(z.string()),
});
export type CarrierRoute = z.infer<typeof CarrierRoute>;

/** An app of the operator's store (AP-03, AP-04). */
export const App = z.object({
  id: z.string(),
  name: z.string(),
  /** Keyed by BCP 47 tag. */
  texts: z.record(z.string(), z.object({label: text, description: text})),
  phase: z.optional(z.enum(['alpha', 'beta'])),
  /** What it is for, in the store's own short words (WZ-43). */
  tags: z.optional(z.readonly(z.array(z.string()))),
});
export type App = Readonly<z.infer<typeof App>>;

/** Ids of the apps that the account may not have (AP-01), visible to the operator or not. */
export const AppAccess = z.object({blocked: z.readonly(z.array(z.string()))});
export type AppAccess = z.infer<typeof AppAccess>;

/** White-label settings, names as the platform's own white-label document has them (SH-08 … SH-17). */
export const Settings = z.object({
  companyName: z.optional(z.string()),
  hideNewAccountCreation: z.optional(z.boolean()),
  disableNumbersFeatures: z.optional(z.boolean()),
  carrier: z.optional(z.object({choices: z.optional(z.array(z.enum(['useBlended', 'useReseller', 'byoc'])))})),
  realm_suffix: z.optional(z.string()),
  language: z.optional(z.string()),
  countryCode: z.optional(z.string()),
  currencyCode: z.optional(z.string()),
  preventDIDFormatting: z.optional(z.boolean()),
  /** Fewest characters of a new password; of this library alone, set by the host. Default 10, never below 6. */
  passwordMinLength: z.optional(z.int()),
  /**
   * Whether notes and announcements show pictures and may be given some, by address or by pasting; of this library alone,
   * set by the host. A picture tells its server who reads the text. Default false.
   */
  richTextImages: z.optional(z.boolean()),
  /** Smallest amount of credit that is booked by hand; of this library alone, set by the host. Default 5 (CR-02). */
  creditMinimum: z.optional(z.number()),
  /** Amounts from this one on are asked about once more; of this library alone, set by the host. Default 100. */
  creditConfirmFrom: z.optional(z.number()),
  /** Credit cannot be added by hand; it can still be removed (SH-18). */
  disableBraintree: z.optional(z.boolean()),
  /** HTML, shown at login where the account has no announcement of its own (SH-15). Sanitise before display. */
  announcement: z.optional(z.string()),
  acceptCharges: z.optional(
    z.object({
      autoAccept: z.optional(z.boolean()),
      showInvoiceSummary: z.optional(z.boolean()),
      /** Keyed by BCP 47 tag. */
      message: z.optional(z.record(z.string(), z.string())),
    }),
  ),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** Who is signed in, where, and with which rights. */
export const Session = z.object({
  user: z.object({id: z.string(), name: text, isAdmin: z.boolean()}),
  home: z.object({
    id: AccountId,
    name: z.string(),
    isReseller: z.boolean(),
    isSuperduper: z.boolean(),
    /** IANA name of the zone times are shown in; empty: the browser's. */
    timezone: text,
    language: text,
  }),
  settings: Settings,
});
export type Session = Readonly<z.infer<typeof Session>>;

/** One line of a quote (SH-24). Amounts are in units of the account's currency. */
export const ChargeLine = z.object({
  category: z.string(),
  item: z.string(),
  name: text,
  quantity: z.number(),
  rate: z.number(),
  discount: z.number(),
  /** Per month. */
  total: z.number(),
  /** How many of the quantity the change adds; below zero: takes away. Absent where it leaves the line as it is. */
  added: z.optional(z.number()),
});

export type ChargeLine = Readonly<z.infer<typeof ChargeLine>>;

/** Charged once, for what a change adds. */
export const ActivationCharge = z.object({
  category: z.string(),
  item: z.string(),
  name: text,
  quantity: z.number(),
  /** For each one. */
  rate: z.number(),
  total: z.number(),
});
export type ActivationCharge = Readonly<z.infer<typeof ActivationCharge>>;

/** What a write would cost, from one bookkeeper (Crossbar contract 1.7). */
export const Charges = z.object({
  lines: z.readonly(z.array(ChargeLine)),
  /** What `today` is made of. Absent where the backend does not say. */
  activations: z.optional(z.readonly(z.array(ActivationCharge))),
  /** Due at once. */
  today: z.number(),
  /** Due every month. */
  monthly: z.number(),
});
export type Charges = Readonly<z.infer<typeof Charges>>;

/**
 * A value the backend refused. `path` is the dotted path in the model (`contacts.billing.email`), or the backend's own
 * where the model has none; `rule` the machine-like name of what was broken; `message` the backend's text.
 */
export const FieldError = z.object({
  path: z.string(),
  rule: z.string(),
  message: z.string(),
  target: z.optional(z.union([z.string(), z.number()])),
});
export type FieldError = Readonly<z.infer<typeof FieldError>>;

/** A document with the account it belongs to and the revision it was read at. */
export interface Versioned<T> {
  readonly accountId: AccountId;
  readonly value: T;
  /** Opaque. Two equal revisions mean equal documents. */
  readonly revision: string;
  /**
   * Only on the answer to a write: another client changed the document after it was read and before it was written, and the
   * backend could not be made to refuse the write. The change of that client may be replaced.
   */
  readonly overwritten?: Overwritten<T> | undefined;
}

/** A change of another client that a write may have replaced. What it was, nobody has read and nobody can read any more. */
export interface Overwritten<T> {
  /** The document as it was last read before the write, which the change of the other client came after. */
  readonly before: Versioned<T>;
}

/** Objects as they are, every part of them optional; lists and scalars only whole. */
export type Changes<T> = T extends string | number | boolean | null | undefined | readonly unknown[]
  ? T
  : T extends object
    ? {readonly [K in keyof T]?: Changes<T[K]>}
    : T;

/** A part of a list. `next`, passed back as `cursor`, asks for the following part; absent at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}
