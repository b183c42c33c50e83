import {apiError} from '../../api/errors.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import {randomId} from '../../api/random-id.js';
import type {AccountScope} from '../../session/scope.js';
import type {AccountDraft} from './draft.js';
import {isSameUser, userKey} from '../../session/signed-in-users.js';
import {isForgotten} from '../../session/stored-traces.js';
import type {StepState} from './steps.js';

/** The stored progress of a step. */
export interface StepFate {
  readonly state: StepState;
  /** How often the step was sent. After the first time it may be stored, whatever the response was. */
  readonly attempts: number;
}

/** An unfinished creation as it is stored across page reloads. It never contains passwords or tokens. */
export interface CreationRecord {
  readonly version: 1;
  /** Permanently identifies the creation and the account: `NewAccount.key`. */
  readonly key: string;
  readonly parent: AccountRef;
  /** Absent until the backend has confirmed the account. */
  readonly account?: {readonly id: AccountId; readonly name: string};
  /** Identifies the booking of the credit (`Booking`). `at` is absent until the booking is sent. */
  readonly booking: {readonly key: string; readonly at?: number};
  /** Passwords are empty. */
  readonly draft: AccountDraft;
  readonly steps: Readonly<Record<string, StepFate>>;
}

/**
 * Where a creation is stored, such as `sessionStorage`. If a call throws, the creation is retained for the lifetime of
 * the page.
 */
export type CreationStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

type Who = Pick<AccountScope, 'session'>;

/**
 * Stores a signed-in user's unfinished creation, so that after a page reload it continues where it stopped and creates
 * nothing twice. Meant for `sessionStorage`, which belongs to the tab and ends with it. The key is
 * `account-widgets.creation.` followed by the ids of the home account and of the user. The record is removed when
 * another user signs in.
 */
export class CreationMemory {
  readonly #storage: () => CreationStorage;

  /**
   * @param storage called on each use, because a page without access to its storage throws when it reads the property
   */
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
      // The storage is full or forbidden: the creation continues, but a reload will not find it.
    }
  }

  forget(who: Who): void {
    try {
      this.#storage().removeItem(keyOf(who));
    } catch {
      // The storage is forbidden, so it contains nothing either.
    }
  }
}

function keyOf({session}: Who): string {
  return `account-widgets.creation.${userKey(session)}`;
}

/** New identifiers for a creation. */
export function newRecord(parent: AccountRef): Pick<CreationRecord, 'key' | 'parent' | 'booking'> {
  return {key: randomId(), parent, booking: {key: randomId()}};
}

/** @throws `refused` with `another_user`: one user cannot continue another user's creation */
export function assertSameUser(before: AccountScope, now: AccountScope): void {
  if (isSameUser(now.session, before.session)) return;
  throw apiError('refused', 'Somebody else has begun this account', {code: 'another_user'});
}
