import type {ReactiveController} from 'lit';
import type {EditFormHost} from './edit-form-options.js';

export interface FocusKeeperOptions {
  /** Whether the fields can be used. */
  readonly editable: () => boolean;
  readonly form: () => HTMLElement | undefined;
}

/**
 * A field that is disabled loses the focus. When the controls of a form come back, so does the focus, with the caret where it
 * was, unless the user has done anything else meanwhile.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: EditFormHost;
  readonly #options: FocusKeeperOptions;
  #field: HTMLElement | undefined;
  #waiting = new AbortController();

  constructor(host: EditFormHost, options: FocusKeeperOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#options.editable() || this.#field) return;
    const {activeElement} = this.#host.renderRoot.getRootNode() as Document | ShadowRoot;
    if (!(activeElement instanceof HTMLElement) || !this.#options.form()?.contains(activeElement)) return;
    this.#field = activeElement;
    this.#waiting = new AbortController();
    const {signal} = this.#waiting;
    for (const type of ['pointerdown', 'keydown']) {
      activeElement.ownerDocument.addEventListener(type, this.#forget, {signal, capture: true});
    }
  }

  hostUpdated(): void {
    const field = this.#field;
    if (!field || !this.#options.editable()) return;
    this.#forget();
    const {activeElement, body} = field.ownerDocument;
    if ((activeElement ?? body) === body) field.focus({preventScroll: true});
  }

  hostDisconnected(): void {
    this.#forget();
  }

  readonly #forget = (): void => {
    this.#field = undefined;
    this.#waiting.abort();
  };
}
