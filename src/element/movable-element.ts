import {LitElement} from 'lit';
import type {LeavingController} from '../ui/forms/leaving-controller.js';
// Kept in the declarations of every element, so that whoever imports one of them alone has typed events.
import './events.js';

/**
 * An element that a move does not disturb. Moving it within the page (`append`, `insertBefore`, a framework's keyed list)
 * disconnects and connects it again in one step, and `moveBefore` does neither: as long as it belongs to the same provider
 * afterwards, everything in it goes on, typed text, requests, and open dialogs included. Lit's own life cycle, and with it
 * that of the controllers, begins and ends with a stay on the page instead of with each of these steps.
 */
export abstract class MovableElement extends LitElement {
  readonly #leavers = new Set<LeavingController>();
  /** It has been disconnected, and whether it leaves or moves shows at the end of this step. */
  #moving = false;
  /** Where everything inside that scrolls stands: the browser scrolls what it takes off the page back to its start. */
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
    // Rendered after that, so that `updateComplete` waits for it.
    this.requestUpdate();
  }

  /** `moveBefore` keeps the state of the page; only another provider makes a difference. */
  connectedMoveCallback(): void {
    if (this.stays()) return;
    this.#leave(() => super.disconnectedCallback());
    super.connectedCallback();
  }

  /** After a move: whether the element still belongs to whatever it showed before. */
  protected stays(): boolean {
    return true;
  }

  /** The element has left the page, or its provider. In place of `disconnectedCallback`, which every move calls as well. */
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
    // A modal dialog that was taken off the page is open without being modal; whoever opened it does so again.
    for (const dialog of this.renderRoot.querySelectorAll('dialog[open]:not(:modal)')) dialog.removeAttribute('open');
  }

  readonly #onScroll = ({target}: Event): void => {
    if (target instanceof Element) this.#scrolled.set(target, {top: target.scrollTop, left: target.scrollLeft});
  };
}
