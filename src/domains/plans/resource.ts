import type {AccountId} from '../../api/account-ref.js';
import type {AssignedPlans, Plan, PlanCosts, PlansApi} from '../../api/plans.js';
import {apiError} from '../../api/errors.js';
import {equal} from '../../session/equal.js';
import type {Resource, ResourceCache} from '../../session/resource-cache.js';
import type {EditableResource} from '../../session/resources.js';

/** Kind of the lists of plans on offer, by which every one that is kept is found: they know the plans' names. */
const OFFERED = 'plans-offered';

/**
 * Ids of the plans an account has. Only what is added and taken away is written, and only over what the user has seen: the
 * backend tells no revision of it, so it is read just before.
 */
export function assignedPlansResource(plans: PlansApi, id: AccountId): EditableResource<AssignedPlans> {
  return {
    key: ['plans', id],
    owner: (document) => document.accountId,
    read: (signal) => plans.assigned(id, {signal}),
    write: async ({base, changes: {plans: wanted = base.value.plans}}, options) => {
      const current = await plans.assigned(id);
      if (!equal([...current.value.plans].sort(), [...base.value.plans].sort())) {
        throw apiError('conflict', 'The plans were changed by someone else', {current});
      }
      const add = wanted.filter((plan) => !base.value.plans.includes(plan));
      const remove = base.value.plans.filter((plan) => !wanted.includes(plan));
      return plans.change(id, {add, remove}, options);
    },
  };
}

/** What the assigned plans charge for, and what that comes to at present use. */
export function planCostsResource(plans: PlansApi, id: AccountId): Resource<PlanCosts> {
  return {key: ['plan-costs', id], read: (signal) => plans.costs(id, {signal})};
}

/** What these plans together would cost. The last combinations are kept for a while (SP-05). */
export function planQuoteResource(plans: PlansApi, id: AccountId, planIds: readonly string[]): Resource<PlanCosts> {
  const key = [...planIds].sort().join(' ');
  return {key: ['plan-quote', id, key], read: (signal) => plans.quote(id, planIds, {signal}), keepMs: 60_000};
}

/** Plans that can be assigned to the account. */
export function offeredPlansResource(plans: PlansApi, id: AccountId): Resource<readonly Plan[]> {
  return {key: [OFFERED, id], read: (signal) => plans.available(id, {signal})};
}

/** Name of a plan as far as any list on this page has told it; nothing is asked. */
export function knownPlanName(resources: ResourceCache, planId: string): string | undefined {
  const lists = resources.kept<readonly Plan[]>(OFFERED);
  return lists.flat().find(({id}) => id === planId)?.name;
}
