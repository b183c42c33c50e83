import {html, type PropertyValues, type TemplateResult} from 'lit';
import type {CustomerAccess} from '../../api/access.js';
import type {ScopedPart} from '../../element/controllers/scoped-part.js';
import {EditForm} from '../../ui/forms/edit-form.js';
import {
  customerAccessFields,
  customerAccessLabel,
  customerAccessPreview,
  customerAccessSkeleton,
  customerAccessStyles,
  customerAccessView,
  customerAccessValue,
  type Audience,
} from '../../domains/access/menu/index.js';
import {accessResource} from '../../domains/access/resource.js';
import type {EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../ui/styles/controls.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {titledStyles} from '../../ui/styles/titled.js';
import {sendFact} from '../../element/events.js';
import {reflectProgress} from '../../element/reflect-progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {styles} from './account-access.styles.js';
import {accountAccessWords} from '../../i18n/generated/en/account-access.js';
import {commonWords} from '../../i18n/generated/en/common.js';

/**
 * Which pages the people of an account find in the menu behind their own name (CC-01 … CC-19), with a picture of that
 * menu beside it, as an administrator and as an ordinary user see it. Only what is hidden explicitly is hidden, and what
 * is stored beside the switches stays.
 *
 * @tag account-access
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the choice; `detail.resource` is `access`.
 * @fires {LoadFailedEvent} load-failed - What the customer may see could not be read.
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
export class AccountAccess extends WidgetElement {
  static override styles = [hostStyles, controlStyles, stateStyles, titledStyles, customerAccessStyles, styles];
  /** As whom the operator looks at the picture of the menu. */
  readonly #audience = this.scoped<Audience>('administrator');

  readonly #access = this.load(resourceOf);
  readonly #forms: ScopedPart<EditForm<CustomerAccess>> = this.inScope(
    (host, say) =>
      new EditForm<CustomerAccess>(host, {
        localizer: () => this.localizer,
        editable: () => this.editable,
        standing: true,
        labelOf: (path) => customerAccessLabel(this.localizer, path),
        wordsOf: (_, shown) => customerAccessValue(this.localizer, shown === true),
        canUndo: () => true,
        onSaved: (changed, {accountId}) => {
          sendFact(this, 'account-saved', {accountId, resource: 'access', changed});
          say(this.localizer.text(accountAccessWords['accountAccess.saved']));
        },
      }),
  );
  readonly #internals = this.attachInternals();

  get #form(): EditForm<CustomerAccess> {
    return this.#forms.current;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    const resource = scope && resourceOf(scope);
    if (resource) this.#form.follow(scope, resource, this.editable ? this.#access.value : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    reflectProgress(this.#internals, [this.#access.state.status], this.#form.dirty);
  }

  protected override renderPending(): TemplateResult {
    return this.#frame(customerAccessSkeleton(this.localizer), true);
  }

  protected override renderScope(): unknown {
    return this.renderLoad(this.#access, ({value}, note) =>
      this.#frame(html`
        ${note}
        <div class="columns">
          ${this.#form.isOpen ? this.#renderForm(this.#form.draft ?? value) : this.#renderView(value)}
          ${customerAccessPreview(this.localizer, {
            value: this.#form.draft ?? value,
            audience: this.#audience.value,
            onAudience: (audience) => (this.#audience.value = audience),
          })}
        </div>
      `),
    );
  }

  #frame(content: unknown, busy = false): TemplateResult {
    const {text} = this.localizer;
    return html`
      <div class="widget">
        <div class="body" aria-busy=${busy ? 'true' : 'false'}>
          <div>
            <h3>${text(accountAccessWords['accountAccess.title'])}</h3>
            <p class="intro">${text(accountAccessWords['accountAccess.text'])}</p>
          </div>
          ${content}
        </div>
      </div>
    `;
  }

  #renderForm(value: CustomerAccess): unknown {
    const fields = customerAccessFields(this.localizer, {
      value,
      disabled: this.#form.locked,
      mark: (key) => this.#form.mark(key),
      onChange: (changes) => {
        for (const [key, shown] of Object.entries(changes)) this.#form.set(key, shown);
      },
    });
    return this.#form.render(this.localizer.text(accountAccessWords['accountAccess.form']), fields);
  }

  #renderView(value: CustomerAccess): TemplateResult {
    return html`
      <div class="view">
        ${customerAccessView(this.localizer, value)}
        <p class="hint">${this.localizer.text(commonWords['state.readOnly'])}</p>
      </div>
    `;
  }
}

function resourceOf({adapter, account}: AccountScope): EditableResource<CustomerAccess> | undefined {
  return adapter.access && accessResource(adapter.access, account.id);
}
