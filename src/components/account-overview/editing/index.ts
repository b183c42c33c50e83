import type {Account, Versioned} from '../../../api/model.js';
import {EditForm, type EditFormHost} from '../../../forms/edit-form.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {accountResource} from '../../../session/resources.js';
import type {AccountScope} from '../../../session/scope.js';
import {fieldStyles} from '../../../styles/fields.js';
import {formStyles} from '../../../styles/forms.js';
import {rows} from '../rows/index.js';
import type {OverviewRow, RowContext} from '../rows/row.js';
import {billingContactForm} from './billing-contact-form.js';
import {languageForm} from './language-form.js';
import {nameForm} from './name-form.js';
import {realmForm} from './realm-form.js';
import type {RowForm} from './row-form.js';
import {technicalContactForm} from './technical-contact-form.js';
import {timeZoneForm} from './time-zone-form.js';

/** By the id of the row. */
const rowForms: Readonly<Record<string, RowForm>> = {
  name: nameForm,
  realm: realmForm,
  'technical-contact': technicalContactForm,
  'billing-contact': billingContactForm,
  'time-zone': timeZoneForm,
  language: languageForm,
};

export interface OverviewEditingOptions {
  readonly localizer: () => Localizer;
  readonly onSaved: (row: OverviewRow, changed: readonly string[], accountId: string) => void;
  readonly onCancelled: (row: OverviewRow) => void;
}

/** The forms of the overview's rows. Their code is loaded when the first row is edited. */
export class OverviewEditing {
  readonly #forms: ReadonlyMap<string, EditForm<Account>>;

  constructor(
    host: EditFormHost & {readonly shadowRoot: ShadowRoot | null},
    {localizer, onSaved, onCancelled}: OverviewEditingOptions,
  ) {
    const root = host.shadowRoot;
    // Before the element's own, which go further than the common look of fields.
    if (root) root.adoptedStyleSheets = [...fieldSheets(), ...root.adoptedStyleSheets];
    this.#forms = new Map(
      rows.flatMap((row) => {
        const rowForm = rowForms[row.id];
        if (!rowForm) return [];
        const labels = new Map(rowForm.fields.map(({path, label}) => [path, label]));
        const form = new EditForm<Account>(host, {
          localizer,
          checks: Object.fromEntries(rowForm.fields.map(({path, checks = []}) => [path, checks])),
          labelOf: (path) => {
            const label = labels.get(path);
            return label ? localizer().text(label) : path;
          },
          onSaved: (changed, {accountId}) => onSaved(row, changed, accountId),
          onCancelled: () => onCancelled(row),
        });
        return [[row.id, form] as const];
      }),
    );
  }

  get dirty(): boolean {
    return [...this.#forms.values()].some((form) => form.dirty);
  }

  open(rowId: string, scope: AccountScope, document: Versioned<Account>): void {
    this.#forms.get(rowId)?.open(scope, accountResource(scope.adapter, document.accountId), document);
  }

  /** The open form of a row, and whether its one field is named well enough by the row's label. */
  render(rowId: string, label: string, account: Account, context: RowContext): OpenForm | undefined {
    const form = this.#forms.get(rowId);
    const rowForm = rowForms[rowId];
    if (!form?.isOpen || !rowForm) return undefined;
    const fields = rowForm.render({...context, account, bind: form.bind.bind(form)});
    return {template: form.render(label, fields), single: rowForm.fields.length === 1};
  }
}

function fieldSheets(): CSSStyleSheet[] {
  return [fieldStyles, formStyles].flatMap(({styleSheet}) => styleSheet ?? []);
}

export interface OpenForm {
  readonly template: unknown;
  readonly single: boolean;
}
