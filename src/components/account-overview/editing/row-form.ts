import type {Account} from '../../../api/account.js';
import type {Question} from '../../../ui/dialogs/ask-dialog.js';
import type {Check} from '../../../ui/fields/checks.js';
import type {FieldBinding} from '../../../ui/fields/field.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';
import type {FieldPath} from '../../../session/merge.js';
import type {RowContext} from '../rows/row.js';

/** A field of a row's form. */
export interface RowField {
  readonly path: FieldPath;
  readonly label: Phrase;
  /** What the value has to fulfil before it is sent. */
  readonly checks?: readonly Check[];
}

export interface RowFormContext extends RowContext {
  readonly bind: (path: FieldPath) => FieldBinding;
}

/** How a row is changed: a form over the account document that saves the row's own fields and no other (W-02). */
export interface RowForm {
  readonly fields: readonly RowField[];
  /** Awaited before the form opens: what its fields cannot do without. */
  readonly prepare?: () => Promise<unknown>;
  /** Asked before it is saved, of the account as it is known now, where customers would notice at once (W-32). */
  readonly confirm?: (draft: Account, account: Account, localizer: Localizer) => Question<boolean> | undefined;
  readonly render: (context: RowFormContext) => unknown;
}

/** The fields of an object in the document, from what a section knows of them. */
export function fieldsBelow<F extends string>(
  path: FieldPath,
  labels: Readonly<Record<F, Phrase>>,
  checks?: Readonly<Partial<Record<F, readonly Check[]>>>,
): readonly RowField[] {
  return (Object.keys(labels) as F[]).map((field) => ({
    path: `${path}.${field}`,
    label: labels[field],
    checks: checks?.[field] ?? [],
  }));
}
