import type {AccountId} from '../../api/account-ref.js';
import type {Booking} from '../../api/credit.js';
import type {AccountScope} from '../../session/scope.js';

export type Direction = 'add' | 'remove';

/** A booking that was sent and whose outcome is unknown, as it is stored across reloads of the page. */
export interface StoredBooking extends Booking {
  readonly version: 1;
  readonly direction: Direction;
}

/** As `localStorage` is. It may throw: then a booking is remembered as long as the page lives. */
export type BookingStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

type Who = Pick<AccountScope, 'home' | 'session'>;

/** What a storage has refused, by its key. */
const unstored = new Map<string, StoredBooking>();

/**
 * Remembers the booking of an account whose outcome is unknown, from the moment before it is sent until it is known or set
 * aside. Meant for `localStorage`, which all tabs share and which outlives a crash: the other tabs of the same user then
 * offer the same booking, and none of them books another one meanwhile. The key is `account-widgets.credit.` and the ids of
 * the home account, of the user, and of the account: another user of the same browser never sees it.
 */
export class BookingMemory {
  readonly #storage: (() => BookingStorage) | undefined;

  /**
   * @param storage called at each use: a page that may not use its storage throws at the mere access. Default: bookings are
   *   remembered as long as the page lives.
   */
  constructor(storage?: () => BookingStorage) {
    this.#storage = storage;
  }

  read(who: Who, accountId: AccountId): StoredBooking | undefined {
    const key = keyOf(who, accountId);
    try {
      const stored: unknown = JSON.parse(this.#storage?.().getItem(key) ?? 'null');
      if (isStoredBooking(stored)) return stored;
    } catch {
      // Not readable, or not JSON: nothing of ours.
    }
    return unstored.get(key);
  }

  write(who: Who, accountId: AccountId, booking: StoredBooking): void {
    const key = keyOf(who, accountId);
    unstored.set(key, booking);
    try {
      if (!this.#storage) return;
      this.#storage().setItem(key, JSON.stringify(booking));
      unstored.delete(key);
    } catch {
      // Full or forbidden: it is remembered as long as the page lives.
    }
  }

  /** @returns whether this very booking was still remembered: not so when another tab has resolved it. */
  forget(who: Who, accountId: AccountId, bookingKey: string): boolean {
    if (this.read(who, accountId)?.key !== bookingKey) return false;
    const key = keyOf(who, accountId);
    unstored.delete(key);
    try {
      this.#storage?.().removeItem(key);
    } catch {
      // Forbidden: then it was never stored either.
    }
    return true;
  }
}

/** Whether a key of the storage is that of an open booking of the account that the scope shows. */
export function isBookingOf(key: string | null, scope: Who & Pick<AccountScope, 'account'>): boolean {
  return key === keyOf(scope, scope.account.id);
}

function keyOf({home, session}: Who, accountId: AccountId): string {
  return `account-widgets.credit.${home.id}.${session.user.id}.${accountId}`;
}

function isStoredBooking(value: unknown): value is StoredBooking {
  if (typeof value !== 'object' || value === null) return false;
  const {version, key, at, amount, currency, direction, description = '', reference = ''} = value as StoredBooking;
  return (
    version === 1 &&
    Number.isFinite(at) &&
    amount > 0 &&
    (direction === 'add' || direction === 'remove') &&
    [key, currency, description, reference].every((text) => typeof text === 'string')
  );
}
