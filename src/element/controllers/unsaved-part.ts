import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Editor} from '../../session/editor.js';
import type {Editors} from '../../session/editors.js';

export interface UnsavedPartOptions<P> {
  /** The open forms of the scope; `undefined` without one. */
  readonly editors: () => Editors | undefined;
  /** Loads the part. Called with the first unsaved input. */
  readonly load: () => Promise<P>;
  /** The part of the unsaved input that the element shows; a change causes a render. Default: everything. */
  readonly digest?: (dirty: readonly Editor[]) => unknown;
}

/** The part of an element that shows unsaved input. Its code is loaded with the first unsaved input. */
export class UnsavedPart<P> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: UnsavedPartOptions<P>;
  #editors: Editors | undefined;
  #end: (() => void) | undefined;
  #loading = false;
  #digest: unknown;
  /** `undefined` until there was unsaved input. */
  current: P | undefined;

  constructor(host: ReactiveControllerHost, options: UnsavedPartOptions<P>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const editors = this.#options.editors();
    if (editors === this.#editors) return;
    this.hostDisconnected();
    this.#editors = editors;
    this.#end = editors?.subscribe(this.#onChange);
    this.#onChange();
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#editors = this.#end = undefined;
  }

  readonly #onChange = (): void => {
    const dirty = this.#editors?.dirty ?? [];
    const {digest, load} = this.#options;
    const next = digest ? digest(dirty) : {};
    if (next === this.#digest) return;
    this.#digest = next;
    if (dirty.length > 0 && !this.#loading) {
      this.#loading = true;
      load().then(
        (part) => {
          this.current = part;
          this.#host.requestUpdate();
        },
        // The next change loads it again.
        () => (this.#loading = false),
      );
    }
    this.#host.requestUpdate();
  };
}
