import * as z from 'zod/mini';
import type {AccountId} from '../../api/account-ref.js';
import type {Booking} from '../../api/credit.js';
import {browserStore, type BrowserStore, storeKey} from '../../session/browser-store.js';
import type {AccountScope} from '../../session/scope.js';

export type Direction = 'add' | 'remove';

/** A booking that was sent and whose outcome is unknown, as stored across page reloads. */
export interface StoredBooking extends Booking {
  readonly version: 1;
  readonly direction: Direction;
}

const Stored: z.ZodMiniType<StoredBooking> = z.object({
  version: z.enum({version: 1} as const),
  key: z.string(),
  at: z.number(),
  amount: z.number().check(z.gte(Number.MIN_VALUE)),
  currency: z.string(),
  direction: z.enum(['add', 'remove']),
  description: z.optional(z.string()),
  reference: z.optional(z.string()),
});

/** The part of `localStorage` that is used. If a call throws, bookings are retained for the lifetime of the page. */
export type BookingStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

type Who = Pick<AccountScope, 'home' | 'session'>;

const KIND = 'credit';
const ownerOf = ({home, session}: Who, accountId: AccountId): string => `${home.id}.${session.user.id}.${accountId}`;
const keyOf = (who: Who, accountId: AccountId): string => storeKey(KIND, ownerOf(who, accountId));

/** Bookings that the storage rejected, by key. */
const unstored = new Map<string, StoredBooking>();

/**
 * Stores the booking of an account whose outcome is unknown, from before it is sent until it is resolved or set aside.
 * Meant for `localStorage`, which all tabs share and which survives a crash: the user's other tabs then show the same
 * booking, and none of them books another one in the meantime. The key is `account-widgets.credit.` followed by the ids
 * of the home account, of the user, and of the account, so another user of the same browser never sees it.
 */
export class BookingMemory {
  readonly #store: BrowserStore<StoredBooking> | undefined;

  /** @param storage Default: bookings are retained for the lifetime of the page. */
  constructor(storage?: () => BookingStorage) {
    this.#store =
      storage && browserStore<StoredBooking>({kind: KIND, storage, parse: (stored) => Stored.safeParse(stored).data});
  }

  read(who: Who, accountId: AccountId): StoredBooking | undefined {
    return this.#store?.read(ownerOf(who, accountId)) ?? unstored.get(keyOf(who, accountId));
  }

  write(who: Who, accountId: AccountId, booking: StoredBooking): void {
    const key = keyOf(who, accountId);
    if (this.#store && !this.#store.write(booking, ownerOf(who, accountId))) unstored.delete(key);
    else unstored.set(key, booking);
  }

  /** @returns whether this booking was still stored; `false` if another tab has resolved it */
  forget(who: Who, accountId: AccountId, bookingKey: string): boolean {
    if (this.read(who, accountId)?.key !== bookingKey) return false;
    unstored.delete(keyOf(who, accountId));
    this.#store?.write(undefined, ownerOf(who, accountId));
    return true;
  }
}

/** Whether a storage key is that of an open booking of the account that the scope shows. */
export function isBookingOf(key: string | null, scope: Who & Pick<AccountScope, 'account'>): boolean {
  return key === keyOf(scope, scope.account.id);
}
