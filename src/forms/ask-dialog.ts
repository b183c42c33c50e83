import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {Localizer} from '../i18n/localizer.js';

/** What a question says, in the language of the moment. */
export interface QuestionText {
  readonly title: string;
  readonly body: unknown;
  /** What the button does that says yes. */
  readonly confirm: string;
}

export type Question = (localizer: Localizer) => QuestionText;

interface Asked {
  readonly question: Question;
  readonly answer: (yes: boolean) => void;
}

/** Asks before something that is not easily taken back, in a modal dialog. Escape says no. */
export class AskDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #dialog = createRef<HTMLDialogElement>();
  #asked: Asked | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** @returns the answer; no, when the signal ends the question or the host leaves the page. */
  ask(question: Question, signal: AbortSignal): Promise<boolean> {
    this.#asked?.answer(false);
    if (signal.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const answer = (yes: boolean) => {
        signal.removeEventListener('abort', refuse);
        this.#asked = undefined;
        this.#dialog.value?.close();
        this.#host.requestUpdate();
        resolve(yes);
      };
      const refuse = () => answer(false);
      this.#asked = {question, answer};
      signal.addEventListener('abort', refuse, {once: true});
      this.#host.requestUpdate();
    });
  }

  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (this.#asked && dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#asked?.answer(false);
  }

  render(localizer: Localizer): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (!asked) return nothing;
    const {title, body, confirm} = asked.question(localizer);
    return html`
      <dialog
        ${ref(this.#dialog)}
        part="dialog"
        aria-labelledby="question-title"
        aria-describedby="question-text"
        @cancel=${() => asked.answer(false)}
      >
        <h2 id="question-title">${title}</h2>
        <div id="question-text">${body}</div>
        <div class="buttons">
          <button type="button" @click=${() => asked.answer(false)}>${localizer.text('action.cancel')}</button>
          <button type="button" class="primary" @click=${() => asked.answer(true)}>${confirm}</button>
        </div>
      </dialog>
    `;
  }
}
