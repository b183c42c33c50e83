import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';
import type {DocumentApi, ReadOptions} from './document.js';

const count = z.int().check(z.nonnegative());

/**
 * Call limits (LI-01 … LI-04, LI-09, B-08). Trunks are simultaneous calls. Of the optional ones, an absent limit is one
 * that the backend does not have; `null` is one that it has and does not enforce.
 */
export const Limits = z.object({
  twowayTrunks: count,
  inboundTrunks: count,
  outboundTrunks: count,
  /** Carry further calls, either way, while all other trunks are busy. */
  burstTrunks: z.optional(count),
  /** Calls at once, whatever they use: internal ones too. */
  calls: z.optional(z.nullable(count)),
  /** Calls at once that leave or come through a carrier. */
  carrierCalls: z.optional(z.nullable(count)),
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
  /** Calls in progress; left out where the backend does not report them. Asked for again and again while it is shown. */
  usage?(accountId: AccountId, options?: ReadOptions): Promise<CallUsage>;
}
