import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';
import type {DocumentApi, ReadOptions, WriteOptions} from './document.js';

/** A kind of number, calls to which can be allowed or denied. */
export const CallDestination = z.object({
  id: z.string(),
  /** Named by the backend's operator; not translated. */
  name: z.string(),
  isEmergency: z.boolean(),
});
export type CallDestination = Readonly<z.infer<typeof CallDestination>>;

/** Keyed by the id of a `CallDestination`; a destination without an entry is allowed. */
export const CallingRules = z.record(z.string(), z.enum(['allow', 'deny']));
export type CallingRules = z.infer<typeof CallingRules>;

export interface CallingRulesApi extends DocumentApi<CallingRules> {
  /** Returns the kinds of destinations that the backend distinguishes, in its order. */
  destinations(accountId: AccountId, options?: ReadOptions): Promise<readonly CallDestination[]>;
  /**
   * For a backend that stores the rules in a second place as well: copies the first place to the second, and writes
   * nothing when both agree. Called after each `update`, and again until it succeeds; meanwhile the rules of the first
   * place are in effect. Omit it when there is no second place.
   * @throws `conflict` when the copy is written and may have replaced another client's change
   */
  syncCopies?(accountId: AccountId, options?: WriteOptions): Promise<void>;
  /** Returns whether `syncCopies` has nothing left to write. Never writes. Omit it when the backend cannot tell. */
  copiesInStep?(accountId: AccountId, options?: ReadOptions): Promise<boolean>;
}
