import {knownName} from '../../element/account-name.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import type {FieldError} from '../../api/document.js';
import {AskDialog} from '../../ui/dialogs/ask-dialog.js';
import {fieldId} from '../../ui/fields/field.js';
import {accountWizardWords} from '../../i18n/generated/en/account-wizard.js';
import {phoneStyle} from '../../i18n/phone-numbers.js';
import type {CreationStep} from '../../domains/creation/steps.js';
import type {Identity} from '../../session/identity.js';
import {scopeBelow} from '../../session/level.js';
import {sameScope, type AccountScope} from '../../session/scope.js';
import type {TemplatePart} from '../../domains/creation/templates/account-template.js';
import {sendFact, sendIntent} from '../../element/events.js';
import {prefilledDraft, isSameSource, type DraftSource} from './start/draft-source.js';
import {WizardEditor} from './account-wizard.editor.js';
import {WizardForm, type WizardField, type WizardFormHost} from './account-wizard.form.js';
import {WizardLoads} from './account-wizard.lists.js';
import {NameCheck} from './account-wizard.name-check.js';
import type {WizardFlowOptions} from './account-wizard.options.js';
import {leaveQuestion, undoQuestion} from './account-wizard.questions.js';
import {stepName} from './creation/progress.js';
import {WizardRun} from './creation/run.js';
import {tellUndone} from './creation/undo.js';
import type {Source} from './start/templates.js';
import {StepTrail} from './account-wizard.trail.js';
import {WizardViewState} from './account-wizard.view.js';
import {pageFor, pageWith, stepsOf, type StepContext, type StepId, type WizardStep} from './steps/index.js';

/** The behavior of a wizard without its rendering: from the first field to the created account. */
export class WizardFlow {
  readonly #host: WizardFormHost;
  readonly #options: WizardFlowOptions;
  readonly dialog: AskDialog;
  readonly run: WizardRun;
  readonly form: WizardForm;
  readonly trail: StepTrail;
  readonly loads: WizardLoads;
  readonly view: WizardViewState;
  readonly #nameCheck: NameCheck;
  readonly #editor: WizardEditor;
  /** The chosen parent, instead of the account in scope. */
  #parent: AccountRef | undefined;
  /** The settings to start with, instead of the defaults. */
  #source: Source | undefined;
  #omitted: readonly TemplatePart[] = [];
  /**
   * The step in which one part of a creation is corrected; `true`: all of them, because the account does not exist yet.
   */
  #correcting: StepId | true | undefined;
  /** The source of the fields' values. */
  #begun: DraftSource | undefined;
  /** Lifetime of the account in which everything was started. */
  #lifetime: AbortSignal | undefined;
  /** The user whose unfinished creation was looked for. */
  #resumedFor: Identity['id'] | undefined;
  #closed = false;

  constructor(host: WizardFormHost, options: WizardFlowOptions) {
    this.#host = host;
    const {localizer, storage, bookingStorage, say, onError} = options;
    const scope = () => scopeBelow(options.scope(), this.chosen);
    this.#options = {...options, scope};
    this.dialog = new AskDialog(host);
    this.run = new WizardRun(host, {
      dialog: this.dialog,
      storage,
      bookingStorage,
      onMade: (accountId) => sendFact(host, 'account-created', {accountId}),
      onStep: (step) => this.#onStep(step),
      onRefused: (refused) => this.#onRefused(refused),
      onDone: () => this.#onDone(),
    });
    this.#editor = new WizardEditor(host, {
      creation: () => this.run.stage,
      fields: () => this.#fields,
      localizer,
      choices: () => ({path: options.path(), parent: this.#parent, source: this.#source, step: this.trail.current}),
      onDiscarded: () => this.end(),
    });
    this.form = new WizardForm(host, {
      localizer,
      read: (path) => this.#editor.read(path),
      write: (path, value) => this.#editor.write(path, value),
      locked: () => this.locked,
    });
    this.#nameCheck = new NameCheck(host, this.form);
    this.trail = new StepTrail(host, this.form);
    this.loads = new WizardLoads(host, {
      scope,
      parentId: () => this.chosen ?? options.scope()?.account.id,
      steps: () => this.#pages,
      onError,
    });
    this.view = new WizardViewState(host, () => this.loads.store(scope()), say);
  }

  /** The parent that was chosen instead of the shown account. */
  get chosen(): AccountId | undefined {
    return this.run.creation?.parent.id ?? this.#parent?.id;
  }

  /** Whether the fields are currently locked. */
  get locked(): boolean {
    return this.#nameCheck.isRunning || this.run.creation?.status === 'running';
  }

  get dirty(): boolean {
    return this.#editor.dirty;
  }

  /** Whether only one part is being corrected. */
  get correcting(): boolean {
    return this.#correcting !== undefined;
  }

  /** Whether something was sent and the fields are not on screen again. */
  get sent(): boolean {
    const status = this.run.creation?.status;
    return status !== undefined && status !== 'ready' && status !== 'undone' && !this.correcting;
  }

  get parentName(): string | undefined {
    return this.loads.parent.value?.value.name ?? this.run.creation?.parent.name;
  }

  /** To be called before each render: starts with the parent's values in the current scope. */
  follow(): void {
    const scope = this.#options.scope();
    if (!scope?.adapter.lifecycle) return;
    // Another account is shown: choices, open dialogs, and revealed passwords do not apply to it.
    if (this.#lifetime && this.#lifetime !== scope.signal) this.reset();
    this.#lifetime = scope.signal;
    if (this.#resumedFor !== scope.identity.id) {
      this.#resumedFor = scope.identity.id;
      this.run.resume(scope);
      this.#resume(scope);
    }
    this.#begin(scope);
  }

  /** Restores input that was retained while the wizard was off the page, with the same parent. */
  #resume(scope: AccountScope): void {
    const choices = this.#editor.resume(scope);
    if (!choices) return;
    this.#parent = choices.parent;
    this.#source = choices.source;
    this.#options.onPath(choices.path);
    if (choices.step) this.trail.open(choices.step);
  }

  /** Focuses the first field once it exists. */
  focusFirst(): void {
    this.#focusOn('form :is(input, select):not([type="radio"])');
  }

  /** What the steps are rendered from; `undefined` until everything they start with is loaded. */
  context(): StepContext | undefined {
    const scope = this.#options.scope();
    const draft = this.#editor.draft;
    if (!scope || !draft) return undefined;
    return {
      scope,
      draft,
      level: scope.adapter.levelOf?.(this.chosen ?? scope.account.id).below,
      localizer: this.#options.localizer(),
      lists: this.loads.lists,
      view: this.view,
      phones: phoneStyle(scope.session.settings),
      locked: this.locked,
      nameUnchecked: this.#nameCheck.isUnchecked(draft.name),
      made: this.run.creation?.account !== undefined,
      bind: this.form.bind,
      set: (path, value) => this.form.set(path, value),
      change: (changed) => this.#editor.change(changed),
      focusOn: (id) => this.#focusOn(`#${CSS.escape(id)}`),
    };
  }

  /** The steps of this path; if the account already exists, only the one that is being corrected. */
  stepsIn(context: StepContext): readonly WizardStep[] {
    const correcting = this.#correcting;
    return correcting === undefined || correcting === true
      ? stepsOf(this.#options.path(), context)
      : stepsOf('full', context).filter(({id}) => id === correcting);
  }

  changeParent(parent: AccountRef): void {
    this.#parent = parent;
    const {localizer, say} = this.#options;
    say(
      localizer().text(accountWizardWords['accountWizard.parent.changed'], {
        name: knownName(parent, undefined, localizer()),
      }),
    );
    this.#host.requestUpdate();
  }

  /** Starts with other settings; entered values are kept. */
  takeSource(source: Source | undefined): void {
    this.#source = source;
    this.#host.requestUpdate();
  }

  /** Parts of those settings that this account cannot have. */
  get omitted(): readonly TemplatePart[] {
    return this.#omitted;
  }

  open(id: StepId): void {
    this.trail.open(id);
    this.#focusOn('#heading');
  }

  canCorrect(step: CreationStep): boolean {
    return step.kind === 'account' || pageFor(step) !== undefined;
  }

  /** Corrects one part of the creation; without one, returns to all of them. */
  correct(step: CreationStep | undefined): void {
    const creation = this.run.creation;
    if (creation) this.#editor.restore(creation.draft);
    this.#correcting = step && (pageFor(step) ?? true);
    this.#focusOn('#heading');
  }

  /** Goes to the next step if this one is valid, or from the last one to the creation. */
  async goOn(): Promise<void> {
    const context = this.context();
    const steps = context ? this.stepsIn(context) : [];
    const step = this.trail.among(steps);
    if (!context || !step || this.locked || !(await this.#isInOrder(step, context))) return;
    this.trail.pass(step.id);
    const next = steps[steps.indexOf(step) + 1];
    if (next) return this.open(next.id);
    const wrong = steps.find((each) => this.form.complaints(each.fields(context)).length > 0);
    if (!wrong) return this.#send(context);
    this.form.reveal(wrong.fields(context));
    this.open(wrong.id);
  }

  /** Asks if something would be lost, and closes the wizard. */
  async leave(): Promise<void> {
    const scope = this.#options.scope();
    const name = this.run.creation?.account?.name;
    if (this.dirty && scope && !(await this.dialog.ask(leaveQuestion(name), scope.signal, false))) return;
    this.end();
  }

  /** Opens the created account. */
  openAccount(): void {
    const accountId = this.run.creation?.account?.id;
    this.end();
    if (accountId !== undefined) sendIntent(this.#host, 'account-select-request', {accountId});
  }

  /** Deletes the account, or only checks whether it is deleted; the input is kept. */
  async undo(how: 'undo' | 'checkUndo' = 'undo'): Promise<void> {
    const {creation} = this.run;
    const scope = this.#options.scope();
    const account = creation?.account;
    if (!creation || !scope || account?.name === undefined) return;
    if (how === 'undo' && !(await this.dialog.ask(undoQuestion(account.name), scope.signal, false))) return;
    if (!(await tellUndone(this.#host, this.#options, account, creation[how]()))) return;
    this.#editor.restore(creation.draft);
    this.#focusOn('#heading');
  }

  /** Finishes or closes the wizard for this account. */
  end(): void {
    this.#closed = true;
    const made = this.run.creation?.account?.id;
    const accountId = made ?? this.loads.parent.value?.accountId ?? '';
    this.run.close();
    this.reset();
    sendFact(this.#host, 'account-wizard-closed', {accountId, created: made !== undefined});
  }

  /** Resets everything. */
  reset(): void {
    this.run.drop();
    this.#editor.end();
    this.form.reset();
    this.trail.reset();
    this.view.reset();
    this.#options.onReset();
    this.#parent = this.#source = this.#correcting = this.#begun = undefined;
    this.#omitted = [];
    this.#host.requestUpdate();
  }

  get #fields(): readonly WizardField[] {
    const context = this.context();
    return context ? this.stepsIn(context).flatMap((step) => step.fields(context)) : [];
  }

  /** Called when the wizard is off the page: an unfinished creation is looked for again when it returns. */
  disconnect(): void {
    // The host of the wizard need not return the focus itself.
    if (this.#closed) this.#options.focus.giveBack();
    this.#options.focus.forget();
    this.#closed = false;
    this.reset();
    this.#resumedFor = undefined;
  }

  /** The steps that are rendered or needed now. */
  get #pages(): readonly StepId[] {
    const correcting = this.#correcting;
    if (correcting !== undefined && correcting !== true) return [correcting];
    if (this.#options.path() === 'full') return ['plan', 'contacts', this.trail.current ?? 'general'];
    return this.#source ? ['plan'] : [];
  }

  /** Another parent, path, or settings change only untouched fields. */
  #begin(scope: AccountScope): void {
    const parent = this.loads.parent.value?.value;
    if (!parent || this.run.creation) return;
    const {plans} = this.loads.lists;
    const from: DraftSource = {
      scope,
      parent,
      path: this.#options.path(),
      source: this.#source,
      plans: plans.status === 'complete' ? plans.value : undefined,
    };
    const before = sameScope(this.#begun?.scope, scope) ? this.#begun : undefined;
    if (before && isSameSource(before, from)) return;
    if (before && before.path !== from.path) this.trail.reset();
    this.#begun = from;
    const {draft, omitted} = prefilledDraft(
      from,
      sameScope(this.#editor.scope, scope) ? this.#editor.defaults : undefined,
    );
    this.#omitted = omitted;
    this.#editor.begin(scope, draft);
  }

  /** Validates a step, including what the backend knows about it; shows and focuses an error. */
  async #isInOrder(step: WizardStep, context: StepContext): Promise<boolean> {
    const fields = step.fields(context);
    this.form.reveal(fields);
    if (this.form.complaints(fields).length === 0 && fields.some(({path}) => path === 'name') && !context.made) {
      await this.#nameCheck.run(context);
    }
    const [first] = this.form.complaints(fields);
    if (!first) return !context.scope.signal.aborted;
    this.#focusOn(`#${CSS.escape(fieldId(first.path))}`);
    return false;
  }

  #send({scope, draft}: StepContext): void {
    const parent = this.loads.parent.value?.value;
    if (!parent) return;
    this.#correcting = undefined;
    this.run.send(scope, {id: parent.id, name: parent.name}, draft);
    this.#focusOn('#heading');
  }

  #onStep(step: CreationStep): void {
    const {localizer, say} = this.#options;
    const {text} = localizer();
    const state = text(accountWizardWords[`accountWizard.state.${step.state}`]);
    say(text(accountWizardWords['accountWizard.stepState'], {step: stepName(localizer(), step), state}));
  }

  /** Rejected values of the account itself are shown at their fields, because nothing else has been sent yet. */
  #onRefused(refused: readonly FieldError[]): void {
    this.form.reject(refused);
    const context = this.context();
    if (!context || context.made) return;
    const steps = stepsOf(this.#options.path(), context);
    const paths = refused.map(({path}) => path);
    const page = pageWith(steps, context, paths);
    if (!page) return;
    this.#correcting = true;
    this.trail.open(page.id);
    const first = page.fields(context).find(({path}) => paths.includes(path));
    if (first) this.#focusOn(`#${CSS.escape(fieldId(first.path))}`);
  }

  #onDone(): void {
    const {creation} = this.run;
    const {localizer, say} = this.#options;
    say(
      localizer().text(accountWizardWords['accountWizard.done.title'], {
        name: creation?.account?.name ?? creation?.draft.name ?? '',
      }),
    );
    this.#focusOn('.open');
  }

  /** Moves the focus once the target is rendered and enabled. */
  #focusOn(selector: string): void {
    void this.#options.focus.open(selector);
  }
}
