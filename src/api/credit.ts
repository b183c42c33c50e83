import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';
import type {CreateOptions, List, Page, PageOptions, ReadOptions} from './document.js';

const text = z._default(z.string(), '');

/** The balance of an account, in units of its currency; negative when it owes money. */
export const Balance = z.object({accountId: AccountId, amount: z.number()});
export type Balance = Readonly<z.infer<typeof Balance>>;

/** One ledger entry. */
export const LedgerEntry = z.object({
  id: z.string(),
  accountId: AccountId,
  /** In units of the account's currency; negative for a debit. */
  amount: z.number(),
  /** The source of the entry, e.g. `adjustments` for credit added manually. */
  source: z.string(),
  /** The `key` of the booking; only for one made through the port. */
  key: text,
  /** Milliseconds since 1970. */
  at: z.optional(z.number()),
  /** Empty when no reason was given. */
  description: text,
  /** An external reference, e.g. an invoice number; only for a booking made through the port. */
  reference: z.optional(z.string()),
});
export type LedgerEntry = Readonly<z.infer<typeof LedgerEntry>>;

/** The sum of the entries of one source in one month. */
export const LedgerSum = z.object({
  source: z.string(),
  amount: z.number(),
  /** The opening balance of the month instead of entries in it. */
  carriedOver: z.optional(z.boolean()),
});
export type LedgerSum = Readonly<z.infer<typeof LedgerSum>>;

/** Credit to add or to remove. A booking with the same `key` and `at` is booked once, however often it is sent. */
export interface Booking {
  /**
   * Identifies this booking permanently: a random string, generated once per booking (`randomId`; a page on plain http
   * has no `crypto.randomUUID`).
   */
  readonly key: string;
  /**
   * When it was first sent, in milliseconds since 1970 by the backend's clock (`CreditApi.now`); the same for every
   * repeat.
   */
  readonly at: number;
  /** In units of the currency; always positive. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** The operator's reason. */
  readonly description?: string | undefined;
  /** An external reference, e.g. an invoice number. */
  readonly reference?: string | undefined;
}

export interface CreditApi {
  balance(accountId: AccountId, options?: ReadOptions): Promise<Balance>;
  /**
   * Reads the backend's present time, in milliseconds since 1970. Bookings are dated with it (`Booking.at`), because
   * the clock of the computer may be wrong by days. If omitted, the clock of the computer is used.
   */
  now?(accountId: AccountId, options?: ReadOptions): Promise<number>;
  /**
   * Books credit once: a repeat with the same `key` and `at` resolves as the first call did. It resolves only with an
   * entry that the backend has shown, in its response or in the ledger.
   * @param options.repeat an earlier attempt may have reached the backend: the ledger is searched before anything is
   *   sent
   * @throws `protocol` when the backend reports that it has the entry but does not show it: it is unknown whether it is
   *   booked
   * @throws `refused` with `repeat_too_late` when the ledger does not show a repeated booking, and sending it again at
   *   this time could book it twice; nothing is sent in this case
   */
  add(accountId: AccountId, booking: Booking, options?: CreateOptions): Promise<LedgerEntry>;
  /** Same as `add`; the balance may become negative. */
  remove(accountId: AccountId, booking: Booking, options?: CreateOptions): Promise<LedgerEntry>;
  /**
   * Searches the ledger for a booking by its original `key` and `at`, regardless of its age. A booking that was sent
   * and is not found may still appear: the backend may be slow to book it.
   * @throws `protocol` when it is not among the readable entries, and others cannot be read
   */
  find(
    accountId: AccountId,
    booking: Pick<Booking, 'key' | 'at'>,
    options?: ReadOptions,
  ): Promise<LedgerEntry | undefined>;
  /**
   * Returns the entries of a month summed by source; together with the opening balance, they add up to the balance at
   * the end of the month.
   * @param options.month as `YYYY-MM`, in UTC. Default: the current one.
   */
  summary(
    accountId: AccountId,
    options?: ReadOptions & {readonly month?: string | undefined},
  ): Promise<List<LedgerSum>>;
  /**
   * Returns single entries of one source, newest first. A page may be empty and still have a `next`.
   * @param options.from milliseconds since 1970. Default: 31 days before the end, or less if the backend returns less.
   * @param options.to milliseconds since 1970. Default: the backend's present time.
   */
  entries(
    accountId: AccountId,
    source: string,
    options?: PageOptions & {readonly from?: number | undefined; readonly to?: number | undefined},
  ): Promise<Page<LedgerEntry>>;
}
