import type {
  Account,
  AccountId,
  AccountRef,
  AccountSummary,
  Admin,
  App,
  AppAccess,
  CarrierRoute,
  Changes,
  CarrierStrategy,
  Limits,
  Page,
  Session,
  User,
  Versioned,
} from './model.js';
import type {
  AssignedPlans,
  Balance,
  Belonging,
  Booking,
  CallDestination,
  CallUsage,
  CallingRules,
  Count,
  CustomerAccess,
  Dependent,
  Fate,
  LedgerEntry,
  LedgerSum,
  MfaProvider,
  NewAccount,
  NewAdmin,
  Notes,
  NumberFeatureAccess,
  Plan,
  PlanCosts,
  Security,
} from './model-documents.js';

export interface ReadOptions {
  /** Cancels the request. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface PageOptions extends ReadOptions {
  /** `next` of the page before; absent for the first. */
  readonly cursor?: string | undefined;
  /** Wanted number of items; a backend may give fewer. Default: the adapter's own, in the hundreds. */
  readonly limit?: number | undefined;
}

export interface WriteOptions extends ReadOptions {
  /** The user has seen and accepted the charges of a former `charges` error for the same write. */
  readonly acceptCharges?: boolean | undefined;
}

export interface CreateOptions extends WriteOptions {
  /** Whether an earlier attempt with the same `key` may have got through: its answer was lost on the way. Default false. */
  readonly repeat?: boolean | undefined;
}

/** A write: only what changed, and the document it was changed from. */
export interface Change<T> {
  readonly base: Versioned<T>;
  readonly changes: Changes<T>;
}

/** A document of every account, read and changed on its own. */
export interface DocumentApi<T> {
  get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<T>>;
  /** As `AccountsApi.update`; what the model does not know of the document is kept. */
  update(accountId: AccountId, change: Change<T>, options?: WriteOptions): Promise<Versioned<T>>;
}

export interface OpenOptions extends ReadOptions {
  /** Somebody may have signed in meanwhile: what is remembered of the user, a token for instance, is asked for again. */
  readonly anew?: boolean | undefined;
}

/**
 * Who is signed in. One adapter may see several users come and go, and must never send for one what another has asked for:
 *
 * - Where credentials are renewed, it finds out whose the new ones are before it uses them. If another user has signed in,
 *   every call rejects with `unauthorized`, reason `another-user`, until `open` is called: this adopts the new user. What
 *   was called before that is not sent afterwards either, wherever it waits: in a queue, for a repeat, between two requests.
 * - Where the browser adds the credentials by itself (a session cookie), every request names the user that `open` found,
 *   and the server refuses it for any other. No client can do without: the cookie may change at any moment, in another tab.
 */
export interface SessionApi {
  /** Finds out who is signed in. Called for every connection, and again when the user may be another. */
  open(options?: OpenOptions): Promise<Session>;
  /**
   * Whether what is called at this moment would be sent for the user of this session. Asked before every call, for adapters
   * that several parts of a page share: one of them may have adopted another user already. Default: yes.
   */
  isCurrent?(session: Session): boolean;
}

export interface AccountsApi {
  get(id: AccountId, options?: ReadOptions): Promise<Versioned<Account>>;
  /** Direct children by name, ascending. */
  children(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>>;
  /** Everything below, at any depth, by name; each with its `path` where the backend tells it. */
  descendants(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>>;
  /** From the signed-in account down to the direct parent of `id`; empty for the signed-in account itself. */
  ancestors(id: AccountId, options?: ReadOptions): Promise<readonly AccountRef[]>;
  /** Accounts below the signed-in one whose name, realm or id matches `text`, without duplicates. */
  search(text: string, options?: PageOptions): Promise<Page<AccountSummary>>;
  /**
   * Writes the changed fields and answers with the whole document as it is stored now.
   * @throws `conflict` with the current document when that is no longer what `base` says; nothing is written then
   */
  update(id: AccountId, change: Change<Account>, options?: WriteOptions): Promise<Versioned<Account>>;
}

export interface LifecycleApi {
  /**
   * Makes an account below `parentId`. Administrators, limits and plans are written to it afterwards.
   * With a `key`, and `repeat`, it answers with the account that an earlier attempt with this key has made, if it has.
   */
  create(parentId: AccountId, account: NewAccount, options?: CreateOptions): Promise<Versioned<Account>>;
  /**
   * The account that an earlier `create` with this key has made; `undefined` where it has made none. Finds out what became
   * of a creation whose answer was lost. Left out where the backend cannot tell.
   */
  find?(key: string, options?: ReadOptions): Promise<Versioned<Account> | undefined>;
  /**
   * Deletes the account and what belongs to it, for good.
   * @throws `refused` while something stands in the way, e.g. `account_has_descendants`
   */
  remove(id: AccountId, options?: WriteOptions): Promise<void>;
  /**
   * What the account has, asked before it is deleted: `accounts` below it at any depth and `ports`, numbers on their way
   * in, keep it from being deleted; `numbers` and `devices` go with it. Counted from what is stored at that moment, at
   * least to a few hundred.
   * @returns nothing where the backend does not know such things
   */
  count(id: AccountId, what: Dependent, options?: ReadOptions): Promise<Count | undefined>;
  /** Makes it a reseller (OV-15). */
  promote(id: AccountId, options?: WriteOptions): Promise<Versioned<Account>>;
  demote(id: AccountId, options?: WriteOptions): Promise<Versioned<Account>>;
  /** Puts it, with everything below it, under another parent. */
  move(id: AccountId, parentId: AccountId, options?: WriteOptions): Promise<Versioned<Account>>;
}

export interface AdminChange extends Change<Admin> {
  /** A new one; nothing else need change. Needed when the username does: no backend can read the old one to keep it. */
  readonly password?: string | undefined;
}

export interface Settlement {
  readonly belonging: Belonging;
  /** One of the belonging's `fates`. */
  readonly fate: Fate;
  /** What it is called from now on, where it is let go. Default: as before. */
  readonly name?: string | undefined;
}

export interface AdminsApi {
  /** Every administrator, however many pages the backend needs for them. */
  list(accountId: AccountId, options?: ReadOptions): Promise<readonly Admin[]>;
  /** Everybody in the account, administrators too. */
  users(accountId: AccountId, options?: ReadOptions): Promise<readonly User[]>;
  get(accountId: AccountId, adminId: string, options?: ReadOptions): Promise<Versioned<Admin>>;
  create(accountId: AccountId, admin: NewAdmin, options?: WriteOptions): Promise<Versioned<Admin>>;
  /** @throws `invalid` at `password` when the username changes without one; `conflict` as `AccountsApi.update` */
  update(accountId: AccountId, adminId: string, change: AdminChange, options?: WriteOptions): Promise<Versioned<Admin>>;
  /**
   * Whether an `update` that changed nothing but a password is stored, where its answer was lost: a password cannot be read
   * back. Left out: nobody can tell.
   * @param base the administrator that the change was made from
   * @returns `undefined` when that cannot be told, because something else has changed as well
   */
  passwordStored?(
    accountId: AccountId,
    adminId: string,
    base: Versioned<Admin>,
    options?: ReadOptions,
  ): Promise<boolean | undefined>;
  /** Deletes the user alone; what hangs on it is settled before, one by one. */
  remove(accountId: AccountId, adminId: string, options?: WriteOptions): Promise<void>;
  /**
   * What hangs on a user, in the order in which it has to be settled (AD-04): calls are led elsewhere before what they
   * lead to goes. Nothing for a backend that takes it all away with the user.
   */
  belongings(accountId: AccountId, userId: string, options?: ReadOptions): Promise<readonly Belonging[]>;
  /**
   * Deletes one of a user's belongings, or lets it go: it stays, and is nobody's. Settling what is settled or gone
   * already does nothing, so that whoever was interrupted goes on where it stopped.
   */
  settle(accountId: AccountId, userId: string, settlement: Settlement, options?: WriteOptions): Promise<void>;
  /** Makes an existing user an administrator (AD-06). */
  promote(accountId: AccountId, userId: string, options?: WriteOptions): Promise<Versioned<Admin>>;
  /** Takes the rights of an administrator away; the user stays. */
  demote(accountId: AccountId, adminId: string, options?: WriteOptions): Promise<void>;
}

export interface LimitsApi extends DocumentApi<Limits> {
  /** Calls in progress; left out where the backend does not report them. Asked for again and again while it is shown. */
  usage?(accountId: AccountId, options?: ReadOptions): Promise<CallUsage>;
}

export interface CallingRulesApi extends DocumentApi<CallingRules> {
  /** The kinds of destinations that the backend tells apart, in its order. */
  destinations(accountId: AccountId, options?: ReadOptions): Promise<readonly CallDestination[]>;
  /**
   * For a backend that keeps the rules in a second place as well (LI-08): writes there what the first one says, and
   * nothing where both agree. Called after each `update`, and again until it succeeds; the rules of the first place are
   * in force meanwhile. Left out where there is no second place.
   * @throws `conflict` where the copy is written and may have replaced a change of another client beside it
   */
  syncCopies?(accountId: AccountId, options?: WriteOptions): Promise<void>;
  /** Whether `syncCopies` has nothing left to write. Never writes. Left out: the backend cannot tell. */
  copiesInStep?(accountId: AccountId, options?: ReadOptions): Promise<boolean>;
}

export interface CreditApi {
  balance(accountId: AccountId, options?: ReadOptions): Promise<Balance>;
  /**
   * The backend's present time, in milliseconds since 1970. Bookings are dated with it (`Booking.at`), because the clock of
   * the computer may be wrong by days. Left out: the clock of the computer is used.
   */
  now?(accountId: AccountId, options?: ReadOptions): Promise<number>;
  /**
   * Books credit once: a repeat with the same `key` and `at` answers as the first did (CR-03). It resolves only with an
   * entry that the backend has shown, in its answer or in the ledger.
   * @param options.repeat an earlier attempt may have got through: the ledger is searched before anything is sent
   * @throws `protocol` when the backend says that it has the entry and does not show it: it is unknown whether it is booked
   * @throws `refused` with `repeat_too_late` when the ledger does not show a repeated booking, and sending it again at this
   *   time could book it twice; nothing is sent then
   */
  add(accountId: AccountId, booking: Booking, options?: CreateOptions): Promise<LedgerEntry>;
  /** As `add`; the balance may go below zero (CR-04). */
  remove(accountId: AccountId, booking: Booking, options?: CreateOptions): Promise<LedgerEntry>;
  /**
   * Looks for a booking in the ledger, under the `key` and `at` that it was made with, however long ago that was. A booking
   * that was sent and is not found may still appear: the backend may have been slow to book it.
   */
  find(
    accountId: AccountId,
    booking: Pick<Booking, 'key' | 'at'>,
    options?: ReadOptions,
  ): Promise<LedgerEntry | undefined>;
  /**
   * Movements of a month by source; together with what was carried over, their sum is the balance at its end.
   * @param options.month as `YYYY-MM`, in UTC. Default: the current one.
   */
  summary(
    accountId: AccountId,
    options?: ReadOptions & {readonly month?: string | undefined},
  ): Promise<readonly LedgerSum[]>;
  /**
   * Single movements of one source, the newest first. A page may be empty and still have a `next`.
   * @param options.from milliseconds since 1970. Default: 31 days before the end, or less where the backend gives less.
   * @param options.to milliseconds since 1970. Default: now, as the backend has it.
   */
  entries(
    accountId: AccountId,
    source: string,
    options?: PageOptions & {readonly from?: number | undefined; readonly to?: number | undefined},
  ): Promise<Page<LedgerEntry>>;
}

export interface PlansApi {
  /** Plans that the account's reseller offers. */
  available(accountId: AccountId, options?: ReadOptions): Promise<readonly Plan[]>;
  assigned(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AssignedPlans>>;
  /** What the assigned plans cost. */
  costs(accountId: AccountId, options?: ReadOptions): Promise<PlanCosts>;
  /** What these plans together would cost; stores nothing (SP-04). */
  quote(accountId: AccountId, planIds: readonly string[], options?: ReadOptions): Promise<PlanCosts>;
  /** Assigns and takes away the plans named; every other stays as it is stored. */
  change(
    accountId: AccountId,
    change: {readonly add: readonly string[]; readonly remove: readonly string[]},
    options?: WriteOptions,
  ): Promise<Versioned<AssignedPlans>>;
}

export interface SecurityApi extends DocumentApi<Security> {
  /**
   * Numbers of the account that send and receive messages, all of them, in E.164: as long as there are any, the second
   * factor may not be turned off (OV-08). None where the backend has no messaging.
   */
  messagingNumbers(accountId: AccountId, options?: ReadOptions): Promise<readonly string[]>;
  mfaProviders(accountId: AccountId, options?: ReadOptions): Promise<readonly MfaProvider[]>;
}

export interface CarrierApi {
  /** Reads only; a missing route is reported, never made (W-13). */
  get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<CarrierRoute>>;
  /** Puts a strategy into effect, making the route where there is none. Other settings of the route are kept. */
  choose(
    accountId: AccountId,
    strategy: CarrierStrategy,
    base: Versioned<CarrierRoute>,
    options?: WriteOptions,
  ): Promise<Versioned<CarrierRoute>>;
}

export interface AppsApi {
  /** Apps visible to the operator's account, which is `storeId`. */
  list(storeId: AccountId, options?: ReadOptions): Promise<readonly App[]>;
  /** Which apps are blocked for the account. */
  access(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AppAccess>>;
  /** Blocks and allows the ids named; the state of every other id, known or not, stays as it is stored (W-16). */
  setBlocked(
    accountId: AccountId,
    change: {readonly block: readonly string[]; readonly allow: readonly string[]},
    options?: WriteOptions,
  ): Promise<Versioned<AppAccess>>;
  /** The icon's bytes, or nothing where the app has none. Never a URL: it would need the token in it (W-39). */
  icon(storeId: AccountId, appId: string, options?: ReadOptions): Promise<Blob | undefined>;
}

/** What a user may be denied although the account is within reach. */
export type Action = 'change-limits' | 'book-credit' | 'change-plans' | 'change-reseller';

/** What can be known before anything is sent. `unknown`: the backend will say. */
export type Permission = 'granted' | 'denied' | 'unknown';

/**
 * Everything the widgets ask of a backend. Implement it to use them with another one; run the contract suite
 * (`account-widgets/api/testing`) over the result.
 *
 * Rules that hold for every method: it rejects with an `ApiError` and with nothing else (the reason of the given
 * signal excepted); it never answers for another account than the one asked for; it never changes what it was given.
 * A domain the backend does not have is left out, and the widgets say so.
 */
export interface AccountsAdapter {
  readonly session: SessionApi;
  readonly accounts: AccountsApi;
  readonly lifecycle?: LifecycleApi;
  readonly admins?: AdminsApi;
  readonly limits?: LimitsApi;
  readonly callingRules?: CallingRulesApi;
  readonly credit?: CreditApi;
  readonly plans?: PlansApi;
  readonly carrier?: CarrierApi;
  readonly apps?: AppsApi;
  readonly notes?: DocumentApi<Notes>;
  readonly access?: DocumentApi<CustomerAccess>;
  readonly numberFeatures?: DocumentApi<NumberFeatureAccess>;
  readonly security?: SecurityApi;
  /**
   * Whether the signed-in user may do something to an account, so that nothing is offered that the backend will refuse.
   * Answers at once, by what is known. Default: it is unknown, and the backend says.
   * @param account absent: it could not be read
   */
  may?(action: Action, account: Account | undefined, session: Session): Permission;
}
