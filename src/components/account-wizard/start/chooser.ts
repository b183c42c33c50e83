import {knownName} from '../../../element/account-name.js';
import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {AccountRef} from '../../../api/account-ref.js';
import {foundText, searchProgress} from '../../../domains/account-set/search-notices.js';
import {WordSearch} from '../../../domains/account-set/word-search.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import {formsWords} from '../../../i18n/generated/en/forms.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import {errorNotice} from '../../../ui/notices/notices.js';
import type {ScopedPartHost} from '../../../element/controllers/scoped-part.js';
import {FocusController} from '../../../ui/focus/focus-controller.js';
import {pressedKey} from '../../../ui/keys.js';
import {verbatim} from '../../../ui/text/verbatim.js';

export interface AccountChooserOptions {
  readonly scope: () => AccountScope | undefined;
  readonly localizer: () => Localizer;
  /** Distinguishes several choosers of one host. */
  readonly id: string;
  /** The purpose of the choice, as the field's label. */
  readonly label: () => string;
  /** Offered before anything is searched for. */
  readonly offered: (scope: AccountScope) => readonly AccountRef[];
  /** Whether an account can be chosen. Default: every account can. */
  readonly accepts?: (account: AccountRef) => boolean;
  readonly onChosen: (account: AccountRef) => void;
}

/** Chooses an account by searching: a field with the matches below it. Escape closes it without a change. */
export class AccountChooser implements ReactiveController {
  readonly #host: ScopedPartHost;
  readonly #options: AccountChooserOptions;
  readonly #search: WordSearch;
  #open = false;
  readonly #focus: FocusController;

  constructor(host: ScopedPartHost, options: AccountChooserOptions) {
    this.#host = host;
    this.#options = options;
    this.#search = new WordSearch(host, {scope: options.scope});
    this.#focus = new FocusController(host);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  async open(event: Event): Promise<void> {
    this.#focus.remember(event.currentTarget as HTMLElement);
    this.#search.setText('');
    this.#open = true;
    await this.#focus.open(`#${this.#options.id}-search`);
  }

  async close(): Promise<void> {
    this.#open = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#focus.giveBack();
  }

  render(): unknown {
    const {scope, localizer, id, label} = this.#options;
    const current = scope();
    if (!this.#open || !current) return nothing;
    const {text} = localizer();
    return html`
      <div class="chooser" part="chooser" @keydown=${this.#onKeydown}>
        <label for="${id}-search">${label()}</label>
        <div class="chooser-field">
          <input
            id="${id}-search"
            type="search"
            name="${id}-search"
            autocomplete="off"
            spellcheck="false"
            placeholder=${text(accountWizardWords['accountWizard.search'])}
            .value=${live(this.#search.text)}
            @input=${(event: Event) => this.#search.setText((event.target as HTMLInputElement).value)}
          />
          <button type="button" @click=${() => void this.close()}>${text(formsWords['action.cancel'])}</button>
        </div>
        ${this.#renderFound(current)}
      </div>
    `;
  }

  #renderFound(scope: AccountScope): TemplateResult {
    const localizer = this.#options.localizer();
    const {text} = localizer;
    const {state} = this.#search;
    if (state.status === 'error') {
      return errorNotice(localizer, state.error, {onRetry: () => this.#search.retry()});
    }
    const {offered, accepts = () => true} = this.#options;
    const all = state.status === 'complete' ? state.items : state.status === 'idle' ? offered(scope) : [];
    const found = all.filter(accepts);
    const words =
      state.status === 'pending'
        ? text(accountWizardWords['state.loading'])
        : state.status === 'complete'
          ? foundText(localizer, this.#search.text, found.length)
          : nothing;
    return html`
      <p class="hint" role="status">${words}</p>
      ${searchProgress(localizer, this.#search)}
      <ul class="found">
        ${found.map(
          (account) => html`
            <li>
              <button type="button" class="quiet" @click=${() => this.#choose(account)}>
                ${verbatim(knownName(account, scope, localizer))}
                <small>${this.#pathOf(account)}</small>
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #pathOf({id}: AccountRef): unknown {
    const path = this.#search.pathTo(id);
    return path?.map(({name, id: above}, index) => [index > 0 ? ' › ' : '', verbatim(name ?? above)]) ?? nothing;
  }

  #choose({id, name}: AccountRef): void {
    this.#options.onChosen({id, ...(name !== undefined && {name})});
    void this.close();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Enter would submit the form, that is, the step.
    const key = pressedKey(event);
    if (key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    if (key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    void this.close();
  };
}
