import * as z from 'zod/mini';
import type {Price} from '../plans.js';

const amount = z.nullish(z.number());

const WirePrice = z.object({
  name: z.nullish(z.string()),
  rate: amount,
  /** Keyed by the largest quantity to which each rate applies. */
  rates: z.nullish(z.record(z.string(), z.number())),
  activation_charge: amount,
  cascade: z.nullish(z.boolean()),
  discounts: z.nullish(
    z.object({
      single: z.nullish(z.object({rate: amount})),
      cumulative: z.nullish(z.object({rate: amount, maximum: amount})),
    }),
  ),
});

/**
 * The prices of a plan: `{category: {item: price}}`. `_all` applies to every other item, and supplies values that an
 * item does not specify.
 */
export const WirePriceList = z.record(z.string(), z.record(z.string(), WirePrice));

export function toPrices(list: z.infer<typeof WirePriceList>): Price[] {
  return Object.entries(list).flatMap(([category, {_all: all, ...items}]) => [
    ...Object.entries(items).map(([item, price]) => toPrice(category, item, {...all, ...price, name: price.name})),
    ...(all === undefined ? [] : [toPrice(category, '', all)]),
  ]);
}

function toPrice(category: string, item: string, wire: z.infer<typeof WirePrice>): Price {
  const {single, cumulative} = wire.discounts ?? {};
  return {
    category,
    item,
    name: wire.name ?? '',
    ...(wire.rate == null ? {} : {rate: wire.rate}),
    tiers: Object.entries(wire.rates ?? {})
      .filter(([upTo]) => /^\d+$/.test(upTo))
      .map(([upTo, rate]) => ({upTo: Number(upTo), rate}))
      .sort((one, other) => one.upTo - other.upTo),
    ...(wire.activation_charge == null ? {} : {activation: wire.activation_charge}),
    discounts: [
      ...(single ? [{kind: 'single' as const, ...rateOf(single)}] : []),
      ...(cumulative ? [{kind: 'cumulative' as const, ...rateOf(cumulative), ...maximumOf(cumulative)}] : []),
    ],
    cascade: wire.cascade ?? false,
  };
}

function rateOf({rate}: {readonly rate?: number | null | undefined}): {rate?: number} {
  return rate == null ? {} : {rate};
}

function maximumOf({maximum}: {readonly maximum?: number | null | undefined}): {maximum?: number} {
  return maximum == null ? {} : {maximum};
}
