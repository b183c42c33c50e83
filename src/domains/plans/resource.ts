import type {AccountId} from '../../api/account-ref.js';
import type {List} from '../../api/document.js';
import type {AssignedPlans, Plan, PlansApi} from '../../api/plans.js';
import type {Resource, ResourceCache} from '../../session/resource-cache.js';
import type {EditableResource} from '../../session/resources.js';

/** Kind of the cached lists of offered plans, which contain the plans' names. */
const OFFERED = 'plans-offered';

/** Ids of the plans that an account has. Only additions and removals are written, over what the user has seen. */
export function assignedPlansResource(plans: PlansApi, id: AccountId): EditableResource<AssignedPlans> {
  return {
    key: ['plans', id],
    owner: (document) => document.accountId,
    read: (signal) => plans.assigned(id, {signal}),
    write: async ({base, changes: {plans: wanted = base.value.plans}}, options) => {
      const add = wanted.filter((plan) => !base.value.plans.includes(plan));
      const remove = base.value.plans.filter((plan) => !wanted.includes(plan));
      return plans.change(id, {add, remove}, {...options, base});
    },
  };
}

/** Plans that can be assigned to the account. */
export function offeredPlansResource(plans: PlansApi, id: AccountId): Resource<List<Plan>> {
  return {key: [OFFERED, id], read: (signal) => plans.available(id, {signal})};
}

/** The name of a plan from any cached list; no request is sent. */
export function knownPlanName(resources: ResourceCache, planId: string): string | undefined {
  const lists = resources.cached<readonly Plan[]>(OFFERED);
  return lists.flat().find(({id}) => id === planId)?.name;
}
