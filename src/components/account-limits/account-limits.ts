import {html, type PropertyValues, type TemplateResult} from 'lit';
import type {Limits} from '../../api/model.js';
import {required, wholeNumber} from '../../forms/checks.js';
import {EditForm} from '../../forms/edit-form.js';
import {accountLimits} from '../../i18n/locales/en/account-limits.js';
import {limitsResource} from '../../session/document-resources.js';
import type {EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../styles/controls.js';
import {hostStyles} from '../../styles/host.js';
import {stateStyles} from '../../styles/states.js';
import {sendFact} from '../../widget/events.js';
import {reflectStates} from '../../widget/reflect-states.js';
import {WidgetElement} from '../../widget/widget-element.js';
import {labelKeyOf, sliderEnd, trunkFields, type TrunkField} from './account-limits.model.js';
import {perMinuteForm, perMinuteView, trunksForm, trunksSkeleton, trunksView} from './account-limits.sections.js';
import {styles} from './account-limits.styles.js';

/**
 * How many calls an account may hold at once, and whether calls beyond that are billed per minute (LI-01 … LI-04,
 * LI-09). A change that costs money is asked about, with its price, before it is stored.
 *
 * @tag account-limits
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the new limits; `detail.resource` is `limits`.
 * @fires {LoadFailedEvent} load-failed - The limits could not be read.
 * @csspart form - The form, while the limits may be changed.
 * @csspart trunks - The section of the trunks.
 * @csspart field - A number with its label, its slider and what is wrong with it.
 * @csspart input - A number.
 * @csspart slider - The slider of a number.
 * @csspart switch - The switch for per-minute calls.
 * @csspart form-actions - What has changed, Save and Cancel.
 * @csspart dialog - The question about charges.
 * @csspart error - What failed, in words.
 * @csspart notice - Words instead of data.
 * @cssstate loading - The limits are being read.
 * @cssstate dirty - Something is changed and not saved.
 * @cssstate error - The limits could not be read.
 * @cssproperty [--aw-account-limits-gap=32px] - Space between the sections.
 */
export class AccountLimits extends WidgetElement {
  static override styles = [hostStyles, controlStyles, stateStyles, styles];
  protected static override readonly words = accountLimits;

  readonly #limits = this.load(resourceOf);
  readonly #form: EditForm<Limits> = new EditForm<Limits>(this, {
    localizer: () => this.localizer,
    standing: true,
    checks: Object.fromEntries(trunkFields.map(({path}) => [path, [required, wholeNumber]])),
    labelOf: (path) => this.#labelOf(path),
    explain: ({kind}) => (kind === 'forbidden' ? this.localizer.text('accountLimits.forbidden') : undefined),
    onSaved: (changed, {accountId}) => {
      sendFact(this, 'account-saved', {accountId, resource: 'limits', changed});
      this.announce(this.localizer.text('accountLimits.saved'));
    },
  });
  readonly #internals = this.attachInternals();

  /** Where a slider has been moved on to, for the account it was moved in. */
  #ends: {readonly accountId: string; readonly byPath: Map<TrunkField['path'], number>} | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    const resource = scope && resourceOf(scope);
    if (resource) this.#form.follow(scope, resource, this.editable ? this.#limits.value : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {status} = this.#limits.state;
    reflectStates(this.#internals, {
      loading: status === 'pending',
      error: status === 'error',
      dirty: this.#form.dirty,
    });
  }

  protected override renderPending(): TemplateResult {
    return this.#frame(trunksSkeleton(this.localizer), true);
  }

  protected override renderScope(): unknown {
    return this.renderLoad(this.#limits, ({value}, note) =>
      this.#frame(html`${note} ${this.#form.isOpen ? this.#renderForm(value) : this.#renderView(value)}`),
    );
  }

  #frame(content: unknown, busy = false): TemplateResult {
    return html`<div class="widget"><div class="sections" aria-busy=${busy ? 'true' : 'false'}>${content}</div></div>`;
  }

  #renderForm(stored: Limits): unknown {
    const {localizer} = this;
    const fields = html`
      ${trunksForm(localizer, this.#form, {
        of: (path) => Math.max(this.#movedEnds().get(path) ?? 0, sliderEnd(stored[path])),
        onSettled: (path, value) => this.#makeRoom(path, value),
      })}
      ${perMinuteForm(localizer, this.#form)}
    `;
    return this.#form.render(localizer.text('accountLimits.form'), fields);
  }

  #renderView(limits: Limits): TemplateResult {
    const {localizer} = this;
    return html`
      ${trunksView(localizer, limits)} ${perMinuteView(localizer, limits)}
      <p class="hint">${localizer.text('state.readOnly')}</p>
    `;
  }

  #makeRoom(path: TrunkField['path'], value: number): void {
    const ends = this.#movedEnds();
    ends.set(path, Math.max(ends.get(path) ?? 0, sliderEnd(value)));
    this.requestUpdate();
  }

  /** An end only ever moves out: one that came back would pull the thumb from under the pointer. */
  #movedEnds(): Map<TrunkField['path'], number> {
    const accountId = this.scope?.account.id ?? '';
    if (this.#ends?.accountId !== accountId) this.#ends = {accountId, byPath: new Map()};
    return this.#ends.byPath;
  }

  #labelOf(path: string): string {
    const key = labelKeyOf(path);
    return key === undefined ? path : this.localizer.text(key);
  }
}

function resourceOf({adapter, account}: AccountScope): EditableResource<Limits> | undefined {
  return adapter.limits && limitsResource(adapter.limits, account.id);
}
