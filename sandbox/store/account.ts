import type {JsonObject} from '../core/json.js';

/** One account: its public document and what the server keeps beside it. Replaced whole at every write. */
export interface Account {
  readonly id: string;
  /** Absent for the top account. */
  readonly parentId?: string;
  /** The public document, `name` and `realm` included; `id` and read-only additions are not. */
  readonly doc: JsonObject;
  readonly enabled: boolean;
  readonly reseller: boolean;
  /** May do everything everywhere; the top account has it. */
  readonly superduper: boolean;
  readonly allowNumberAdditions: boolean;
  /** Unix seconds. */
  readonly created: number;
  readonly modified: number;
  /** Number of stored versions; a write to an account counts twice, as on the genuine server. */
  readonly revision: number;
  /** End of the trial, Unix seconds, where the account is one. */
  readonly trialEnds?: number;
}

export function accountName(account: Account): string {
  return typeof account.doc.name === 'string' ? account.doc.name : '';
}

export function accountRealm(account: Account): string {
  return typeof account.doc.realm === 'string' ? account.doc.realm : '';
}

/** What names are compared by and searched by: lower case, a-z and 0-9 only (Crossbar contract 4.1, 4.6). */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/**
 * The key of uniqueness. A name without any Latin letter or digit normalizes to nothing, which would make every two such
 * names collide; those are compared as written instead.
 */
export function uniqueNameKey(name: string): string {
  return normalizeName(name) || name.trim().toLowerCase();
}
