import {nothing, type LitElement, type ReactiveController} from 'lit';
import {loadCode} from '../../api/load-code.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {AskUnsaved} from '../../session/editor.js';
import {sendFact, type DirtyChangedDetail} from '../events.js';
import type {LeaveDialog} from './leave-dialog.js';

const loadDialog = () => import('./leave-dialog.js');

/**
 * Handles unsaved input for an element: reports it to the host page with `dirty-changed`, makes the browser ask before
 * the page closes, and asks in a dialog before a switch. The host includes `render()` in its template.
 *
 * It listens to the page only while there is unsaved input and the element is on the page, so that a page without
 * unsaved input stays eligible for the browser's back/forward cache and a removed element can be collected.
 */
export class UnsavedInput implements ReactiveController {
  readonly #host: LitElement;
  #latest: DirtyChangedDetail | undefined;
  #dialog: LeaveDialog | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Escape stays, and so does an element that is off the page and cannot ask. */
  readonly ask: AskUnsaved = async (editors, signal, options) => {
    const {LeaveDialog} = await loadCode(loadDialog);
    if (!this.#host.isConnected) return 'stay';
    this.#dialog ??= new LeaveDialog(this.#host);
    return this.#dialog.ask(editors, signal, options);
  };

  readonly report = (change: DirtyChangedDetail): void => {
    this.#latest = change;
    this.#guard(this.#host.isConnected);
    // Loaded before there is anything to ask about, because the network may be down by then.
    if (change.dirty) void loadDialog().catch(() => {});
    sendFact(this.#host, 'dirty-changed', change);
  };

  hostConnected(): void {
    this.#guard(true);
  }

  /** Events of a removed element do not reach the page, so the document reports its unsaved input. */
  hostDisconnected(): void {
    this.#guard(false);
    if (this.#latest?.dirty) sendFact(this.#host.ownerDocument, 'dirty-changed', {...this.#latest, removed: true});
  }

  render(localizer: Localizer): unknown {
    return this.#dialog?.render(localizer) ?? nothing;
  }

  #guard(connected: boolean): void {
    if (connected && this.#latest?.dirty) window.addEventListener('beforeunload', this.#onClose);
    else window.removeEventListener('beforeunload', this.#onClose);
  }

  readonly #onClose = (event: BeforeUnloadEvent): void => event.preventDefault();
}
