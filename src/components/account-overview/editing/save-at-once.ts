import {isApiError} from '../../../api/errors.js';
import {withCheck} from '../../../session/confirmed-write.js';
import {EditSession, type EditSessionOptions} from '../../../session/edit-session.js';
import {getField, type FieldPath} from '../../../session/merge.js';
import type {EditableResource} from '../../../session/resources.js';
import type {AccountScope} from '../../../session/scope.js';
import type {Versioned} from '../../../api/model.js';
import type {RowSaved} from './row-editor.js';

type Asking<T> = Pick<EditSessionOptions<T>, 'confirmCharges' | 'acceptCharges'>;

export interface AtOnce<T> {
  readonly scope: AccountScope;
  readonly resource: EditableResource<T>;
  readonly document: Versioned<T>;
  readonly values: ReadonlyMap<FieldPath, unknown>;
  readonly charges?: Asking<T>;
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
}: AtOnce<T>): Promise<RowSaved | undefined> {
  let done: RowSaved | undefined;
  const session = new EditSession<T>(scope, resource, document, {
    ...charges,
    onSaved: (changed, {before, saved}) => {
      done = savedRow({scope, resource, changed, before, saved});
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
    return savedRow({scope, resource, changed, before: document.value, saved});
  });
}

export interface Saved<T> extends Pick<AtOnce<T>, 'scope' | 'resource'> {
  readonly changed: readonly FieldPath[];
  readonly before: T;
  readonly saved: Versioned<T>;
}

/**
 * A save, as the row tells of it. Its undo writes back what the fields held before, as one more edit over what was saved:
 * where somebody has changed one of them since, that is a conflict, and nothing is written.
 */
export function savedRow<T extends object>({scope, resource, changed, before, saved}: Saved<T>): RowSaved {
  return {
    accountId: saved.accountId,
    resource: resource.key[0],
    changed,
    undo: async () => {
      const values = new Map(changed.map((path) => [path, getField(before, path)]));
      try {
        return (await saveAtOnce({scope, resource, document: saved, values})) !== undefined;
      } catch (error) {
        if (isApiError(error) && error.kind === 'conflict') return false;
        throw error;
      }
    },
  };
}
