import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {ReadOptions, Versioned, WriteOptions} from './document.js';

/** How outbound calls leave (CA-02 … CA-04). */
export const CarrierStrategy = z.enum(['system', 'reseller', 'own']);
export type CarrierStrategy = z.infer<typeof CarrierStrategy>;

/**
 * The strategy in effect. `missing`: the account has no route yet; `unknown`: the route points to carriers that none of
 * the strategies describes (CA-06), `huntAccountId` says whose.
 */
export const CarrierRoute = z.object({
  strategy: z.enum(['system', 'reseller', 'own', 'missing', 'unknown']),
  huntAccountId: z.optional(z.string()),
});
export type CarrierRoute = z.infer<typeof CarrierRoute>;

export interface CarrierApi {
  /** Reads only; a missing route is reported, never made (W-13). */
  get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<CarrierRoute>>;
  /** Puts a strategy into effect, making the route where there is none. Other settings of the route are kept. */
  choose(
    accountId: AccountId,
    strategy: CarrierStrategy,
    base: Versioned<CarrierRoute>,
    options?: WriteOptions,
  ): Promise<Versioned<CarrierRoute>>;
}
