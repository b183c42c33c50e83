import type {AccountId} from '../../api/account-ref.js';
import type {Booking} from '../../api/credit.js';
import type {AccountScope} from '../../session/scope.js';

export type Direction = 'add' | 'remove';

/** A booking that was sent and whose outcome is unknown, as stored across page reloads. */
export interface StoredBooking extends Booking {
  readonly version: 1;
  readonly direction: Direction;
}

/** The part of `localStorage` that is used. If a call throws, bookings are retained for the lifetime of the page. */
export type BookingStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

type Who = Pick<AccountScope, 'home' | 'session'>;

/** Bookings that the storage rejected, by key. */
const unstored = new Map<string, StoredBooking>();

/**
 * Stores the booking of an account whose outcome is unknown, from before it is sent until it is resolved or set aside.
 * Meant for `localStorage`, which all tabs share and which survives a crash: the user's other tabs then show the same
 * booking, and none of them books another one in the meantime. The key is `account-widgets.credit.` followed by the ids
 * of the home account, of the user, and of the account, so another user of the same browser never sees it.
 */
export class BookingMemory {
  readonly #storage: (() => BookingStorage) | undefined;

  /**
   * @param storage called on each use, because a page without access to its storage throws when it reads the property.
   *   Default: bookings are retained for the lifetime of the page.
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
      // Unreadable or not JSON, so not written by this library.
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
      // The storage is full or forbidden: the booking is retained for the lifetime of the page.
    }
  }

  /** @returns whether this booking was still stored; `false` if another tab has resolved it */
  forget(who: Who, accountId: AccountId, bookingKey: string): boolean {
    if (this.read(who, accountId)?.key !== bookingKey) return false;
    const key = keyOf(who, accountId);
    unstored.delete(key);
    try {
      this.#storage?.().removeItem(key);
    } catch {
      // The storage is forbidden, so the booking was never stored.
    }
    return true;
  }
}

/** Whether a storage key is that of an open booking of the account that the scope shows. */
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
