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
 * Which pages the people of an account find in the menu behind their own name (CC-01 … CC-19), with a picture of that
 * menu beside it, as an administrator and as an ordinary user see it. Only what is hidden explicitly is hidden, and what
 * is stored beside the switches stays.
 *
 * @tag account-access
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the choice; `detail.resource` is `access`.
 * @fires {LoadFailedEvent} load-failed - What the customer may see could not be read.
 * @csspart title - The title.
 * @csspart form - The form, while something may be changed.
 * @csspart checkbox - The check box of a page, or of a group of pages.
 * @csspart preview - The picture of the customer's menu.
 * @csspart form-actions - What has changed, Save and Cancel.
 * @csspart error - What failed, in words.
 * @csspart unconfirmed - A change whose outcome is unknown, with the way to find it out.
 * @csspart overwritten - A save that may have replaced a change of another client, with the way back.
 * @csspart notice - Words instead of data.
 * @cssstate loading - What the customer may see is being read.
 * @cssstate dirty - Something is changed and not saved.
 * @cssstate error - What the customer may see could not be read.
 * @cssproperty [--aw-account-access-gap=24px] - Space between the form and the picture of the menu.
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
      canUndo: () => true,
    },
  };

  /** As whom the operator looks at the picture of the menu. */
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
