import type {Change, PlansApi, WriteOptions} from '../../api/accounts-adapter.js';
import {apiError} from '../../api/errors.js';
import type {AccountId, Versioned} from '../../api/model.js';
import type {AssignedPlans, Plan, PlanCosts} from '../../api/model-documents.js';
import {equal} from '../../session/equal.js';
import type {Resource, ResourceCache} from '../../session/resource-cache.js';
import {confirmedWrite} from '../../session/confirmed-write.js';
import {
  supported,
  withoutReplacing,
  writeCharged,
  writeDocument,
  type DocumentWriteOptions,
  type WriteTarget,
} from '../../session/document-write.js';
import type {EditableResource} from '../../session/resources.js';
import {verdictOfSet} from '../../session/verdicts.js';

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

/** Assigns and takes away the plans named, of which every other stays as it is stored. What they cost is asked. */
export async function assignPlans(
  {adapter, account: {id}}: WriteTarget,
  change: {readonly add: readonly string[]; readonly remove: readonly string[]},
  options?: DocumentWriteOptions,
): Promise<Versioned<AssignedPlans>> {
  const plans = supported(adapter.plans);
  const write = (sent: WriteOptions) =>
    confirmedWrite({
      write: () => plans.change(id, change, sent),
      verify: async () => {
        const assigned = await plans.assigned(id);
        return verdictOfSet(assigned.value.plans, change, assigned);
      },
    });
  return withoutReplacing(await writeCharged(write, options));
}

/** Assigns and takes away the plans in which the change differs from its base. What they cost is asked. */
export async function writePlans(
  {adapter, account}: WriteTarget,
  change: Change<AssignedPlans>,
  options?: DocumentWriteOptions,
): Promise<Versioned<AssignedPlans>> {
  return writeDocument(assignedPlansResource(supported(adapter.plans), account.id), change, options);
}
