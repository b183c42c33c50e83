import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {DocumentApi, ReadOptions, WriteOptions} from './document.js';

/** A kind of number that calls to it can be allowed or denied (LI-05). */
export const CallDestination = z.object({
  id: z.string(),
  /** As the operator of the backend has named it; not translated. */
  name: z.string(),
  isEmergency: z.boolean(),
});
export type CallDestination = Readonly<z.infer<typeof CallDestination>>;

/** Keyed by the id of a `CallDestination`; what is not named is allowed (LI-06). */
export const CallingRules = z.record(z.string(), z.enum(['allow', 'deny']));
export type CallingRules = z.infer<typeof CallingRules>;

export interface CallingRulesApi extends DocumentApi<CallingRules> {
  /** The kinds of destinations that the backend tells apart, in its order. */
  destinations(accountId: AccountId, options?: ReadOptions): Promise<readonly CallDestination[]>;
  /**
   * For a backend that keeps the rules in a second place as well (LI-08): writes there what the first one says, and
   * nothing where both agree. Called after each `update`, and again until it succeeds; the rules of the first place are
   * in force meanwhile. Left out where there is no second place.
   * @throws `conflict` where the copy is written and may have replaced a change of another client beside it
   */
  syncCopies?(accountId: AccountId, options?: WriteOptions): Promise<void>;
  /** Whether `syncCopies` has nothing left to write. Never writes. Left out: the backend cannot tell. */
  copiesInStep?(accountId: AccountId, options?: ReadOptions): Promise<boolean>;
}
