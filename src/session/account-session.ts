import type {AccountId, AccountRef} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Session} from '../api/session.js';
import type {Settings} from '../api/settings.js';
import {toApiError} from '../api/errors.js';
import type {AccountFact} from './account-facts.js';
import type {AccountSessionOptions, FormerConnection} from './account-session-options.js';
import {Connection} from './connection.js';
import {DirtyReport} from './dirty-report.js';
import type {Editor} from './editor.js';
import {rearrange} from './cached-accounts.js';
import {copyOf, equal} from './equal.js';
import {positionAfter, toRef, type Position} from './position.js';
import {ancestorsResource} from './resources.js';
import type {AccountScope, ScopeState} from './scope.js';
import {isSameUser, notePresence} from './signed-in-users.js';
import {signIn, type AdapterSource} from './sign-in.js';
import {trailTo} from './trail.js';

/**
 * The shared state of one provider: who is signed in, which account the user acts as, and which account is selected.
 * This class is the only place that creates scopes. Every switch first asks open forms, then ends the old scope, then
 * publishes `switching`, then publishes the new scope. Switches do not queue: the most recent request wins.
 *
 * Masquerading is held in memory only: after a page reload the user acts as their own account again.
 */
export class AccountSession {
  readonly #options: AccountSessionOptions;
  #connection: Connection | undefined;
  /** The previous connection, retained until the session knows whether the same user has signed in again. */
  #former: FormerConnection | undefined;
  #selected: () => string | undefined = () => undefined;
  #position: Position | undefined;
  #scopeEnd = new AbortController();
  /** Aborted by the next switch, so that only the most recent of two overlapping switches completes. */
  #switch = new AbortController();
  #state: ScopeState = Object.freeze({protocol: 1, status: 'none'});
  /** Whether the element is off the page; the backend is not called while it is. */
  #suspended = false;
  /** The connection at the time of `suspend`, retained until the session knows who is signed in. */
  #asleep: Connection | undefined;
  /** Repeats the most recent `connect` or `replace`. */
  #reconnect: () => Promise<boolean> = async () => false;
  #readOnly = false;
  #settings: Settings = {};
  readonly #dirtyReport: DirtyReport;

  constructor(options: AccountSessionOptions) {
    this.#options = options;
    this.#dirtyReport = new DirtyReport(() => this.#dirtyEditors, options.onDirty);
  }

  get state(): ScopeState {
    return this.#state;
  }

  get scope(): AccountScope | undefined {
    return this.#state.status === 'ready' ? this.#state.scope : undefined;
  }

  /** Whether a form of this session holds unsaved input. */
  get dirty(): boolean {
    return this.#dirtyEditors.length > 0;
  }

  /**
   * Asks the user about all unsaved input: save, discard, or stay.
   * @returns whether no unsaved input remains.
   */
  async settle(): Promise<boolean> {
    const connection = this.#connection;
    if (connection) await this.#settle(connection, this.#scopeEnd.signal);
    return !this.dirty;
  }

  /** Makes widgets show values without controls. Does not end the scope. */
  set readOnly(readOnly: boolean) {
    if (readOnly === this.#readOnly) return;
    this.#readOnly = readOnly;
    if (this.#state.status === 'ready') this.#publish({...this.#state, readOnly});
  }

  /**
   * White-label settings of the host; each one overrides the backend's own. Changed settings are published in the same
   * scope, which stays alive. Equal settings publish nothing, because a host may assign a new object on each of its own
   * renders.
   */
  set settings(settings: Settings) {
    if (equal(settings, this.#settings)) return;
    // A copy, so that a host that mutates its object and assigns it again is recognized as having changed it.
    this.#settings = copyOf(settings);
    if (this.#connection && this.#position) this.#open(this.#connection, this.#position);
  }

  /**
   * Signs in through the adapter and shows the home account, or the account that `selected` returns once the user is
   * signed in. Without an adapter, signs out.
   * @param source the adapter, or a function that loads it
   */
  async connect(
    source: AdapterSource | undefined,
    selected: () => string | undefined = () => undefined,
  ): Promise<boolean> {
    this.#reconnect = () => this.connect(source, selected);
    this.#selected = selected;
    this.#drop(source !== undefined);
    if (!source || this.#suspended) {
      this.#publish({protocol: 1, status: 'none'});
      return !source;
    }
    const {signal} = this.#switch;
    this.#publish({protocol: 1, status: 'connecting'});
    try {
      const {backend, session} = await signIn(source, {signal});
      this.#begin(backend, session);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      this.#fail(error, () => void this.connect(source, selected));
      return false;
    }
  }

  /**
   * Replaces the adapter. If the same user is signed in through the new one, forms, typed text, selection, and
   * masquerade all continue. Nothing is shown or sent until the user is known.
   */
  async replace(source: AdapterSource, selected: () => string | undefined = () => undefined): Promise<void> {
    if (!this.#connection) return void (await this.connect(source, selected));
    this.#reconnect = () => this.connect(source, selected);
    this.#selected = selected;
    await this.#connection.reload(source);
  }

  /**
   * Shows another account, or the acting one for `undefined`. The new scope is published without waiting for the
   * backend, because the id alone is enough to start all reads at once.
   * @returns whether the switch happened; `false` if the user chose to stay or a later switch superseded it.
   */
  async select(account: AccountRef | string | undefined): Promise<boolean> {
    const connection = this.#connection;
    const position = this.#position;
    if (!connection || !position) return false;
    const wanted = toRef(account);
    // When nothing below the acting account is selected, the acting account is shown.
    const selected = wanted?.id === position.trail.at(-1)?.id ? undefined : wanted;
    if (selected?.id === position.selected?.id) return true;
    const signal = this.#beginSwitch();
    if (!(await this.#settle(connection, signal))) return false;
    this.#endScope();
    // The accounts on the trail may have been moved or deleted while the question was open.
    const {trail} = this.#position ?? position;
    const next = selected ?? trail.at(-1) ?? connection.home;
    this.#publish({protocol: 1, status: 'switching', accountId: next.id});
    this.#open(connection, {trail, selected});
    return true;
  }

  /**
   * Acts as an account below the home account. The path to it is read from the backend first, so an account outside the
   * user's own tree is refused (`forbidden`, `not-found`) and the state does not change.
   */
  async masquerade(id: string): Promise<boolean> {
    const connection = this.#connection;
    if (!connection) return false;
    if (id === connection.home.id) return this.endMasquerade();
    const signal = this.#beginSwitch();
    const accountId = id as AccountId;
    const trail = await trailTo(connection, accountId, signal);
    if (!(await this.#settle(connection, signal))) return false;
    this.#endScope();
    this.#publish({protocol: 1, status: 'switching', accountId});
    this.#open(connection, {trail, selected: undefined});
    return true;
  }

  /**
   * Returns to the home account in one step, regardless of the depth of the masquerade. The account that the user acted
   * as stays selected.
   */
  async endMasquerade(): Promise<boolean> {
    const connection = this.#connection;
    const position = this.#position;
    if (!connection || !position) return false;
    if (position.trail.length === 1) return true;
    const signal = this.#beginSwitch();
    if (!(await this.#settle(connection, signal))) return false;
    this.#endScope();
    this.#publish({protocol: 1, status: 'switching', accountId: connection.home.id});
    this.#open(connection, {trail: [connection.home], selected: position.selected ?? position.trail.at(-1)});
    return true;
  }

  /**
   * Asks the backend again who is signed in and reloads everything on screen. After a failed connection, connects
   * again. After the end of a session, nothing is shown until the backend confirms that the same user has signed in
   * again.
   */
  reload(): void {
    if (this.#connection) void this.#connection.reload();
    else if (this.#state.status === 'failed') this.#state.retry();
  }

  /**
   * Called when the element leaves the page: nothing is read or shown until `resume`. The scope stays alive, so typed
   * text, the selection, and the masquerade are retained in memory.
   */
  suspend(): void {
    this.#suspended = true;
    this.#beginSwitch();
    this.#stop();
    this.#asleep ??= this.#connection;
    this.#connection = undefined;
    this.#publish({protocol: 1, status: 'none'});
  }

  /**
   * Called when the element returns to the page: continues where it stopped if the same user is still signed in, and
   * starts over for another user.
   * @param selected the account to show now. Default: the one shown before.
   */
  async resume(selected?: () => string | undefined): Promise<void> {
    if (!this.#suspended) return;
    this.#suspended = false;
    await (this.#asleep ? this.#wake(this.#asleep, selected) : this.#reconnect());
  }

  /** Ends everything. The session can be connected again. */
  close(): void {
    void this.connect(undefined);
  }

  async #wake(connection: Connection, selected?: () => string | undefined): Promise<void> {
    const signal = this.#beginSwitch();
    this.#publish({protocol: 1, status: 'connecting'});
    try {
      const {backend, session} = await signIn(connection.source, {signal, anew: true});
      if (!this.#position || !isSameUser(session, connection.session)) {
        this.#drop();
        this.#begin(backend, session);
        return;
      }
      const wanted = selected?.();
      this.#connection = connection;
      this.#asleep = undefined;
      notePresence('arrive', session);
      connection.confirm(backend, session);
      if (selected) await this.select(wanted);
    } catch (error) {
      if (!signal.aborted) this.#fail(error, () => void this.#wake(connection, selected));
    }
  }

  /**
   * Starts the connection of a user who is now known. If it is a different user, pending work of the previous one is
   * never sent.
   */
  #begin(backend: AccountsAdapter, session: Session): void {
    const former = this.#former;
    this.#former = undefined;
    const connection: Connection = new Connection(backend, session, {
      onFact: (fact) => this.#follow(connection, fact),
      onExpired: (error) => {
        // A response to the previous user says nothing about the current one.
        if (connection === this.#connection) this.#options.onExpired?.(error);
      },
      onAnotherUser: (found, by) => this.#replaceUser(connection, found, by),
      onChange: () => {
        if (connection === this.#connection && this.#position) this.#open(connection, this.#position);
      },
    });
    connection.editors.subscribe(this.#dirtyReport.update);
    const isSame = former !== undefined && isSameUser(former.connection.session, session);
    if (isSame) {
      former.connection.editors.handOver(connection.editors);
    } else if (former) {
      former.connection.end();
      former.connection.editors.drop();
      this.#options.onAnotherUser?.(connection.home.id);
    }
    this.#connection = connection;
    notePresence('arrive', session);
    const trail = (isSame ? former.trail : undefined) ?? [connection.home];
    this.#open(connection, {trail, selected: toRef(this.#selected())});
    this.#dirtyReport.update();
  }

  /** Drops everything that belongs to this connection's user at once, even before the other user is known. */
  #replaceUser(connection: Connection, backend: AccountsAdapter, session?: Session): void {
    if (connection === this.#asleep) this.#asleep = undefined;
    if (connection !== this.#connection) return;
    if (session) {
      this.#drop();
      this.#begin(backend, session);
      return;
    }
    this.#options.onAnotherUser?.();
    this.#drop();
    void this.connect(backend, this.#selected);
    notePresence('forget', connection.session);
  }

  /**
   * Ends everything that belongs to the current user.
   * @param retain whether typed text is retained until the next user is known. Default: it is dropped at once.
   */
  #drop(retain = false): void {
    this.#beginSwitch();
    const ended = this.#connection ?? this.#asleep;
    if (ended) this.#former = {connection: ended, trail: retain ? this.#position?.trail : undefined};
    if (retain) {
      ended?.editors.detach();
    } else {
      this.#former?.connection.editors.drop();
      this.#former?.connection.identity.end();
    }
    this.#renewScopeEnd();
    this.#stop();
    ended?.endActing();
    this.#connection = this.#asleep = undefined;
    this.#position = undefined;
    this.#dirtyReport.update();
  }

  #stop(): void {
    if (!this.#connection) return;
    this.#connection.stop();
    notePresence('leave', this.#connection.session);
  }

  /**
   * Updates the position when accounts change. After a rename, the current scope keeps the names it was created with;
   * subscribers of `facts` receive the new name before the next scope does.
   */
  #follow(connection: Connection, fact: AccountFact): void {
    const {adapter, resources} = connection;
    const before = connection === this.#connection ? this.#position : undefined;
    const position = before && positionAfter(before, fact, (id) => resources.peek(ancestorsResource(adapter, id)));
    rearrange(resources, fact);
    if (!position || position === before) return;
    this.#position = position;
    if (fact.type === 'saved') return;
    if (fact.type === 'removed') {
      // The account is deleted, so unsaved input in it cannot be saved and the user is not asked.
      this.#endScope();
      const shown = position.selected ?? position.trail.at(-1) ?? connection.home;
      this.#publish({protocol: 1, status: 'switching', accountId: shown.id});
    }
    this.#open(connection, position);
  }

  async #settle({editors, home}: Connection, signal: AbortSignal): Promise<boolean> {
    const ask = this.#options.askUnsaved ?? (async () => 'stay' as const);
    const settled = await editors.settle(ask, signal, this.scope?.account.id ?? home.id);
    return settled && !signal.aborted;
  }

  get #dirtyEditors(): readonly Editor[] {
    return (this.#connection ?? this.#asleep ?? this.#former?.connection)?.editors.dirty ?? [];
  }

  #beginSwitch(): AbortSignal {
    this.#switch.abort();
    this.#switch = new AbortController();
    return this.#switch.signal;
  }

  /** Ends the scope and drops what was typed for its account. */
  #endScope(): void {
    this.#renewScopeEnd();
    this.#connection?.editors.drop();
  }

  #renewScopeEnd(): void {
    this.#scopeEnd.abort();
    this.#scopeEnd = new AbortController();
  }

  #open(connection: Connection, position: Position): void {
    this.#position = position;
    const scope = connection.scopeAt(position, this.#settings, this.#scopeEnd.signal);
    const {concealed} = connection;
    this.#publish({protocol: 1, status: 'ready', scope, readOnly: this.#readOnly, ...(concealed && {concealed})});
  }

  #fail(error: unknown, retry: () => void): void {
    const failure = toApiError(error);
    if (failure.kind === 'unauthorized') this.#options.onExpired?.(failure);
    this.#publish({protocol: 1, status: 'failed', error: failure, retry});
  }

  #publish(state: ScopeState): void {
    if (state.status === 'ready') state.scope.editors.readOnly = state.readOnly;
    this.#state = Object.freeze(state);
    this.#options.onState(this.#state);
  }
}
