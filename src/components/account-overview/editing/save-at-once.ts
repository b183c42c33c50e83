import {withCheck} from '../../../session/confirmed-write.js';
import type {EditFormHost} from '../../../ui/forms/edit-form.js';
import type {FormOutcome, ReportingForm} from '../../../ui/forms/edit-form-options.js';
import {placeOf} from '../../../ui/forms/place.js';
import {prepareReports} from '../../../ui/notices/prepare-reports.js';
import {reportOverwritten} from '../../../ui/notices/report-overwritten.js';
import type {FormSave} from '../../../ui/notices/saved/saved-report.js';
import {EditSession, type EditSessionOptions} from '../../../session/edit-session.js';
import type {FieldPath} from '../../../session/merge.js';
import type {EditableResource} from '../../../session/resources.js';
import type {AccountScope} from '../../../session/scope.js';
import type {Versioned} from '../../../api/document.js';
import type {RowSaved} from './row-editor.js';

export interface AtOnce<T> {
  readonly host: EditFormHost;
  readonly scope: AccountScope;
  readonly resource: EditableResource<T>;
  readonly document: Versioned<T>;
  readonly values: ReadonlyMap<FieldPath, unknown>;
  readonly charges: Pick<EditSessionOptions<T>, 'confirmCharges' | 'acceptCharges'>;
  /** The descriptions of the save, and the question before it is undone. */
  readonly form: ReportingForm<T>;
}

/**
 * Saves values as one edit, without a form.
 *
 * @returns what was saved; `undefined` if the user declined the price
 * @throws `ApiError`; nothing is stored then. Kind `unconfirmed`: the outcome is unknown, and its `check` determines it
 *   and resolves with what was saved
 */
export async function saveAtOnce<T extends object>(save: AtOnce<T>): Promise<RowSaved | undefined> {
  const {host, scope, resource, document, values, charges, form} = save;
  prepareReports();
  let done: RowSaved | undefined;
  const place = placeOf(host.renderRoot);
  const session = new EditSession<T>(scope, resource, document, {
    ...charges,
    place,
    onOverwritten: (past) => void reportOverwritten({...past, form}, scope).then(() => host.requestUpdate()),
    onSaved: (changed, outcome) => {
      done = savedRow(changed, {...outcome, form});
    },
  });
  for (const [path, value] of values) session.set(path, value);
  const {changed, draft: sent} = session;
  await session.save();
  const {error} = session;
  session.discard();
  if (done || !error) return done;
  throw withCheck(error, async (check) => {
    // Resolves with what the write would have returned.
    const saved = (await check()) as Versioned<T>;
    scope.resources.set(resource, saved);
    const {accountId} = saved;
    return savedRow(changed, {accountId, place, resource, before: document.value, sent, saved, form});
  });
}

/** A save in the form that the row uses. */
export function savedRow<T extends object>(
  changed: readonly FieldPath[],
  save: FormSave<T> & Pick<FormOutcome<T>, 'undone'>,
): RowSaved {
  return {
    accountId: save.accountId,
    resource: save.resource.key[0],
    changed,
    undone: save.undone ?? false,
    // A form's callbacks are called only with documents of its own type.
    save: save as unknown as FormSave,
  };
}
