/** Input of forms that are off the page for a while, as behind another tab: in memory, and of their own account alone. */
import type {EditSession} from './edit-session.js';
import type {EditableResource} from './resources.js';
import type {AccountScope} from './scope.js';

/** By the open forms of a connection: nothing outlives the user who typed it. */
const drafts = new WeakMap<AccountScope['editors'], Map<string, EditSession<object>>>();

const nameOf = ({key}: {readonly key: readonly unknown[]}, form: string): string => [...key, form].join(' ');

/**
 * Keeps what was typed into a form that leaves the page. It goes on counting as unsaved input: before a switch it is asked
 * about, saved or dropped like that of an open form (isolation rule 6), and it ends with its scope.
 *
 * @param form tells the forms of one document apart.
 */
export function keepDraft<T extends object>(
  scope: AccountScope,
  resource: EditableResource<T>,
  form: string,
  session: EditSession<T>,
): void {
  if (!session.dirty || session.status === 'saving' || scope.signal.aborted) return;
  const kept = drafts.get(scope.editors) ?? new Map<string, EditSession<object>>();
  drafts.set(scope.editors, kept);
  kept.set(nameOf(resource, form), session.parted() as unknown as EditSession<object>);
}

/** What was kept of a form over this document, if it still counts. */
export function keptDraft<T extends object>(
  scope: AccountScope,
  resource: EditableResource<T>,
  form: string,
): EditSession<T> | undefined {
  const kept = drafts.get(scope.editors)?.get(nameOf(resource, form));
  return kept?.dirty ? (kept as unknown as EditSession<T>) : undefined;
}
