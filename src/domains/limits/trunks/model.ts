import {UNLIMITED, type Limit, type Limits} from '../../../api/limits.js';
import {required, wholeNumber, type Check} from '../../../ui/fields/checks.js';
import {wholeNumberOf} from '../../../ui/fields/number-field.js';
import {trunksWords} from '../../../i18n/generated/en/trunks.js';
import type {Phrase} from '../../../i18n/phrases.js';

/** The numeric limits. */
export type LimitPath = Exclude<keyof Limits, 'allowPerMinute'>;

/** A limit of concurrent calls. */
export interface LimitField {
  readonly path: LimitPath;
  readonly label: Phrase;
  readonly hint: Phrase;
  /** Set for a limit over all trunks. It may be empty, which means that it is unlimited. */
  readonly ceiling?: true;
}

/** The limits in the product's order, including those that the product stores without showing them. */
export const limitFields: readonly LimitField[] = [
  {path: 'twowayTrunks', label: trunksWords['trunks.twoway'], hint: trunksWords['trunks.twoway.hint']},
  {path: 'inboundTrunks', label: trunksWords['trunks.inbound'], hint: trunksWords['trunks.inbound.hint']},
  {path: 'outboundTrunks', label: trunksWords['trunks.outbound'], hint: trunksWords['trunks.outbound.hint']},
  {path: 'burstTrunks', label: trunksWords['trunks.burst'], hint: trunksWords['trunks.burst.hint']},
  {path: 'calls', label: trunksWords['trunks.calls'], hint: trunksWords['trunks.calls.hint'], ceiling: true},
  {
    path: 'carrierCalls',
    label: trunksWords['trunks.carrierCalls'],
    hint: trunksWords['trunks.carrierCalls.hint'],
    ceiling: true,
  },
];

/** The fields of the limits that a backend has; it does not support an absent one. */
export function fieldsOf(limits: Limits): {
  readonly trunks: readonly LimitField[];
  readonly ceilings: readonly LimitField[];
} {
  const had = limitFields.filter(({path}) => limits[path] !== undefined);
  return {trunks: had.filter(({ceiling}) => !ceiling), ceilings: had.filter(({ceiling}) => ceiling)};
}

const limitCheck: Check = (value, localizer) => (value === UNLIMITED ? undefined : wholeNumber(value, localizer));

const limitCheckOrNone: Check = (value, localizer) => (value.trim() === '' ? undefined : limitCheck(value, localizer));

/** Validation of each number. */
export const limitChecks: Readonly<Record<string, readonly Check[]>> = Object.fromEntries(
  limitFields.map(({path, ceiling}) => [path, ceiling ? [limitCheckOrNone] : [required, limitCheck]]),
);

/**
 * The value to store for typed text. An empty ceiling is unlimited. Trunks are unlimited only if the user says so,
 * because a field is also empty while the user types another number.
 */
export const limitOf =
  ({ceiling}: LimitField) =>
  (typed: string): number | string =>
    ceiling && typed.trim() === '' ? UNLIMITED : wholeNumberOf(typed);

/** The label of a limits field, for messages that name it. */
export function limitLabel(path: string): Phrase | undefined {
  if (path === ('allowPerMinute' satisfies keyof Limits)) return trunksWords['trunks.perMinute.label'];
  return limitFields.find((field) => field.path === path)?.label;
}

/** The capacity for concurrent calls, and what determines it. */
export interface Capacity {
  readonly calls: Limit;
  readonly by: 'ceiling' | 'trunks';
}

/** Internal calls need no trunk, so if there is a ceiling, calls in progress are compared with the ceiling. */
export function capacityOf(limits: Limits): Capacity {
  const {calls = UNLIMITED, twowayTrunks, inboundTrunks, outboundTrunks, burstTrunks = 0} = limits;
  if (calls !== UNLIMITED) return {calls, by: 'ceiling'};
  return {calls: sumOf([twowayTrunks, inboundTrunks, outboundTrunks, burstTrunks]), by: 'trunks'};
}

/** Limits together: one that is unlimited makes the sum unlimited. */
function sumOf(limits: readonly Limit[]): Limit {
  return limits.reduce((sum, limit) => (sum === UNLIMITED || limit === UNLIMITED ? UNLIMITED : sum + limit), 0);
}

/**
 * The end of a slider that includes the value and leaves room above it: 100, 250, 500, 1000, 2500 … A fixed end would
 * show, and save, 250 trunks as 100.
 */
export function sliderEnd(value: number): number {
  for (let power = 100; ; power *= 10) {
    for (const end of [power, power * 2.5, power * 5]) if (end > value) return end;
  }
}

/**
 * The ends of the sliders of one form. An end only ever increases, because a decreasing one would move the thumb away
 * from the pointer.
 */
export class SliderEnds {
  readonly #moved = new Map<LimitPath, number>();

  /** @param stored the value with which the form was opened */
  of(path: LimitPath, stored: Limit | undefined): number {
    return Math.max(this.#moved.get(path) ?? 0, sliderEnd(typeof stored === 'number' ? stored : 0));
  }

  /** Extends the slider for a chosen value. */
  makeRoom(path: LimitPath, value: number): void {
    this.#moved.set(path, this.of(path, value));
  }
}
