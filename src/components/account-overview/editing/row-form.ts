import type {Account} from '../../../api/model.js';
import type {Check} from '../../../forms/checks.js';
import type {FieldBinding} from '../../../forms/field.js';
import type {MessageKey} from '../../../i18n/messages.js';
import type {FieldPath} from '../../../session/merge.js';
import type {RowContext} from '../rows/row.js';

export type FieldLabel = Extract<MessageKey, `accountOverview.field.${string}`>;

/** A field of a row's form. */
export interface RowField {
  readonly path: FieldPath;
  readonly label: FieldLabel;
  /** What the value has to fulfil before it is sent. */
  readonly checks?: readonly Check[];
}

export interface RowFormContext extends RowContext {
  /** As it is stored, beside what the form holds. */
  readonly account: Account;
  readonly bind: (path: FieldPath) => FieldBinding;
}

/** How a row is changed: a form over the account document that saves the row's own fields and no other (W-02). */
export interface RowForm {
  readonly fields: readonly RowField[];
  readonly render: (context: RowFormContext) => unknown;
}
