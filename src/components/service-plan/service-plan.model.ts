/** The effect of a change of plans on charges; no DOM. */
import type {ChargeLine} from '../../api/charges.js';
import type {PlanCosts} from '../../api/plans.js';
import {roundedAmount} from '../../i18n/money.js';
import type {Localizer} from '../../i18n/localizer.js';
import {priceName} from '../../domains/plans/price-list/index.js';

/** An item that is charged for before or after a change; amounts are per month. */
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
  /** Due immediately, for activations. */
  readonly today: number;
}

export const monthlyOf = ({charges}: PlanCosts, currency: string): number =>
  roundedAmount(
    charges.reduce((sum, {monthly}) => sum + monthly, 0),
    currency,
  );

/**
 * Compares the charges before and after, item by item, for all billing accounts together; items that cost nothing in
 * both cases are omitted. Only sums are rounded, as they are shown.
 */
export function compareCosts(
  before: PlanCosts,
  after: PlanCosts,
  {localizer, currency}: {readonly localizer: Localizer; readonly currency: string},
): Comparison {
  const rounded = (amount: number): number => roundedAmount(amount, currency);
  const lines = new Map<string, ComparedLine>();
  const add = (costs: PlanCosts, side: 'before' | 'after') => {
    for (const line of costs.charges.flatMap((charges) => charges.lines)) {
      const key = `${line.category}/${line.item}`;
      const known = lines.get(key) ?? {name: lineName(line, localizer), before: 0, after: 0};
      lines.set(key, {...known, [side]: known[side] + line.total});
    }
  };
  add(before, 'before');
  add(after, 'after');
  return {
    lines: [...lines.values()]
      .map((line) => ({...line, before: rounded(line.before), after: rounded(line.after)}))
      .filter((line) => line.before !== 0 || line.after !== 0)
      .sort((a, b) => localizer.compare(a.name, b.name)),
    before: monthlyOf(before, currency),
    after: monthlyOf(after, currency),
    today: rounded(after.charges.reduce((sum, {today}) => sum + today, 0)),
  };
}

/** Returns the name of a charged item. A backend that has no name for an item repeats its path. */
function lineName({category, item, name}: ChargeLine, localizer: Localizer): string {
  return priceName({category, item, name: name === `${category}/${item}` ? '' : name}, localizer);
}

/** Returns the plans that a change adds and removes. */
export function planChange(base: readonly string[], draft: readonly string[]) {
  return {
    added: draft.filter((id) => !base.includes(id)),
    removed: base.filter((id) => !draft.includes(id)),
  };
}
