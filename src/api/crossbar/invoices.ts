import * as z from 'zod/mini';
import type {Charges} from '../charges.js';
import {loose, textOf} from './loose-values.js';
import {numeric} from './numeric.js';

const amount = z.nullish(numeric);

/** The invoice of one billing account, reduced to what a quote shows. */
export const Invoice = z.object({
  items: z.optional(
    z.array(
      z.object({
        category: z.string(),
        item: z.string(),
        name: loose,
        quantity: amount,
        rate: amount,
        total: amount,
        discounts: z.nullish(z.object({total: amount})),
        changes: z.nullish(z.object({difference: z.nullish(z.object({quantity: amount}))})),
      }),
    ),
  ),
  activation_charges: z._default(
    z.array(
      z.object({
        category: z.string(),
        item: z.string(),
        name: loose,
        billable: amount,
        rate: amount,
        total: amount,
      }),
    ),
    [],
  ),
  summary: z._default(z.object({today: amount, recurring: amount}), {today: 0, recurring: 0}),
});

type Amount = z.infer<typeof amount>;

const numberOf = (wire: Amount): number => Number(wire ?? 0);

/** An invoice lists every item that has a price; items without a quantity cost nothing and are omitted. */
export function toCharges({items, activation_charges: activations, summary}: z.infer<typeof Invoice>): Charges {
  return {
    lines: (items ?? [])
      .filter(({quantity}) => numberOf(quantity) > 0)
      .map(({category, item, name, quantity, rate, total, discounts, changes}) => {
        const added = numberOf(changes?.difference?.quantity);
        return {
          category,
          item,
          name: textOf(name) ?? '',
          quantity: numberOf(quantity),
          rate: numberOf(rate),
          discount: numberOf(discounts?.total),
          total: numberOf(total),
          ...(added === 0 ? {} : {added}),
        };
      }),
    ...(activations.length > 0 && {
      activations: activations.map(({category, item, name, billable, rate, total}) => ({
        category,
        item,
        name: textOf(name) ?? '',
        quantity: numberOf(billable),
        rate: numberOf(rate),
        total: numberOf(total),
      })),
    }),
    today: numberOf(summary.today),
    monthly: numberOf(summary.recurring),
  };
}
