import type {Backend} from '../backend.js';
import {asObject, type Json, type JsonObject, type MutableJsonObject} from '../core/json.js';
import {priceLists, priceOf} from './plans.js';
import {countOf, type Quantities} from './quantities.js';

/** The input of an invoice: assigned plans, and the quantities they apply to. */
export interface InvoiceBasis {
  readonly plans: JsonObject;
  readonly overrides: JsonObject;
  readonly quantities: Quantities;
}

export interface Invoices {
  readonly invoices: JsonObject[];
  /** Whether an item is billed that was not billed before. */
  readonly addsCharges: boolean;
}

/** Rounds to two decimal places. */
const toCents = (amount: number): number => Math.round(amount * 100) / 100;

const numberOf = (value: Json | undefined): number => (typeof value === 'number' ? value : 0);

/** Returns one invoice per vendor with every priced item, including unchanged ones. */
export function invoicesFor(backend: Backend, basis: InvoiceBasis, before?: InvoiceBasis): Invoices {
  let addsCharges = false;
  const invoices: JsonObject[] = [];
  const pricesBefore = before && priceLists(backend, before.plans, before.overrides);
  for (const [vendorId, plan] of priceLists(backend, basis.plans, basis.overrides)) {
    const compared = before && {quantities: before.quantities, prices: pricesBefore?.get(vendorId) ?? {}};
    const lines = linesOf(plan, basis.quantities, compared);
    if (lines.length === 0) continue;
    addsCharges ||= lines.some(({added}) => added > 0);
    const activations = lines.flatMap(({activation}) => (activation ? [activation] : []));
    invoices.push({
      activation_charges: activations,
      items: lines.map(({item}) => item),
      taxes: [],
      summary: {today: total(activations), recurring: total(lines.map(({item}) => item))},
      plan,
      bookkeeper: {type: 'default', vendor_id: vendorId, id: 'default_bookkeeper'},
    });
  }
  return {invoices, addsCharges};
}

interface Line {
  readonly item: JsonObject;
  readonly activation: JsonObject | undefined;
  /** The increase of the billed quantity. */
  readonly added: number;
}

/** The previous quantities and prices. */
interface Before {
  readonly quantities: Quantities;
  readonly prices: JsonObject;
}

function linesOf(plan: JsonObject, quantities: Quantities, before: Before | undefined): Line[] {
  const lines: Line[] = [];
  for (const [category, items] of Object.entries(plan)) {
    const {_all: all, ...named} = asObject(items);
    // A price for a whole category applies to all of its items.
    const counted = all === undefined ? [] : Object.keys(quantities[category] ?? {});
    for (const item of new Set([...Object.keys(named), ...counted])) {
      const price = priceOf(plan, category, item);
      if (price) lines.push(lineOf(category, item, price, quantities, before));
    }
  }
  return lines;
}

function lineOf(
  category: string,
  item: string,
  price: JsonObject,
  quantities: Quantities,
  before: Before | undefined,
): Line {
  const quantity = countOf(quantities, category, item);
  const hadBefore = before ? countOf(before.quantities, category, item) : quantity;
  const billedBefore = before && !priceOf(before.prices, category, item) ? 0 : hadBefore;
  const added = quantity - billedBefore;
  const difference: JsonObject =
    quantity === hadBefore ? {billable: added} : {billable: added, quantity: quantity - hadBefore};
  const rate = rateOf(price, quantity);
  const name = typeof price.name === 'string' ? price.name : `${category}/${item}`;
  const discounts = discountsOf(price, quantity);
  const line: MutableJsonObject = {
    category,
    item,
    name,
    quantity,
    billable: quantity,
    rate,
    ...(quantity > 0 ? {maximum: quantity} : {}),
    prorate: {additions: true, removals: true},
    ...(discounts ? {discounts} : {}),
    total: toCents(Math.max(0, rate * quantity - numberOf(discounts?.total))),
    ...(added === 0 ? {} : {changes: {type: 'modified', difference}}),
  };
  const charge = numberOf(price.activation_charge);
  const activation =
    charge > 0 && added > 0
      ? {category, item, name, billable: added, rate: charge, total: toCents(charge * added)}
      : undefined;
  return {item: line, activation, added};
}

/** Returns the unit price: by quantity when the price has grades, each up to a maximum; otherwise the same for all. */
function rateOf(price: JsonObject, quantity: number): number {
  const grades = Object.entries(asObject(price.rates))
    .map(([limit, rate]) => ({limit: Number(limit), rate: numberOf(rate)}))
    .sort((a, b) => a.limit - b.limit);
  return grades.find(({limit}) => quantity <= limit)?.rate ?? numberOf(price.rate);
}

/** Returns a discount on the first item, and one on each further item up to a maximum. */
function discountsOf(price: JsonObject, quantity: number): JsonObject | undefined {
  const {single, cumulative} = asObject(price.discounts);
  if ((single === undefined && cumulative === undefined) || quantity === 0) return undefined;
  const singleRate = numberOf(asObject(single).rate);
  const cumulativeRate = numberOf(asObject(cumulative).rate);
  const maximum = asObject(cumulative).maximum;
  const discounted = Math.min(quantity, typeof maximum === 'number' ? maximum : quantity);
  return {
    total: toCents(singleRate + cumulativeRate * (cumulative === undefined ? 0 : discounted)),
    ...(single === undefined ? {} : {single: {rate: singleRate}}),
    ...(cumulative === undefined ? {} : {cumulative: {rate: cumulativeRate, quantity: discounted}}),
  };
}

function total(lines: readonly JsonObject[]): number {
  return toCents(lines.reduce((sum, line) => sum + numberOf(line.total), 0));
}
