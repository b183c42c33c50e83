import * as z from 'zod/mini';
import type {NumberFeatureAccess} from '../number-features.js';
import type {Section} from './account-section.js';
import {parseDocument} from './envelope.js';
import type {JsonObject} from './json.js';
import {withDefaults} from './switches.js';

const flag = z.nullish(z.boolean());

const WireFeatures = z.object({
  numbers_features: z.nullish(z.object({e911_enabled: flag, cnam_enabled: flag})),
});

const wirePaths = {e911: 'numbers_features.e911_enabled', cnam: 'numbers_features.cnam_enabled'} as const;

export function numberFeaturesDocument({e911, cnam}: NumberFeatureAccess): JsonObject {
  return {numbers_features: {e911_enabled: e911, cnam_enabled: cnam}};
}

/**
 * Features of numbers. The server enforces only an explicit `false`, so an absent key means on. Other clients show an
 * absent key beside a present one as off, and store that with their next save: every write adds the absent keys.
 */
export const numberFeaturesSection: Section<NumberFeatureAccess> = {
  read(answer) {
    const {numbers_features: features} = parseDocument(WireFeatures, answer);
    return {e911: features?.e911_enabled ?? true, cnam: features?.cnam_enabled ?? true};
  },
  patch: (changes, {value, raw}) => withDefaults(raw, wirePaths, value, changes),
};
