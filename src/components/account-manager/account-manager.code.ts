import {toApiError, type ApiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import type {ManagerPart} from './account-manager.model.js';

/** The code of the parts that the manager loads when it shows them, such as the widget of a tab. */
export class PartCode {
  readonly #define: (tag: string, element: CustomElementConstructor) => void;
  readonly #onChange: () => void;
  readonly #ready = new Set<string>();
  readonly #missing = new Map<string, ApiError>();

  constructor(define: (tag: string, element: CustomElementConstructor) => void, onChange: () => void) {
    this.#define = define;
    this.#onChange = onChange;
  }

  isReady({tag}: ManagerPart): boolean {
    return this.#ready.has(tag);
  }

  /** Why the code could not be loaded. */
  errorOf({tag}: ManagerPart): ApiError | undefined {
    return this.#missing.get(tag);
  }

  /** Loads the code once; after a failure, only after `retry`. */
  async fetch(part: ManagerPart): Promise<void> {
    const {tag, load} = part;
    if (this.isReady(part) || this.errorOf(part)) return;
    try {
      const element = await loadCode(load);
      if (this.isReady(part)) return;
      this.#define(tag, element);
      this.#ready.add(tag);
    } catch (error) {
      this.#missing.set(tag, toApiError(error));
    }
    this.#onChange();
  }

  /** The code is loaded again before the next render. */
  retry({tag}: ManagerPart): void {
    this.#missing.delete(tag);
    this.#onChange();
  }
}
