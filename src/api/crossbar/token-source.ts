import {apiError, isApiError} from '../errors.js';
import {loadCode} from '../load-code.js';
import {abortable} from './abort.js';
import type {Http} from './http.js';
import {isSameTokenUser, type TokenUser} from './wire-token.js';

export interface TokenRequest {
  /** `expired`: the token given last is refused by the server. */
  readonly reason: 'initial' | 'expired';
  /** Aborts when nobody waits for the token any more. */
  readonly signal: AbortSignal;
}

export type GetToken = (request: TokenRequest) => Promise<string> | string;

const loadCheck = () => import('./token-check.js');

interface Pending {
  readonly token: Promise<string>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * The tokens of one user. Keeps the current one in memory, and asks the host for one only once, however many requests
 * wait for it.
 *
 * As soon as it is bound to a user, it hands out no token before that is known to be the same user's. When the host gives
 * one of another user, the source has ended for good: what was called for the former user is never sent. A session that is
 * opened then goes on with the `successor`.
 */
export class TokenSource {
  readonly #getToken: GetToken;
  readonly #http: Http;
  #token: string | undefined;
  /** Given by the host, and not yet known to be the token of the same user. */
  #unchecked: string | undefined;
  /** The user's token before. */
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

  /** Whether a request made now would be sent as this user, or not at all. */
  isOf(user: TokenUser): boolean {
    return this.#stranger === undefined && isSameTokenUser(this.#user, user);
  }

  /** The source of the user who has come in place of this one; nothing as long as nobody has. */
  get successor(): TokenSource | undefined {
    return this.#stranger === undefined ? undefined : new TokenSource(this.#getToken, this.#http, this.#stranger);
  }

  async get(signal?: AbortSignal): Promise<string> {
    this.assertSameUser();
    return this.#token ?? this.#wait(signal);
  }

  /** @throws `another-user` once another user has come in place of this one */
  readonly assertSameUser = (): void => {
    if (this.#stranger !== undefined) throw anotherUser();
  };

  /** A token other than the one that the server refused; a newer one at hand is used without asking for another. */
  async renew(refused: string, signal?: AbortSignal): Promise<string> {
    if (this.#token === refused) {
      this.forget();
      this.#reason = 'expired';
    }
    return this.get(signal);
  }

  /** The host is asked for the next token, although the server has not refused this one. */
  forget(): void {
    this.#former = this.#token ?? this.#former;
    this.#token = undefined;
  }

  /**
   * The server has said whose `token` it is.
   * @throws `another-user` when the source is another user's
   */
  bind(user: TokenUser, token: string): void {
    if (this.#user && !isSameTokenUser(this.#user, user)) this.#end(token);
    // There when the host gives the next token: the page of another user then changes at once.
    if (!this.#user) void loadCheck().catch(() => {});
    this.#user = user;
    // Renewed while the server was being asked: of this one it has said nothing.
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
    // Without this, a rejection after the last waiter has left would be reported as unhandled.
    token.catch(() => undefined);
    return {token, controller, waiting: 0};
  }

  async #obtain(signal: AbortSignal): Promise<string> {
    // There before the token is, so that no frame lies between a token of another user and the end of the former one's page.
    if (this.#user) await loadCheck().catch(() => {});
    const token = this.#unchecked ?? (await this.#fromHost(signal));
    // A token that comes after everyone has left is too old to be kept: the host may have been asked again.
    if (signal.aborted) return token;
    if (this.#user) {
      this.#unchecked = token;
      try {
        await this.#check(token, this.#user, signal);
      } catch (error) {
        // Refused as any request would be: the host is asked for another one, as after any refusal.
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
      // The token itself is no good; anything else says nothing of it, and the host need not be asked again.
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
    // What cannot be a header value is no token (often the HTML of a sign-in page), and must not look like a network error.
    if (!/^[\x21-\x7e]+$/.test(token)) throw apiError('unauthorized', 'The host gave no usable token', failure);
    return token;
  }
}

function anotherUser() {
  return apiError('unauthorized', 'Another user has signed in', {reason: 'another-user'});
}
