import type {NumberFeatureAccess} from '../../api/number-features.js';
import {numberFeaturesWords} from '../../i18n/generated/en/number-features.js';
import type {Phrase} from '../../i18n/phrases.js';

export type FeatureKey = keyof NumberFeatureAccess;

/** A feature of phone numbers. */
export interface Feature {
  readonly key: FeatureKey;
  readonly label: Phrase;
  /** Explains the feature to a reader who does not know it. */
  readonly hint: Phrase;
  /** The consequence for the customer when the feature is turned off; only when that can do harm. */
  readonly loss?: Phrase;
}

/** Another feature requires an entry here and one in the model of the port. */
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

/** Returns the features that a change turns off. */
export function switchedOff(base: NumberFeatureAccess, draft: NumberFeatureAccess): readonly Feature[] {
  return features.filter(({key}) => base[key] && !draft[key]);
}
