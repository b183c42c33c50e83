import type {NumberFeatureAccess} from '../../api/model-documents.js';
import type {PlainMessageKey} from '../../i18n/messages.js';

export type FeatureKey = keyof NumberFeatureAccess;

/** A feature of phone numbers. */
export interface Feature {
  readonly key: FeatureKey;
  readonly label: PlainMessageKey;
  /** What it is, for somebody who has never met it. */
  readonly hint: PlainMessageKey;
  /** What it means for the customer that it is switched off, where that can do harm. */
  readonly loss?: PlainMessageKey;
}

/** NF-02, NF-03. Another feature is a line here, and one in the model of the port. */
export const features: readonly Feature[] = [
  {
    key: 'e911',
    label: 'numberFeatures.e911',
    hint: 'numberFeatures.e911.hint',
    loss: 'numberFeatures.e911.loss',
  },
  {key: 'cnam', label: 'numberFeatures.cnam', hint: 'numberFeatures.cnam.hint'},
];

/** The features that a change takes away. */
export function switchedOff(base: NumberFeatureAccess, draft: NumberFeatureAccess): readonly Feature[] {
  return features.filter(({key}) => base[key] && !draft[key]);
}
