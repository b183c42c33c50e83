import type {AccountId, AccountRef} from '../../api/account-ref.js';
import type {Session} from '../../api/session.js';
import {userKey} from '../../session/signed-in-users.js';
import {nothingRemembered, type Remembered} from './account-jump.model.js';

/** Where the jump stores accounts, such as `localStorage` and `sessionStorage`. If a call throws, nothing is stored. */
export type JumpStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Stores only the ids and names of each user's pinned and recent accounts. The key is `account-widgets.jump.` followed
 * by the ids of the user's home account and of the user. A storage that is full, forbidden, or contains something else
 * is not an error: the jump then starts empty.
 */
export class JumpMemory {
  readonly #storage: () => JumpStorage;

  /**
   * @param storage called on each use, because a page without access to its storage throws when it reads the property
   */
  constructor(storage: () => JumpStorage) {
    this.#storage = storage;
  }

  read(session: Session): Remembered {
    try {
      const stored: unknown = JSON.parse(this.#storage().getItem(keyOf(session)) ?? 'null');
      if (!isRecord(stored)) return nothingRemembered;
      return {pinned: refsIn(stored['pinned']), recent: refsIn(stored['recent'])};
    } catch {
      return nothingRemembered;
    }
  }

  /** Changes the stored value, which another tab may have written in the meantime. */
  change(session: Session, change: (remembered: Remembered) => Remembered): Remembered {
    const changed = change(this.read(session));
    try {
      this.#storage().setItem(keyOf(session), JSON.stringify(changed));
    } catch {
      // The storage is full or forbidden: the change lasts as long as the page.
    }
    return changed;
  }
}

function keyOf(session: Session): string {
  return `account-widgets.jump.${userKey(session)}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Invalid items are skipped. */
function refsIn(value: unknown): readonly AccountRef[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (!isRecord(item) || typeof item['id'] !== 'string' || item['id'] === '') return [];
    const id = item['id'] as AccountId;
    return [typeof item['name'] === 'string' ? {id, name: item['name']} : {id}];
  });
}
