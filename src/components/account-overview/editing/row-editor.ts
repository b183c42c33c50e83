import type {Account} from '../../../api/account.js';
import type {Versioned} from '../../../api/document.js';
import type {ScopeHost} from '../../../element/controllers/scope-controller.js';
import type {EditFormHost} from '../../../ui/forms/edit-form.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import type {FormSave} from '../../../ui/notices/saved/saved-report.js';
import type {RowContext} from '../rows/row.js';

/** Replaces a row's value while it is open: a form, or actions with explanations. */
export interface RowEditor {
  readonly isOpen: boolean;
  /** Whether it holds unsaved input. */
  readonly dirty: boolean;
  /** Whether input was retained while the element was off the page, so that the row is reopened. */
  readonly isRetained?: (scope: AccountScope, document: Versioned<Account>) => boolean;
  /** Opens for the account on screen. Later actions apply to it or to none. */
  readonly open: (scope: AccountScope, document: Versioned<Account>) => void;
  /** Loads what the editor needs; awaited before it is opened. */
  readonly prepare?: (() => Promise<unknown>) | undefined;
  readonly render: (view: RowEditorView) => unknown;
  /** Whether the row's label suffices for its single field. */
  readonly single?: boolean;
  /** Whether the row's value stays visible while it is open. */
  readonly besideValue?: boolean;
}

export interface RowEditorView {
  /** The row's label. */
  readonly label: string;
  /** The stored account. */
  readonly account: Account;
  readonly context: RowContext;
  /** Whether it can be viewed but not changed. */
  readonly locked: boolean;
}

/** The environment of a row's editor. */
export interface RowEditorOptions {
  /** Id of the row. */
  readonly row: string;
  readonly host: EditFormHost & ScopeHost;
  readonly localizer: () => Localizer;
  readonly editable: () => boolean;
  readonly onSaved: (saved: RowSaved) => void;
  /** Called when it was closed without a change. */
  readonly onClosed: () => void;
  /** Called when the account is deleted, while the element is still in place. */
  readonly onDeleted: (account: Account) => void;
}

export interface RowSaved {
  readonly accountId: string;
  /** The saved resource, as in events. */
  readonly resource: string;
  readonly changed: readonly string[];
  /** The confirmation, which says everything. Default: that the row was saved, with its changes. */
  readonly message?: string;
  /** The save, which can be undone. Default: it cannot. */
  readonly save?: FormSave | undefined;
  /** The save has undone an earlier one, which its confirmation reports. Default: false. */
  readonly undone?: boolean;
}

/** Creates a row's editor. */
export type RowOpener = (options: RowEditorOptions) => RowEditor;
