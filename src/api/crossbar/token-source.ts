import {apiError, isApiError} from '../errors.js';
import {abortable} from './abort.js';

export interface TokenRequest {
  /** `expired`: the token given last is refused by the server. */
  readonly reason: 'initial' | 'expired';
  /** Aborts when nobody waits for the token any more. */
  readonly signal: AbortSignal;
}

export type GetToken = (request: TokenRequest) => Promise<string> | string;

interface Pending {
  readonly token: Promise<string>;
  readonly controller: AbortController;
  waiting: number;
}

/** Keeps the token in memory, and asks the host for one only once, however many requests wait for it. */
export class TokenSource {
  readonly #getToken: GetToken;
  #token: string | undefined;
  #reason: TokenRequest['reason'] = 'initial';
  #pending: Pending | undefined;

  constructor(getToken: GetToken) {
    this.#getToken = getToken;
  }

  async get(signal?: AbortSignal): Promise<string> {
    return this.#token ?? this.#wait(signal);
  }

  /** A token other than the one that the server refused; a newer one at hand is used without asking for another. */
  async renew(refused: string, signal?: AbortSignal): Promise<string> {
    if (this.#token === refused) {
      this.#token = undefined;
      this.#reason = 'expired';
    }
    return this.get(signal);
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
    if (!signal.aborted) this.#token = token;
    return token;
  }
}
