import type {Account} from '../api/account.js';
import type {AccountId} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Versioned} from '../api/document.js';
import type {Session} from '../api/session.js';
import type {Settings} from '../api/settings.js';
import {apiError, type ApiError} from '../api/errors.js';
import {AccountFacts, type AccountFact} from './account-facts.js';
import type {AdapterSource} from './sign-in.js';
import {Editors} from './editors.js';
import {Identity} from './identity.js';
import {renameEverywhere} from './cached-accounts.js';
import type {Position} from './position.js';
import {ResourceCache} from './resource-cache.js';
import type {AccountScope, Concealed, HomeAccountRef} from './scope.js';
import {isSameUser} from './signed-in-users.js';
import {Verification} from './verification.js';
import {watchedAdapter} from './watched-adapter.js';

export interface ConnectionOptions {
  readonly onFact: (fact: AccountFact) => void;
  /** The backend reports that the user is no longer signed in. */
  readonly onExpired: (error: ApiError) => void;
  /** Another user has signed in. `session` is that user's session if it is known; otherwise the caller opens one. */
  readonly onAnotherUser: (backend: AccountsAdapter, session?: Session) => void;
  /** The session, or what may be shown of it, has changed. */
  readonly onChange: () => void;
}

/**
 * Everything that belongs to one signed-in user. It is dropped whole when another user signs in.
 *
 * No request of one user is ever sent for another. After the end of a session, and before another adapter is called,
 * the connection verifies who is signed in. If the adapter itself finds another user, the connection ends.
 */
export class Connection {
  /** The adapter that scopes expose; all of their calls pass through it. */
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
  /** Whether another user may have signed in. Nothing is sent until that is verified. */
  #doubtful = false;
  readonly #verification: Verification;
  #concealed: Concealed | undefined;
  /** The account the user acts as; it outlives every selection. */
  #acting: {readonly id: AccountId; readonly end: AbortController} | undefined;
  /** Whether another user has signed in. Nothing is sent afterwards. */
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
    // The session distinguishes the home account from all others; from here on its type does.
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

  /** The adapter to continue with: the current one, or its replacement that has not been verified yet. */
  get source(): AdapterSource {
    return this.#source;
  }

  get session(): Session {
    return this.#session;
  }

  /** Set while nothing may be shown because the signed-in user is unknown. */
  get concealed(): Concealed | undefined {
    return this.#concealed;
  }

  /**
   * Creates the scope that widgets share at a position. @param settings of the host; each one overrides the backend's
   * own
   */
  scopeAt({trail, selected}: Position, settings: Settings, signal: AbortSignal): AccountScope {
    const {adapter, identity, home, resources, facts, editors, session} = this;
    const acting = trail.at(-1) ?? home;
    return Object.freeze({
      protocol: 1,
      adapter: adapter.levelOf?.((selected ?? acting).id).within(adapter) ?? adapter,
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

  /** Stops showing data for now. Background work is verified before it sends anything else. */
  stop(): void {
    this.#doubtful = true;
    this.#verification.abort();
    this.resources.clear();
  }

  /** Ends the connection because another user has signed in: nothing that was started is sent afterwards. */
  end(): void {
    this.#over = true;
    this.identity.end();
  }

  /** Continues after the same user has been confirmed as signed in. */
  confirm(backend: AccountsAdapter, session: Session): void {
    this.#backend = this.#source = backend;
    this.#session = session;
    this.#doubtful = false;
    this.#conceal(undefined);
  }

  /**
   * Verifies who is signed in, then reads everything on screen again. If another user may have signed in, everything is
   * concealed until then.
   *
   * @param source another adapter to continue with
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

  /** Called before each call to the backend. */
  #admit(): Promise<void> | undefined {
    // Another part of the page that shares the adapter may already have found another user.
    const {session} = this.#backend;
    if (this.#isInUse(this.#backend) && session.isCurrent?.(this.#session) === false) this.#replace(this.#backend);
    if (this.#over) throw apiError('unauthorized', 'Another user has signed in', {reason: 'another-user'});
    return this.#doubtful ? this.#verification.wait(this.#source) : undefined;
  }

  /** Whether the backend is not about to be replaced. Only then is its report about the signed-in user valid. */
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
