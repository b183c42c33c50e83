/**
 * Values as servers actually send them. An unexpected value must not discard its row or the neighboring rows: a number
 * may be sent as text, and an unusable value is absent. The schemas accept such values as `loose`, and functions read
 * them, because transforming schemas would add 3 KB of zod to every first paint.
 */
import * as z from 'zod/mini';

/** Any value, or none. */
export const loose = z.optional(z.unknown());

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
}

/** Returns an id that is not the id of an account; some servers send numbers. */
export function idOf(value: unknown): string | undefined {
  return textOf(value) || undefined;
}

/** Whether a value is this flag, or its name. */
export const isFlag = (flag: boolean, value: unknown): boolean => value === flag || value === String(flag);

/** Returns a number, or the number that a text consists of. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return Number.isFinite(number) ? (number as number) : undefined;
}

/** Returns a non-negative integer. */
export function countOf(value: unknown): number | undefined {
  const number = numberOf(value) ?? -1;
  return number >= 0 && Number.isSafeInteger(number) ? number : undefined;
}
