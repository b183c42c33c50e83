import * as z from 'zod/mini';
import type {Readable} from '../document.js';
import type {Price} from '../plans.js';
import {isObject} from './json.js';
import {loose, textOf} from './loose-values.js';
import {numeric} from './numeric.js';

const amount = z.nullish(numeric);

const WirePrice = z.object({
  name: loose,
  rate: amount,
  /** Keyed by the largest quantity to which each rate applies. */
  rates: z.nullish(z.record(z.string(), numeric)),
  activation_charge: amount,
  cascade: loose,
  discounts: z.nullish(
    z.object({
      single: z.nullish(z.object({rate: amount})),
      cumulative: z.nullish(z.object({rate: amount, maximum: amount})),
    }),
  ),
});

/**
 * Reads the prices of a plan: `{category: {item: price}}`. `_all` applies to every other item, and supplies values that
 * an item does not specify. A price with a number that cannot be read is counted instead of shown: a partial price
 * would be wrong.
 */
export function toPrices(list: unknown): Readable & {readonly items: readonly Price[]} {
  const prices = categoriesOf(list).flatMap(([category, {_all: all, ...items}]) => [
    ...Object.entries(items).map(([item, wire]) => {
      const price = isObject(wire) ? {...(isObject(all) ? all : {}), ...wire, name: wire['name']} : wire;
      return toPrice(category, item, price);
    }),
    ...(all == null ? [] : [toPrice(category, '', all)]),
  ]);
  const items = prices.filter((price) => price !== undefined);
  const unreadable = prices.length - items.length;
  return unreadable > 0 ? {items, unreadable} : {items};
}

/** A malformed category counts as one price that cannot be read. */
function categoriesOf(list: unknown): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  const categories = isObject(list) ? Object.entries(list) : [['', list] as const];
  return categories
    .filter(([, prices]) => prices != null)
    .map(([category, prices]) => [category, isObject(prices) ? prices : {'': prices}] as const);
}

function toPrice(category: string, item: string, price: unknown): Price | undefined {
  const {data: wire} = z.safeParse(WirePrice, price);
  if (!wire) return undefined;
  const {single, cumulative} = wire.discounts ?? {};
  return {
    category,
    item,
    name: textOf(wire.name) ?? '',
    ...(wire.rate == null ? {} : {rate: Number(wire.rate)}),
    tiers: Object.entries(wire.rates ?? {})
      .filter(([upTo]) => /^\d+$/.test(upTo))
      .map(([upTo, rate]) => ({upTo: Number(upTo), rate: Number(rate)}))
      .sort((one, other) => one.upTo - other.upTo),
    ...(wire.activation_charge == null ? {} : {activation: Number(wire.activation_charge)}),
    discounts: [
      ...(single ? [{kind: 'single' as const, ...rateOf(single)}] : []),
      ...(cumulative ? [{kind: 'cumulative' as const, ...rateOf(cumulative), ...maximumOf(cumulative)}] : []),
    ],
    cascade: wire.cascade === true,
  };
}

type Amount = z.infer<typeof amount>;

function rateOf({rate}: {readonly rate?: Amount}): {rate?: number} {
  return rate == null ? {} : {rate: Number(rate)};
}

function maximumOf({maximum}: {readonly maximum?: Amount}): {maximum?: number} {
  return maximum == null ? {} : {maximum: Number(maximum)};
}
