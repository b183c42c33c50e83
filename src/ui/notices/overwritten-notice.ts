import {html, nothing, type TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import type {Versioned} from '../../api/document.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import {overwrittenWords} from '../../i18n/generated/en/overwritten.js';
import type {Localizer} from '../../i18n/localizer.js';
import {equal} from '../../session/equal.js';
import {changedPaths, getField, type FieldPath} from '../../session/merge.js';
import type {AccountScope} from '../../session/scope.js';
import {overwrittenStyles} from '../styles/overwritten.js';
import {AskDialog} from '../dialogs/ask-dialog.js';
import {adoptStyles} from '../styles/adopt.js';
import {Restore} from './saved/attempt.js';
import {reportedSave, type ReportedSave} from './saved/reported-save.js';
import type {FormSave} from './saved/saved-report.js';
import {errorNotice} from './notices.js';
import {writeErrorText} from './write-error-text.js';
import type {ReportView, SaveReports} from './save-reports.js';
import {unconfirmedNotice} from './unconfirmed-notice.js';

/** One field, or one line of the form's own description. */
interface Row {
  readonly path: string;
  readonly label: string;
  /** The value before both saves. */
  readonly before: string;
  /** The value that was sent; `undefined` if the field was not changed here. */
  readonly sent: string | undefined;
  readonly stored: string;
}

class Report {
  readonly save: ReportedSave;
  /** Stores other values over the stored document; present while that is in flight or its outcome is unknown. */
  restore: Restore | undefined;
  failure: ApiError | undefined;
  /** The scope in which the report was first rendered, to which it belongs. */
  scope: AbortSignal | undefined;

  constructor(save: ReportedSave) {
    this.save = save;
  }

  storedIn({resources}: AccountScope): Versioned<object> {
    return resources.peek(this.save.resource) ?? this.save.saved;
  }
}

/**
 * Reports each save that may have replaced another client's change: the previous values, the sent ones, and the stored
 * ones. The user keeps the stored values or stores others with one more save, which can be asked about and rejected
 * like any other. A report is shown until the user has decided or the scope that showed it has ended.
 */
export class OverwrittenSaves implements SaveReports {
  #reports: readonly Report[] = [];
  /** By the element that shows them. */
  readonly #dialogs = new WeakMap<object, AskDialog>();

  add<T extends object>(save: FormSave<T>): void {
    this.#add(reportedSave(save));
  }

  #add(save: ReportedSave): void {
    this.#reports = [...this.#reports, new Report(save)];
  }

  readonly render = (view: ReportView): unknown => {
    const {host, scope} = view;
    const shown = this.#reports.filter(
      ({save: {accountId, place}}) => accountId === scope.account.id && place[0] === host.localName,
    );
    if (shown.length === 0) return nothing;
    for (const report of shown) this.#begin(report, view);
    return html`
      ${shown.map((report) => this.#renderReport(report, view))} ${this.#dialogOf(host).render(view.localizer)}
    `;
  };

  #renderReport(report: Report, view: ReportView): TemplateResult {
    const {localizer, scope} = view;
    const {text} = localizer;
    const rows = rowsOf(report.save, report.storedIn(scope).value);
    return html`
      <div class="notice warning overwritten" part="overwritten" role="alert" tabindex="-1">
        <div>
          <strong>${text(formsWords['overwritten.title'])}</strong>
          <p>${text(overwrittenWords['overwritten.text'])}</p>
          ${rows.map((row) => renderRow(localizer, row))}
        </div>
        ${report.failure ? storeFailure(localizer, report.failure) : nothing} ${this.#renderActions(report, view)}
      </div>
    `;
  }

  #renderActions(report: Report, view: ReportView): TemplateResult {
    const {editable, localizer, scope} = view;
    const {text} = localizer;
    const {restore, save} = report;
    if (restore?.error?.kind === 'unconfirmed') {
      const onCheck = () => void this.#check(report, restore);
      return unconfirmedNotice(localizer, restore.error, {checking: restore.checking, onCheck});
    }
    const stored = report.storedIn(scope).value;
    const lost = restorable(save, stored);
    const unsent = unstored(save, stored);
    const possible = lost.filter((path) => save.canRestore(save.before, stored, path));
    const busy = restore !== undefined;
    const button = (label: string, paths: readonly FieldPath[], state: object) => html`
      <button type="button" ?disabled=${busy} @click=${() => void this.#store(report, view, paths, state)}>
        ${label}
      </button>
    `;
    return html`
      ${
        lost.length > 0 && possible.length === 0
          ? html`<p class="hint">${text(overwrittenWords['overwritten.cannotRestore'])}</p>`
          : nothing
      }
      <div class="buttons">
        ${
          editable && possible.length > 0
            ? button(text(overwrittenWords['overwritten.restore']), possible, save.before)
            : nothing
        }
        ${
          editable && unsent.length > 0
            ? button(text(overwrittenWords['overwritten.resend']), unsent, save.sent)
            : nothing
        }
        <button type="button" ?disabled=${busy} @click=${() => this.#end(report, view)}>
          ${text(overwrittenWords['overwritten.keep'])}
        </button>
      </div>
    `;
  }

  /** Saves the fields with their values in `state` over the document that the report shows as stored. */
  async #store(report: Report, view: ReportView, paths: readonly FieldPath[], state: object): Promise<void> {
    const {host, scope} = view;
    const {save} = report;
    const restore = new Restore(
      {
        ...save,
        onSaved: (changed, outcome) => {
          this.#end(report, view);
          save.onSaved(changed, outcome);
        },
      },
      {
        view,
        dialog: this.#dialogOf(host),
        document: report.storedIn(scope),
        paths,
        state,
        onChange: () => host.requestUpdate(),
        onOverwritten: (again) => this.#add({...save, ...again}),
      },
    );
    report.restore = restore;
    report.failure = undefined;
    await restore.run();
    this.#settle(report, restore);
    host.requestUpdate();
  }

  /** Reads the outcome of an unconfirmed save; never writes. */
  async #check(report: Report, restore: Restore): Promise<void> {
    await restore.check();
    this.#settle(report, restore);
  }

  /** Unless the outcome is unknown, the user can decide again. */
  #settle(report: Report, {error}: Restore): void {
    if (error?.kind === 'unconfirmed') return;
    report.failure = error;
    report.restore = undefined;
  }

  /** On the first render, the report receives the focus if no other element has it, and ends with this scope. */
  #begin(report: Report, view: ReportView): void {
    const {host, scope} = view;
    if (report.scope) return;
    report.scope = scope.signal;
    scope.signal.addEventListener('abort', () => this.#end(report, view));
    const {renderRoot} = host;
    adoptStyles(renderRoot, [overwrittenStyles]);
    void host.updateComplete.then(() => {
      const notice = renderRoot.querySelector<HTMLElement>('[part="overwritten"]');
      notice?.scrollIntoView({block: 'nearest'});
    });
  }

  #end(report: Report, {host}: ReportView): void {
    this.#reports = this.#reports.filter((one) => one !== report);
    host.requestUpdate();
  }

  #dialogOf(host: ReportView['host']): AskDialog {
    const dialog = this.#dialogs.get(host) ?? new AskDialog(host);
    this.#dialogs.set(host, dialog);
    return dialog;
  }
}

/** The fields that either save concerned, as far as known. */
function rowsOf({describe, before, sent, secret}: ReportedSave, stored: object): readonly Row[] {
  const lines = (to: object) => new Map(describe(before, to).map((line) => [line.path, line]));
  const [ours, now] = [lines(sent), lines(stored)];
  return [...new Set([...ours.keys(), ...now.keys()])]
    .filter((path) => !secret.includes(path))
    .map((path) => {
      const {label = path, from = ''} = ours.get(path) ?? now.get(path) ?? {};
      return {path, label, before: from, sent: ours.get(path)?.to, stored: now.get(path)?.to ?? from};
    });
}

/** The fields stored as they were sent, over an unknown value of the other client. */
function restorable({before, sent, secret}: ReportedSave, stored: object): readonly FieldPath[] {
  return changedPaths(before, sent).filter(
    (path) => !secret.includes(path) && equal(getField(stored, path), getField(sent, path)),
  );
}

/** The fields that the other client has changed after they were stored as sent. */
function unstored({before, sent, secret}: ReportedSave, stored: object): readonly FieldPath[] {
  return changedPaths(before, sent).filter(
    (path) => !secret.includes(path) && !equal(getField(stored, path), getField(sent, path)),
  );
}

function renderRow({text}: Localizer, {label, before, sent, stored}: Row): TemplateResult {
  const theirs = stored !== (sent ?? before);
  const version = (term: string, value: string) => html`
    <div>
      <dt>${term}</dt>
      <dd><bdi translate="no">${value}</bdi></dd>
    </div>
  `;
  return html`
    <div class="field-versions">
      <b>${label}</b>
      <dl>
        ${version(text(overwrittenWords['overwritten.before']), before)}
        ${theirs && sent !== undefined ? version(text(overwrittenWords['overwritten.sent']), sent) : nothing}
        ${version(
          text(theirs ? overwrittenWords['overwritten.storedByOther'] : overwrittenWords['overwritten.stored']),
          stored,
        )}
      </dl>
    </div>
  `;
}

const storeFailure = (localizer: Localizer, error: ApiError): TemplateResult =>
  errorNotice(localizer, error, {
    title: localizer.text(overwrittenWords['overwritten.failed']),
    text:
      error.kind === 'conflict'
        ? localizer.text(overwrittenWords['overwritten.conflict'])
        : writeErrorText(localizer, error),
  });
