import type {ReactiveController} from 'lit';
import {isAbort, isApiError} from '../../../api/errors.js';
import type {AccountRef} from '../../../api/account-ref.js';
import {ruled} from '../../../ui/fields/checks.js';
import {FieldStates} from '../../../ui/fields/field-states.js';
import type {AskDialog} from '../../../ui/dialogs/ask-dialog.js';
import {writeErrorText} from '../../../ui/notices/write-error-text.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountDraft} from '../../../domains/creation/draft.js';
import type {Identity} from '../../../session/identity.js';
import type {AccountScope} from '../../../session/scope.js';
import {
  exportTemplate,
  importTemplate,
  newTemplate,
  readTemplate,
  TEMPLATE_NAME_MAX,
  type AccountTemplate,
  type TemplatePart,
  type TemplateProblem,
} from '../../../domains/creation/templates/account-template.js';
import {settingsOfAccount, settingsOfDraft} from '../../../domains/creation/templates/template-settings.js';
import type {TemplateStore} from '../../../domains/creation/templates/template-store.js';
import type {WizardFormHost} from '../account-wizard.form.js';
import {removeTemplateQuestion, templateNameQuestion} from '../account-wizard.questions.js';

/** Settings to start with: of a template or of an account. */
export interface Source {
  /** Distinguishes two sources. */
  readonly id: string;
  readonly name: string;
  readonly template: Pick<AccountTemplate, 'settings'>;
  /** Parts of the account that could not be read. */
  readonly unread: readonly TemplatePart[];
}

export interface WizardTemplatesOptions {
  readonly scope: () => AccountScope | undefined;
  readonly localizer: () => Localizer;
  readonly store: () => TemplateStore;
  readonly dialog: AskDialog;
  readonly say: (message: string) => void;
  /** Called when another source, or none, is chosen. */
  readonly onChosen: (source: Source | undefined) => void;
}

/** The templates of the signed-in user's account: choose, save, export, import, and delete. */
export class WizardTemplates implements ReactiveController {
  readonly #host: WizardFormHost;
  readonly #options: WizardTemplatesOptions;
  #templates: readonly AccountTemplate[] = [];
  #chosen: Source | undefined;
  #problem: string | undefined;
  #busy = false;
  /** The user whose templates are listed. */
  #listedFor: Identity['id'] | undefined;
  #listedFrom: TemplateStore | undefined;

  constructor(host: WizardFormHost, options: WizardTemplatesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get templates(): readonly AccountTemplate[] {
    return this.#templates;
  }

  get chosen(): Source | undefined {
    return this.#chosen;
  }

  /** The chosen template; `undefined` for settings of an account. */
  get chosenTemplate(): AccountTemplate | undefined {
    return this.#templates.find(({id}) => id === this.#chosen?.id);
  }

  /** The last error message. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Whether settings are being read. */
  get busy(): boolean {
    return this.#busy;
  }

  hostUpdate(): void {
    const scope = this.#options.scope();
    const store = this.#options.store();
    if (!scope || (this.#listedFor === scope.identity.id && this.#listedFrom === store)) return;
    this.#listedFor = scope.identity.id;
    this.#listedFrom = store;
    this.#templates = [];
    void this.#list(scope);
  }

  hostDisconnected(): void {
    this.#listedFor = undefined;
    this.reset();
  }

  reset(): void {
    this.#chosen = this.#problem = undefined;
    this.#busy = false;
  }

  choose(id: string): void {
    const template = this.#templates.find((one) => one.id === id);
    this.#take(template && {id, name: template.name, template, unread: []});
  }

  /** Uses the settings of an account. */
  async takeFrom({id, name}: AccountRef): Promise<void> {
    const scope = this.#options.scope();
    if (!scope) return;
    this.#problem = undefined;
    this.#busy = true;
    this.#host.requestUpdate();
    try {
      const {settings, unread} = await settingsOfAccount(scope, id, scope.signal);
      this.#take({id, name: name ?? id, template: {settings}, unread: unread.map(({part}) => part)});
    } catch (error) {
      if (!isAbort(error) && !scope.signal.aborted) throw error;
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  async import(file: Blob): Promise<void> {
    const scope = this.#options.scope();
    if (!scope) return;
    const read = importTemplate(await file.text());
    if ('problem' in read) return this.#fail(problemText(this.#options.localizer(), read.problem));
    if (await this.#store(scope, (store, home) => store.save(home, read.template))) this.choose(read.template.id);
  }

  /** Saves the chosen template as a file. */
  export(): void {
    const template = this.chosenTemplate;
    if (!template) return;
    const {fileName, text} = exportTemplate(template);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** Deletes the chosen template, after a question. */
  async remove(): Promise<void> {
    const scope = this.#options.scope();
    const template = this.chosenTemplate;
    if (!scope || !template) return;
    const {dialog, localizer, say} = this.#options;
    if (!(await dialog.ask(removeTemplateQuestion(template.name), scope.signal, false))) return;
    if (!(await this.#store(scope, (store, home) => store.remove(home, template.id)))) return;
    this.#take(undefined);
    say(localizer().text(accountWizardWords['accountWizard.template.removed'], {name: template.name}));
  }

  /** Asks for a name and saves the entered values as a template. */
  async saveAs(draft: AccountDraft): Promise<void> {
    const scope = this.#options.scope();
    if (!scope) return;
    const {dialog, localizer, say} = this.#options;
    let name = this.#chosen?.name ?? draft.name;
    const checks = [ruled({required: true, max: TEMPLATE_NAME_MAX})];
    const fields = new FieldStates(this.#host, {
      localizer,
      locked: () => false,
      read: () => name,
      write: (_, typed) => {
        name = String(typed);
        this.#host.requestUpdate();
      },
      checks: () => checks,
    });
    if (!(await dialog.ask(templateNameQuestion(fields), scope.signal, false))) return;
    const template = newTemplate(name, settingsOfDraft(draft));
    if (!(await this.#store(scope, (store, home) => store.save(home, template)))) return;
    say(localizer().text(accountWizardWords['accountWizard.template.saved'], {name: template.name}));
  }

  #take(source: Source | undefined): void {
    this.#chosen = source;
    this.#problem = undefined;
    this.#options.onChosen(source);
    this.#host.requestUpdate();
  }

  async #list(scope: AccountScope): Promise<void> {
    try {
      const store = this.#options.store();
      const listed: readonly unknown[] = await store.list(scope.home.id);
      // Another user has signed in in the meantime, or the host has set another store.
      if (this.#listedFor !== scope.identity.id || this.#listedFrom !== store) return;
      const {compare} = this.#options.localizer();
      const templates = listed.map(readTemplate).flatMap((read) => ('template' in read ? read.template : []));
      this.#templates = templates.sort((a, b) => compare(a.name, b.name));
      this.#host.requestUpdate();
    } catch (error) {
      this.#fail(storeFailure(this.#options.localizer(), error));
    }
  }

  /** @returns whether the store has done it; the list then shows what is stored */
  async #store(
    scope: AccountScope,
    act: (store: TemplateStore, homeId: AccountScope['home']['id']) => Promise<void>,
  ): Promise<boolean> {
    this.#problem = undefined;
    try {
      await act(this.#options.store(), scope.home.id);
    } catch (error) {
      this.#fail(storeFailure(this.#options.localizer(), error));
      return false;
    }
    await this.#list(scope);
    return true;
  }

  #fail(problem: string): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }
}

/** A store of the host has its own messages. */
function storeFailure(localizer: Localizer, error: unknown): string {
  const own = error instanceof Error ? error.message : String(error);
  const reason = isApiError(error) ? writeErrorText(localizer, error) : own;
  return localizer.text(accountWizardWords['accountWizard.template.failed'], {reason});
}

function problemText({text}: Localizer, problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'not-json':
    case 'not-template':
      return text(accountWizardWords['accountWizard.template.notOne']);
    case 'newer':
      return text(accountWizardWords['accountWizard.template.newer']);
    case 'invalid':
      return text(accountWizardWords['accountWizard.template.invalid'], {path: problem.path, message: problem.message});
  }
}
