/** What a change of plans comes to; no DOM. */
import type {ChargeLine} from '../../api/charges.js';
import type {PlanCosts} from '../../api/plans.js';
import type {Localizer} from '../../i18n/localizer.js';
import {priceName} from '../../domains/plans/price-list/index.js';

/** Something that is charged for, before or after a change; amounts per month. */
export interface ComparedLine {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface Comparison {
  readonly lines: readonly ComparedLine[];
  /** Per month. */
  readonly before: number;
  readonly after: number;
  /** At once, for activations. */
  readonly today: number;
}

/** Money has no more places than two: sums of it must not have either. */
const toCents = (amount: number): number => Math.round(amount * 100) / 100;

export const monthlyOf = ({charges}: PlanCosts): number =>
  toCents(charges.reduce((sum, {monthly}) => sum + monthly, 0));

/** What is charged for before and after, item by item, whoever sends the bill; items that cost nothing either way are left out. */
export function compareCosts(before: PlanCosts, after: PlanCosts, localizer: Localizer): Comparison {
  const lines = new Map<string, ComparedLine>();
  const add = (costs: PlanCosts, side: 'before' | 'after') => {
    for (const line of costs.charges.flatMap((charges) => charges.lines)) {
      const key = `${line.category}/${line.item}`;
      const known = lines.get(key) ?? {name: lineName(line, localizer), before: 0, after: 0};
      lines.set(key, {...known, [side]: toCents(known[side] + line.total)});
    }
  };
  add(before, 'before');
  add(after, 'after');
  return {
    lines: [...lines.values()]
      .filter((line) => line.before !== 0 || line.after !== 0)
      .sort((a, b) => localizer.compare(a.name, b.name)),
    before: monthlyOf(before),
    after: monthlyOf(after),
    today: toCents(after.charges.reduce((sum, {today}) => sum + today, 0)),
  };
}

/** A backend without a name for an item repeats its path. */
function lineName({category, item, name}: ChargeLine, localizer: Localizer): string {
  return priceName({category, item, name: name === `${category}/${item}` ? '' : name}, localizer);
}

/** The plans that a change adds and takes away. */
export function planChange(base: readonly string[], draft: readonly string[]) {
  return {
    added: draft.filter((id) => !base.includes(id)),
    removed: base.filter((id) => !draft.includes(id)),
  };
}
