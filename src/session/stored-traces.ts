import * as z from 'zod/mini';
import {AccountId} from '../api/account-ref.js';

/**
 * What the library stores in the browser belongs to one user: `account-widgets.<kind>.<home account>.<user>`, plus
 * whatever the kind adds. When another user signs in, no stored data about a customer may remain.
 */

type Stored = Readonly<Record<string, unknown>>;

const Pinned = z.object({id: AccountId});

/** What remains of an entry, by kind; `undefined` deletes it. Other kinds are settings or the user's saved work. */
const remains: Readonly<Record<string, (stored: Stored) => Stored | undefined>> = {
  creation: () => undefined,
  // Pinned accounts are permanent; their names are read again.
  jump: ({pinned}) => {
    const accounts: readonly unknown[] = Array.isArray(pinned) ? pinned : [];
    const ids = accounts.flatMap((account) => Pinned.safeParse(account).data ?? []);
    return ids.length > 0 ? {pinned: ids, recent: []} : undefined;
  },
  // A forgotten booking might be sent twice, so it remains; its description and reference are not needed for that.
  credit: ({description: _description, reference: _reference, ...booking}) => ('key' in booking ? booking : undefined),
};

const LEFT = 0;
const FORGOTTEN = -1;

/**
 * The number of connections of each user on this page, by `userKey`, or `LEFT` or `FORGOTTEN`. All copies of the
 * library on a page share it, because they share the browser's storage as well.
 */
const page = globalThis as unknown as Record<symbol, Map<string, number> | undefined>;
const users = (page[Symbol.for('account-widgets.users')] ??= new Map<string, number>());

/** The users who are signed in on this page. */
export const presence = {
  /** Adds a connection of this user, and removes the stored traces of users without any. */
  arrive(key: string): void {
    users.set(key, Math.max(LEFT, users.get(key) ?? LEFT) + 1);
    removeTraces();
  },

  /** Removes a connection of this user, which has ended or is off the page. The user may come back. */
  leave(key: string): void {
    users.set(key, Math.max(LEFT, (users.get(key) ?? LEFT) - 1));
  },

  /** Another user is signed in who is not known yet. */
  forget(): void {
    removeTraces();
  },
};

/** Whether another user has signed in since this one, so that background work must not store anything. */
export function isForgotten(key: string): boolean {
  return users.get(key) === FORGOTTEN;
}

/** Removes what is stored of users who are not signed in on this page. */
function removeTraces(): void {
  const present: string[] = [];
  for (const [key, count] of users) {
    if (count > LEFT) present.push(key);
    else users.set(key, FORGOTTEN);
  }
  // eslint-disable-next-line no-restricted-globals -- The defaults of the elements; another storage is the host's to clear.
  for (const storage of [() => sessionStorage, () => localStorage]) {
    try {
      removeFrom(storage(), present);
    } catch {
      // A page without access to storage has stored nothing.
    }
  }
}

function removeFrom(storage: Storage, present: readonly string[]): void {
  for (const key of Object.keys(storage)) {
    const {kind = '', owner = ''} = partsOf(key) ?? {};
    const remaining = Object.hasOwn(remains, kind) ? remains[kind] : undefined;
    if (!remaining || present.some((user) => owner === user || owner.startsWith(`${user}.`))) continue;
    const stored = storage.getItem(key);
    const left = JSON.stringify(remaining(read(stored)));
    // Other tabs receive a `storage` event for every change.
    if (left === undefined) storage.removeItem(key);
    else if (left !== stored) storage.setItem(key, left);
  }
}

function read(text: string | null): Stored {
  try {
    const stored: unknown = JSON.parse(text ?? '');
    return z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  } catch {
    return {};
  }
}

/** The kind and the owner in a key of `storeKey`. */
function partsOf(key: string): {readonly kind: string; readonly owner: string} | undefined {
  const [, kind, owner] = /^account-widgets\.(\w+)\.(.*)/s.exec(key) ?? [];
  return kind === undefined || owner === undefined ? undefined : {kind, owner};
}
