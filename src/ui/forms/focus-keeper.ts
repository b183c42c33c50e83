import type {ReactiveController} from 'lit';
import type {EditFormHost} from './edit-form-options.js';

export interface FocusKeeperOptions {
  /** Whether the fields are enabled. */
  readonly editable: () => boolean;
  readonly form: () => HTMLElement | undefined;
}

/**
 * A disabled field loses the focus. When the controls of a form are enabled again, the focus and the caret are restored
 * unless the user has done something else in the meantime.
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
