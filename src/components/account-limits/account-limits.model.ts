import type {Limits} from '../../api/model.js';
import type {PlainMessageKey} from '../../i18n/messages.js';

/** A number of simultaneous calls that is edited alike, whichever way they go. */
export interface TrunkField {
  readonly path: 'twowayTrunks' | 'inboundTrunks' | 'outboundTrunks';
  readonly label: PlainMessageKey;
  readonly hint: PlainMessageKey;
}

/** LI-01 … LI-03, in the product's order. */
export const trunkFields: readonly TrunkField[] = [
  {path: 'twowayTrunks', label: 'accountLimits.twoway', hint: 'accountLimits.twoway.hint'},
  {path: 'inboundTrunks', label: 'accountLimits.inbound', hint: 'accountLimits.inbound.hint'},
  {path: 'outboundTrunks', label: 'accountLimits.outbound', hint: 'accountLimits.outbound.hint'},
];

/** The name of a field of the limits, where a message has to name it. */
export function labelKeyOf(path: string): PlainMessageKey | undefined {
  if (path === ('allowPerMinute' satisfies keyof Limits)) return 'accountLimits.perMinute.label';
  return trunkFields.find((field) => field.path === path)?.label;
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
