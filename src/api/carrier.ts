import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {ReadOptions, Versioned, WriteOptions, Written} from './document.js';

/** The route of outbound calls. */
export const CarrierStrategy = z.enum(['system', 'reseller', 'own']);
export type CarrierStrategy = z.infer<typeof CarrierStrategy>;

/**
 * The strategy in effect. `missing`: the account has no route yet; `unknown`: the route points to carriers that no
 * strategy describes, and `huntAccountId` names their account.
 */
export const CarrierRoute = z.object({
  strategy: z.enum(['system', 'reseller', 'own', 'missing', 'unknown']),
  huntAccountId: z.optional(z.string()),
});
export type CarrierRoute = z.infer<typeof CarrierRoute>;

export interface CarrierApi {
  /** Only reads; a missing route is reported, never created. */
  get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<CarrierRoute>>;
  /** Puts a strategy into effect and creates the route when there is none. Other settings of the route are retained. */
  choose(
    accountId: AccountId,
    strategy: CarrierStrategy,
    base: Versioned<CarrierRoute>,
    options?: WriteOptions,
  ): Promise<Written<CarrierRoute>>;
}
