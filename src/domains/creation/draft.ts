/** An account as it is filled in, before anything is sent. */
import type {CustomerAccess} from '../../api/access.js';
import type {Account} from '../../api/account.js';
import type {CallingRules} from '../../api/calling-rules.js';
import type {CarrierStrategy} from '../../api/carrier.js';
import type {Limits} from '../../api/limits.js';
import type {Representative} from '../../api/notes.js';
import type {NumberFeatureAccess} from '../../api/number-features.js';
import {randomId} from '../../api/random-id.js';

/** Somebody who will administer the account (WZ-15 … WZ-20). */
export interface AdminDraft {
  /** Names the block, and its step of the creation, for as long as the draft lives; not shown. */
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Also what the person signs in with. */
  readonly email: string;
  /** Stays in memory; it is never kept anywhere else. */
  readonly password: string;
  /** Whether the backend writes to the person. */
  readonly sendEmail: boolean;
}

/**
 * Which apps the account may have (WZ-37 … WZ-42). `all`: whatever its reseller has; `only`: of these, the ones named;
 * `except`: all but the ones named, known to the reseller or not.
 */
export type AppsDraft =
  | {readonly mode: 'all'}
  | {readonly mode: 'only'; readonly allowed: readonly string[]}
  | {readonly mode: 'except'; readonly blocked: readonly string[]};

/**
 * Every field of the wizard. Paths of `name`, `realm`, `timezone`, `language` and `contacts` are those of `Account`, so
 * that what the backend refuses finds its field. `null`: not asked for, and not written.
 */
export interface AccountDraft {
  readonly name: string;
  /** Empty: the backend makes one (WZ-09). */
  readonly realm: string;
  /** IANA name; empty: the backend's default. */
  readonly timezone: string;
  /** BCP 47 tag; empty: the backend's default. */
  readonly language: string;
  /** `billing` holds the address of the account as well (WZ-11, WZ-24). Phones in E.164 as far as they could be read. */
  readonly contacts: Account['contacts'];
  readonly sales: {
    readonly representative: Representative | null;
    /** Milliseconds since 1970. */
    readonly contractEnd: number | null;
  };
  readonly admins: readonly AdminDraft[];
  /** Ids of the plans to assign. */
  readonly plans: readonly string[];
  /** `null` where the signed-in user may not write them (WZ-30). */
  readonly limits: Limits | null;
  /** What is not named is allowed. */
  readonly callingRules: CallingRules;
  /** In units of the currency; 0: nothing is booked. `null` where the signed-in user may not book any (WZ-32). */
  readonly credit: number | null;
  readonly access: CustomerAccess;
  /** `null` where the portal has none of them (SH-09). */
  readonly numberFeatures: NumberFeatureAccess | null;
  /** `null`: no route is made. */
  readonly carrier: CarrierStrategy | null;
  readonly apps: AppsDraft;
}

/** Of a field of one administrator, for complaints and focus: the block is named by its key, not by its place. */
export const adminPath = (key: string, field: Exclude<keyof AdminDraft, 'key'>): string => `admins.${key}.${field}`;

/** A copy with one field of one administrator replaced. */
export function withAdmin<K extends Exclude<keyof AdminDraft, 'key'>>(
  draft: AccountDraft,
  key: string,
  field: K,
  value: AdminDraft[K],
): AccountDraft {
  return {...draft, admins: draft.admins.map((admin) => (admin.key === key ? {...admin, [field]: value} : admin))};
}

/** A block for one more administrator. */
export function newAdmin(password = ''): AdminDraft {
  return {key: randomId(), firstName: '', lastName: '', email: '', password, sendEmail: false};
}
