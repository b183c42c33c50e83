import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import {Charges} from './charges.js';
import type {List, ListChangeOptions, ReadOptions, Versioned, Written} from './document.js';

const text = z._default(z.string(), '');

/** A service plan that can be assigned. */
export const Plan = z.object({id: z.string(), name: z.string(), description: text, category: text});
export type Plan = Readonly<z.infer<typeof Plan>>;

/** Ids of the plans that are assigned to an account. */
export const AssignedPlans = z.object({plans: z.readonly(z.array(z.string()))});
export type AssignedPlans = z.infer<typeof AssignedPlans>;

/** A line of a price list. Amounts are in units of the account's currency, per month unless stated otherwise. */
export const Price = z.object({
  category: z.string(),
  /** Empty: every item of the category that has no line of its own. */
  item: text,
  name: text,
  rate: z.optional(z.number()),
  /** Rates by quantity: each applies up to and including `upTo`. */
  tiers: z.readonly(z.array(z.object({upTo: z.number(), rate: z.number()}))),
  /** A one-time charge for each item added. */
  activation: z.optional(z.number()),
  /** Reductions of the rate, for a single item or for each item up to `maximum`. */
  discounts: z.readonly(
    z.array(
      z.object({kind: z.enum(['single', 'cumulative']), rate: z.optional(z.number()), maximum: z.optional(z.number())}),
    ),
  ),
  /** Whether items of all descendant accounts are counted as well. */
  cascade: z.boolean(),
});
export type Price = Readonly<z.infer<typeof Price>>;

/** The cost of plans: the price list, and the charges at the account's present usage. */
export const PlanCosts = z.object({
  prices: z.readonly(z.array(Price)),
  charges: z.readonly(z.array(Charges)),
  /** Number of prices that cannot be read. Absent: none. A charge that cannot be read is an error. */
  unreadable: z.optional(z.number()),
  /** Milliseconds since 1970. */
  nextBilling: z.optional(z.number()),
});
export type PlanCosts = Readonly<z.infer<typeof PlanCosts>>;

export interface PlansApi {
  /** Returns the plans that the account's reseller offers. */
  available(accountId: AccountId, options?: ReadOptions): Promise<List<Plan>>;
  assigned(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AssignedPlans>>;
  /** Returns the cost of the assigned plans. */
  costs(accountId: AccountId, options?: ReadOptions): Promise<PlanCosts>;
  /** Returns the cost of these plans together; stores nothing. */
  quote(accountId: AccountId, planIds: readonly string[], options?: ReadOptions): Promise<PlanCosts>;
  /** Assigns and removes the named plans; all others remain as stored. */
  change(
    accountId: AccountId,
    change: {readonly add: readonly string[]; readonly remove: readonly string[]},
    options?: ListChangeOptions<AssignedPlans>,
  ): Promise<Written<AssignedPlans>>;
}
