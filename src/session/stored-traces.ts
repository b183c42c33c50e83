/**
 * What the library stores in the browser is stored for one user each: `account-widgets.<kind>.<home account>.<user>`, and
 * whatever the kind adds. When somebody else signs in, nothing of it may remain that says something about a customer.
 */

type Stored = Readonly<Record<string, unknown>>;

/** What remains of an entry, by its kind; `undefined`: nothing. Other kinds are settings, or the user's saved work. */
const remains: Readonly<Record<string, (stored: Stored) => Stored | undefined>> = {
  creation: () => undefined,
  // The user has pinned the accounts for good; their names are read again.
  jump: ({pinned}) => {
    const ids = Array.isArray(pinned) ? pinned.map((account: unknown) => ({id: (account as Stored)['id']})) : [];
    return ids.length > 0 ? {pinned: ids, recent: []} : undefined;
  },
  // Forgotten, it might be booked twice; what was written about it is of no use for that.
  credit: ({description: _description, reference: _reference, ...booking}) => booking,
};

const LEFT = 0;
const FORGOTTEN = -1;

/**
 * How many connections of this page each user has, by `userKey`, or `LEFT` or `FORGOTTEN`. All copies of the library on a
 * page share it: they share the browser's storage too.
 */
const page = globalThis as unknown as Record<symbol, Map<string, number> | undefined>;
const users = (page[Symbol.for('account-widgets.users')] ??= new Map<string, number>());

/** Who is signed in on this page. */
export const presence = {
  /** One more connection is this user's. Nothing remains stored of users who have none. */
  arrive(key: string): void {
    users.set(key, Math.max(LEFT, users.get(key) ?? LEFT) + 1);
    removeTraces();
  },

  /** A connection of the user has ended, or is off the page. The user may come back. */
  leave(key: string): void {
    users.set(key, Math.max(LEFT, (users.get(key) ?? LEFT) - 1));
  },

  /** Another user is signed in, and who it is remains to be found out. */
  forget(): void {
    removeTraces();
  },
};

/** Another user has signed in since this one: nothing of what still goes on may be stored. */
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
      // A page that may not use it has stored nothing.
    }
  }
}

function removeFrom(storage: Storage, present: readonly string[]): void {
  for (const key of Object.keys(storage)) {
    const [, kind = '', rest = ''] = /^account-widgets\.(\w+)\.(.*)$/s.exec(key) ?? [];
    const remaining = Object.hasOwn(remains, kind) ? remains[kind] : undefined;
    if (!remaining || present.some((user) => rest === user || rest.startsWith(`${user}.`))) continue;
    const stored = storage.getItem(key);
    const left = JSON.stringify(remaining(read(stored)));
    // Other tabs are told of every change.
    if (left === undefined) storage.removeItem(key);
    else if (left !== stored) storage.setItem(key, left);
  }
}

function read(text: string | null): Stored {
  try {
    const stored: unknown = JSON.parse(text ?? '');
    return typeof stored === 'object' && stored !== null ? (stored as Stored) : {};
  } catch {
    return {};
  }
}
