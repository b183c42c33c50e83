/**
 * What backends accept in the fields of each document: one table for every form, account creation, and bulk writes.
 * Every backend that the library includes accepts a value within these rules; a backend with stricter rules refuses
 * other values with an `invalid` error at the field.
 */
import type {Account} from './account.js';
import type {NewAdmin} from './admins.js';
import type {Booking} from './credit.js';

/** Rule of a text. Lengths are in code points: an emoji of four bytes is one character, as backends count. */
export interface TextRule {
  readonly required?: true;
  /** Minimum length of a text that is not empty. */
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  readonly format?: keyof typeof formats;
}

/**
 * An email address as the HTML standard defines it, so that a form agrees with all other forms of its page; and a realm
 * with a domain, which backends do not require, but phones and DNS do.
 */
const formats = {
  email: /^[\w.!#$%&'*+/=?^`{|}~-]+@[\p{L}\p{N}]+((-+|\.)[\p{L}\p{N}]+)*$/u,
  domain: /^[^.]+(\.[^.]+)+$/,
} as const;

export interface NumberRule {
  /** Minimum value. */
  readonly least: number;
  readonly whole?: true;
  /** A value that is accepted instead of a number. */
  readonly or?: string;
}

/** A value that is one of a list. */
export interface ChoiceRule {
  readonly oneOf: readonly unknown[];
}

type TextPath = 'name' | 'realm' | 'timezone' | 'language';

export const accountRules = {
  name: {required: true, min: 1, max: 128},
  realm: {required: true, min: 4, max: 253, pattern: /^[.\w-]+$/, format: 'domain'},
  timezone: {min: 5, max: 32},
  language: {},
} as const satisfies Record<TextPath & keyof Account, TextRule>;

/**
 * Rules of a person and an address in `contacts`. Backends accept any text; the format of an email address is this
 * library's own rule.
 */
export const contactRules = {
  name: {},
  email: {format: 'email'},
  phone: {},
  street: {},
  street2: {},
  city: {},
  region: {},
  postalCode: {},
  country: {},
} as const satisfies Record<keyof Account['contacts']['billing'], TextRule>;

export const adminRules = {
  firstName: {required: true, min: 1, max: 128},
  lastName: {required: true, min: 1, max: 128},
  email: {required: true, min: 3, max: 254, format: 'email'},
  /** The sign-in name. It may not contain an apostrophe, so an address such as `o'brien@example.com` is not valid. */
  username: {min: 1, max: 256, pattern: /^[+@.\w-]+$/},
} as const satisfies Partial<Record<keyof NewAdmin, TextRule>>;

export const bookingRules = {amount: {least: 1}} as const satisfies Partial<Record<keyof Booking, NumberRule>>;

/** Counts characters as people and backends do: in code points. */
export const characters = (text: string): number => [...text].length;

/**
 * Returns the rule that a text violates, under the name that backends use, or `format`; `undefined` when it violates
 * none.
 */
export function brokenRule(
  text: string,
  rule: TextRule,
): 'required' | 'minLength' | 'maxLength' | 'pattern' | 'format' | undefined {
  const {required, min = 0, max = Infinity, pattern, format} = rule;
  if (text === '') return required ? 'required' : undefined;
  if (pattern && !pattern.test(text)) return 'pattern';
  const length = characters(text);
  if (length < min) return 'minLength';
  if (length > max) return 'maxLength';
  return format && !formats[format].test(text) ? 'format' : undefined;
}
