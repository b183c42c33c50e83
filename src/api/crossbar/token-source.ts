import {apiError, isApiError} from '../errors.js';
import {loadCode} from '../load-code.js';
import {abortable} from './abort.js';
import type {Http} from './http.js';
import {isSameTokenUser, type TokenUser} from './wire-token.js';

export interface TokenRequest {
  /** `expired`: the server refused the most recent token. */
  readonly reason: 'initial' | 'expired';
  /** Aborts when no request waits for the token any longer. */
  readonly signal: AbortSignal;
}

export type GetToken = (request: TokenRequest) => Promise<string> | string;

let check: typeof import('./token-check.js') | undefined;

/** Imports once: even the import of code that is already loaded takes a task, before which a browser may show a frame. */
const loadCheck = async () => (check ??= await import('./token-check.js'));

interface Pending {
  readonly token: Promise<string>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * The tokens of one user. Caches the current token in memory, and requests one from the host only once, regardless of
 * the number of waiting requests.
 *
 * Once it is bound to a user, it returns no token before the token is known to belong to that user. When the host
 * supplies a token of another user, the source has ended permanently: requests of the previous user are never sent. A
 * session that is opened afterwards continues with the `successor`.
 */
export class TokenSource {
  readonly #getToken: GetToken;
  readonly #http: Http;
  #token: string | undefined;
  /** Supplied by the host, and not yet known to belong to the same user. */
  #unchecked: string | undefined;
  /** The user's previous token. */
  #former: string | undefined;
  #reason: TokenRequest['reason'] = 'initial';
  #pending: Pending | undefined;
  #user: TokenUser | undefined;
  /** The token of another user. */
  #stranger: string | undefined;

  constructor(getToken: GetToken, http: Http, token?: string) {
    this.#getToken = getToken;
    this.#http = http;
    this.#token = token;
  }

  /** The account in which the user signed in; undefined before `bind`. */
  get accountId(): string | undefined {
    return this.#user?.accountId;
  }

  /** Returns whether a request made now would be sent as this user, or not at all. */
  isOf(user: TokenUser): boolean {
    return this.#stranger === undefined && isSameTokenUser(this.#user, user);
  }

  /** The source of the user who has replaced this one; undefined while no other user has signed in. */
  get successor(): TokenSource | undefined {
    return this.#stranger === undefined ? undefined : new TokenSource(this.#getToken, this.#http, this.#stranger);
  }

  async get(signal?: AbortSignal): Promise<string> {
    this.assertSameUser();
    return this.#token ?? this.#wait(signal);
  }

  /** @throws `another-user` once another user has replaced this one */
  readonly assertSameUser = (): void => {
    if (this.#stranger !== undefined) throw anotherUser();
  };

  /**
   * Returns a token other than the one that the server refused; a newer cached token is used without requesting
   * another.
   */
  async renew(refused: string, signal?: AbortSignal): Promise<string> {
    if (this.#token === refused) {
      this.forget();
      this.#reason = 'expired';
    }
    return this.get(signal);
  }

  /**
   * Discards the token, so that the next one is requested from the host although the server has not refused this one.
   */
  forget(): void {
    this.#former = this.#token ?? this.#former;
    this.#token = undefined;
  }

  /**
   * Binds the source to the user that the server has reported for `token`.
   * @throws `another-user` when the source belongs to another user
   */
  bind(user: TokenUser, token: string): void {
    if (this.#user && !isSameTokenUser(this.#user, user)) this.#end(token);
    // Loaded before the host supplies the next token: the page of another user then changes without delay.
    if (!this.#user) void loadCheck().catch(() => {});
    this.#user = user;
    // The token was renewed during the request, whose response does not concern the new one.
    if (this.#token !== token) {
      this.#unchecked = this.#token;
      this.#token = undefined;
    }
  }

  #end(token: string): never {
    this.#stranger = token;
    throw anotherUser();
  }

  async #wait(signal: AbortSignal | undefined): Promise<string> {
    signal?.throwIfAborted();
    const pending = (this.#pending ??= this.#ask());
    pending.waiting++;
    try {
      return await abortable(pending.token, signal);
    } finally {
      if (--pending.waiting === 0) {
        if (this.#pending === pending) this.#pending = undefined;
        pending.controller.abort();
      }
    }
  }

  #ask(): Pending {
    const controller = new AbortController();
    const token = this.#obtain(controller.signal);
    // Otherwise a rejection after the last waiting request was canceled would be reported as unhandled.
    token.catch(() => undefined);
    return {token, controller, waiting: 0};
  }

  async #obtain(signal: AbortSignal): Promise<string> {
    // Loaded before the token is there, so that no frame lies between the token of another user and the end of the
    // previous user's page.
    if (this.#user) await loadCheck().catch(() => {});
    const token = this.#unchecked ?? (await this.#fromHost(signal));
    // A token that arrives after every request was canceled is not cached: the host may have been asked again.
    if (signal.aborted) return token;
    if (this.#user) {
      this.#unchecked = token;
      try {
        await this.#check(token, this.#user, signal);
      } catch (error) {
        // The token is treated like one that any request finds refused: the host is asked for another one.
        if (this.#unchecked !== undefined || this.#reason === 'expired') throw error;
        this.#reason = 'expired';
        return this.#obtain(signal);
      }
      signal.throwIfAborted();
      this.#unchecked = undefined;
    }
    this.#token = token;
    return token;
  }

  async #check(token: string, user: TokenUser, signal: AbortSignal): Promise<void> {
    let same: boolean;
    try {
      const {isTokenOf} = await loadCode(loadCheck);
      same = await isTokenOf(user, {token, former: this.#former, http: this.#http, signal});
    } catch (error) {
      // The token itself is invalid; any other error does not concern it, and the host does not have to be asked again.
      if (isApiError(error) && error.kind === 'unauthorized') this.#unchecked = undefined;
      throw error;
    }
    if (!same) this.#end(token);
  }

  async #fromHost(signal: AbortSignal): Promise<string> {
    const reason = this.#reason;
    const failure = {reason: reason === 'initial' ? 'invalid' : 'expired'} as const;
    let given: string;
    try {
      given = await this.#getToken({reason, signal});
    } catch (error) {
      if (isApiError(error)) throw error;
      throw apiError('unauthorized', 'The host gave no token', failure, {cause: error});
    }
    const token = typeof given === 'string' ? given.trim() : '';
    // A value that cannot be a header value is not a token (often it is the HTML of a sign-in page), and must not look
    // like a network error.
    if (!/^[\x21-\x7e]+$/.test(token)) throw apiError('unauthorized', 'The host gave no usable token', failure);
    return token;
  }
}

function anotherUser() {
  return apiError('unauthorized', 'Another user has signed in', {reason: 'another-user'});
}
