import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {DocumentApi, List, ReadOptions} from './document.js';

const text = z._default(z.string(), '');

/** Multi-factor authentication of every user in the account. */
export const Security = z.object({
  mfaEnabled: z.boolean(),
  /** The `MfaProvider` in use; empty when none was ever selected. */
  mfaProviderId: text,
});
export type Security = z.infer<typeof Security>;

/** A provider that can ask for a second factor. */
export const MfaProvider = z.object({
  id: z.string(),
  name: text,
  /** The method, e.g. `duo` or `otp`. */
  kind: z.string(),
  enabled: z.boolean(),
});
export type MfaProvider = Readonly<z.infer<typeof MfaProvider>>;

export interface SecurityApi extends DocumentApi<Security> {
  /**
   * Returns all numbers of the account that send and receive messages, in E.164: while there are any, the second factor
   * may not be turned off. Returns an empty list when the backend has no messaging.
   * @throws `protocol` when a number or what it belongs to cannot be read
   */
  messagingNumbers(accountId: AccountId, options?: ReadOptions): Promise<readonly string[]>;
  mfaProviders(accountId: AccountId, options?: ReadOptions): Promise<List<MfaProvider>>;
}
