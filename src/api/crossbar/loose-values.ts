/**
 * Values as servers really send them. One that is not what it should be must not cost the row that contains it, nor the rows
 * beside it: a number may be sent as text, and what is of no use is absent. The schemas take such values as `loose`, and functions
 * read them: schemas that transform would cost every first paint 3 KB of zod.
 */
import * as z from 'zod/mini';

/** Any value, and none. */
export const loose = z.optional(z.unknown());

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
}

/** A number, or a text that is one and nothing else. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return Number.isFinite(number) ? (number as number) : undefined;
}

/** A whole number that counts something. */
export function countOf(value: unknown): number | undefined {
  const number = numberOf(value) ?? -1;
  return number >= 0 && Number.isSafeInteger(number) ? number : undefined;
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
