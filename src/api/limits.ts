import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';
import type {DocumentApi, ReadOptions} from './document.js';

/** A limit that lets any number of calls through. */
export const UNLIMITED = 'unlimited';

/** A number of calls at once; 0 lets none through. */
export const Limit = z.union([z.int().check(z.nonnegative()), z.literal(UNLIMITED)]);
export type Limit = z.infer<typeof Limit>;

/**
 * Call limits (LI-01 … LI-04, LI-09, B-08). Trunks are simultaneous calls. Of the optional ones, an absent limit is one
 * that the backend does not have.
 */
export const Limits = z.object({
  twowayTrunks: Limit,
  inboundTrunks: Limit,
  outboundTrunks: Limit,
  /** Carry further calls, either way, while all other trunks are busy. */
  burstTrunks: z.optional(Limit),
  /** Calls at once, whatever they use: internal ones too. Every backend that has this limit takes `unlimited` for it. */
  calls: z.optional(Limit),
  /** Calls at once that leave or come through a carrier. As for `calls`, every backend takes `unlimited` for it. */
  carrierCalls: z.optional(Limit),
  /** Calls above the trunks are allowed and billed per minute. */
  allowPerMinute: z.boolean(),
});
export type Limits = z.infer<typeof Limits>;

/** Calls in progress, counted at one moment (B-08). A call of two legs is one. */
export const CallUsage = z.object({
  accountId: AccountId,
  /** Internal calls, which need no trunk, included. */
  calls: z.int().check(z.nonnegative()),
  /** When they were counted, milliseconds since 1970. */
  at: z.number(),
});
export type CallUsage = Readonly<z.infer<typeof CallUsage>>;

export interface LimitsApi extends DocumentApi<Limits> {
  /**
   * Whether trunks can be `unlimited`, too, as far as the backend has shown by now: read it after `get` has answered.
   * Default: they cannot.
   */
  readonly unlimitedTrunks?: boolean;
  /** Calls in progress; left out where the backend does not report them. Asked for again and again while it is shown. */
  usage?(accountId: AccountId, options?: ReadOptions): Promise<CallUsage>;
}
