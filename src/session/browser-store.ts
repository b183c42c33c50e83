/**
 * What the library stores in the browser. Every key is `account-widgets.<kind>.<owner>`, where the owner is `userKey`,
 * an id, or several of them with dots between. A record that another program, another version, or the user has made unreadable counts as absent.
 */

/** The part of `localStorage` and `sessionStorage` that is used. */
export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem'> & Partial<Pick<Storage, 'removeItem'>>;

export interface BrowserStoreOptions<T> {
  /** The subject of the records, in one lower-case word. */
  readonly kind: string;
  /** Called on each use, because a page without access to its storage throws when it reads the property. */
  readonly storage: () => BrowserStorage;
  /** The record in a stored value, such as the `data` of a zod schema's `safeParse`. `undefined` if it is malformed. */
  readonly parse: (stored: unknown) => T | undefined;
}

/** The storage key of a record. */
export const storeKey = (kind: string, owner: string): string => `account-widgets.${kind}.${owner}`;

/** The records of one kind, by owner. A storage that is full or forbidden is no error: nothing is stored then. */
export interface BrowserStore<T> {
  /** Reads the storage every time, because another tab may have changed it. */
  read(owner: string): T | undefined;
  /** Stores a record; `undefined` removes it. @returns why that was not possible; `undefined` if it was */
  write(record: T | undefined, owner: string): Error | undefined;
}

export function browserStore<T>({kind, storage, parse}: BrowserStoreOptions<T>): BrowserStore<T> {
  return {
    read(owner) {
      try {
        return parse(JSON.parse(storage().getItem(storeKey(kind, owner)) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    write(record, owner) {
      try {
        const key = storeKey(kind, owner);
        if (record === undefined) storage().removeItem?.(key);
        else storage().setItem(key, JSON.stringify(record));
        return undefined;
      } catch (error) {
        return error as Error;
      }
    },
  };
}
