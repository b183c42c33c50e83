import type {AccountId, AccountRef} from '../../api/account-ref.js';
import type {Session} from '../../api/session.js';
import {userKey} from '../../session/signed-in-users.js';
import {nothingRemembered, type Remembered} from './account-jump.model.js';

/** Where the jump remembers accounts; `localStorage` and `sessionStorage` are such. May throw: then nothing is remembered. */
export type JumpStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Remembers the pinned and recently opened accounts of each user: ids and names, nothing else. The key is
 * `account-widgets.jump.` and the ids of the user's home account and of the user. A storage that is full, forbidden or holds
 * something else is no error: the jump then begins with nothing.
 */
export class JumpMemory {
  readonly #storage: () => JumpStorage;

  /** @param storage asked for at each use: a page may be refused its storage by throwing at the mere mention. */
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

  /** Changes what is stored now, which another tab may have written meanwhile. */
  change(session: Session, change: (remembered: Remembered) => Remembered): Remembered {
    const changed = change(this.read(session));
    try {
      this.#storage().setItem(keyOf(session), JSON.stringify(changed));
    } catch {
      // Full or forbidden: it holds as long as the page shows it.
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

/** Whatever else has come to stand there is left out. */
function refsIn(value: unknown): readonly AccountRef[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (!isRecord(item) || typeof item['id'] !== 'string' || item['id'] === '') return [];
    const id = item['id'] as AccountId;
    return [typeof item['name'] === 'string' ? {id, name: item['name']} : {id}];
  });
}
