import type {JsonObject} from '../core/json.js';

/** One account: its public document and the server's private properties. Every write replaces the object. */
export interface Account {
  readonly id: string;
  /** Absent for the top account. */
  readonly parentId?: string;
  /** The public document, including `name` and `realm`; without `id` and read-only additions. */
  readonly doc: JsonObject;
  readonly enabled: boolean;
  readonly reseller: boolean;
  /** Has all permissions everywhere; true for the top account. */
  readonly superduper: boolean;
  readonly allowNumberAdditions: boolean;
  /** Unix seconds. */
  readonly created: number;
  readonly modified: number;
  /** Number of stored versions; a write to an account counts twice, as on the genuine server. */
  readonly revision: number;
  /** End of the trial in Unix seconds, for a trial account. */
  readonly trialEnds?: number;
}

export function accountName(account: Account): string {
  return typeof account.doc.name === 'string' ? account.doc.name : '';
}

export function accountRealm(account: Account): string {
  return typeof account.doc.realm === 'string' ? account.doc.realm : '';
}

/** Returns the form in which names are compared and searched: lower case, a-z and 0-9 only. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/**
 * Returns the key for uniqueness. A name without any Latin letter or digit normalizes to an empty text, so that all such
 * names would collide; they are compared as written instead.
 */
export function uniqueNameKey(name: string): string {
  return normalizeName(name) || name.trim().toLowerCase();
}
