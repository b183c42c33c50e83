import {html, nothing, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {isAbort, toApiError, type ApiError} from '../../../api/errors.js';
import type {Account} from '../../../api/account.js';
import type {Versioned} from '../../../api/document.js';
import type {EditFormHost} from '../../../ui/forms/edit-form-options.js';
import {AskDialog} from '../../../ui/dialogs/ask-dialog.js';
import {writeErrorText} from '../../../ui/notices/write-error-text.js';
import {unconfirmedNotice} from '../../../ui/notices/unconfirmed-notice.js';
import {accountLifecycleWords} from '../../../i18n/generated/en/account-lifecycle.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {accountResource} from '../../../session/resources.js';
import type {AccountScope} from '../../../session/scope.js';
import {errorNotice} from '../../../ui/notices/notices.js';
import type {RowEditor, RowEditorOptions, RowEditorView, RowSaved} from './row-editor.js';
import {FocusController} from '../../../ui/focus/focus-controller.js';
import {pressedKey} from '../../../ui/keys.js';

/** The subject of actions. The scope and the account are those on screen when the row was opened. */
export interface ActionSubject {
  readonly scope: AccountScope;
  /** The document as currently known. */
  readonly document: Versioned<Account>;
  readonly localizer: Localizer;
  /** Asks before an action. */
  readonly dialog: AskDialog;
  /** Renders the dialog again. */
  readonly update: () => void;
  readonly host: EditFormHost;
  /** See `RowEditorOptions`. */
  readonly onSaved: (saved: RowSaved) => void;
  /** Called when the account is deleted, while the element is still on its page. */
  readonly onDeleted: (account: Account) => void;
}

export interface RowAction {
  readonly id: string;
  /** The consequence of the action, shown before it. */
  readonly text: string;
  readonly label: string;
  readonly danger?: true;
  /**
   * @returns what was done; `undefined` if the user declined or the scope has ended
   * @throws `ApiError`; the `check` of an `unconfirmed` one resolves as `run` would have
   */
  readonly run: (subject: ActionSubject) => Promise<RowSaved | undefined>;
  /** An explanation of an error beyond its own message. */
  readonly explain?: (error: ApiError, localizer: Localizer) => string | undefined;
}

/** The available actions of a row, or an explanation why there are none. */
export type RowActions = (
  subject: Omit<ActionSubject, 'dialog' | 'update' | 'host' | 'onSaved' | 'onDeleted'>,
) => readonly RowAction[] | string;

interface Opened {
  readonly scope: AccountScope;
  readonly document: Versioned<Account>;
}

interface Failed {
  readonly action: RowAction;
  readonly error: ApiError;
  /** Whether the outcome of an unconfirmed action is being read. */
  readonly checking?: true;
}

/** A row that is changed by buttons, each with an explanation. */
export class ActionsEditor implements RowEditor {
  readonly besideValue = true;
  readonly #actions: RowActions;
  readonly #options: RowEditorOptions;
  readonly #dialog: AskDialog;
  readonly #focus: FocusController;
  readonly #panel = createRef<HTMLElement>();
  #opened: Opened | undefined;
  #running: RowAction['id'] | undefined;
  #failed: Failed | undefined;

  constructor(actions: RowActions, options: RowEditorOptions) {
    this.#actions = actions;
    this.#options = options;
    this.#dialog = new AskDialog(options.host);
    this.#focus = new FocusController(options.host);
  }

  /** Open until its scope ends, because its actions apply to that account. */
  get isOpen(): boolean {
    return this.#opened !== undefined && !this.#opened.scope.signal.aborted;
  }

  get dirty(): boolean {
    return false;
  }

  get #localizer(): Localizer {
    return this.#options.localizer();
  }

  open(scope: AccountScope, document: Versioned<Account>): void {
    this.#opened = {scope, document};
    this.#failed = undefined;
    this.#options.host.requestUpdate();
  }

  render({label, locked}: RowEditorView): unknown {
    const opened = this.#opened;
    if (!opened) return nothing;
    const localizer = this.#localizer;
    const subject = {...this.#subjectOf(opened), localizer};
    const actions = this.#actions(subject);
    return html`
      <div
        ${ref(this.#panel)}
        class="panel"
        part="panel"
        role="group"
        tabindex="-1"
        aria-label=${label}
        aria-busy=${this.#running === undefined ? 'false' : 'true'}
        @keydown=${this.#onKeydown}
      >
        ${
          typeof actions === 'string'
            ? html`<p>${actions}</p>`
            : actions.map((action) => this.#renderAction(action, opened, locked))
        }
        ${this.#renderFailure(localizer)}
        <div class="buttons">
          <button type="button" ?disabled=${this.#running !== undefined} @click=${this.#close}>
            ${localizer.text(commonWords['action.close'])}
          </button>
        </div>
      </div>
      ${this.#dialog.render(localizer)}
    `;
  }

  #renderAction(action: RowAction, opened: Opened, locked: boolean): TemplateResult {
    const {id, text, label, danger} = action;
    return html`
      <div class="action">
        <p id="about-${id}">${text}</p>
        <button
          type="button"
          class=${danger ? 'danger' : ''}
          aria-describedby="about-${id}"
          ?disabled=${locked || this.#running !== undefined || this.#failed?.error.kind === 'unconfirmed'}
          @click=${() => void this.#run(action, opened)}
        >
          ${this.#running === id ? this.#localizer.text(accountLifecycleWords['accountLifecycle.running']) : label}
        </button>
      </div>
    `;
  }

  #renderFailure(localizer: Localizer): unknown {
    if (!this.#failed) return nothing;
    const {action, error, checking} = this.#failed;
    if (error.kind === 'unconfirmed') {
      const onCheck = () => void this.#check(action, error);
      return unconfirmedNotice(localizer, error, {checking: checking ?? false, onCheck});
    }
    return errorNotice(localizer, error, {
      title: localizer.text(accountLifecycleWords['accountLifecycle.notDone']),
      text: action.explain?.(error, localizer) ?? writeErrorText(localizer, error),
    });
  }

  async #run(action: RowAction, opened: Opened): Promise<void> {
    const {host, onDeleted, onSaved} = this.#options;
    this.#failed = undefined;
    this.#running = action.id;
    host.requestUpdate();
    await this.#finish(action, opened, () =>
      action.run({
        ...this.#subjectOf(opened),
        localizer: this.#localizer,
        dialog: this.#dialog,
        update: () => host.requestUpdate(),
        host,
        onSaved,
        onDeleted,
      }),
    );
  }

  /** Reads the outcome of an unconfirmed action. */
  async #check(action: RowAction, error: ApiError): Promise<void> {
    const opened = this.#opened;
    if (error.kind !== 'unconfirmed' || !opened) return;
    this.#failed = {action, error, checking: true};
    this.#options.host.requestUpdate();
    await this.#finish(action, opened, () => error.details.check() as Promise<RowSaved | undefined>);
  }

  async #finish(action: RowAction, opened: Opened, work: () => Promise<RowSaved | undefined>): Promise<void> {
    const {onSaved} = this.#options;
    try {
      const saved = await work();
      this.#running = undefined;
      if (this.#opened === opened) this.#failed = undefined;
      if (saved && this.#opened === opened) this.#opened = undefined;
      if (saved) onSaved(saved);
    } catch (error) {
      this.#running = undefined;
      // The scope has ended, so there is nothing to report.
      if (!isAbort(error) && this.#opened === opened) this.#failed = {action, error: toApiError(error)};
    }
    // The button was disabled while the action ran.
    await this.#focus.close(() => this.#panel.value);
  }

  #subjectOf({scope, document}: Opened): Opened {
    return {scope, document: scope.resources.peek(accountResource(scope.adapter, document.accountId)) ?? document};
  }

  readonly #close = (): void => {
    const opened = this.#opened;
    // The outcome stays unknown here, so the row must not keep showing the old value.
    if (opened && this.#failed?.error.kind === 'unconfirmed') {
      const {scope, document} = opened;
      void scope.resources.invalidate(accountResource(scope.adapter, document.accountId));
    }
    this.#opened = undefined;
    this.#options.host.requestUpdate();
    this.#options.onClosed();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (pressedKey(event) !== 'Escape' || event.defaultPrevented || this.#running !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}
