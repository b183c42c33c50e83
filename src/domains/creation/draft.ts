/** The values of a new account before anything is sent. */
import type {CustomerAccess} from '../../api/access.js';
import type {Account} from '../../api/account.js';
import type {CallingRules} from '../../api/calling-rules.js';
import type {CarrierStrategy} from '../../api/carrier.js';
import type {Limits} from '../../api/limits.js';
import type {Representative} from '../../api/notes.js';
import type {NumberFeatureAccess} from '../../api/number-features.js';
import {canBeLogin} from '../admins/rules.js';
import {randomId} from '../../api/random-id.js';

/** An administrator of the new account. */
export interface AdminDraft {
  /** Identifies the block and its creation step for the lifetime of the draft; not shown. */
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Also the person's username, if the address can be one. */
  readonly email: string;
  /** The person's username if the address cannot be one; unused otherwise. */
  readonly username: string;
  /** Held in memory only; never stored. */
  readonly password: string;
  /** Whether the backend sends an email to the person. */
  readonly sendEmail: boolean;
}

/**
 * Which apps the account may have. `all`: all that its reseller has; `only`: of these, the listed ones; `except`: all
 * but the listed ones, known to the reseller or not.
 */
export type AppsDraft =
  | {readonly mode: 'all'}
  | {readonly mode: 'only'; readonly allowed: readonly string[]}
  | {readonly mode: 'except'; readonly blocked: readonly string[]};

/**
 * All fields of the wizard. The paths of `name`, `realm`, `timezone`, `language`, and `contacts` equal those of
 * `Account`, so that errors from the backend find their field. `null`: not asked for and not written.
 */
export interface AccountDraft {
  readonly name: string;
  /** Empty: the backend generates one. */
  readonly realm: string;
  /** IANA name; empty: the backend's default. */
  readonly timezone: string;
  /** BCP 47 tag; empty: the backend's default. */
  readonly language: string;
  /** `billing` also holds the account's address. Phone numbers are in E.164 if they could be parsed. */
  readonly contacts: Account['contacts'];
  readonly sales: {
    readonly representative: Representative | null;
    /** Milliseconds since 1970. */
    readonly contractEnd: number | null;
  };
  readonly admins: readonly AdminDraft[];
  /** Ids of the plans to assign. */
  readonly plans: readonly string[];
  /** `null` if the signed-in user may not write limits. */
  readonly limits: Limits | null;
  /** Kinds of calls that are not listed are allowed. */
  readonly callingRules: CallingRules;
  /** In units of the currency; 0 books nothing. `null` if the signed-in user may not book credit. */
  readonly credit: number | null;
  readonly access: CustomerAccess;
  /** `null` if the portal has no number features. */
  readonly numberFeatures: NumberFeatureAccess | null;
  /** `null`: no route is created. */
  readonly carrier: CarrierStrategy | null;
  readonly apps: AppsDraft;
}

/** The path of an administrator's field, for errors and focus: the block is identified by its key, not by its index. */
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

/** The username that the person signs in with. */
export const loginOf = ({email, username}: AdminDraft): string => (canBeLogin(email) ? email : username);

/** An empty administrator block. */
export function newAdmin(password = ''): AdminDraft {
  return {key: randomId(), firstName: '', lastName: '', email: '', username: '', password, sendEmail: false};
}
