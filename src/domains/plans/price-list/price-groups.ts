/** Price lists in display order and wording; independent of the DOM. */
import type {Price} from '../../../api/plans.js';
import {pricesWords} from '../../../i18n/generated/en/prices.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';

/** A rate and its range of quantities: from the first if `from` is absent, without an upper bound if `to` is. */
export interface RateStep {
  readonly from?: number;
  readonly to?: number;
  readonly rate: number | undefined;
}

export interface PriceGroup {
  readonly category: string;
  readonly name: string;
  readonly prices: readonly {readonly name: string; readonly price: Price}[];
}

/** By category, then by item name; the price of all other items comes last. */
export function priceGroups(prices: readonly Price[], localizer: Localizer): readonly PriceGroup[] {
  const categories = [...new Set(prices.map(({category}) => category))];
  const {compare, text} = localizer;
  return categories
    .map((category) => {
      const own = prices.filter((price) => price.category === category);
      const named = own
        .filter(({item}) => item !== '')
        .map((price) => ({name: priceName(price, localizer), price}))
        .sort((a, b) => compare(a.name, b.name));
      const others = own
        .filter(({item}) => item === '')
        .map((price) => ({
          name: price.name || text(named.length > 0 ? pricesWords['prices.other'] : pricesWords['prices.everything']),
          price,
        }));
      return {category, name: categoryName(category, localizer), prices: [...named, ...others]};
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** The name of a category: translated if known, otherwise its identifier made readable. */
function categoryName(category: string, localizer: Localizer): string {
  return wordOf(`prices.category.${category}`, localizer) ?? readable(category);
}

/** The name of an item: from the plan, otherwise translated if known, otherwise its identifier made readable. */
export function priceName(
  {category, item, name}: Pick<Price, 'category' | 'item' | 'name'>,
  localizer: Localizer,
): string {
  return name || (wordOf(`prices.item.${category}.${item}`, localizer) ?? readable(item));
}

/** The rates of a price by quantity, in ascending order. */
export function rateSteps({rate, tiers}: Price): readonly RateStep[] {
  if (tiers.length === 0) return [{rate}];
  const steps = tiers.map((tier, index) => ({
    from: (tiers[index - 1]?.upTo ?? 0) + 1,
    to: tier.upTo,
    rate: tier.rate,
  }));
  const beyond = (tiers.at(-1)?.upTo ?? 0) + 1;
  return rate === undefined ? steps : [...steps, {from: beyond, rate}];
}

/** The backend may name items that have no message. */
const known: Partial<Record<string, Pick<Phrase, 'en'>>> = pricesWords;

function wordOf(key: string, {lookup, fill}: Localizer): string | undefined {
  const message = lookup(key) ?? known[key]?.en;
  return message === undefined ? undefined : fill(message, {});
}

function readable(word: string): string {
  const spaced = word.replaceAll(/[_-]+/g, ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
