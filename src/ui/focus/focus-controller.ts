import type {ReactiveController} from 'lit';
import {focusRegion, isFocusLost} from './catch-focus.js';
import {findTarget, moveFocus, type FocusRoot, type FocusTarget} from './move-focus.js';

export interface FocusHost extends FocusRoot {
  /** Whether the host's scope has ended: the focus is not moved for it any more. */
  readonly ended?: boolean;
}

export interface FocusOptions {
  /** The part of the host whose controls are disabled together, such as its form. */
  readonly area: () => HTMLElement | undefined;
  /** Whether the controls of the area are enabled. */
  readonly enabled: () => boolean;
}

/** Where the focus is to go once the target is rendered and enabled, and what had it when that was requested. */
interface Wanted {
  readonly target: FocusTarget;
  readonly before: Element | undefined;
}

/**
 * Manages the focus of one host: what has it, where it goes when something opens or closes, and where it goes when the
 * focused control is disabled or removed. It never takes the focus from an element that the user has focused in the
 * meantime.
 */
export class FocusController implements ReactiveController {
  readonly #host: FocusHost;
  readonly #options: FocusOptions | undefined;
  #wanted: Wanted | undefined;
  #remembered: HTMLElement | undefined;
  /** The field that lost the focus when the area was disabled. */
  #disabled: HTMLElement | undefined;
  #waiting = new AbortController();

  constructor(host: FocusHost, options?: FocusOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The focused element inside the host. */
  get current(): HTMLElement | undefined {
    const {activeElement} = this.#host.renderRoot.getRootNode() as Document | ShadowRoot;
    return activeElement instanceof HTMLElement ? activeElement : undefined;
  }

  /**
   * Something has opened or was requested: focuses the target as soon as it is rendered and enabled. If that takes
   * longer than the next render, the focus moves only if the user has focused nothing else by then. A later request
   * replaces this one.
   */
  async open(target: FocusTarget): Promise<void> {
    const wanted = (this.#wanted = {target, before: focusedIn(document)});
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#wanted === wanted) this.#move(target);
  }

  /**
   * Something has closed: focuses the target after the next render, unless the user has focused something else. The
   * target may be a region of the page that the Tab key skips.
   */
  async close(target: FocusTarget): Promise<void> {
    this.#wanted = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const element = this.#host.ended || !this.isLost ? undefined : this.#find(target);
    if (!element) return;
    if (element.tabIndex < 0) focusRegion(element);
    // A control may be out of view, and must not have the focus there.
    else moveFocus(element);
  }

  /** Whether nothing inside or outside of the host has the focus. */
  get isLost(): boolean {
    const {ownerDocument} = this.#host.renderRoot;
    const root = this.#host.renderRoot.getRootNode();
    // A host that delegates its focus has it while none of its controls does.
    const host = root instanceof ShadowRoot ? root.host : undefined;
    return isFocusLost(ownerDocument) || (ownerDocument.activeElement === host && this.current === undefined);
  }

  /**
   * To be called before something that may disable or remove the focused control.
   * @returns a function that restores the focus after the next render: to the control if it can have it, otherwise to
   *   the target
   */
  hold(): (otherwise: FocusTarget) => Promise<void> {
    const {current} = this;
    return async (otherwise) => {
      await this.#host.updateComplete;
      const region = this.#find(otherwise);
      if (!current || !region || !this.isLost) return;
      if (current.isConnected) current.focus({preventScroll: true});
      if (this.current !== current) region.focus({preventScroll: true});
    };
  }

  /** Remembers an element for `giveBack`. Default: the focused element, anywhere on the page. */
  remember(element: HTMLElement | undefined = focusedIn(document)): void {
    this.#remembered = element;
  }

  /** Returns the focus to what `remember` found, if that is still visible. */
  giveBack(): void {
    if (this.#remembered?.checkVisibility()) this.#remembered.focus({preventScroll: true});
    this.forget();
  }

  /** Ends `remember`. */
  forget(): void {
    this.#remembered = undefined;
  }

  hostUpdate(): void {
    const {area, enabled} = this.#options ?? {};
    if (!enabled || enabled() || this.#disabled) return;
    const {current} = this;
    if (!current || !area?.()?.contains(current)) return;
    this.#disabled = current;
    this.#waiting = new AbortController();
    const {signal} = this.#waiting;
    for (const type of ['pointerdown', 'keydown']) {
      current.ownerDocument.addEventListener(type, this.#onAction, {signal, capture: true});
    }
  }

  hostUpdated(): void {
    this.#restore();
    const wanted = this.#wanted;
    if (wanted) void this.#host.updateComplete.then(() => this.#follow(wanted));
  }

  hostDisconnected(): void {
    this.#wanted = undefined;
    this.#onAction();
  }

  /** The controls of the area are enabled again. */
  #restore(): void {
    const field = this.#disabled;
    if (!field || !this.#options?.enabled()) return;
    this.#onAction();
    if (isFocusLost(field.ownerDocument)) field.focus({preventScroll: true});
  }

  #follow(wanted: Wanted): void {
    if (this.#wanted !== wanted) return;
    if (this.isLost || focusedIn(document) === wanted.before) this.#move(wanted.target);
    else this.#wanted = undefined;
  }

  #move(target: FocusTarget): void {
    const element = this.#find(target);
    if (!element || element.matches(':disabled') || this.#host.ended) return;
    this.#wanted = undefined;
    moveFocus(element);
  }

  #find(target: FocusTarget): HTMLElement | null | undefined {
    return findTarget(this.#host, target);
  }

  readonly #onAction = (): void => {
    this.#disabled = undefined;
    this.#waiting.abort();
  };
}

/** The focused element, in any shadow root. */
function focusedIn({activeElement}: Document | ShadowRoot): HTMLElement | undefined {
  if (activeElement?.shadowRoot?.activeElement) return focusedIn(activeElement.shadowRoot);
  return activeElement instanceof HTMLElement ? activeElement : undefined;
}
