import type {Limits} from '../../../api/limits.js';
import {required, wholeNumber, type Check} from '../../../ui/fields/checks.js';
import {wholeNumberOf} from '../../../ui/fields/number-field.js';
import {trunksWords} from '../../../i18n/generated/en/trunks.js';
import type {Phrase} from '../../../i18n/phrases.js';

/** The limits that are numbers. */
export type LimitPath = Exclude<keyof Limits, 'allowPerMinute'>;

/** A number of calls at once. */
export interface LimitField {
  readonly path: LimitPath;
  readonly label: Phrase;
  readonly hint: Phrase;
  /** Holds over all trunks, and may be left empty: not enforced then. */
  readonly ceiling?: true;
}

/** LI-01 … LI-03 in the product's order, and what it keeps without showing it (LI-04). */
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

/** The fields that a backend has: an absent limit is one that it does not know. */
export function fieldsOf(limits: Limits): {
  readonly trunks: readonly LimitField[];
  readonly ceilings: readonly LimitField[];
} {
  const had = limitFields.filter(({path}) => limits[path] !== undefined);
  return {trunks: had.filter(({ceiling}) => !ceiling), ceilings: had.filter(({ceiling}) => ceiling)};
}

const wholeNumberOrNone: Check = (value, localizer) =>
  value.trim() === '' ? undefined : wholeNumber(value, localizer);

/** What each number has to fulfil before it is sent. */
export const limitChecks: Readonly<Record<string, readonly Check[]>> = Object.fromEntries(
  limitFields.map(({path, ceiling}) => [path, ceiling ? [wholeNumberOrNone] : [required, wholeNumber]]),
);

/** What is stored for what was typed: a ceiling that is left empty is none. */
export const limitOf =
  ({ceiling}: LimitField) =>
  (typed: string): number | string | null =>
    ceiling && typed.trim() === '' ? null : wholeNumberOf(typed);

/** The name of a field of the limits, where a message has to name it. */
export function limitLabel(path: string): Phrase | undefined {
  if (path === ('allowPerMinute' satisfies keyof Limits)) return trunksWords['trunks.perMinute.label'];
  return limitFields.find((field) => field.path === path)?.label;
}

/** How many calls at once there is room for, and what makes the room. */
export interface Capacity {
  readonly calls: number;
  readonly by: 'ceiling' | 'trunks';
}

/** Internal calls need no trunk, so with a ceiling it is the ceiling that calls in progress are measured by. */
export function capacityOf(limits: Limits): Capacity {
  if (limits.calls != null) return {calls: limits.calls, by: 'ceiling'};
  const {twowayTrunks, inboundTrunks, outboundTrunks, burstTrunks = 0} = limits;
  return {calls: twowayTrunks + inboundTrunks + outboundTrunks + burstTrunks, by: 'trunks'};
}

/**
 * The far end of a slider that has the value on it and room beyond: 100, 250, 500, 1000, 2500 … An end that stood still
 * would show 250 trunks as 100, and save them so (W-04).
 */
export function sliderEnd(value: number): number {
  for (let power = 100; ; power *= 10) {
    for (const end of [power, power * 2.5, power * 5]) if (end > value) return end;
  }
}

/**
 * Where the sliders of one form end. An end only ever moves out: one that came back would pull the thumb from under the
 * pointer.
 */
export class SliderEnds {
  readonly #moved = new Map<LimitPath, number>();

  /** @param stored the value that the form was opened with */
  of(path: LimitPath, stored: number | null | undefined): number {
    return Math.max(this.#moved.get(path) ?? 0, sliderEnd(stored ?? 0));
  }

  /** Makes room for a value that has been settled on. */
  makeRoom(path: LimitPath, value: number): void {
    this.#moved.set(path, this.of(path, value));
  }
}
