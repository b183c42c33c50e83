/** The values of a new account before anything is sent. */
import * as z from 'zod/mini';
import {CustomerAccess} from '../../api/access.js';
import {Account} from '../../api/account.js';
import {CallingRules} from '../../api/calling-rules.js';
import {CarrierStrategy} from '../../api/carrier.js';
import {Limits} from '../../api/limits.js';
import {Representative} from '../../api/notes.js';
import {NumberFeatureAccess} from '../../api/number-features.js';
import {canBeLogin} from '../admins/rules.js';
import {randomId} from '../../api/random-id.js';

/** An administrator of the new account. */
export const AdminDraft = z.object({
  /** Identifies the block and its creation step for the lifetime of the draft; not shown. */
  key: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  /** Also the person's username, if the address can be one. */
  email: z.string(),
  /** The person's username if the address cannot be one; unused otherwise. */
  username: z.string(),
  /** Held in memory only; never stored. */
  password: z.string(),
  /** Whether the backend sends an email to the person. */
  sendEmail: z.boolean(),
});
export type AdminDraft = Readonly<z.infer<typeof AdminDraft>>;

const ids = z.readonly(z.array(z.string()));

/**
 * Which apps the account may have. `all`: all that its reseller has; `only`: of these, the listed ones; `except`: all
 * but the listed ones, known to the reseller or not.
 */
const AppsDraft = z.union([
  z.readonly(z.object({mode: z.enum(['all'])})),
  z.readonly(z.object({mode: z.enum(['only']), allowed: ids})),
  z.readonly(z.object({mode: z.enum(['except']), blocked: ids})),
]);
export type AppsDraft = z.infer<typeof AppsDraft>;

/**
 * All fields of the wizard. The paths of `name`, `realm`, `timezone`, `language`, and `contacts` equal those of
 * `Account`, so that errors from the backend find their field. `null`: not asked for and not written.
 */
export const AccountDraft = z.object({
  name: z.string(),
  /** Empty: the backend generates one. */
  realm: z.string(),
  /** IANA name; empty: the backend's default. */
  timezone: z.string(),
  /** BCP 47 tag; empty: the backend's default. */
  language: z.string(),
  /** `billing` also holds the account's address. Phone numbers are in E.164 if they could be parsed. */
  contacts: Account.shape.contacts,
  sales: z.readonly(
    z.object({
      representative: z.nullable(Representative),
      /** Milliseconds since 1970. */
      contractEnd: z.nullable(z.number()),
    }),
  ),
  admins: z.readonly(z.array(AdminDraft)),
  /** Ids of the plans to assign. */
  plans: ids,
  /** `null` if the signed-in user may not write limits. */
  limits: z.nullable(Limits),
  /** Kinds of calls that are not listed are allowed. */
  callingRules: CallingRules,
  /** In units of the currency; 0 books nothing. `null` if the signed-in user may not book credit. */
  credit: z.nullable(z.number()),
  access: CustomerAccess,
  /** `null` if the portal has no number features. */
  numberFeatures: z.nullable(NumberFeatureAccess),
  /** `null`: no route is created. */
  carrier: z.nullable(CarrierStrategy),
  apps: AppsDraft,
});
export type AccountDraft = Readonly<z.infer<typeof AccountDraft>>;

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
