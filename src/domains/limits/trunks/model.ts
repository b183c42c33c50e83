import type {Limits} from '../../../api/limits.js';
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
  /** Set for a limit over all trunks. It may be empty, which means that it is not enforced. */
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

/** The fields that a backend has: it does not know an absent limit. */
export function fieldsOf(limits: Limits): {
  readonly trunks: readonly LimitField[];
  readonly ceilings: readonly LimitField[];
} {
  const had = limitFields.filter(({path}) => limits[path] !== undefined);
  return {trunks: had.filter(({ceiling}) => !ceiling), ceilings: had.filter(({ceiling}) => ceiling)};
}

const wholeNumberOrNone: Check = (value, localizer) =>
  value.trim() === '' ? undefined : wholeNumber(value, localizer);

/** Validation of each number. */
export const limitChecks: Readonly<Record<string, readonly Check[]>> = Object.fromEntries(
  limitFields.map(({path, ceiling}) => [path, ceiling ? [wholeNumberOrNone] : [required, wholeNumber]]),
);

/** The value to store for typed text: an empty ceiling means that there is none. */
export const limitOf =
  ({ceiling}: LimitField) =>
  (typed: string): number | string | null =>
    ceiling && typed.trim() === '' ? null : wholeNumberOf(typed);

/** The label of a limits field, for messages that name it. */
export function limitLabel(path: string): Phrase | undefined {
  if (path === ('allowPerMinute' satisfies keyof Limits)) return trunksWords['trunks.perMinute.label'];
  return limitFields.find((field) => field.path === path)?.label;
}

/** The capacity for concurrent calls, and what determines it. */
export interface Capacity {
  readonly calls: number;
  readonly by: 'ceiling' | 'trunks';
}

/** Internal calls need no trunk, so if there is a ceiling, calls in progress are compared with the ceiling. */
export function capacityOf(limits: Limits): Capacity {
  if (limits.calls != null) return {calls: limits.calls, by: 'ceiling'};
  const {twowayTrunks, inboundTrunks, outboundTrunks, burstTrunks = 0} = limits;
  return {calls: twowayTrunks + inboundTrunks + outboundTrunks + burstTrunks, by: 'trunks'};
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
  of(path: LimitPath, stored: number | null | undefined): number {
    return Math.max(this.#moved.get(path) ?? 0, sliderEnd(stored ?? 0));
  }

  /** Extends the slider for a chosen value. */
  makeRoom(path: LimitPath, value: number): void {
    this.#moved.set(path, this.of(path, value));
  }
}
