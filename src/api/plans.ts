import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import {Charges} from './charges.js';
import type {ReadOptions, Versioned, WriteOptions} from './document.js';

const text = z._default(z.string(), '');

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

export interface PlansApi {
  /** Plans that the account's reseller offers. */
  available(accountId: AccountId, options?: ReadOptions): Promise<readonly Plan[]>;
  assigned(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AssignedPlans>>;
  /** What the assigned plans cost. */
  costs(accountId: AccountId, options?: ReadOptions): Promise<PlanCosts>;
  /** What these plans together would cost; stores nothing (SP-04). */
  quote(accountId: AccountId, planIds: readonly string[], options?: ReadOptions): Promise<PlanCosts>;
  /** Assigns and takes away the plans named; every other stays as it is stored. */
  change(
    accountId: AccountId,
    change: {readonly add: readonly string[]; readonly remove: readonly string[]},
    options?: WriteOptions,
  ): Promise<Versioned<AssignedPlans>>;
}
