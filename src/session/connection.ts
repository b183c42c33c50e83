import type {Account} from '../api/account.js';
import type {AccountId} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Versioned} from '../api/document.js';
import type {Session} from '../api/session.js';
import type {Settings} from '../api/settings.js';
import {apiError, type ApiError} from '../api/errors.js';
import {AccountFacts, type AccountFact} from './account-facts.js';
import type {AdapterSource} from './adapter-source.js';
import {Editors} from './editors.js';
import {Identity} from './identity.js';
import {renameEverywhere} from './kept-accounts.js';
import type {Position} from './position.js';
import {ResourceCache} from './resource-cache.js';
import type {AccountScope, Concealed, HomeAccountRef} from './scope.js';
import {isSameUser} from './signed-in-users.js';
import {Verification} from './verification.js';
import {watchedAdapter} from './watched-adapter.js';

export interface ConnectionOptions {
  readonly onFact: (fact: AccountFact) => void;
  /** The backend says that nobody is signed in any more. */
  readonly onExpired: (error: ApiError) => void;
  /** Another user has signed in. `session`: who, where that is known; else it is found out by opening one. */
  readonly onAnotherUser: (backend: AccountsAdapter, session?: Session) => void;
  /** The session, or what may be seen of it, is another now. */
  readonly onChange: () => void;
}

/**
 * Everything that belongs to one signed-in user; dropped whole when another user comes.
 *
 * Nothing of the user is sent for another one. After the end of a session, and before what another adapter is asked for, it
 * is found out first who is signed in by now. Where an adapter finds another user by itself, the connection is over.
 */
export class Connection {
  /** The backend as scopes have it: whatever they ask for passes through here. */
  readonly adapter: AccountsAdapter;
  readonly identity = new Identity();
  readonly home: HomeAccountRef;
  readonly resources: ResourceCache;
  readonly facts: AccountFacts;
  readonly editors = new Editors();
  readonly #options: ConnectionOptions;
  #backend: AccountsAdapter;
  #source: AdapterSource;
  #session: Session;
  /** Another user may have signed in: nothing is sent before it is known. */
  #doubtful = false;
  readonly #verification: Verification;
  #concealed: Concealed | undefined;
  /** As whom the user acts: it outlives every selection. */
  #acting: {readonly id: AccountId; readonly end: AbortController} | undefined;
  /** Another user has signed in: nothing is sent any more. */
  #over = false;

  constructor(backend: AccountsAdapter, session: Session, options: ConnectionOptions) {
    this.#backend = this.#source = backend;
    this.#session = session;
    this.#options = options;
    this.adapter = watchedAdapter(() => this.#backend, {admit: () => this.#admit(), onFailure: this.#onFailure});
    this.#verification = new Verification({
      onSession: (found, by) => {
        if (isSameUser(by, this.#session)) this.confirm(found, by);
        else this.#replace(found, by);
      },
      onFailure: this.#onFailure,
      onConceal: (concealed) => this.#conceal(concealed),
      retry: () => void this.reload(),
    });
    this.facts = new AccountFacts(options.onFact);
    // The session names the home account apart from all others; from here on the type does.
    this.home = Object.freeze({id: session.home.id, name: session.home.name}) as HomeAccountRef;
    this.resources = new ResourceCache({
      onConfirmed: ([kind], value) => {
        if (kind !== 'account') return;
        const account = (value as Versioned<Account>).value;
        renameEverywhere(this.resources, account);
        this.facts.publish({type: 'saved', account});
      },
    });
  }

  /** What to go on with: the backend, or what is to take its place once it is known who is signed in there. */
  get source(): AdapterSource {
    return this.#source;
  }

  get session(): Session {
    return this.#session;
  }

  /** Nothing may be seen until it is known who is signed in. */
  get concealed(): Concealed | undefined {
    return this.#concealed;
  }

  /** What widgets share where the user stands. @param settings of the host; each overrides the backend's own. */
  scopeAt({trail, selected}: Position, settings: Settings, signal: AbortSignal): AccountScope {
    const {adapter, identity, home, resources, facts, editors, session} = this;
    const acting = trail.at(-1) ?? home;
    return Object.freeze({
      protocol: 1,
      adapter,
      session: {...session, settings: {...session.settings, ...settings}},
      identity,
      home,
      acting,
      account: selected ?? acting,
      trail: Object.freeze([...trail]),
      signal,
      actingSignal: this.#act(acting.id),
      resources,
      facts,
      editors,
    });
  }

  endActing(): void {
    this.#acting?.end.abort();
    this.#acting = undefined;
  }

  /** Nothing is shown any more, for now. What still runs in the background is verified before it sends anything else. */
  stop(): void {
    this.#doubtful = true;
    this.#verification.abort();
    this.resources.clear();
  }

  /** Another user has signed in: nothing is sent any more, whatever was begun. */
  end(): void {
    this.#over = true;
    this.identity.end();
  }

  /** The same user is known to be signed in. */
  confirm(backend: AccountsAdapter, session: Session): void {
    this.#backend = this.#source = backend;
    this.#session = session;
    this.#doubtful = false;
    this.#conceal(undefined);
  }

  /**
   * Finds out who is signed in, then reads everything on screen again. Where another user may have signed in, nothing may be
   * seen before that.
   *
   * @param source another adapter to go on with
   */
  async reload(source?: AdapterSource): Promise<void> {
    if (source) this.#source = source;
    const conceal = source !== undefined || this.#doubtful;
    this.#doubtful = true;
    await this.#verification.again(this.#source, conceal);
    if (!this.#over && !this.#concealed) this.resources.refresh();
  }

  #conceal(concealed: Concealed | undefined): void {
    this.#concealed = concealed;
    this.#options.onChange();
  }

  #act(id: AccountId): AbortSignal {
    if (this.#acting?.id !== id) this.endActing();
    this.#acting ??= {id, end: new AbortController()};
    return this.#acting.end.signal;
  }

  /** Before each call. */
  #admit(): Promise<void> | undefined {
    // Another part of the page, which shares the adapter, has found another user already.
    const {session} = this.#backend;
    if (this.#isInUse(this.#backend) && session.isCurrent?.(this.#session) === false) this.#replace(this.#backend);
    if (this.#over) throw apiError('unauthorized', 'Another user has signed in', {reason: 'another-user'});
    return this.#doubtful ? this.#verification.wait(this.#source) : undefined;
  }

  /** Whether no other adapter takes its place: only then does it say who is signed in. */
  #isInUse(backend: AccountsAdapter): boolean {
    return backend === this.#source;
  }

  readonly #onFailure = (error: ApiError, used?: AccountsAdapter): void => {
    if (error.kind !== 'unauthorized' || this.#over || (used && !this.#isInUse(used))) return;
    if (error.details.reason === 'another-user') {
      this.#replace(this.#backend);
    } else {
      this.#doubtful = true;
      this.#options.onExpired(error);
    }
  };

  #replace(backend: AccountsAdapter, session?: Session): void {
    if (this.#over) return;
    this.end();
    this.#options.onAnotherUser(backend, session);
  }
}
