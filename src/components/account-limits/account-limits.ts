import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {FormGroup} from '../../ui/forms/form-group.js';
import {destinationsStyles} from '../../domains/calling-rules/destinations/index.js';
import {trunksSkeleton, trunksStyles} from '../../domains/limits/trunks/index.js';
import type {BookingStorage} from '../../domains/credit/booking-memory.js';
import {may} from '../../session/permissions.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../ui/styles/controls.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {titledStyles} from '../../ui/styles/titled.js';
import {sendFact} from '../../element/events.js';
import {notice} from '../../ui/notices/notices.js';
import {progress} from '../../element/progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {styles} from './account-limits.styles.js';
import {DestinationsPart} from './parts/destinations-part.js';
import {CreditPart} from './parts/credit-part.js';
import {LimitsPart} from './parts/limits-part.js';
import type {PartHost} from './parts/part.js';
import {accountLimitsWords} from '../../i18n/generated/en/account-limits.js';
import {commonWords} from '../../i18n/generated/en/common.js';

/**
 * The limits of an account's calls: how many concurrent calls, whether further calls are billed per minute, which
 * numbers may be called, and the credit that pays for them. One form with one Save covers the documents behind it: they
 * are written one after the other, and if one fails, the element reports which were saved and which were not. A change
 * that costs money is asked about, with its price, before anything is stored. Credit is booked once, however often it
 * is clicked or sent. Users who may not set limits see them with the reason.
 *
 * @tag account-limits
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed a save; `detail.resource` is `limits`, or
 *   `calling-rules` with the ids of the destinations in `detail.changed`. Once for each document.
 * @fires {CreditChangedEvent} credit-changed - Credit was added or removed, once for each booking.
 * @fires {LoadFailedEvent} load-failed - A part could not be read.
 * @csspart form - The form, while something may be changed.
 * @csspart trunks - A section of limits: of the trunks, or over all of them.
 * @csspart usage - Calls in progress.
 * @csspart destinations - The allowed and denied destinations.
 * @csspart credit - The balance, with its actions.
 * @csspart booking - The form that adds or removes credit.
 * @csspart ledger - The bookings.
 * @csspart chart - The balance over time.
 * @csspart field - A number with its label, slider, and error.
 * @csspart input - A number, or the search for a destination.
 * @csspart slider - The slider of a number.
 * @csspart switch - The switch for per-minute calls.
 * @csspart form-actions - The number of changes, Save, and Cancel.
 * @csspart partly - What was saved and what was not, after a partly failed save.
 * @csspart dialog - The question about charges.
 * @csspart error - An error message.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a check.
 * @csspart overwritten - A save that may have replaced another client's change, with a way to restore it.
 * @csspart notice - A message instead of data.
 * @cssstate loading - A part is being read.
 * @cssstate dirty - There are unsaved changes.
 * @cssstate error - A part could not be read.
 * @cssproperty [--aw-account-limits-gap=32px] - Space between the sections.
 */
export class AccountLimits extends WidgetElement {
  static override styles = [
    hostStyles,
    controlStyles,
    stateStyles,
    titledStyles,
    trunksStyles,
    destinationsStyles,
    styles,
  ];
  /**
   * Where a credit booking whose outcome is unknown is stored until it is resolved, so that it survives a page reload
   * and is not made twice in two tabs. Default: `localStorage`.
   */
  @property({attribute: false}) storage?: BookingStorage | undefined;

  /** Determines who bills the account and therefore who may set its limits. */
  readonly #account = this.load(({adapter, account}) =>
    adapter.limits || adapter.credit ? accountResource(adapter, account.id) : undefined,
  );
  /** @lifetime element It contains only the forms of the parts, each of which ends with its account. */
  readonly #group = new FormGroup(this, {
    localizer: () => this.localizer,
    editable: () => this.editable,
    parts: () => [
      {form: this.#limits.form, label: this.localizer.text(accountLimitsWords['accountLimits.limits'])},
      {form: this.#destinations.form, label: this.localizer.text(accountLimitsWords['accountLimits.destinations'])},
    ],
  });
  /** @lifetime element The parts create their state with `scoped`, and their forms end with the account. */
  readonly #parts: PartHost = {
    host: this,
    group: this.#group,
    localizer: () => this.localizer,
    editable: () => this.editable,
    scope: () => this.scope,
    scoped: (initial) => this.scoped(initial),
    load: (resource) => this.load(resource),
    renderLoad: (load, {pending, complete, failure}) =>
      load.state.status === 'pending' ? pending() : this.renderLoad(load, complete, failure),
    onSaved: ({resource, changed, save, message}) => {
      sendFact(this, 'account-saved', {accountId: save.accountId, resource, changed});
      if (!save.undone) this.confirmSaved(save.scope, {message, save, batch: this.#group.batch});
    },
  };
  /** Written first: it may cost money, and if that is declined, nothing else is written. */
  readonly #limits = new LimitsPart(this.#parts);
  readonly #destinations = new DestinationsPart(this.#parts);
  readonly #credit = new CreditPart({
    part: this.#parts,
    account: this.#account,
    root: () => this.shadowRoot,
    storage: () => this.storage ?? localStorage,
    onBooked: (booked) => sendFact(this, 'credit-changed', booked),
    confirm: (scope, message) => this.confirmSaved(scope, {message}),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    if (!scope) return;
    this.#limits.follow(scope, this.editable && this.#mayWriteLimits);
    this.#destinations.follow(scope, this.editable);
    this.#credit.follow(scope, this.editable);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.reflect(progress([this.#limits.status, this.#destinations.status, this.#credit.status], this.#group.dirty));
  }

  protected override renderPending(): TemplateResult {
    return this.#frame(trunksSkeleton(this.localizer), true);
  }

  protected override renderScope(scope: AccountScope): unknown {
    const {adapter} = scope;
    const {text} = this.localizer;
    if (!adapter.limits && !adapter.callingRules && !adapter.credit) {
      return notice(text(commonWords['state.unsupported.title']), text(commonWords['state.unsupported.text']));
    }
    const readOnly = text(commonWords['state.readOnly']);
    const parts = html`
      ${adapter.limits &&
      this.#limits.render(this.editable ? text(accountLimitsWords['accountLimits.forbidden']) : readOnly)}
      ${adapter.callingRules && this.#destinations.render(readOnly)}
    `;
    return this.#frame(html`
      ${this.#group.render(text(accountLimitsWords['accountLimits.form']), parts)}
      ${this.#credit.render(scope, this.editable)}
    `);
  }

  #frame(content: unknown, busy = false): TemplateResult {
    return html`<div class="widget"><div class="sections" aria-busy=${busy ? 'true' : 'false'}>${content}</div></div>`;
  }

  /** Until the account's biller is known, nothing is offered; if it cannot be known, the backend decides. */
  get #mayWriteLimits(): boolean {
    const {scope} = this;
    const {state} = this.#account;
    if (!scope || state.status === 'pending') return false;
    return may(scope, 'change-limits', state.status === 'complete' ? state.value.value : undefined) !== 'denied';
  }
}
