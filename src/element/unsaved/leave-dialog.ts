import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {AskDialog, type Question} from '../../ui/dialogs/ask-dialog.js';
import {errorNotice, notice} from '../../ui/notices/notices.js';
import {writeErrorText} from '../../ui/notices/write-error-text.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import {leavingWords} from '../../i18n/generated/en/leaving.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {AccountId} from '../../api/account-ref.js';
import type {AskUnsavedOptions, Editor, UnsavedChoice} from '../../session/editor.js';
import {adoptStyles} from '../../ui/styles/adopt.js';
import {countChanges, groupChanges, nameOf} from './groups.js';
import {unsavedList} from './list.js';
import {unsavedListStyles} from './list.styles.js';

/** The dialog of `UnsavedInput`: lists what would be lost, with links to it. */
export class LeaveDialog {
  readonly #host: LitElement;
  readonly #dialog: AskDialog;

  constructor(host: LitElement) {
    this.#host = host;
    this.#dialog = new AskDialog(host);
    adoptStyles(host.renderRoot, [unsavedListStyles]);
  }

  async ask(
    editors: readonly Editor[],
    signal: AbortSignal,
    {leaving, stuck, canGoTo, goTo}: AskUnsavedOptions,
  ): Promise<UnsavedChoice> {
    const leaveFor = new AbortController();
    let wanted: (() => void) | undefined;
    const onGoTo = (editor: Editor, path: string) => {
      wanted = () => goTo(editor, path);
      leaveFor.abort();
    };
    const question: Question<UnsavedChoice> = (localizer) => ({
      ...questionText(editors, stuck, localizer),
      body: html`
        <div class="unsaved-question">
          ${stuck ? stuckNotice(stuck, leaving, localizer) : nothing}
          <p>${bodyText(editors, leaving, localizer)}</p>
          ${unsavedList(localizer, groupChanges(editors, localizer, leaving), {canGoTo, onGoTo})}
        </div>
      `,
    });
    const choice = await this.#dialog.ask(question, AbortSignal.any([signal, leaveFor.signal]), 'stay');
    // The dialog has returned the focus by then.
    if (wanted) void this.#host.updateComplete.then(wanted);
    return choice;
  }

  render(localizer: Localizer): unknown {
    return this.#dialog.render(localizer);
  }
}

const someCannotSave = (editors: readonly Editor[]): boolean => editors.some(({cannotSave = false}) => cannotSave);

/** A form is saved, discarded, or retained; a form that cannot be saved is discarded or retained. */
function questionText(editors: readonly Editor[], stuck: Editor | undefined, {text}: Localizer) {
  const cannotSave = someCannotSave(editors);
  const save = {
    answer: 'save',
    label: text(stuck ? commonWords['action.retry'] : formsWords['action.save']),
    look: 'primary',
  } as const;
  return {
    title: text(
      cannotSave
        ? leavingWords['unsaved.unfinished.title']
        : stuck
          ? leavingWords['unsaved.notSaved.title']
          : leavingWords['unsaved.title'],
    ),
    choices: [
      {answer: 'stay', label: text(leavingWords['action.stay']), focus: true} as const,
      {answer: 'discard', label: text(leavingWords['action.discard'])} as const,
      ...(cannotSave ? [] : [save]),
    ],
  };
}

function bodyText(editors: readonly Editor[], leaving: AccountId, localizer: Localizer): string {
  const {text} = localizer;
  if (someCannotSave(editors)) return text(leavingWords['unsaved.unfinished.text']);
  const groups = groupChanges(editors, localizer, leaving);
  const isOfOneAccount = groups.every(({account}) => account === undefined);
  return text(isOfOneAccount ? leavingWords['unsaved.text'] : leavingWords['unsaved.text.accounts'], {
    count: countChanges(groups),
  });
}

function stuckNotice(stuck: Editor, leaving: AccountId, localizer: Localizer): TemplateResult {
  const {text} = localizer;
  const {error} = stuck;
  const title = text(leavingWords['unsaved.notSaved'], {form: nameOf(stuck, localizer, leaving)});
  return error
    ? errorNotice(localizer, error, {title, text: writeErrorText(localizer, error)})
    : notice(title, text(leavingWords['unsaved.notSaved.incomplete']));
}
