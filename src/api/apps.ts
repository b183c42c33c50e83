import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {ReadOptions, Versioned, WriteOptions} from './document.js';

const text = z._default(z.string(), '');

/** An app of the operator's store (AP-03, AP-04). */
export const App = z.object({
  id: z.string(),
  name: z.string(),
  /** Keyed by BCP 47 tag. */
  texts: z.record(z.string(), z.object({label: text, description: text})),
  phase: z.optional(z.enum(['alpha', 'beta'])),
  /** What it is for, in the store's own short words (WZ-43). */
  tags: z.optional(z.readonly(z.array(z.string()))),
});
export type App = Readonly<z.infer<typeof App>>;

/** Ids of the apps that the account may not have (AP-01), visible to the operator or not. */
export const AppAccess = z.object({blocked: z.readonly(z.array(z.string()))});
export type AppAccess = z.infer<typeof AppAccess>;

/**
 * Who keeps an app from an account: the operator of the platform, the vendor of the app, the account's reseller, its service
 * plan, the branding of its portal, or the account itself, which has not made it available to its users.
 */
export const AppBlocker = z.enum(['platform', 'vendor', 'reseller', 'plan', 'branding', 'account']);
export type AppBlocker = z.infer<typeof AppBlocker>;

export interface AppsApi {
  /** Apps visible to the operator's account, which is `storeId`. */
  list(storeId: AccountId, options?: ReadOptions): Promise<readonly App[]>;
  /** Which apps are blocked for the account. */
  access(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AppAccess>>;
  /**
   * Who keeps a blocked app from the account. Left out where the backend does not say.
   * @returns `undefined` where it is not known
   */
  blockedBy?(accountId: AccountId, appId: string, options?: ReadOptions): Promise<AppBlocker | undefined>;
  /** Blocks and allows the ids named; the state of every other id, known or not, stays as it is stored (W-16). */
  setBlocked(
    accountId: AccountId,
    change: {readonly block: readonly string[]; readonly allow: readonly string[]},
    options?: WriteOptions,
  ): Promise<Versioned<AppAccess>>;
  /** The icon's bytes, or nothing where the app has none. Never a URL: it would need the token in it (W-39). */
  icon(storeId: AccountId, appId: string, options?: ReadOptions): Promise<Blob | undefined>;
}
