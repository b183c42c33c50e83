import * as z from 'zod/mini';
import type {Charges} from '../charges.js';

const amount = z._default(z.number(), 0);

/** The invoice of one billing account, reduced to what a quote shows. */
export const Invoice = z.object({
  items: z._default(
    z.array(
      z.object({
        category: z.string(),
        item: z.string(),
        name: z.optional(z.string()),
        quantity: amount,
        rate: amount,
        total: amount,
        discounts: z.optional(z.object({total: amount})),
        changes: z.nullish(z.object({difference: z.nullish(z.object({quantity: z.nullish(z.number())}))})),
      }),
    ),
    [],
  ),
  activation_charges: z._default(
    z.array(
      z.object({
        category: z.string(),
        item: z.string(),
        name: z.optional(z.string()),
        billable: amount,
        rate: amount,
        total: amount,
      }),
    ),
    [],
  ),
  summary: z._default(z.object({today: amount, recurring: amount}), {today: 0, recurring: 0}),
});

/** An invoice lists every item that has a price; items without a quantity cost nothing and are omitted. */
export function toCharges({items, activation_charges: activations, summary}: z.infer<typeof Invoice>): Charges {
  return {
    lines: items
      .filter(({quantity}) => quantity > 0)
      .map(({category, item, name, quantity, rate, total, discounts, changes}) => ({
        category,
        item,
        name: name ?? '',
        quantity,
        rate,
        discount: discounts?.total ?? 0,
        total,
        ...(changes?.difference?.quantity ? {added: changes.difference.quantity} : {}),
      })),
    ...(activations.length > 0 && {
      activations: activations.map(({category, item, name, billable, rate, total}) => ({
        category,
        item,
        name: name ?? '',
        quantity: billable,
        rate,
        total,
      })),
    }),
    today: summary.today,
    monthly: summary.recurring,
  };
}
