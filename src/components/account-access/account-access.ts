import {html, type TemplateResult} from 'lit';
import type {CustomerAccess} from '../../api/access.js';
import {
  customerAccessFields,
  customerAccessLabel,
  customerAccessPreview,
  customerAccessSkeleton,
  customerAccessStyles,
  customerAccessValue,
  customerAccessView,
  type Audience,
} from '../../domains/access/menu/index.js';
import {accessResource} from '../../domains/access/resource.js';
import {DocumentWidget, type DocumentDefinition} from '../../element/document-widget.js';
import {accountAccessWords} from '../../i18n/generated/en/account-access.js';
import {styles} from './account-access.styles.js';

/**
 * The pages that the people of an account see in the menu behind their own name, with a preview of that menu for an
 * administrator and for an ordinary user. Only what is explicitly hidden is hidden, and everything stored next to the
 * switches is preserved.
 *
 * @tag account-access
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the choice; `detail.resource` is `access`.
 * @fires {LoadFailedEvent} load-failed - Customer access could not be read.
 * @csspart title - The title.
 * @csspart form - The form, while something may be changed.
 * @csspart checkbox - The check box of a page, or of a group of pages.
 * @csspart preview - The preview of the customer's menu.
 * @csspart form-actions - The number of changes, Save, and Cancel.
 * @csspart error - An error message.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a check.
 * @csspart overwritten - A save that may have replaced another client's change, with a way to restore it.
 * @csspart notice - A message instead of data.
 * @cssstate loading - Customer access is being read.
 * @cssstate dirty - There are unsaved changes.
 * @cssstate error - Customer access could not be read.
 * @cssproperty [--aw-account-access-gap=24px] - Space between the form and the preview of the menu.
 */
export class AccountAccess extends DocumentWidget<CustomerAccess> {
  static override styles = [DocumentWidget.styles, customerAccessStyles, styles];

  protected override readonly document: DocumentDefinition<CustomerAccess> = {
    name: 'access',
    resource: ({adapter, account}) => adapter.access && accessResource(adapter.access, account.id),
    words: {
      title: accountAccessWords['accountAccess.title'],
      intro: accountAccessWords['accountAccess.text'],
      form: accountAccessWords['accountAccess.form'],
      saved: accountAccessWords['accountAccess.saved'],
    },
    fields: {
      labelOf: (path) => customerAccessLabel(this.localizer, path),
      wordsOf: (_, shown) => customerAccessValue(this.localizer, shown === true),
    },
  };

  /** The kind of user whose menu is previewed. */
  readonly #audience = this.scoped<Audience>('administrator');

  protected override renderSkeleton(): TemplateResult {
    return customerAccessSkeleton(this.localizer);
  }

  protected override renderDocument(value: CustomerAccess): TemplateResult {
    return html`
      <div class="columns">
        ${super.renderDocument(value)}
        ${customerAccessPreview(this.localizer, {
          value: this.editForm.draft ?? value,
          audience: this.#audience.value,
          onAudience: (audience) => (this.#audience.value = audience),
        })}
      </div>
    `;
  }

  protected override renderFields(draft: CustomerAccess): TemplateResult {
    return customerAccessFields(this.localizer, {
      value: draft,
      disabled: this.editForm.locked,
      mark: (key) => this.editForm.mark(key),
      onChange: (changes) => {
        for (const [key, shown] of Object.entries(changes)) this.editForm.set(key, shown);
      },
    });
  }

  protected override renderView(value: CustomerAccess): TemplateResult {
    return html`<div class="view">${customerAccessView(this.localizer, value)} ${this.renderReadOnly()}</div>`;
  }
}
