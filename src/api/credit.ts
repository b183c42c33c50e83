import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';
import type {CreateOptions, Page, PageOptions, ReadOptions} from './document.js';

const text = z._default(z.string(), '');

/** What an account has to spend; in units of its currency, below zero when it owes. */
export const Balance = z.object({accountId: AccountId, amount: z.number()});
export type Balance = Readonly<z.infer<typeof Balance>>;

/** One movement of money. */
export const LedgerEntry = z.object({
  id: z.string(),
  accountId: AccountId,
  /** In units of the account's currency; negative: taken. */
  amount: z.number(),
  /** What it belongs to, e.g. `adjustments` for credit added by hand. */
  source: z.string(),
  /** The `key` of the booking, for one made through the port. */
  key: text,
  /** Milliseconds since 1970. */
  at: z.optional(z.number()),
  /** Empty: nobody gave a reason. */
  description: text,
  /** What it refers to elsewhere, e.g. the number of an invoice; for one booked through the port. */
  reference: z.optional(z.string()),
});
export type LedgerEntry = Readonly<z.infer<typeof LedgerEntry>>;

/** Movements of one source in one month. */
export const LedgerSum = z.object({
  source: z.string(),
  amount: z.number(),
  /** No movement of the month, but what was there when it began. */
  carriedOver: z.optional(z.boolean()),
});
export type LedgerSum = Readonly<z.infer<typeof LedgerSum>>;

/** Credit to add or to take. The same `key` and `at` are booked once, however often they are sent. */
export interface Booking {
  /** Names this booking for ever: a random text, made once for each booking (`randomId`; a page on plain http has no `crypto.randomUUID`). */
  readonly key: string;
  /** When it was first sent, in milliseconds since 1970 by the clock of the backend (`CreditApi.now`); the same at every repeat. */
  readonly at: number;
  /** In units of the currency; always positive. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Why, in the operator's words. */
  readonly description?: string | undefined;
  /** What it refers to elsewhere, e.g. the number of an invoice. */
  readonly reference?: string | undefined;
}

export interface CreditApi {
  balance(accountId: AccountId, options?: ReadOptions): Promise<Balance>;
  /**
   * The backend's present time, in milliseconds since 1970. Bookings are dated with it (`Booking.at`), because the clock of
   * the computer may be wrong by days. Left out: the clock of the computer is used.
   */
  now?(accountId: AccountId, options?: ReadOptions): Promise<number>;
  /**
   * Books credit once: a repeat with the same `key` and `at` answers as the first did (CR-03). It resolves only with an
   * entry that the backend has shown, in its answer or in the ledger.
   * @param options.repeat an earlier attempt may have got through: the ledger is searched before anything is sent
   * @throws `protocol` when the backend says that it has the entry and does not show it: it is unknown whether it is booked
   * @throws `refused` with `repeat_too_late` when the ledger does not show a repeated booking, and sending it again at this
   *   time could book it twice; nothing is sent then
   */
  add(accountId: AccountId, booking: Booking, options?: CreateOptions): Promise<LedgerEntry>;
  /** As `add`; the balance may go below zero (CR-04). */
  remove(accountId: AccountId, booking: Booking, options?: CreateOptions): Promise<LedgerEntry>;
  /**
   * Looks for a booking in the ledger, under the `key` and `at` that it was made with, however long ago that was. A booking
   * that was sent and is not found may still appear: the backend may have been slow to book it.
   */
  find(
    accountId: AccountId,
    booking: Pick<Booking, 'key' | 'at'>,
    options?: ReadOptions,
  ): Promise<LedgerEntry | undefined>;
  /**
   * Movements of a month by source; together with what was carried over, their sum is the balance at its end.
   * @param options.month as `YYYY-MM`, in UTC. Default: the current one.
   */
  summary(
    accountId: AccountId,
    options?: ReadOptions & {readonly month?: string | undefined},
  ): Promise<readonly LedgerSum[]>;
  /**
   * Single movements of one source, the newest first. A page may be empty and still have a `next`.
   * @param options.from milliseconds since 1970. Default: 31 days before the end, or less where the backend gives less.
   * @param options.to milliseconds since 1970. Default: now, as the backend has it.
   */
  entries(
    accountId: AccountId,
    source: string,
    options?: PageOptions & {readonly from?: number | undefined; readonly to?: number | undefined},
  ): Promise<Page<LedgerEntry>>;
}
