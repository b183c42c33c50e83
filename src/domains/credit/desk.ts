import type {AccountId} from '../../api/account-ref.js';
import type {Booking, CreditApi, LedgerEntry} from '../../api/credit.js';
import type {WriteOptions} from '../../api/document.js';
import {assertRules} from '../../api/document-rules.js';
import {bookingRules} from '../../api/field-rules.js';
import {apiError, isApiError, toApiError, type ApiError, type ApiErrorOf} from '../../api/errors.js';
import {isInconclusive} from '../../api/inconclusive.js';
import {randomId} from '../../api/random-id.js';
import type {BookingMemory, Direction, StoredBooking} from './booking-memory.js';
import {confirmedWrite, type WriteVerdict} from '../../session/confirmed-write.js';
import {createSlot} from '../../session/identity.js';
import type {AccountScope} from '../../session/scope.js';

/** A booking that the user wants to make. */
export interface BookingWish extends Omit<Booking, 'key' | 'at'> {
  readonly direction: Direction;
  /** Identifies the booking if the caller stores it as well. Default: a new random key. */
  readonly key?: string | undefined;
  /** When the booking was first sent. Default: the backend's current time. */
  readonly at?: number | undefined;
  /** Whether an earlier attempt with this key may be stored. Default: false. */
  readonly repeat?: boolean | undefined;
}

/** A booking whose outcome is unknown. */
export interface OpenBooking extends StoredBooking {
  /**
   * The error that replaced the response; absent if the booking was sent before this page was loaded or in another tab.
   */
  readonly error?: ApiError | undefined;
  /** The ledger was searched and does not contain the booking. It may still appear there. */
  readonly missing?: boolean | undefined;
  /** The booking is too old to be sent again: it could be booked twice. */
  readonly tooLate?: boolean | undefined;
}

export type BookingOutcome =
  /** `report`: this caller must inform the page, because no other caller or tab has done so. */
  | {readonly status: 'booked'; readonly entry: LedgerEntry; readonly report: boolean}
  /** The booking is certainly not made. `error`: why; absent if the user declined its charges. */
  | {readonly status: 'refused'; readonly error?: ApiError}
  /**
   * The booking may have been made. Nothing else is booked until that is known. `blocked`: `booking` is another one,
   * and this one was not sent.
   */
  | {readonly status: 'open'; readonly booking: OpenBooking; readonly blocked?: true}
  /** There is nothing to resolve, because another tab has done it. */
  | {readonly status: 'none'};

/** Sends a write and asks about its charges. @returns `undefined` if the user declines them */
export type SendCharged = <T>(
  write: (options: WriteOptions) => Promise<T>,
) => Promise<{readonly written: T} | undefined>;

type DeskScope = Pick<AccountScope, 'identity' | 'home' | 'session'> & {readonly account: {readonly id: AccountId}};

/** The desks of a user, by account. */
const desks = createSlot<Map<AccountId, CreditDesk>>('credit-desks@1');

/**
 * Books credit of one account manually, each booking once. A booking has a key from the moment the user decides on it
 * and is stored before it is sent. It counts as booked only when its entry was seen, in the response or in the ledger;
 * until then it is open, and no other booking of this account is sent. A desk belongs to the signed-in user, not to a
 * form: a form that is closed and reopened, and a page that is reloaded, find the open booking here.
 */
export class CreditDesk {
  readonly accountId: AccountId;
  readonly #credit: CreditApi;
  readonly #memory: BookingMemory;
  readonly #who: Pick<AccountScope, 'home' | 'session'>;
  #sending: Promise<BookingOutcome> | undefined;
  /** Key of a booking whose first response is pending, so that it does not count as open yet. */
  #first: string | undefined;
  /** What this page knows about the open booking beyond what is stored. */
  #known: (Pick<OpenBooking, 'error' | 'missing' | 'tooLate'> & {readonly key: string}) | undefined;

  private constructor({home, session, account}: DeskScope, credit: CreditApi, memory: BookingMemory) {
    this.#who = {home, session};
    this.#credit = credit;
    this.#memory = memory;
    this.accountId = account.id;
  }

  /** The desk of an account; everything that shows the user's accounts shares it. */
  static of(scope: DeskScope, credit: CreditApi, memory: BookingMemory): CreditDesk {
    const {identity, account} = scope;
    const known = identity.slot(desks, () => new Map<AccountId, CreditDesk>());
    const desk = known.get(account.id) ?? new CreditDesk(scope, credit, memory);
    known.set(account.id, desk);
    return desk;
  }

  /** A booking that was sent, here or in another tab, and whose outcome is unknown. */
  get open(): OpenBooking | undefined {
    const stored = this.#memory.read(this.#who, this.accountId);
    if (!stored || stored.key === this.#first) return undefined;
    return {...stored, ...(this.#known?.key === stored.key && this.#known)};
  }

  get sending(): boolean {
    return this.#sending !== undefined;
  }

  /** Submits a booking. If one is in flight, joins that one; if another one is open, sends nothing. */
  book(wish: BookingWish, send: SendCharged): Promise<BookingOutcome> {
    const {key = randomId(), at, repeat = false, ...booking} = wish;
    return this.#run(async () => {
      try {
        assertRules(booking, bookingRules);
        const decided: StoredBooking = {version: 1, ...booking, key, at: at ?? (await this.#now())};
        const {open} = this;
        if (open && open.key !== key) return {status: 'open', booking: open, blocked: true};
        return await this.#send(decided, repeat, send);
      } catch (error) {
        // Nothing was sent.
        if (isApiError(error)) return {status: 'refused', error};
        throw error;
      }
    });
  }

  /** Sends the open booking again: the backend recognizes it by its key and time and books it once. */
  sendAgain(send: SendCharged): Promise<BookingOutcome> {
    return this.#run(async () => {
      const stored = this.#memory.read(this.#who, this.accountId);
      return stored ? this.#send(stored, true, send) : {status: 'none'};
    });
  }

  /**
   * Looks for a booking in the ledger. Never writes.
   * @param booking default: the open one
   */
  check(booking?: StoredBooking): Promise<BookingOutcome> {
    return this.#run(async () => {
      const open = booking ?? this.open;
      if (!open) return {status: 'none'};
      try {
        const verdict = await this.#verify(open);
        return verdict.status === 'stored' ? this.#booked(open, verdict.value) : this.#stillOpen(open, {});
      } catch (error) {
        return this.#stillOpen(open, {error: toApiError(error)});
      }
    });
  }

  /** Stops tracking the open booking. It may be in the ledger all the same. */
  setAside(): void {
    const {open} = this;
    if (open && !this.sending) this.#forget(open);
  }

  #run(work: () => Promise<BookingOutcome>): Promise<BookingOutcome> {
    if (this.#sending) {
      return this.#sending.then((outcome) => (outcome.status === 'booked' ? {...outcome, report: false} : outcome));
    }
    this.#sending = work().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #now(): Promise<number> {
    return (await this.#credit.now?.(this.accountId)) ?? Date.now();
  }

  /** @throws the error that prevented the booking from being sent at all */
  async #send(booking: StoredBooking, repeat: boolean, send: SendCharged): Promise<BookingOutcome> {
    let sent = repeat;
    const write = async (options: WriteOptions): Promise<LedgerEntry> => {
      // Stored before sending: after a reload from here on, the booking counts as possibly sent.
      this.#memory.write(this.#who, this.accountId, booking);
      if (!sent) this.#first = booking.key;
      sent = true;
      try {
        return await this.#credit[booking.direction](this.accountId, toBooking(booking), {...options, repeat});
      } catch (error) {
        // Certainly not booked. A rejected repeat says nothing about the previous attempt.
        if (!repeat && isApiError(error) && !isInconclusive(error)) {
          this.#forget(booking);
          sent = false;
        }
        throw error;
      }
    };
    try {
      const done = await send((options) =>
        confirmedWrite({write: () => write(options), verify: () => this.#verify(booking)}),
      );
      if (done) return this.#booked(booking, done.written);
      return sent ? this.#stillOpen(booking, {}) : {status: 'refused'};
    } catch (caught) {
      if (!sent) throw caught;
      const error = toApiError(caught);
      const reason = error.kind === 'unconfirmed' ? error.details.reason : error;
      const tooLate = reason.kind === 'refused' && reason.details.code === 'repeat_too_late';
      return this.#stillOpen(booking, tooLate ? {tooLate} : {error: reason});
    } finally {
      this.#first = undefined;
    }
  }

  /** A ledger without the entry proves nothing, because the backend may still be about to book it. */
  async #verify(booking: StoredBooking): Promise<WriteVerdict<LedgerEntry>> {
    const entry = await this.#credit.find(this.accountId, booking);
    if (entry) return {status: 'stored', value: entry};
    this.#known = {...this.#known, key: booking.key, missing: true};
    return {status: 'unknown'};
  }

  #booked(booking: StoredBooking, entry: LedgerEntry): BookingOutcome {
    return {status: 'booked', entry, report: this.#forget(booking)};
  }

  #stillOpen(booking: StoredBooking, known: Pick<OpenBooking, 'error' | 'tooLate'>): BookingOutcome {
    const before = this.#known?.key === booking.key ? this.#known : undefined;
    this.#known = {...before, ...known, key: booking.key};
    return {status: 'open', booking: {...booking, ...this.#known}};
  }

  #forget({key}: StoredBooking): boolean {
    this.#known = undefined;
    return this.#memory.forget(this.#who, this.accountId, key);
  }
}

/** The error of an open booking for callers that handle only errors. Its `check` never writes. */
export function unconfirmedBooking(desk: CreditDesk, booking: OpenBooking): ApiErrorOf<'unconfirmed'> {
  const {error: reason = apiError('network', 'The page was reloaded before the answer came', {})} = booking;
  const check = async (): Promise<LedgerEntry> => {
    const outcome = await desk.check(booking);
    if (outcome.status === 'booked') return outcome.entry;
    throw unconfirmedBooking(desk, outcome.status === 'open' ? outcome.booking : booking);
  };
  const {requestId, status} = reason;
  const message = 'It is not known whether the credit is booked';
  return apiError('unconfirmed', message, {reason, check}, {requestId, status, cause: reason});
}

function toBooking({key, at, amount, currency, description, reference}: StoredBooking): Booking {
  return {key, at, amount, currency, description, reference};
}
