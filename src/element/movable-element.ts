import {LitElement} from 'lit';
import type {LeavingController} from '../ui/forms/leaving-controller.js';
// Included in the declarations of every element, so that a project that imports a single element has typed events.
import './events.js';

/**
 * An element that moves do not disturb. Moving it within the page (`append`, `insertBefore`, a framework's keyed list)
 * disconnects and reconnects it in one task, and `moveBefore` does neither: as long as it belongs to the same provider
 * afterwards, everything in it continues, including typed text, requests, and open dialogs. Lit's lifecycle, and
 * therefore that of the controllers, starts and ends with the element's presence on the page rather than with each of
 * these steps.
 */
export abstract class MovableElement extends LitElement {
  readonly #leavers = new Set<LeavingController>();
  /** Whether the element has been disconnected; at the end of the task it is known whether it has left or moved. */
  #moving = false;
  /** The scroll positions of its content: the browser resets them when it removes elements from the page. */
  readonly #scrolled = new WeakMap<Element, {readonly top: number; readonly left: number}>();

  override addController(controller: LeavingController): void {
    super.addController(controller);
    if (controller.hostLeaving) this.#leavers.add(controller);
  }

  override removeController(controller: LeavingController): void {
    super.removeController(controller);
    this.#leavers.delete(controller);
  }

  override connectedCallback(): void {
    if (this.#moving) {
      this.#moving = false;
      if (this.stays()) {
        this.#restore();
        return;
      }
      this.#leave(() => super.disconnectedCallback());
    }
    super.connectedCallback();
    this.renderRoot.addEventListener('scroll', this.#onScroll, {capture: true, passive: true});
  }

  override disconnectedCallback(): void {
    this.#moving = true;
    queueMicrotask(() => {
      if (!this.#moving || this.isConnected) return;
      this.#moving = false;
      this.#leave(() => super.disconnectedCallback());
    });
    // Rendered afterwards, so that `updateComplete` waits for it.
    this.requestUpdate();
  }

  /** `moveBefore` preserves state; only another provider makes a difference. */
  connectedMoveCallback(): void {
    this.requestUpdate();
    if (this.stays()) return;
    this.#leave(() => super.disconnectedCallback());
    super.connectedCallback();
  }

  /** Whether, after a move, the element still belongs to what it showed before. */
  protected stays(): boolean {
    return true;
  }

  /**
   * Called when the element has left the page or its provider. Replaces `disconnectedCallback`, which is also called on
   * every move.
   */
  protected left(): void {}

  #leave(disconnect: () => void): void {
    for (const controller of this.#leavers) controller.hostLeaving?.();
    disconnect();
    this.left();
  }

  #restore(): void {
    for (const element of this.renderRoot.querySelectorAll('*')) {
      const place = this.#scrolled.get(element);
      if (place) element.scrollTo({...place, behavior: 'instant'});
    }
    // A modal dialog that was removed from the page is open but no longer modal; the code that opened it shows it
    // again.
    for (const dialog of this.renderRoot.querySelectorAll('dialog[open]:not(:modal)')) dialog.removeAttribute('open');
  }

  readonly #onScroll = ({target}: Event): void => {
    if (target instanceof Element) this.#scrolled.set(target, {top: target.scrollTop, left: target.scrollLeft});
  };
}
