import type {AccountsAdapter} from '../api/accounts-adapter.js';
import {isAbort, toApiError, type ApiError} from '../api/errors.js';
import type {Account, AccountId, AccountRef, Session, Settings, Versioned} from '../api/model.js';
import {AccountFacts, type AccountFact} from './account-facts.js';
import {Editors, type AskUnsaved, type Editor} from './editors.js';
import {rearrange, renameEverywhere} from './kept-accounts.js';
import {copyOf, equal} from './merge.js';
import {positionAfter, type Position} from './position.js';
import {ResourceCache} from './resource-cache.js';
import {accountResource, ancestorsResource} from './resources.js';
import type {AccountScope, HomeAccountRef, ScopeState} from './scope.js';
import {watchedAdapter} from './watched-adapter.js';

export interface AccountSessionOptions {
  /** Called with every new state; the first time when something is connected. */
  readonly onState: (state: ScopeState) => void;
  /** Asks what to do with unsaved input. Default: stay, so that nothing is lost where nobody can be asked. */
  readonly askUnsaved?: AskUnsaved;
  /** The backend says that nobody is signed in any more, whatever it was asked for in a scope: a read or a write. */
  readonly onExpired?: (error: ApiError) => void;
  /** `dirty` has changed. `accountId`: the account of the input that made the difference. */
  readonly onDirty?: (change: {readonly accountId: string; readonly dirty: boolean}) => void;
}

/** Everything that belongs to one signed-in user; dropped whole when another adapter or user comes. */
interface Connection {
  /** As it was connected; `adapter` is the same one, watched. */
  readonly backend: AccountsAdapter;
  readonly adapter: AccountsAdapter;
  readonly session: Session;
  readonly home: HomeAccountRef;
  readonly resources: ResourceCache;
  readonly facts: AccountFacts;
  readonly editors: Editors;
}

/**
 * The shared state of one provider: who is signed in, as whom they act, which account is selected. The only place that
 * makes scopes. Every switch asks open forms first, then ends the old scope, then says that it switches, then publishes
 * the new one (isolation rules 1 and 6). Switches do not queue: the last one asked for wins.
 *
 * Masquerading lives here, in memory, and nowhere else: after a reload of the page the user is themselves again.
 */
export class AccountSession {
  readonly #options: AccountSessionOptions;
  #connection: Connection | undefined;
  #position: Position | undefined;
  #scopeEnd = new AbortController();
  /** As whom the user acts: it outlives every selection. */
  #acting: {readonly connection: Connection; readonly id: AccountId; readonly end: AbortController} | undefined;
  /** Aborted by the next switch, so that of two only the later goes on. */
  #switch = new AbortController();
  #state: ScopeState = Object.freeze({protocol: 1, status: 'none'});
  /** The element is off the page: nothing is asked of the backend. */
  #suspended = false;
  /** What was connected when it left, until it is known again who is signed in. */
  #asleep: Connection | undefined;
  /** Connects again as it was asked for last. */
  #reconnect: () => Promise<boolean> = async () => false;
  #readOnly = false;
  #settings: Settings = {};
  /** As reported last. */
  #reported: {readonly accountId: string; readonly dirty: boolean} = {accountId: '', dirty: false};

  constructor(options: AccountSessionOptions) {
    this.#options = options;
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

  /** Widgets show values without controls. Does not end the scope. */
  set readOnly(readOnly: boolean) {
    if (readOnly === this.#readOnly) return;
    this.#readOnly = readOnly;
    if (this.#state.status === 'ready') this.#publish({...this.#state, readOnly});
  }

  /**
   * White-label settings of the host; each overrides the backend's own. Other settings are published in the same scope,
   * which goes on; equal ones change nothing, since a host may assign a new object with each of its own renders.
   */
  set settings(settings: Settings) {
    if (equal(settings, this.#settings)) return;
    // A copy: a host that changes its object and assigns it again has other settings then.
    this.#settings = copyOf(settings);
    if (this.#connection && this.#position) this.#open(this.#connection, this.#position);
  }

  /**
   * Signs in through the adapter and shows the home account, or the one `selected` names once the user is signed in.
   * Without an adapter: signs out.
   *
   * @param source the adapter, or what fetches it
   */
  async connect(
    source: AccountsAdapter | (() => Promise<AccountsAdapter>) | undefined,
    selected: () => string | undefined = () => undefined,
  ): Promise<boolean> {
    this.#reconnect = () => this.connect(source, selected);
    const signal = this.#beginSwitch();
    this.#endScope();
    this.#endActing();
    this.#connection?.resources.clear();
    this.#connection = this.#asleep = undefined;
    this.#position = undefined;
    this.#reportDirty();
    if (!source || this.#suspended) {
      this.#publish({protocol: 1, status: 'none'});
      return !source;
    }
    this.#publish({protocol: 1, status: 'connecting'});
    try {
      const adapter = typeof source === 'function' ? await source() : source;
      signal.throwIfAborted();
      const session = await adapter.session.open({signal});
      signal.throwIfAborted();
      const connection = this.#connect(adapter, session);
      this.#connection = connection;
      this.#open(connection, {trail: [connection.home], selected: toRef(selected())});
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      this.#fail(error, () => void this.connect(source, selected));
      return false;
    }
  }

  /**
   * Shows another account, or the acting one with `undefined`. Published without waiting for the backend: the id alone
   * is enough to ask for everything at once.
   * @returns whether it was done; not, if the user chose to stay or another switch came after.
   */
  async select(account: AccountRef | string | undefined): Promise<boolean> {
    const connection = this.#connection;
    const position = this.#position;
    if (!connection || !position) return false;
    const wanted = toRef(account);
    // The acting account is what is shown when nothing below it is selected.
    const selected = wanted?.id === position.trail.at(-1)?.id ? undefined : wanted;
    if (selected?.id === position.selected?.id) return true;
    const signal = this.#beginSwitch();
    if (!(await this.#settle(connection, signal))) return false;
    this.#endScope();
    // An account of it may have been moved or deleted while the user was asked.
    const {trail} = this.#position ?? position;
    const next = selected ?? trail.at(-1) ?? connection.home;
    this.#publish({protocol: 1, status: 'switching', accountId: next.id});
    this.#open(connection, {trail, selected});
    return true;
  }

  /**
   * Acts as an account below the home account. The path to it is read from the backend first, so an account outside the
   * user's own tree is refused (`forbidden`, `not-found`) and everything stays as it was.
   */
  async masquerade(id: string): Promise<boolean> {
    const connection = this.#connection;
    if (!connection) return false;
    if (id === connection.home.id) return this.endMasquerade();
    const signal = this.#beginSwitch();
    const accountId = id as AccountId;
    const [account, ancestors] = await Promise.all([
      connection.resources.read(accountResource(connection.adapter, accountId), signal),
      connection.resources.read(ancestorsResource(connection.adapter, accountId), signal),
    ]);
    if (!(await this.#settle(connection, signal))) return false;
    const acting: AccountRef = Object.freeze({id: accountId, name: account.value.name});
    const below = ancestors.filter((ancestor) => ancestor.id !== connection.home.id);
    this.#endScope();
    this.#publish({protocol: 1, status: 'switching', accountId});
    this.#open(connection, {trail: [connection.home, ...below, acting], selected: undefined});
    return true;
  }

  /** Back to the home account in one step, however deep the masquerade went (MQ-07). The account acted as stays selected. */
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

  /** Asks the backend again for everything on screen; after a failure to connect, connects again. */
  reload(): void {
    if (this.#connection) this.#connection.resources.refresh();
    else if (this.#state.status === 'failed') this.#state.retry();
  }

  /**
   * The element has left the page: nothing is read or shown until `resume`. The scope goes on, and with it what is typed in
   * it, selected, and acted as, in memory.
   */
  suspend(): void {
    this.#suspended = true;
    this.#beginSwitch();
    this.#connection?.resources.clear();
    this.#asleep ??= this.#connection;
    this.#connection = undefined;
    this.#publish({protocol: 1, status: 'none'});
  }

  /**
   * The element is back: goes on where it was if the same user is still signed in, and begins anew for another one.
   * @param selected the account to show by now. Default: the one shown before.
   */
  async resume(selected?: () => string | undefined): Promise<void> {
    if (!this.#suspended) return;
    this.#suspended = false;
    await (this.#asleep ? this.#wake(this.#asleep, selected) : this.#reconnect());
  }

  /** Ends everything; the session can be connected again. */
  close(): void {
    void this.connect(undefined);
  }

  async #wake(connection: Connection, selected?: () => string | undefined): Promise<void> {
    const signal = this.#beginSwitch();
    this.#publish({protocol: 1, status: 'connecting'});
    try {
      const session = await connection.backend.session.open({signal});
      signal.throwIfAborted();
      if (!this.#position || !isSameUser(session, connection.session)) {
        await this.connect(connection.backend);
        return;
      }
      const wanted = selected?.();
      this.#connection = connection;
      this.#asleep = undefined;
      this.#open(connection, this.#position);
      if (selected) await this.select(wanted);
    } catch (error) {
      if (!signal.aborted) this.#fail(error, () => void this.#wake(connection, selected));
    }
  }

  #connect(backend: AccountsAdapter, session: Session): Connection {
    const adapter = watchedAdapter(backend, (error) => {
      // An answer to the user before says nothing of the one of now.
      if (error.kind === 'unauthorized' && connection === this.#connection) this.#options.onExpired?.(error);
    });
    const facts = new AccountFacts((fact) => this.#follow(connection, fact));
    const resources: ResourceCache = new ResourceCache({
      onConfirmed: ([kind], value) => {
        if (kind !== 'account') return;
        const account = (value as Versioned<Account>).value;
        renameEverywhere(resources, account);
        facts.publish({type: 'saved', account});
      },
    });
    // The session names the home account apart from all others; from here on the type does.
    const home = Object.freeze({id: session.home.id, name: session.home.name}) as HomeAccountRef;
    const editors = new Editors();
    editors.subscribe(this.#reportDirty);
    const connection: Connection = {backend, adapter, session, home, resources, facts, editors};
    return connection;
  }

  /**
   * The position follows the accounts. After a rename the scope of this moment keeps the names it was made with; whoever
   * follows `facts` knows better until the next one.
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
      // The account is gone, and unsaved input in it has nowhere to go: there is nothing to ask.
      this.#endScope();
      const shown = position.selected ?? position.trail.at(-1) ?? connection.home;
      this.#publish({protocol: 1, status: 'switching', accountId: shown.id});
    }
    this.#open(connection, position);
  }

  async #settle({editors}: Connection, signal: AbortSignal): Promise<boolean> {
    const ask = this.#options.askUnsaved ?? (async () => 'stay' as const);
    const settled = await editors.settle(ask, signal);
    return settled && !signal.aborted;
  }

  get #dirtyEditors(): readonly Editor[] {
    return (this.#connection ?? this.#asleep)?.editors.dirty ?? [];
  }

  /** In a microtask: saving a form and opening the next one over what is stored now make one report, or none. */
  readonly #reportDirty = (): void => {
    queueMicrotask(() => {
      const [editor] = this.#dirtyEditors;
      const dirty = editor !== undefined;
      if (dirty === this.#reported.dirty) return;
      this.#reported = {accountId: editor?.accountId ?? this.#reported.accountId, dirty};
      this.#options.onDirty?.(this.#reported);
    });
  };

  #beginSwitch(): AbortSignal {
    this.#switch.abort();
    this.#switch = new AbortController();
    return this.#switch.signal;
  }

  #endScope(): void {
    this.#scopeEnd.abort();
    this.#scopeEnd = new AbortController();
  }

  #endActing(): void {
    this.#acting?.end.abort();
    this.#acting = undefined;
  }

  #act(connection: Connection, id: AccountId): AbortSignal {
    if (this.#acting?.connection !== connection || this.#acting.id !== id) this.#endActing();
    this.#acting ??= {connection, id, end: new AbortController()};
    return this.#acting.end.signal;
  }

  #open(connection: Connection, position: Position): void {
    this.#position = position;
    const acting = position.trail.at(-1) ?? connection.home;
    const {adapter, home, resources, facts, editors} = connection;
    const scope: AccountScope = Object.freeze({
      protocol: 1,
      adapter,
      session: {...connection.session, settings: {...connection.session.settings, ...this.#settings}},
      home,
      acting,
      account: position.selected ?? acting,
      trail: Object.freeze([...position.trail]),
      signal: this.#scopeEnd.signal,
      actingSignal: this.#act(connection, acting.id),
      resources,
      facts,
      editors,
    });
    this.#publish({protocol: 1, status: 'ready', scope, readOnly: this.#readOnly});
  }

  #fail(error: unknown, retry: () => void): void {
    if (isAbort(error)) return;
    const failure = toApiError(error);
    if (failure.kind === 'unauthorized') this.#options.onExpired?.(failure);
    this.#publish({protocol: 1, status: 'failed', error: failure, retry});
  }

  #publish(state: ScopeState): void {
    this.#state = Object.freeze(state);
    this.#options.onState(this.#state);
  }
}

function isSameUser(one: Session, other: Session): boolean {
  return one.user.id === other.user.id && one.home.id === other.home.id;
}

function toRef(account: AccountRef | string | undefined): AccountRef | undefined {
  if (account === undefined || account === '') return undefined;
  return Object.freeze(typeof account === 'string' ? {id: account as AccountId} : {...account});
}
