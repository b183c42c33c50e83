import type {AccountsAdapter} from '../api/adapter.js';
import type {Session} from '../api/session.js';
import {isAbort, toApiError, type ApiError} from '../api/errors.js';
import {adapterFrom, type AdapterSource} from './adapter-source.js';
import type {Concealed} from './scope.js';

export interface VerificationOptions {
  /** Called with who is signed in by now. */
  readonly onSession: (backend: AccountsAdapter, session: Session) => void;
  readonly onFailure: (error: ApiError) => void;
  /** What may be seen has changed; `undefined`: everything. */
  readonly onConceal: (concealed: Concealed | undefined) => void;
  /** Verifies again for the host. */
  readonly retry: () => void;
}

/** Finds out who is signed in, after the end of a session or with another adapter. Loaded when it is in doubt. */
export class Verification {
  readonly #options: VerificationOptions;
  #pending: Promise<void> | undefined;
  #controller = new AbortController();

  constructor(options: VerificationOptions) {
    this.#options = options;
  }

  /** Resolves when it is known; several calls wait for one answer. */
  wait(source: AdapterSource): Promise<void> {
    return this.#pending ?? this.#begin(source);
  }

  abort(): void {
    this.#controller.abort();
  }

  /**
   * For the host, who has signed somebody in since. Nothing may be seen before it is known whom, unless it is only a doubt.
   *
   * @param conceal whether the host's page may show the data of one user to another otherwise
   */
  async again(source: AdapterSource, conceal: boolean): Promise<void> {
    const {onConceal, onFailure, retry} = this.#options;
    if (conceal) onConceal({retry});
    try {
      await this.#begin(source);
    } catch (error) {
      if (isAbort(error)) return;
      const failure = toApiError(error);
      const nobody = failure.kind === 'unauthorized';
      // Without anyone signed in, everything is as it was.
      if (conceal) onConceal(nobody ? undefined : {error: failure, retry});
      if (nobody) onFailure(failure);
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
    const backend = await adapterFrom(source);
    signal.throwIfAborted();
    const session = await backend.session.open({signal, anew: true});
    signal.throwIfAborted();
    this.#options.onSession(backend, session);
  }
}
