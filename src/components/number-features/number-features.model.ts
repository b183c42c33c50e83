import type {NumberFeatureAccess} from '../../api/number-features.js';
import {numberFeaturesWords} from '../../i18n/generated/en/number-features.js';
import type {Phrase} from '../../i18n/phrases.js';

export type FeatureKey = keyof NumberFeatureAccess;

/** A feature of phone numbers. */
export interface Feature {
  readonly key: FeatureKey;
  readonly label: Phrase;
  /** What it is, for somebody who has never met it. */
  readonly hint: Phrase;
  /** What it means for the customer that it is switched off, where that can do harm. */
  readonly loss?: Phrase;
}

/** NF-02, NF-03. Another feature is a line here, and one in the model of the port. */
export const features: readonly Feature[] = [
  {
    key: 'e911',
    label: numberFeaturesWords['numberFeatures.e911'],
    hint: numberFeaturesWords['numberFeatures.e911.hint'],
    loss: numberFeaturesWords['numberFeatures.e911.loss'],
  },
  {
    key: 'cnam',
    label: numberFeaturesWords['numberFeatures.cnam'],
    hint: numberFeaturesWords['numberFeatures.cnam.hint'],
  },
];

/** The features that a change takes away. */
export function switchedOff(base: NumberFeatureAccess, draft: NumberFeatureAccess): readonly Feature[] {
  return features.filter(({key}) => base[key] && !draft[key]);
}
