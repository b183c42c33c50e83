import type {AccountsAdapter} from '../api/adapter.js';
import type {Session} from '../api/session.js';
import {isAbort, toApiError, type ApiError} from '../api/errors.js';
import {signIn, type AdapterSource} from './sign-in.js';
import type {Concealed} from './scope.js';

export interface VerificationOptions {
  /** Called with the session of the user who is signed in now. */
  readonly onSession: (backend: AccountsAdapter, session: Session) => void;
  readonly onFailure: (error: ApiError) => void;
  /** What may be shown has changed; `undefined`: everything. */
  readonly onConceal: (concealed: Concealed | undefined) => void;
  /** Verifies again on behalf of the host. */
  readonly retry: () => void;
}

/** Finds out who is signed in, after the end of a session or with another adapter. */
export class Verification {
  readonly #options: VerificationOptions;
  #pending: Promise<void> | undefined;
  #controller = new AbortController();

  constructor(options: VerificationOptions) {
    this.#options = options;
  }

  /** Resolves when the user is known; concurrent calls share one answer. */
  wait(source: AdapterSource): Promise<void> {
    return this.#pending ?? this.#begin(source);
  }

  abort(): void {
    this.#controller.abort();
  }

  /**
   * Verifies on behalf of the host, which has signed a user in since.
   *
   * @param conceal whether everything is concealed until the user is known, because the page could otherwise show one
   *   user's data to another
   */
  async again(source: AdapterSource, conceal: boolean): Promise<void> {
    const {onConceal, onFailure, retry} = this.#options;
    if (conceal) onConceal({retry});
    try {
      await this.#begin(source);
    } catch (error) {
      if (isAbort(error)) return;
      const failure = toApiError(error);
      const isSignedOut = failure.kind === 'unauthorized';
      // If no user is signed in, the page stays as it was.
      if (conceal) onConceal(isSignedOut ? undefined : {error: failure, retry});
      if (isSignedOut) onFailure(failure);
    }
  }

  #begin(source: AdapterSource): Promise<void> {
    this.abort();
    this.#controller = new AbortController();
    const pending = this.#find(source, this.#controller.signal).finally(() => {
      if (this.#pending === pending) this.#pending = undefined;
    });
    return (this.#pending = pending);
  }

  async #find(source: AdapterSource, signal: AbortSignal): Promise<void> {
    const {backend, session} = await signIn(source, {signal, anew: true});
    this.#options.onSession(backend, session);
  }
}
