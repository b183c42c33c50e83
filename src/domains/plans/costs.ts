import type {AccountId} from '../../api/account-ref.js';
import type {PlanCosts, PlansApi} from '../../api/plans.js';
import type {Resource} from '../../session/resource-cache.js';

/** What the assigned plans charge for, and their cost at current use. */
export function planCostsResource(plans: PlansApi, id: AccountId): Resource<PlanCosts> {
  return {key: ['plan-costs', id], read: (signal) => plans.costs(id, {signal})};
}

/** What these plans would cost together. Recent combinations are cached for a while. */
export function planQuoteResource(plans: PlansApi, id: AccountId, planIds: readonly string[]): Resource<PlanCosts> {
  const key = [...planIds].sort().join(' ');
  return {key: ['plan-quote', id, key], read: (signal) => plans.quote(id, planIds, {signal}), keepMs: 60_000};
}
