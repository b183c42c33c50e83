import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Editor} from '../../session/editor.js';
import type {Editors} from '../../session/editors.js';

export interface UnsavedPartOptions<P> {
  /** The open forms of the scope; undefined while there is none. */
  readonly editors: () => Editors | undefined;
  /** Fetches the part. Called with the first unsaved input. */
  readonly load: () => Promise<P>;
  /** What the element shows of the forms with unsaved input: rendered anew when it differs. Default: everything. */
  readonly digest?: (dirty: readonly Editor[]) => unknown;
}

/** The part of an element that shows unsaved input. Its code comes with the first of it. */
export class UnsavedPart<P> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: UnsavedPartOptions<P>;
  #editors: Editors | undefined;
  #end: (() => void) | undefined;
  #loading = false;
  #digest: unknown;
  /** Undefined as long as nothing was unsaved. */
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
        // The next change tries again.
        () => (this.#loading = false),
      );
    }
    this.#host.requestUpdate();
  };
}
