import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {accountWizardWords} from '../../i18n/generated/en/account-wizard.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {loadPhoneReader} from '../../i18n/phone-numbers.js';
import type {CreationStorage} from '../../domains/creation/creation-memory.js';
import type {AccountScope} from '../../session/scope.js';
import {keyed} from '../../element/keyed.js';
import {readTyped} from '../../ui/fields/typed-value.js';
import {FocusController} from '../../ui/focus/focus-controller.js';
import {notice, skeleton} from '../../ui/notices/notices.js';
import {progress} from '../../element/progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {LocalTemplateStore, type TemplateStore} from '../../domains/creation/templates/template-store.js';
import {AccountChooser} from './start/chooser.js';
import {WizardFlow} from './account-wizard.flow.js';
import {actions, errorSummary, head, pathSwitch, reviewTools, stepsList} from './account-wizard.frame.js';
import {doneView, progressView} from './creation/progress.js';
import {startFields, templateProblem} from './start/start.js';
import {styles} from './account-wizard.styles.js';
import {WizardTemplates} from './start/templates.js';
import {credentials, reviewOf, type StepContext, type WizardPath, type WizardStep} from './steps/index.js';
import {pressedKey} from '../../ui/keys.js';

/**
 * Creates an account below another one, in one of two ways: quickly, with a name and an administrator and everything
 * else as for the parent, or step by step, with all settings. The parent is always shown and can be changed.
 *
 * The account is created first, then everything else concurrently. Each part shows its own state, and a failed one is
 * repeated separately; charges are asked about; the new account can be deleted. The input is retained, including
 * passwords, until the wizard is finished or closed; after a page reload it continues where it stopped, without the
 * passwords.
 *
 * Inside `account-manager` it opens from "New account". Standalone, it starts over after each account.
 *
 * @tag account-wizard
 * @since 0.1.0
 * @fires {AccountCreatedEvent} account-created - The backend has created the account; `detail.accountId` is its id.
 * @fires {AccountSelectRequestEvent} account-select-request - The user wants to see the new account.
 * @fires {AccountWizardClosedEvent} account-wizard-closed - The wizard has finished or was closed.
 * @fires {AccountDeletedEvent} account-deleted - The new account was deleted; `detail.accountId` is its id.
 * @fires {LoadFailedEvent} load-failed - The parent account, or a list to choose from, could not be read.
 * @csspart form - The form of a step.
 * @csspart steps - The list of steps.
 * @csspart path - The choice between the two ways.
 * @csspart chooser - The search for another parent.
 * @csspart progress - The parts of the creation, each with its state.
 * @csspart error - An error message.
 * @csspart notice - A message instead of a form.
 * @csspart dialog - A question.
 * @cssstate loading - The parent account is being read.
 * @cssstate dirty - There is input, or a creation is not finished.
 * @cssstate error - The parent account could not be read.
 * @cssproperty [--aw-account-wizard-gap=24px] - Space between the parts of the wizard.
 */
export class AccountWizard extends WidgetElement {
  static override styles = styles;
  /** The initial way: `minimal`, one screen, or `full`, step by step. The user can change it. */
  @property() path: WizardPath = 'minimal';

  /**
   * Where an unfinished creation is stored across page reloads, without passwords. Default: the browser's
   * `sessionStorage`; for a credit booking whose outcome is unknown its `localStorage`, as in `account-limits`.
   */
  @property({attribute: false}) storage?: CreationStorage | undefined;

  /**
   * Where templates are stored. Default: in this browser's `localStorage`, separately for each home account. A store of
   * the host can share them among its operators.
   */
  @property({attribute: false}) templates?: TemplateStore | undefined;

  /** @lifetime element It remembers what opened the wizard, for any account. */
  readonly #focus = new FocusController(this, {
    enabled: () => this.#offered,
    area: () => this.renderRoot.querySelector<HTMLElement>('.widget') ?? undefined,
  });

  /** @lifetime element It starts over by itself when another account is shown. */
  readonly #flow: WizardFlow = new WizardFlow(this, {
    scope: () => this.scope,
    localizer: () => this.localizer,
    focus: this.#focus,
    path: () => this.path,
    onPath: (path) => (this.path = path),
    storage: () => this.storage ?? sessionStorage,
    bookingStorage: () => this.storage ?? localStorage,
    say: (message) => this.announce(message),
    onError: (error) => this.reportFailure(error),
    onReset: () => this.#templates.reset(),
  });
  /** @lifetime element The flow resets it when it starts over. */
  readonly #templates: WizardTemplates = new WizardTemplates(this, {
    scope: () => this.scope,
    localizer: () => this.localizer,
    store: () => this.templates ?? this.#ownTemplates,
    dialog: this.#flow.dialog,
    say: (message) => this.announce(message),
    onChosen: (source) => this.#flow.takeSource(source),
  });
  readonly #ownTemplates = new LocalTemplateStore(() => localStorage);
  readonly #sources = this.inScope(
    (host) =>
      new AccountChooser(host, {
        scope: () => this.scope,
        localizer: () => this.localizer,
        id: 'source-account',
        label: () => this.localizer.text(accountWizardWords['accountWizard.start.source']),
        offered: ({trail, account}) => [...new Map([...trail, account].map((ref) => [ref.id, ref])).values()],
        onChosen: (account) => void this.#templates.takeFrom(account),
      }),
  );
  readonly #parents = this.inScope(
    (host) =>
      new AccountChooser(host, {
        scope: () => this.scope,
        localizer: () => this.localizer,
        id: 'parent',
        label: () => this.localizer.text(accountWizardWords['accountWizard.parent']),
        offered: ({trail, account}) => [...new Map([...trail, account].map((ref) => [ref.id, ref])).values()],
        accepts: ({id}) => !this.scope?.adapter.levelOf?.(id).isLast,
        onChosen: (parent) => this.#flow.changeParent(parent),
      }),
  );

  /** Whether an account can currently be created here. */
  get #offered(): boolean {
    return this.editable && !this.scope?.session.settings.hideNewAccountCreation;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void loadPhoneReader().then(() => this.requestUpdate());
  }

  protected override left(): void {
    this.#flow.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#flow.follow();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.reflect(progress([this.#flow.loads.parent.state.status], this.#flow.dirty));
  }

  /**
   * Focuses the first field once it exists. Once the wizard is closed and removed, the focus returns to where it is
   * now.
   */
  override focus(): void {
    if (!this.matches(':focus-within')) this.#focus.remember();
    this.#flow.focusFirst();
  }

  protected override renderPending(): TemplateResult {
    return html`
      <div class="widget">
        <div class="wizard" aria-busy="true">
          <p>${skeleton('wide')}</p>
          <p>${skeleton()}</p>
          <p>${skeleton('wide')}</p>
        </div>
      </div>
    `;
  }

  protected override renderScope({adapter, account}: AccountScope): unknown {
    const {text} = this.localizer;
    if (!adapter.lifecycle || adapter.levelOf?.(this.#flow.chosen ?? account.id).isLast) {
      return notice(text(commonWords['state.unsupported.title']), text(commonWords['state.unsupported.text']));
    }
    const hidden = this.#offered
      ? nothing
      : notice(
          text(accountWizardWords['accountWizard.hidden.title']),
          text(accountWizardWords['accountWizard.hidden.text']),
        );
    // Started input stays as it is and waits.
    if (!this.#offered && !this.#flow.dirty && !this.#flow.sent) return hidden;
    return html`
      ${hidden}
      <div class="widget" ?inert=${!this.#offered}>
        ${this.#flow.sent ? this.#renderCreation() : this.#renderForm()}
      </div>
      ${this.#flow.dialog.render(this.localizer)}
    `;
  }

  #renderForm(): unknown {
    return this.renderLoad(this.#flow.loads.parent, () => {
      const context = this.#flow.context();
      const steps = context ? this.#flow.stepsIn(context) : [];
      const step = this.#flow.trail.among(steps);
      return context && step ? this.#renderStep(context, steps, step) : this.renderPending();
    });
  }

  #renderStep(context: StepContext, steps: readonly WizardStep[], step: WizardStep): TemplateResult {
    const {localizer} = this;
    const flow = this.#flow;
    return html`
      <section
        class="wizard ${steps.length > 1 ? 'full' : ''}"
        aria-label=${localizer.text(accountWizardWords['accountWizard.title'])}
      >
        ${this.#renderHead()}
        ${flow.correcting ? nothing : html`<div class="start">${this.#renderStart(steps.indexOf(step) === 0)}</div>`}
        ${
          steps.length > 1
            ? stepsList({
                localizer,
                steps,
                current: step.id,
                markOf: (each) => flow.trail.markOf(each, context),
                locked: flow.locked,
                onOpen: ({id}) => flow.open(id),
              })
            : nothing
        }
        ${keyed(step.id, this.#renderFields(context, steps, step))}
      </section>
    `;
  }

  /** The choice between the two ways on every step, and the source of the values on the first. */
  #renderStart(first: boolean): TemplateResult {
    const {localizer} = this;
    return html`
      ${pathSwitch(localizer, this.path, (path) => (this.path = path))}
      ${
        first
          ? startFields({
              localizer,
              templates: this.#templates,
              omitted: this.#flow.omitted,
              locked: this.#flow.locked,
              onAccount: (event) => void this.#sources.current.open(event),
              chooser: this.#sources.current.render(),
            })
          : nothing
      }
    `;
  }

  #renderFields(context: StepContext, steps: readonly WizardStep[], step: WizardStep): TemplateResult {
    const {localizer} = this;
    const {text} = localizer;
    const flow = this.#flow;
    const fields = step.fields(context);
    flow.form.declare(fields);
    const place = steps.indexOf(step);
    const before = steps[place - 1];
    const last = place === steps.length - 1;
    return html`
      <form
        class="body"
        part="form"
        novalidate
        aria-labelledby="heading"
        aria-busy=${flow.locked ? 'true' : 'false'}
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeydown}
      >
        <div class="step-head">
          <h2 id="heading" tabindex="-1">${text(step.title)}</h2>
          ${step.text ? html`<p>${text(step.text)}</p>` : nothing}
        </div>
        ${
          step.id === 'review'
            ? html`${reviewTools(
                localizer,
                () => print(),
                () => void this.#templates.saveAs(context.draft),
              )}
              ${templateProblem(this.#templates)}`
            : nothing
        }
        ${errorSummary(localizer, flow.form.shown(fields), (path) => flow.form.focusField(path))}
        ${step.id === 'review' ? reviewOf(context, steps, ({id}) => flow.open(id)) : step.render(context)}
        ${actions({
          localizer,
          locked: flow.locked,
          next: !last ? 'next' : flow.correcting ? 'again' : 'create',
          onBack: before ? () => flow.open(before.id) : flow.correcting ? () => flow.correct(undefined) : undefined,
        })}
      </form>
    `;
  }

  #renderHead(): TemplateResult {
    const flow = this.#flow;
    return head({
      localizer: this.localizer,
      parent: flow.parentName,
      begun: flow.run.creation !== undefined && flow.run.creation.status !== 'undone',
      choosing: this.#parents.current.isOpen,
      chooser: this.#parents.current.render(),
      onChoose: (event) => void this.#parents.current.open(event),
      onLeave: () => void flow.leave(),
    });
  }

  #renderCreation(): unknown {
    const {localizer} = this;
    const flow = this.#flow;
    const {creation} = flow.run;
    if (!creation) return nothing;
    const shared = {
      localizer,
      creation,
      onOpen: () => flow.openAccount(),
      onUndo: () => void flow.undo(),
      onCheckUndo: () => void flow.undo('checkUndo'),
    };
    return html`
      <section class="wizard" aria-label=${localizer.text(accountWizardWords['accountWizard.title'])}>
        ${this.#renderHead()}
        ${
          creation.status === 'done'
            ? doneView({
                ...shared,
                people: creation.draft.admins.map((admin) => credentials(localizer, admin, flow.view)),
                onAnother: () => flow.end(),
                onPrint: () => print(),
                onSaveAs: () => void this.#templates.saveAs(creation.draft),
                problem: templateProblem(this.#templates),
              })
            : progressView({
                ...shared,
                canCorrect: (step) => flow.canCorrect(step),
                onCorrect: (step) => flow.correct(step),
              })
        }
      </section>
    `;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    readTyped(event.currentTarget);
    if (this.#offered) void this.#flow.goOn();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (pressedKey(event) !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    void this.#flow.leave();
  };
}
