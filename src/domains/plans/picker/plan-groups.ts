/** Plans to choose from, in the order in which they are read; no DOM. */
import type {Plan} from '../../../api/plans.js';

export interface PlanGroup {
  /** The category as the plans say it; empty: they say none. `missing`: chosen, but not on offer any more. */
  readonly category: string;
  readonly missing: boolean;
  readonly plans: readonly Plan[];
}

/** A shorter list is quicker read than searched. */
export const SEARCH_FROM = 9;

/** By category, then by name; those without one after the others, and at the end what is chosen without being on offer (SP-01). */
export function planGroups(
  plans: readonly Plan[],
  chosen: readonly string[],
  compare: (a: string, b: string) => number,
): readonly PlanGroup[] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) groups.set(plan.category, [...(groups.get(plan.category) ?? []), plan]);
  const missing = chosen
    .filter((id) => !plans.some((plan) => plan.id === id))
    .map((id) => ({id, name: id, description: '', category: ''}));
  const sorted = [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b))
    .map(([category, members]) => ({
      category,
      missing: false,
      plans: members.sort((a, b) => compare(a.name, b.name)),
    }));
  return missing.length === 0 ? sorted : [...sorted, {category: '', missing: true, plans: missing}];
}

/** What every word of the query is found in; what is chosen stays in sight. */
export function matchingPlans(
  plans: readonly Plan[],
  query: string,
  chosen: readonly string[],
  locale: string,
): readonly Plan[] {
  const words = query.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return plans.filter(({id, name, description, category}) => {
    const text = `${name} ${description} ${category}`.toLocaleLowerCase(locale);
    return chosen.includes(id) || words.every((word) => text.includes(word));
  });
}

/** With a plan more or less, in the order of what is stored: choosing there and back is no change. */
export function withPlan(
  stored: readonly string[],
  chosen: readonly string[],
  id: string,
  add: boolean,
): readonly string[] {
  const wanted = new Set(chosen);
  if (add) wanted.add(id);
  else wanted.delete(id);
  return [...new Set([...stored, ...wanted])].filter((other) => wanted.has(other));
}
