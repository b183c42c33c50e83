import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {announcementWords} from '../../../i18n/generated/en/announcement.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {BackdropPress} from '../../../ui/dialogs/backdrop-press.js';
import {richText} from '../../../rich-text/view.js';
import {moveFocus} from '../../../ui/focus/move-focus.js';

export interface AnnouncementView {
  readonly localizer: Localizer;
  /** Whether pictures are shown. */
  readonly images: boolean;
  /** A note above the text for the author who previews it. */
  readonly note?: string;
}

/**
 * An announcement as the customer sees it: a modal dialog that is read from its title and closed by its button, by
 * Escape, or by a click outside; the focus then returns to where it was. Styles: `announcementStyles`.
 */
export class AnnouncementDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onClosed: () => void;
  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #backdrop = new BackdropPress(() => this.#dialog.value?.close());
  #text: string | undefined;

  /** @param onClosed called after the user has closed the dialog */
  constructor(host: ReactiveControllerHost, onClosed: () => void = () => {}) {
    this.#host = host;
    this.#onClosed = onClosed;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#text !== undefined;
  }

  /** @param text HTML from any source; it is sanitized before it is shown */
  show(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }

  /** Closes the dialog without calling `onClosed`. */
  close(): void {
    if (!this.isOpen) return;
    this.#text = undefined;
    this.#dialog.value?.close();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (!this.isOpen || !dialog?.isConnected || dialog.open) return;
    dialog.showModal();
    // By default, the focus would go to the first link of the text and skip everything before it.
    moveFocus(dialog.querySelector('h2'));
  }

  hostDisconnected(): void {
    this.close();
  }

  render({localizer, images, note}: AnnouncementView): TemplateResult | typeof nothing {
    if (this.#text === undefined) return nothing;
    const {text} = localizer;
    return html`
      <dialog
        ${ref(this.#dialog)}
        class="announcement"
        part="dialog"
        aria-labelledby="announcement-title"
        @close=${this.#onClose}
        @pointerdown=${this.#backdrop.onPointerDown}
        @pointerup=${this.#backdrop.onPointerUp}
      >
        <h2 id="announcement-title" tabindex="-1">${text(announcementWords['announcement.title'])}</h2>
        ${note === undefined ? nothing : html`<p class="hint">${note}</p>`}
        <div class="announcement-text">${richText(this.#text, {localizer, images})}</div>
        <div class="buttons">
          <button type="button" class="primary" @click=${() => this.#dialog.value?.close()}>
            ${text(commonWords['action.close'])}
          </button>
        </div>
      </dialog>
    `;
  }

  readonly #onClose = (): void => {
    // Already removed by `close`.
    if (!this.isOpen) return;
    this.#text = undefined;
    this.#host.requestUpdate();
    this.#onClosed();
  };
}
