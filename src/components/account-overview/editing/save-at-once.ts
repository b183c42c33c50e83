import {isApiError} from '../../../api/errors.js';
import {withCheck} from '../../../session/confirmed-write.js';
import type {EditFormHost} from '../../../ui/forms/edit-form.js';
import {placeOf} from '../../../ui/forms/place.js';
import {prepareReports, reportOverwritten, type ReportingForm} from '../../../ui/notices/report-overwritten.js';
import {EditSession, type EditOutcome, type EditSessionOptions} from '../../../session/edit-session.js';
import {equal} from '../../../session/equal.js';
import {getField, type FieldPath} from '../../../session/merge.js';
import type {EditableResource} from '../../../session/resources.js';
import type {AccountScope} from '../../../session/scope.js';
import type {Versioned} from '../../../api/document.js';
import type {RowSaved} from './row-editor.js';

type Asking<T> = Pick<EditSessionOptions<T>, 'confirmCharges' | 'acceptCharges'>;

/** Where a save that may have replaced another client's change is reported, and with which descriptions. */
export interface Reporting<T> {
  readonly host: EditFormHost;
  readonly form: ReportingForm<T>;
}

export interface AtOnce<T> {
  readonly scope: AccountScope;
  readonly resource: EditableResource<T>;
  readonly document: Versioned<T>;
  readonly values: ReadonlyMap<FieldPath, unknown>;
  readonly charges?: Asking<T>;
  readonly reporting: Reporting<T>;
}

/**
 * Saves values as one edit, without a form.
 *
 * @returns what was saved, with its undo; `undefined` if the user declined the price
 * @throws `ApiError`; nothing is stored then. Kind `unconfirmed`: the outcome is unknown, and its `check` determines it
 *   and resolves with what was saved
 */
export async function saveAtOnce<T extends object>({
  scope,
  resource,
  document,
  values,
  charges = {},
  reporting,
}: AtOnce<T>): Promise<RowSaved | undefined> {
  const {host, form} = reporting;
  prepareReports();
  let done: RowSaved | undefined;
  const session = new EditSession<T>(scope, resource, document, {
    ...charges,
    place: placeOf(host.renderRoot),
    onOverwritten: (save) => void reportOverwritten(save, scope, form).then(() => host.requestUpdate()),
    onSaved: (changed, outcome) => {
      done = savedRow({scope, resource, changed, ...outcome, reporting});
    },
  });
  for (const [path, value] of values) session.set(path, value);
  const {changed} = session;
  await session.save();
  const {error} = session;
  session.discard();
  if (done || !error) return done;
  throw withCheck(error, async (check) => {
    // Resolves with what the write would have returned.
    const saved = (await check()) as Versioned<T>;
    scope.resources.set(resource, saved);
    return savedRow({scope, resource, changed, before: document.value, saved, reporting});
  });
}

export interface Saved<T> extends Pick<AtOnce<T>, 'scope' | 'resource' | 'reporting'>, Omit<EditOutcome<T>, 'sent'> {
  readonly changed: readonly FieldPath[];
}

/**
 * A save in the form that the row uses. Its undo writes the previous values as one more edit over what was saved: if
 * another client has changed one of them since, that is a conflict and nothing is written. If the save may have
 * replaced another client's change, the report about it offers to restore the values.
 */
export function savedRow<T extends object>(save: Saved<T>): RowSaved {
  const {scope, resource, changed, before, saved, overwritten = false, reporting} = save;
  return {
    accountId: saved.accountId,
    resource: resource.key[0],
    changed,
    undo: overwritten
      ? undefined
      : async () => {
          const values = new Map(changed.map((path) => [path, getField(before, path)]));
          try {
            return (await saveAtOnce({scope, resource, document: saved, values, reporting})) !== undefined;
          } catch (error) {
            // A rejection although no other client has changed these fields can be retried.
            const latest = scope.resources.peek(resource)?.value ?? saved.value;
            const isAsSaved = changed.every((path) => equal(getField(latest, path), getField(saved.value, path)));
            if (isApiError(error) && error.kind === 'conflict' && !isAsSaved) return false;
            throw error;
          }
        },
  };
}
