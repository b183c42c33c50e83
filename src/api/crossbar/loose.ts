/** Schemas of the values that `loose-values.ts` reads. */
import * as z from 'zod/mini';
import {isObject, type JsonObject} from './json.js';
import {numberOf, textOf} from './loose-values.js';

export const looseText = z.optional(z.transform(textOf));

/** A number that cannot be done without, such as an amount of money; it may be sent as text. */
export const numeric = z.pipe(z.transform(numberOf), z.number());

/** The texts of a list. */
export const looseTexts = z.optional(
  z.transform((value: unknown) =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined,
  ),
);

/** An object, by its keys. */
export const looseObject = z.optional(
  z.transform((value: unknown): JsonObject | undefined => (isObject(value) ? value : undefined)),
);
