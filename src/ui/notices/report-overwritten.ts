import {html} from 'lit';
import {toApiError, type ApiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import type {PastSave} from '../../session/past-save.js';
import type {AccountScope} from '../../session/scope.js';
import {writeErrorText} from './write-error-text.js';
import type {FormSave} from './saved/saved-report.js';
import {saveReportsOf, type SaveReports} from './save-reports.js';
import {formsWords} from '../../i18n/generated/en/forms.js';

const loadNotice = () => import('./overwritten-notice.js');

/** Reports a save that may have replaced another client's change, in the element in which it was made. */
export async function reportOverwritten<T extends object>(
  save: FormSave<T>,
  {identity}: Pick<AccountScope, 'identity'>,
): Promise<void> {
  const reported = saveReportsOf(identity);
  try {
    const {OverwrittenSaves} = await loadCode(loadNotice);
    const reports = reported.current instanceof OverwrittenSaves ? reported.current : new OverwrittenSaves();
    reported.current = reports;
    reports.add(save);
  } catch (error) {
    // A report without values is better than none.
    reported.current = reportWithoutValues(save, toApiError(error));
  }
}

function reportWithoutValues(
  {accountId, place}: Pick<PastSave, 'accountId' | 'place'>,
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
