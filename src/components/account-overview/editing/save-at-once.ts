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

/** Where a save is reported that may have replaced a change of another client, and how it speaks of the document. */
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
 * Saves values as one edit of their own, without a form.
 *
 * @returns what was saved, with the way back; nothing where somebody said no to its price
 * @throws `ApiError`; nothing is stored then. Of kind `unconfirmed`: that is not known, and its `check` finds out and resolves
 *   with what was saved
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
    // Resolves with what the write would have answered.
    const saved = (await check()) as Versioned<T>;
    scope.resources.set(resource, saved);
    return savedRow({scope, resource, changed, before: document.value, saved, reporting});
  });
}

export interface Saved<T> extends Pick<AtOnce<T>, 'scope' | 'resource' | 'reporting'>, Omit<EditOutcome<T>, 'sent'> {
  readonly changed: readonly FieldPath[];
}

/**
 * A save, as the row tells of it. Its undo writes back what the fields held before, as one more edit over what was saved:
 * where somebody has changed one of them since, that is a conflict, and nothing is written. Where the save may have replaced
 * a change of another client, the report of that offers the way back.
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
            // A refusal although nobody has changed these fields is one that can be tried again.
            const latest = scope.resources.peek(resource)?.value ?? saved.value;
            const isAsSaved = changed.every((path) => equal(getField(latest, path), getField(saved.value, path)));
            if (isApiError(error) && error.kind === 'conflict' && !isAsSaved) return false;
            throw error;
          }
        },
  };
}
