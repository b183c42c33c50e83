import {html} from 'lit';
import {toApiError, type ApiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import {changedPaths} from '../../session/merge.js';
import type {OverwrittenSave} from '../../session/overwritten-save.js';
import type {AccountScope} from '../../session/scope.js';
import {describeChanges} from '../forms/changes.js';
import type {EditFormOptions} from '../forms/edit-form-options.js';
import {writeErrorText} from './write-error-text.js';
import {saveReportsOf, type SaveReports} from './save-reports.js';
import {formsWords} from '../../i18n/generated/en/forms.js';

const loadNotice = () => import('./overwritten-notice.js');

/** Loads the report's code while the server can still be reached. */
export const prepareReports = (): void => void loadNotice().catch(() => {});

/** The descriptions of the form that made the save, and its callbacks before and after a save. */
export type ReportingForm<T> = Pick<
  EditFormOptions<T>,
  'canRestore' | 'confirm' | 'describe' | 'labelOf' | 'localizer' | 'onSaved' | 'secret' | 'wordsOf'
>;

/** Reports a save that may have replaced another client's change, in the element in which it was made. */
export async function reportOverwritten<T extends object>(
  save: OverwrittenSave<T>,
  {identity}: Pick<AccountScope, 'identity'>,
  form: ReportingForm<T>,
): Promise<void> {
  const {canRestore = () => true, confirm, describe, onSaved, secret = []} = form;
  const {accountId} = save;
  const reported = saveReportsOf(identity);
  try {
    const {OverwrittenSaves} = await loadCode(loadNotice);
    const reports = reported.current instanceof OverwrittenSaves ? reported.current : new OverwrittenSaves();
    reported.current = reports;
    reports.add({
      ...save,
      secret,
      canRestore,
      describe: (base, draft) =>
        describe?.(base, draft) ??
        describeChanges(form.localizer(), form, {base, draft, changed: changedPaths(base, draft)}),
      question: (draft, base) => confirm?.(draft, base),
      onSaved: (changed, outcome) => onSaved?.(changed, {...outcome, accountId, draft: outcome.sent}),
    });
  } catch (error) {
    // A report without values is better than none.
    reported.current = reportWithoutValues(save, toApiError(error));
  }
}

function reportWithoutValues(
  {accountId, place}: Pick<OverwrittenSave, 'accountId' | 'place'>,
  failure: ApiError,
): SaveReports {
  return {
    render: ({localizer, host, scope}) => {
      if (scope.account.id !== accountId || host.localName !== place[0]) return undefined;
      return html`
        <div class="notice warning" part="overwritten" role="alert">
          <div>
            <strong>${localizer.text(formsWords['overwritten.title'])}</strong>${writeErrorText(localizer, failure)}
          </div>
        </div>
      `;
    },
  };
}
