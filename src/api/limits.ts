import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';
import type {DocumentApi, ReadOptions} from './document.js';

/** The limit that allows any number of calls. */
export const UNLIMITED = 'unlimited';

/** A number of simultaneous calls; 0 allows none. */
export const Limit = z.union([z.int().check(z.nonnegative()), z.enum([UNLIMITED])]);
export type Limit = z.infer<typeof Limit>;

/** Call limits. Trunks are simultaneous calls. An optional limit is absent when the backend does not have it. */
export const Limits = z.object({
  twowayTrunks: Limit,
  inboundTrunks: Limit,
  outboundTrunks: Limit,
  /** Trunks that carry further calls in either direction while all other trunks are busy. */
  burstTrunks: z.optional(Limit),
  /**
   * Simultaneous calls of any kind, including internal ones. Every backend that has this limit accepts `unlimited` for
   * it.
   */
  calls: z.optional(Limit),
  /**
   * Simultaneous calls that leave or arrive through a carrier. As with `calls`, every backend accepts `unlimited` for
   * it.
   */
  carrierCalls: z.optional(Limit),
  /** Whether calls beyond the trunks are allowed and billed per minute. */
  allowPerMinute: z.boolean(),
});
export type Limits = z.infer<typeof Limits>;

/** Calls in progress at one moment. A call with two legs counts once. */
export const CallUsage = z.object({
  accountId: AccountId,
  /** Includes internal calls, which need no trunk. */
  calls: z.int().check(z.nonnegative()),
  /** When they were counted, in milliseconds since 1970. */
  at: z.number(),
  /** Number of entries that the backend has listed and that cannot be read; each may be another call. Absent: none. */
  unreadable: z.optional(z.number()),
});
export type CallUsage = Readonly<z.infer<typeof CallUsage>>;

export interface LimitsApi extends DocumentApi<Limits> {
  /**
   * Whether trunks can also be `unlimited`, as far as the backend has shown so far: read it after `get` has resolved.
   * Default: false.
   */
  readonly unlimitedTrunks?: boolean;
  /**
   * Reads the calls in progress; omit it when the backend does not report them. Called repeatedly while the result is
   * shown.
   */
  usage?(accountId: AccountId, options?: ReadOptions): Promise<CallUsage>;
}
