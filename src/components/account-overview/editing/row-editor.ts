import type {Account} from '../../../api/account.js';
import type {Versioned} from '../../../api/document.js';
import type {ScopeHost} from '../../../element/controllers/scope-controller.js';
import type {EditFormHost} from '../../../ui/forms/edit-form.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import type {RowContext} from '../rows/row.js';

/** What takes the place of a row's value while it is open: a form, or actions with their words. */
export interface RowEditor {
  readonly isOpen: boolean;
  /** Holds unsaved input. */
  readonly dirty: boolean;
  /** What was typed is retained from before the element left the page: the row opens again. */
  readonly isRetained?: (scope: AccountScope, document: Versioned<Account>) => boolean;
  /** Opens for the account on screen. Whatever is done from then on is done to it, or not at all. */
  readonly open: (scope: AccountScope, document: Versioned<Account>) => void;
  /** Awaited before it is opened: what it cannot do without. */
  readonly prepare?: (() => Promise<unknown>) | undefined;
  readonly render: (view: RowEditorView) => unknown;
  /** Its one field is named well enough by the row's label. */
  readonly single?: boolean;
  /** The row's value stays in sight while it is open. */
  readonly besideValue?: boolean;
}

export interface RowEditorView {
  /** What the row is called. */
  readonly label: string;
  /** As it is stored now. */
  readonly account: Account;
  readonly context: RowContext;
  /** It may be looked at, and not changed. */
  readonly locked: boolean;
}

/** What a row's editor is given to live in. */
export interface RowEditorOptions {
  /** Id of the row. */
  readonly row: string;
  readonly host: EditFormHost & ScopeHost;
  readonly localizer: () => Localizer;
  readonly editable: () => boolean;
  readonly onSaved: (saved: RowSaved) => void;
  /** Left without a change. */
  readonly onClosed: () => void;
  /** The account is gone; the element is still where it was. */
  readonly onDeleted: (account: Account) => void;
}

export interface RowSaved {
  readonly accountId: string;
  /** What was saved, as events name it. */
  readonly resource: string;
  readonly changed: readonly string[];
  /** Said of it; default: that it was saved. */
  readonly message?: string;
  /** Takes it back, where that is safe. @returns whether that was done; not, where somebody has changed it since. */
  readonly undo?: (() => Promise<boolean>) | undefined;
}

/** Makes what a row opens into. */
export type RowOpener = (options: RowEditorOptions) => RowEditor;
