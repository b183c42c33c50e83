import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {DocumentApi, ReadOptions} from './document.js';

const text = z._default(z.string(), '');

/** Multi-factor authentication of everybody in the account (OV-08). */
export const Security = z.object({
  mfaEnabled: z.boolean(),
  /** The `MfaProvider` in use; empty: none was ever chosen. */
  mfaProviderId: text,
});
export type Security = z.infer<typeof Security>;

/** Somebody who can ask for a second factor. */
export const MfaProvider = z.object({
  id: z.string(),
  name: text,
  /** How it asks, e.g. `duo` or `otp`. */
  kind: z.string(),
  enabled: z.boolean(),
});
export type MfaProvider = Readonly<z.infer<typeof MfaProvider>>;

export interface SecurityApi extends DocumentApi<Security> {
  /**
   * Numbers of the account that send and receive messages, all of them, in E.164: as long as there are any, the second
   * factor may not be turned off (OV-08). None where the backend has no messaging.
   */
  messagingNumbers(accountId: AccountId, options?: ReadOptions): Promise<readonly string[]>;
  mfaProviders(accountId: AccountId, options?: ReadOptions): Promise<readonly MfaProvider[]>;
}
