import type {Account} from '../../../api/account.js';
import type {OtherClient} from '../../../api/settings.js';
import type {Question} from '../../../ui/dialogs/ask-dialog.js';
import type {Check} from '../../../ui/fields/checks.js';
import type {FieldBinding} from '../../../ui/fields/field-binding.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';
import type {FieldPath} from '../../../session/merge.js';
import type {RowContext} from '../rows/row.js';

/** A field of a row's form. */
export interface RowField {
  readonly path: FieldPath;
  readonly label: Phrase;
  /** Validation before it is sent. */
  readonly checks?: readonly Check[];
  /** The name of a value that is stored as a code, for lists of changes. Default: the stored value. */
  readonly wordsOf?: ValueWords | undefined;
}

export type ValueWords = (value: string, localizer: Localizer) => string | undefined;

export interface RowFormContext extends RowContext {
  readonly bind: (path: FieldPath) => FieldBinding;
  /** A client whose form may change or refuse these values. */
  readonly otherClient?: OtherClient | undefined;
}

/** Describes how a row is changed: a form over the account document that saves only the row's own fields. */
export interface RowForm {
  readonly fields: readonly RowField[];
  /** Loads what the fields need; awaited before the form opens. */
  readonly prepare?: () => Promise<unknown>;
  /** The question before a save that customers would notice at once, about the account as currently known. */
  readonly confirm?: (draft: Account, account: Account, localizer: Localizer) => Question<boolean> | undefined;
  readonly render: (context: RowFormContext) => unknown;
}

/** The fields of a nested object in the document, with their labels, checks, and names of values. */
export function fieldsBelow<F extends string>(
  path: FieldPath,
  labels: Readonly<Record<F, Phrase>>,
  checks?: Readonly<Partial<Record<F, readonly Check[]>>>,
  words?: Readonly<Partial<Record<F, ValueWords>>>,
): readonly RowField[] {
  return (Object.keys(labels) as F[]).map((field) => ({
    path: `${path}.${field}`,
    label: labels[field],
    checks: checks?.[field] ?? [],
    wordsOf: words?.[field],
  }));
}
