import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {List, ListChangeOptions, ReadOptions, Versioned, Written} from './document.js';

const text = z._default(z.string(), '');

/** An app of the operator's store. */
export const App = z.object({
  id: z.string(),
  name: z.string(),
  /** Keyed by BCP 47 tag. */
  texts: z.record(z.string(), z.object({label: text, description: text})),
  phase: z.optional(z.enum(['alpha', 'beta'])),
  /** Categories, in the store's own terms. */
  tags: z.optional(z.readonly(z.array(z.string()))),
});
export type App = Readonly<z.infer<typeof App>>;

/** Ids of the apps that are blocked for the account, whether visible to the operator or not. */
export const AppAccess = z.object({blocked: z.readonly(z.array(z.string()))});
export type AppAccess = z.infer<typeof AppAccess>;

/**
 * Who blocks an app for an account: the platform operator, the vendor of the app, the account's reseller, its service
 * plan, the branding of its portal, or the account itself, which has not made it available to its users.
 */
export const AppBlocker = z.enum(['platform', 'vendor', 'reseller', 'plan', 'branding', 'account']);
export type AppBlocker = z.infer<typeof AppBlocker>;

export interface AppsApi {
  /** Returns the apps that are visible to the operator's account, which is `storeId`. */
  list(storeId: AccountId, options?: ReadOptions): Promise<List<App>>;
  /**
   * Returns which apps are blocked for the account.
   * @throws `protocol` when an entry cannot be read: a blocked app must not appear to be allowed, or be dropped when the
   *   list is written
   */
  access(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AppAccess>>;
  /**
   * Returns who blocks an app for the account. Omit it when the backend does not report it.
   * @returns `undefined` when it is not known
   */
  blockedBy?(accountId: AccountId, appId: string, options?: ReadOptions): Promise<AppBlocker | undefined>;
  /**
   * Blocks and allows the named ids; every other id, known or not, remains as stored. Another client's change of other
   * ids is not a conflict with `base`.
   */
  setBlocked(
    accountId: AccountId,
    change: {readonly block: readonly string[]; readonly allow: readonly string[]},
    options?: ListChangeOptions<AppAccess>,
  ): Promise<Written<AppAccess>>;
  /**
   * Returns the bytes of the icon, or `undefined` when the app has none. Never a URL, which would have to contain the
   * token.
   */
  icon(storeId: AccountId, appId: string, options?: ReadOptions): Promise<Blob | undefined>;
}
