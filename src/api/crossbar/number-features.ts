import * as z from 'zod/mini';
import type {NumberFeatureAccess} from '../model-documents.js';
import type {Section} from './account-section.js';
import {parseDocument} from './envelope.js';
import type {JsonObject} from './json.js';

const flag = z.nullish(z.boolean());

const WireFeatures = z.object({
  numbers_features: z.nullish(z.object({e911_enabled: flag, cnam_enabled: flag})),
});

export function numberFeaturesDocument({e911, cnam}: Partial<NumberFeatureAccess>): JsonObject {
  return {
    numbers_features: {
      ...(e911 === undefined ? {} : {e911_enabled: e911}),
      ...(cnam === undefined ? {} : {cnam_enabled: cnam}),
    },
  };
}

/** Features of numbers (NF-02, NF-03): what is not named is on (Crossbar contract 4.3). */
export const numberFeaturesSection: Section<NumberFeatureAccess> = {
  read(answer) {
    const {numbers_features: features} = parseDocument(WireFeatures, answer);
    return {e911: features?.e911_enabled ?? true, cnam: features?.cnam_enabled ?? true};
  },
  patch: numberFeaturesDocument,
};
