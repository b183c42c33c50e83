import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {announcementWords} from '../../../i18n/generated/en/announcement.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {richText} from '../../../rich-text/view.js';

export interface AnnouncementView {
  readonly localizer: Localizer;
  /** Whether pictures are shown. */
  readonly images: boolean;
  /** Said above the text, to whoever writes it and looks at it. */
  readonly note?: string;
}

/**
 * An announcement as the customer sees it: a modal dialog that begins to be read at its title, and is closed by its button,
 * by Escape, or by a press beside it; the focus then goes back to where it was. Styles: `announcementStyles`.
 */
export class AnnouncementDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onClosed: () => void;
  readonly #dialog = createRef<HTMLDialogElement>();
  #text: string | undefined;

  /** @param onClosed the user has closed it. */
  constructor(host: ReactiveControllerHost, onClosed: () => void = () => {}) {
    this.#host = host;
    this.#onClosed = onClosed;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#text !== undefined;
  }

  /** @param text HTML of any origin: it is sanitised to be shown. */
  show(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }

  /** Takes it away without the user. */
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
    // Of itself the focus would go to the first link of the text, past all that stands before it.
    dialog.querySelector('h2')?.focus();
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
        closedby="any"
        aria-labelledby="announcement-title"
        @close=${this.#onClose}
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
    // Already taken away by `close`.
    if (!this.isOpen) return;
    this.#text = undefined;
    this.#host.requestUpdate();
    this.#onClosed();
  };
}
