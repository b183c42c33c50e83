import * as z from 'zod/mini';
import {AccountRef} from '../../api/account-ref.js';
import type {Session} from '../../api/session.js';
import {browserStore, type BrowserStore, type BrowserStorage} from '../../session/browser-store.js';
import {userKey} from '../../session/signed-in-users.js';
import {nothingRemembered, type Remembered} from './account-jump.model.js';

/** Where the jump stores accounts, such as `localStorage` or `sessionStorage`. If a call throws, nothing is stored. */
export type JumpStorage = Pick<Storage, 'getItem' | 'setItem'>;

const Stored = z.object({pinned: z.unknown(), recent: z.unknown()});

/**
 * Stores the pinned and recently opened accounts of each user: ids and names, nothing else. The key is
 * `account-widgets.jump.` followed by the ids of the user's home account and of the user.
 */
export class JumpMemory {
  readonly #store: BrowserStore<z.infer<typeof Stored>>;

  constructor(storage: () => BrowserStorage) {
    this.#store = browserStore({kind: 'jump', storage, parse: (stored) => Stored.safeParse(stored).data});
  }

  read(session: Session): Remembered {
    const stored = this.#store.read(userKey(session));
    return stored ? {pinned: refsIn(stored.pinned), recent: refsIn(stored.recent)} : nothingRemembered;
  }

  /** Changes what is stored now, which another tab may have written in the meantime. */
  change(session: Session, change: (remembered: Remembered) => Remembered): Remembered {
    const changed = change(this.read(session));
    this.#store.write(changed, userKey(session));
    return changed;
  }
}

/** Entries that are no accounts are dropped. */
function refsIn(stored: unknown): readonly AccountRef[] {
  const items: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return items.map((item) => AccountRef.safeParse(item).data).filter((ref) => ref !== undefined);
}
