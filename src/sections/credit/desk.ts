import type {CreditApi} from '../../api/accounts-adapter.js';
import {toApiError, type ApiError, type ApiErrorKind} from '../../api/errors.js';
import type {AccountId, Charges} from '../../api/model.js';
import type {Booking, LedgerEntry} from '../../api/model-documents.js';
import {randomId} from '../../api/random-id.js';
import {writeWithCharges} from '../../forms/ask-charges.js';
import type {ResourceCache} from '../../session/resource-cache.js';
import type {AccountScope} from '../../session/scope.js';

export type Direction = 'add' | 'remove';

/** What somebody has decided to book. */
export interface BookingWish extends Omit<Booking, 'key' | 'at'> {
  readonly direction: Direction;
}

/** A booking that was sent, and that nobody knows whether it arrived. */
export interface OpenBooking extends Booking {
  readonly direction: Direction;
  /** What came instead of an answer. */
  readonly error: ApiError;
}

export type BookingOutcome =
  | {readonly status: 'booked'; readonly entry: LedgerEntry}
  /** For certain not booked. `error`: why not; none where somebody said no to the price. */
  | {readonly status: 'refused'; readonly error?: ApiError}
  /** It may have been booked. The desk keeps it, and books nothing else before that is known. */
  | {readonly status: 'open'; readonly booking: OpenBooking};

/** What leaves it open whether the backend has done what it was asked to. */
const doubtful: ReadonlySet<ApiErrorKind> = new Set<ApiErrorKind>(['network', 'timeout', 'server', 'protocol']);

type Ask = (quote: readonly Charges[]) => Promise<boolean>;

/**
 * Where credit of one account is booked by hand, each booking once. It has a name from the moment it is decided on, so
 * that sending it again is the same booking; where its answer is lost, the ledger is asked; and as long as it is unknown
 * whether it was booked, there is no other. It belongs to the signed-in user, not to a form: one that is closed and opened
 * again finds it here.
 */
export class CreditDesk {
  static readonly #desks = new WeakMap<ResourceCache, Map<AccountId, CreditDesk>>();

  readonly accountId: AccountId;
  readonly #credit: CreditApi;
  #open: OpenBooking | undefined;
  #sending: Promise<BookingOutcome> | undefined;

  private constructor(credit: CreditApi, accountId: AccountId) {
    this.#credit = credit;
    this.accountId = accountId;
  }

  /** The desk of the account that the scope shows. */
  static of({resources, account}: Pick<AccountScope, 'resources' | 'account'>, credit: CreditApi): CreditDesk {
    const desks = CreditDesk.#desks.get(resources) ?? new Map<AccountId, CreditDesk>();
    CreditDesk.#desks.set(resources, desks);
    const desk = desks.get(account.id) ?? new CreditDesk(credit, account.id);
    desks.set(account.id, desk);
    return desk;
  }

  /** Sent, and unknown whether it was booked. */
  get open(): OpenBooking | undefined {
    return this.#open;
  }

  get sending(): boolean {
    return this.#sending !== undefined;
  }

  /** Books once: while something is on its way, or open, that is gone on with instead. */
  book({direction, ...wish}: BookingWish, ask: Ask): Promise<BookingOutcome> {
    const {open} = this;
    const decided = {key: randomId(), at: Date.now(), direction, ...wish};
    return this.#run(() => this.#send(open ?? decided, ask));
  }

  /** Looks in the ledger. What is not there was not booked, and something else may be. */
  check(): Promise<BookingOutcome> {
    return this.#run(async () => {
      const {open} = this;
      if (!open) return {status: 'refused'};
      try {
        const entry = await this.#credit.find(this.accountId, open);
        this.#open = undefined;
        return entry ? {status: 'booked', entry} : {status: 'refused'};
      } catch (error) {
        return {status: 'open', booking: (this.#open = {...open, error: toApiError(error)})};
      }
    });
  }

  #run(work: () => Promise<BookingOutcome>): Promise<BookingOutcome> {
    this.#sending ??= work().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #send(decided: Booking & {readonly direction: Direction}, ask: Ask): Promise<BookingOutcome> {
    const {direction, key, at, amount, currency, description, reference} = decided;
    const booking: Booking = {key, at, amount, currency, description, reference};
    try {
      const done = await writeWithCharges({
        // Once sent it is not cancelled half way: no signal goes with it.
        write: (options) => this.#credit[direction](this.accountId, booking, options),
        ask,
      });
      this.#open = undefined;
      return done ? {status: 'booked', entry: done.written} : {status: 'refused'};
    } catch (caught) {
      const error = toApiError(caught);
      const before = this.#open;
      this.#open = undefined;
      if (!doubtful.has(error.kind)) {
        // A no to a repeat says nothing of the first attempt.
        if (before) return {status: 'open', booking: (this.#open = {...before, error})};
        return {status: 'refused', error};
      }
      const entry = await this.#credit.find(this.accountId, booking).catch(() => undefined);
      if (entry) return {status: 'booked', entry};
      return {status: 'open', booking: (this.#open = {...booking, direction, error})};
    }
  }
}
