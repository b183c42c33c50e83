import {apiError} from '../../api/errors.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import {randomId} from '../../api/random-id.js';
import type {AccountScope} from '../../session/scope.js';
import type {AccountDraft} from './draft.js';
import {isSameUser, userKey} from '../../session/signed-in-users.js';
import {isForgotten} from '../../session/stored-traces.js';
import type {StepState} from './steps.js';

/** What is known of a step beside what it does. */
export interface StepFate {
  readonly state: StepState;
  /** How often it was sent. After the first time it may have got through, whatever came back. */
  readonly attempts: number;
}

/** A creation under way, as it is kept over a reload of the page. Of passwords nothing is kept, and no token is ever in it. */
export interface CreationRecord {
  readonly version: 1;
  /** Names the creation, and the account, for ever: `NewAccount.key`. */
  readonly key: string;
  readonly parent: AccountRef;
  /** Absent until the backend has confirmed it. */
  readonly account?: {readonly id: AccountId; readonly name: string};
  /** Names the booking of the credit (`Booking`). `at` is absent until it is sent. */
  readonly booking: {readonly key: string; readonly at?: number};
  /** With empty passwords. */
  readonly draft: AccountDraft;
  readonly steps: Readonly<Record<string, StepFate>>;
}

/** Where a creation is remembered; `sessionStorage` is such. May throw: then it is remembered as long as the page lives. */
export type CreationStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

type Who = Pick<AccountScope, 'session'>;

/**
 * Remembers the unfinished creation of a signed-in user, so that after a reload of the page it goes on where it stopped
 * and makes nothing twice. Meant for `sessionStorage`: it is the tab's own, and empty when the tab is closed. The key is
 * `account-widgets.creation.`, the home account's id and the user's. When another user signs in, the record is removed.
 */
export class CreationMemory {
  readonly #storage: () => CreationStorage;

  /** @param storage asked for at each use: a page may be refused its storage by throwing at the mere mention. */
  constructor(storage: () => CreationStorage) {
    this.#storage = storage;
  }

  read(who: Who): CreationRecord | undefined {
    try {
      const stored = JSON.parse(this.#storage().getItem(keyOf(who)) ?? 'null') as CreationRecord | null;
      return stored?.version === 1 ? stored : undefined;
    } catch {
      return undefined;
    }
  }

  write(who: Who, record: CreationRecord): void {
    if (isForgotten(userKey(who.session))) return;
    const admins = record.draft.admins.map((admin) => ({...admin, password: ''}));
    const safe: CreationRecord = {...record, draft: {...record.draft, admins}};
    try {
      this.#storage().setItem(keyOf(who), JSON.stringify(safe));
    } catch {
      // Full or forbidden: the creation itself goes on, but a reload would not know of it.
    }
  }

  forget(who: Who): void {
    try {
      this.#storage().removeItem(keyOf(who));
    } catch {
      // Forbidden: then nothing is in it either.
    }
  }
}

function keyOf({session}: Who): string {
  return `account-widgets.creation.${userKey(session)}`;
}

/** What names a creation, made anew for each. */
export function newRecord(parent: AccountRef): Pick<CreationRecord, 'key' | 'parent' | 'booking'> {
  return {key: randomId(), parent, booking: {key: randomId()}};
}

/** @throws `refused` with `another_user`: what one user began no other one goes on with */
export function assertSameUser(before: AccountScope, now: AccountScope): void {
  if (isSameUser(now.session, before.session)) return;
  throw apiError('refused', 'Somebody else has begun this account', {code: 'another_user'});
}
