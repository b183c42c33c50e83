import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Limits} from '../../api/model.js';
import {EditForm} from '../../forms/edit-form.js';
import {withWords} from '../../i18n/localizer.js';
import {accountLimits} from '../../i18n/locales/en/account-limits.js';
import {trunks as words} from '../../i18n/locales/en/trunks.js';
import {
  callUsage,
  callUsageUnknown,
  limitChecks,
  limitLabelKey,
  perMinuteForm,
  perMinuteView,
  SliderEnds,
  trunksForm,
  trunksSkeleton,
  trunksStyles,
  trunksView,
} from '../../sections/trunks/index.js';
import {callUsageResource, limitsResource} from '../../session/document-resources.js';
import type {EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../styles/controls.js';
import {hostStyles} from '../../styles/host.js';
import {stateStyles} from '../../styles/states.js';
import {sendFact} from '../../widget/events.js';
import {reflectStates} from '../../widget/reflect-states.js';
import {WidgetElement} from '../../widget/widget-element.js';
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
 * @csspart trunks - A section of limits: of the trunks, or over all of them.
 * @csspart usage - Calls in progress.
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
  static override styles = [hostStyles, controlStyles, stateStyles, trunksStyles, styles];
  protected static override readonly words = accountLimits;

  readonly #limits = this.load(resourceOf);
  readonly #usage = this.load(({adapter, account}) => adapter.limits && callUsageResource(adapter.limits, account.id));
  readonly #form: EditForm<Limits> = new EditForm<Limits>(this, {
    localizer: () => this.localizer,
    standing: true,
    checks: limitChecks,
    labelOf: (path) => this.#labelOf(path),
    explain: ({kind}) => (kind === 'forbidden' ? this.localizer.text('accountLimits.forbidden') : undefined),
    onSaved: (changed, {accountId}) => {
      sendFact(this, 'account-saved', {accountId, resource: 'limits', changed});
      this.announce(this.localizer.text('accountLimits.saved'));
    },
  });
  readonly #internals = this.attachInternals();

  /** Of the form that is open, whose account they belong to. */
  #ends: {readonly accountId: string; readonly ends: SliderEnds} | undefined;

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
    const form = this.#form;
    const fields = html`
      ${trunksForm({
        localizer,
        stored,
        bind: (path, parse) => form.bind(path, parse),
        ends: this.#sliderEnds(),
        onRoom: () => this.requestUpdate(),
        usage: this.#renderUsage(stored),
      })}
      ${perMinuteForm(localizer, {
        allowed: form.get('allowPerMinute') === true,
        disabled: form.saving,
        onChange: (allowed) => form.set('allowPerMinute', allowed),
      })}
    `;
    return form.render(localizer.text('accountLimits.form'), fields);
  }

  #renderView(limits: Limits): TemplateResult {
    const {localizer} = this;
    return html`
      ${trunksView(localizer, limits, this.#renderUsage(limits))} ${perMinuteView(localizer, limits.allowPerMinute)}
      <p class="hint">${localizer.text('state.readOnly')}</p>
    `;
  }

  /** Against what is stored, not what is typed: that is what holds. */
  #renderUsage(stored: Limits): TemplateResult | typeof nothing {
    const {state} = this.#usage;
    if (state.status === 'error') return callUsageUnknown(this.localizer);
    return state.status === 'complete' ? callUsage(this.localizer, state.value, stored) : nothing;
  }

  #sliderEnds(): SliderEnds {
    const accountId = this.scope?.account.id ?? '';
    if (this.#ends?.accountId !== accountId) this.#ends = {accountId, ends: new SliderEnds()};
    return this.#ends.ends;
  }

  #labelOf(path: string): string {
    const key = limitLabelKey(path);
    return key === undefined ? path : withWords(this.localizer, words).text(key);
  }
}

function resourceOf({adapter, account}: AccountScope): EditableResource<Limits> | undefined {
  return adapter.limits && limitsResource(adapter.limits, account.id);
}
