import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {moveFocus} from '../focus/move-focus.js';

export interface Choice<A> {
  readonly answer: A;
  readonly label: string;
  /** `primary`: the expected choice; `danger`: the expected choice, which cannot be undone. */
  readonly look?: 'primary' | 'danger';
  /** Receives the initial focus. Default: the first control in the dialog. */
  readonly focus?: true;
  /** Whether the choice is currently unavailable. */
  readonly disabled?: boolean;
  /** Called when it is chosen. If it returns `false`, the question stays open and focuses its first invalid field. */
  readonly accepts?: () => boolean;
}

/** The content of a question. */
export interface QuestionText<A> {
  readonly title: unknown;
  readonly body: unknown;
  readonly choices: readonly Choice<A>[];
}

/** A question in the current language. It is rendered together with its host, so it can show changes. */
export type Question<A> = (localizer: Localizer) => QuestionText<A>;

interface Asked {
  /** Renders the question; each choice answers it. */
  readonly render: (localizer: Localizer) => TemplateResult;
  /** Ends the question without an answer. */
  readonly dismiss: () => void;
}

/** A question with a yes-or-no answer. */
export function confirmation(text: (localizer: Localizer) => ConfirmationText): Question<boolean> {
  return (localizer) => {
    const {title, body, confirm, accepts} = text(localizer);
    return {
      title,
      body,
      choices: [
        {answer: false, label: localizer.text(formsWords['action.cancel'])},
        {answer: true, label: confirm, look: 'primary', ...(accepts && {accepts})},
      ],
    };
  };
}

export interface ConfirmationText {
  readonly title: unknown;
  readonly body: unknown;
  /** The label of the confirm button. */
  readonly confirm: string;
  readonly accepts?: Choice<boolean>['accepts'];
}

/**
 * Asks in a modal dialog before an action that cannot easily be undone. The host includes `render()` in its template.
 * There is one question at a time: a new one dismisses the previous one.
 */
export class AskDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #dialog = createRef<HTMLDialogElement>();
  #asked: Asked | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** @returns the answer; `dismissed` on Escape, when the signal aborts, or when the host leaves the page */
  ask<A>(question: Question<A>, signal: AbortSignal, dismissed: A): Promise<A> {
    this.#asked?.dismiss();
    if (signal.aborted) return Promise.resolve(dismissed);
    return new Promise((resolve) => {
      const answer = (given: A) => {
        signal.removeEventListener('abort', dismiss);
        this.#asked = undefined;
        this.#dialog.value?.close();
        this.#host.requestUpdate();
        resolve(given);
      };
      const dismiss = () => answer(dismissed);
      this.#asked = {dismiss, render: (localizer) => this.#template(question(localizer), answer, dismiss)};
      signal.addEventListener('abort', dismiss);
      this.#host.requestUpdate();
    });
  }

  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (this.#asked && dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#asked?.dismiss();
  }

  render(localizer: Localizer): TemplateResult | typeof nothing {
    return this.#asked?.render(localizer) ?? nothing;
  }

  async #focusInvalid(): Promise<void> {
    await this.#host.updateComplete;
    moveFocus(this.#dialog.value?.querySelector<HTMLElement>('[aria-invalid="true"]'));
  }

  #template<A>(
    {title, body, choices}: QuestionText<A>,
    answer: (given: A) => void,
    dismiss: () => void,
  ): TemplateResult {
    return html`
      <dialog
        ${ref(this.#dialog)}
        part="dialog"
        aria-labelledby="question-title"
        aria-describedby="question-text"
        @cancel=${dismiss}
      >
        <h2 id="question-title">${title}</h2>
        <div id="question-text">${body}</div>
        <div class="buttons">
          ${choices.map(
            (choice) => html`
              <button
                type="button"
                class=${choice.look ?? ''}
                ?autofocus=${choice.focus ?? false}
                ?disabled=${choice.disabled ?? false}
                @click=${() => (choice.accepts?.() === false ? void this.#focusInvalid() : answer(choice.answer))}
              >
                ${choice.label}
              </button>
            `,
          )}
        </div>
      </dialog>
    `;
  }
}
