import * as z from 'zod/mini';
import {AccountId, AccountRef} from '../../api/account-ref.js';
import {apiError} from '../../api/errors.js';
import {randomId} from '../../api/random-id.js';
import type {AccountScope} from '../../session/scope.js';
import {browserStore, type BrowserStore} from '../../session/browser-store.js';
import {AccountDraft} from './draft.js';
import {isSameUser, userKey} from '../../session/signed-in-users.js';
import {isForgotten} from '../../session/stored-traces.js';
import {StepState} from './steps.js';

const StoredStep = z.object({
  state: StepState,
  /** How often the step was sent. After the first time it may be stored, whatever the response was. */
  attempts: z.number(),
});
/** The stored progress of a step. */
export type StepProgress = Readonly<z.infer<typeof StoredStep>>;

/** An unfinished creation as it is stored across page reloads. It never contains passwords or tokens. */
const CreationRecord = z.object({
  version: z.enum({version: 1} as const),
  /** Permanently identifies the creation and the account: `NewAccount.key`. */
  key: z.string(),
  parent: AccountRef,
  /** Absent until the backend has confirmed the account. */
  account: z.optional(z.object({id: AccountId, name: z.string()})),
  /** Identifies the booking of the credit (`Booking`). `at` is absent until the booking is sent. */
  booking: z.object({key: z.string(), at: z.optional(z.number())}),
  /** Passwords are empty. */
  draft: AccountDraft,
  steps: z.record(z.string(), StoredStep),
});
export type CreationRecord = Readonly<z.infer<typeof CreationRecord>>;

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
  readonly #store: BrowserStore<CreationRecord>;

  constructor(storage: () => CreationStorage) {
    this.#store = browserStore<CreationRecord>({
      kind: 'creation',
      storage,
      parse: (stored) => CreationRecord.safeParse(stored).data,
    });
  }

  read({session}: Who): CreationRecord | undefined {
    return this.#store.read(userKey(session));
  }

  /** If the storage is full or forbidden, the creation continues, but a reload will not find it. */
  write({session}: Who, record: CreationRecord): void {
    if (isForgotten(userKey(session))) return;
    const admins = record.draft.admins.map((admin) => ({...admin, password: ''}));
    this.#store.write({...record, draft: {...record.draft, admins}}, userKey(session));
  }

  forget({session}: Who): void {
    this.#store.write(undefined, userKey(session));
  }
}

/** New identifiers for a creation. */
export function newRecord(parent: AccountRef): Pick<CreationRecord, 'key' | 'parent' | 'booking'> {
  return {key: randomId(), parent, booking: {key: randomId()}};
}

/** @throws `refused` with `another_user`: one user cannot continue another user's creation */
export function assertSameUser(before: AccountScope, now: AccountScope): void {
  if (isSameUser(now.session, before.session)) return;
  throw apiError('refused', 'Another user has begun to create this account', {code: 'another_user'});
}
