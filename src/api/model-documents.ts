/** What the single widgets show and change of an account, beside its core in `model.ts`. */
import * as z from 'zod/mini';
import {AccountId, Charges, type Account, type Changes} from './model.js';

const text = z._default(z.string(), '');

/** A kind of number that calls to it can be allowed or denied (LI-05). */
export const CallDestination = z.object({
  id: z.string(),
  /** As the operator of the backend has named it; not translated. */
  name: z.string(),
  isEmergency: z.boolean(),
});
export type CallDestination = Readonly<z.infer<typeof CallDestination>>;

/** Keyed by the id of a `CallDestination`; what is not named is allowed (LI-06). */
export const CallingRules = z.record(z.string(), z.enum(['allow', 'deny']));
export type CallingRules = z.infer<typeof CallingRules>;

/** Parts of the customer's own menu, shown or hidden (CC-04 … CC-15). */
export const CustomerAccess = z.object({
  user: z.boolean(),
  account: z.boolean(),
  billing: z.boolean(),
  balance: z.boolean(),
  /** Within `balance`. */
  balanceCredit: z.boolean(),
  /** Within `balance`. */
  balanceMinutes: z.boolean(),
  servicePlan: z.boolean(),
  transactions: z.boolean(),
  inbound: z.boolean(),
  outbound: z.boolean(),
  twoway: z.boolean(),
  errorTracker: z.boolean(),
});
export type CustomerAccess = z.infer<typeof CustomerAccess>;

/** Whether the customer may use them for numbers (NF-02, NF-03). */
export const NumberFeatureAccess = z.object({e911: z.boolean(), cnam: z.boolean()});
export type NumberFeatureAccess = z.infer<typeof NumberFeatureAccess>;

/** What an account may have that matters to whoever is about to delete it (B-32). */
export const Dependent = z.enum(['accounts', 'ports', 'numbers', 'devices']);
export type Dependent = z.infer<typeof Dependent>;

/** How many there are; `more`: counting stopped there. */
export const Count = z.object({count: z.int().check(z.nonnegative()), more: z.boolean()});
export type Count = Readonly<z.infer<typeof Count>>;

/** Who looks after a customer (NO-02, NO-03). The name is kept as it was when it was chosen. */
export const Representative = z.object({accountId: AccountId, userId: z.string(), name: text});
export type Representative = Readonly<z.infer<typeof Representative>>;

/** What the operator keeps about a customer, and tells it (NO-01 … NO-11). */
export const Notes = z.object({
  /** HTML, for the operator alone. Sanitise before display. */
  notes: text,
  /** HTML, shown to the customer at login. Sanitise before display. */
  announcement: text,
  /** Milliseconds since 1970. */
  contractEnd: z.nullable(z.number()),
  representative: z.nullable(Representative),
});
export type Notes = z.infer<typeof Notes>;

/** Multi-factor authentication of everybody in the account (OV-08). */
export const Security = z.object({
  mfaEnabled: z.boolean(),
  /** The `MfaProvider` in use; empty: none was ever chosen. */
  mfaProviderId: text,
});
export type Security = z.infer<typeof Security>;

/** Somebody who can ask for a second factor. */
export const MfaProvider = z.object({
  id: z.string(),
  name: text,
  /** How it asks, e.g. `duo` or `otp`. */
  kind: z.string(),
  enabled: z.boolean(),
});
export type MfaProvider = Readonly<z.infer<typeof MfaProvider>>;

/** Calls in progress, counted at one moment (B-08). A call of two legs is one. */
export const CallUsage = z.object({
  accountId: AccountId,
  /** Internal calls, which need no trunk, included. */
  calls: z.int().check(z.nonnegative()),
  /** When they were counted, milliseconds since 1970. */
  at: z.number(),
});
export type CallUsage = Readonly<z.infer<typeof CallUsage>>;

/** What an account has to spend; in units of its currency, below zero when it owes. */
export const Balance = z.object({accountId: AccountId, amount: z.number()});
export type Balance = Readonly<z.infer<typeof Balance>>;

/** One movement of money. */
export const LedgerEntry = z.object({
  id: z.string(),
  accountId: AccountId,
  /** In units of the account's currency; negative: taken. */
  amount: z.number(),
  /** What it belongs to, e.g. `adjustments` for credit added by hand. */
  source: z.string(),
  /** The `key` of the booking, for one made through the port. */
  key: text,
  /** Milliseconds since 1970. */
  at: z.optional(z.number()),
  /** Empty: nobody gave a reason. */
  description: text,
  /** What it refers to elsewhere, e.g. the number of an invoice; for one booked through the port. */
  reference: z.optional(z.string()),
});
export type LedgerEntry = Readonly<z.infer<typeof LedgerEntry>>;

/** Movements of one source in one month. */
export const LedgerSum = z.object({
  source: z.string(),
  amount: z.number(),
  /** No movement of the month, but what was there when it began. */
  carriedOver: z.optional(z.boolean()),
});
export type LedgerSum = Readonly<z.infer<typeof LedgerSum>>;

/** Credit to add or to take. The same `key` and `at` are booked once, however often they are sent. */
export interface Booking {
  /** Names this booking for ever: a random text, made once for each booking (`randomId`; a page on plain http has no `crypto.randomUUID`). */
  readonly key: string;
  /** When it was first sent, in milliseconds since 1970 by the clock of the backend (`CreditApi.now`); the same at every repeat. */
  readonly at: number;
  /** In units of the currency; always positive. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Why, in the operator's words. */
  readonly description?: string | undefined;
  /** What it refers to elsewhere, e.g. the number of an invoice. */
  readonly reference?: string | undefined;
}

/** A service plan that can be assigned (SP-01). */
export const Plan = z.object({id: z.string(), name: z.string(), description: text, category: text});
export type Plan = Readonly<z.infer<typeof Plan>>;

/** Ids of the plans an account has. */
export const AssignedPlans = z.object({plans: z.readonly(z.array(z.string()))});
export type AssignedPlans = z.infer<typeof AssignedPlans>;

/** A line of a price list (SP-04). Amounts are in units of the account's currency, per month where nothing else is said. */
export const Price = z.object({
  category: z.string(),
  /** Empty: every item of the category that has no line of its own. */
  item: text,
  name: text,
  rate: z.optional(z.number()),
  /** Rates by quantity: each holds up to and including `upTo`. */
  tiers: z.readonly(z.array(z.object({upTo: z.number(), rate: z.number()}))),
  /** Once, for each one added. */
  activation: z.optional(z.number()),
  /** Off the rate, for one or for each up to `maximum`. */
  discounts: z.readonly(
    z.array(
      z.object({kind: z.enum(['single', 'cumulative']), rate: z.optional(z.number()), maximum: z.optional(z.number())}),
    ),
  ),
  /** Counts the items of all accounts below as well. */
  cascade: z.boolean(),
});
export type Price = Readonly<z.infer<typeof Price>>;

/** What plans cost: the price list, and what the account's present use comes to. */
export const PlanCosts = z.object({
  prices: z.readonly(z.array(Price)),
  charges: z.readonly(z.array(Charges)),
  /** Milliseconds since 1970. */
  nextBilling: z.optional(z.number()),
});
export type PlanCosts = Readonly<z.infer<typeof PlanCosts>>;

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
