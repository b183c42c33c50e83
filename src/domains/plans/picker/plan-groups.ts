/** The selectable plans in display order; independent of the DOM. */
import type {Plan} from '../../../api/plans.js';
import {TextMatch} from '../../../ui/text/text-match.js';

export interface PlanGroup {
  /** The category as the plans name it; empty if they name none. `missing`: chosen, but no longer offered. */
  readonly category: string;
  readonly missing: boolean;
  readonly plans: readonly Plan[];
}

/** A shorter list needs no search. */
export const SEARCH_FROM = 9;

/** By category, then by name; plans without a category follow, and chosen plans that are not offered come last. */
export function planGroups(
  plans: readonly Plan[],
  chosen: readonly string[],
  compare: (a: string, b: string) => number,
): readonly PlanGroup[] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) groups.set(plan.category, [...(groups.get(plan.category) ?? []), plan]);
  const missing = chosen
    .filter((id) => !plans.some((plan) => plan.id === id))
    .map((id) => ({id, name: '', description: '', category: ''}));
  const sorted = [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b))
    .map(([category, members]) => ({
      category,
      missing: false,
      plans: members.sort((a, b) => compare(a.name, b.name)),
    }));
  return missing.length === 0 ? sorted : [...sorted, {category: '', missing: true, plans: missing}];
}

/** The plans that contain every word of the query; chosen plans stay visible. */
export function matchingPlans(plans: readonly Plan[], query: string, chosen: readonly string[]): readonly Plan[] {
  const match = new TextMatch(query);
  return plans.filter(
    ({id, name, description, category}) => chosen.includes(id) || match.isIn(name, description, category),
  );
}

/** Adds or removes a plan in the stored order, so that choosing back and forth is no change. */
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
