import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {Localizer} from '../i18n/localizer.js';
import type {AskUnsaved, Editor, UnsavedChoice} from '../session/editors.js';

interface Question {
  readonly editors: readonly Editor[];
  readonly answer: (choice: UnsavedChoice) => void;
}

/**
 * The question before a switch that would end unsaved input: save, discard, or stay. The host renders it by putting
 * `render()` into its template. Escape stays.
 */
export class LeaveGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #dialog = createRef<HTMLDialogElement>();
  #question: Question | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  readonly ask: AskUnsaved = (editors, signal) =>
    new Promise((resolve) => {
      this.#question?.answer('stay');
      const answer = (choice: UnsavedChoice) => {
        this.#question = undefined;
        this.#dialog.value?.close();
        this.#host.requestUpdate();
        resolve(choice);
      };
      this.#question = {editors, answer};
      signal.addEventListener('abort', () => answer('stay'), {once: true});
      this.#host.requestUpdate();
    });

  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (this.#question && dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#question?.answer('stay');
  }

  render({text}: Localizer): TemplateResult | typeof nothing {
    const question = this.#question;
    if (!question) return nothing;
    const button = (choice: UnsavedChoice, label: string, kind = '') =>
      html`<button type="button" class=${kind} @click=${() => question.answer(choice)}>${label}</button>`;
    return html`
      <dialog
        ${ref(this.#dialog)}
        part="dialog"
        aria-labelledby="unsaved-title"
        aria-describedby="unsaved-text"
        @cancel=${() => question.answer('stay')}
      >
        <h2 id="unsaved-title">${text('unsaved.title')}</h2>
        <p id="unsaved-text">${text('unsaved.text', {count: question.editors.length})}</p>
        <div class="buttons">
          ${button('stay', text('action.stay'))} ${button('discard', text('action.discard'))}
          ${button('save', text('action.save'), 'primary')}
        </div>
      </dialog>
    `;
  }
}
