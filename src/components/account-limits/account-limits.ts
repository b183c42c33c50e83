import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {FormGroup} from '../../ui/forms/form-group.js';
import {destinationsStyles} from '../../domains/calling-rules/destinations/index.js';
import {trunksSkeleton, trunksStyles} from '../../domains/limits/trunks/index.js';
import type {Limits} from '../../api/limits.js';
import type {BookingStorage} from '../../domains/credit/booking-memory.js';
import {may} from '../../session/permissions.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {DocumentWidget} from '../../element/document-widget.js';
import {sendFact} from '../../element/events.js';
import {notice} from '../../ui/notices/notices.js';
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
 * @csspart partial-save - What was saved and what was not, after a partly failed save.
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
export class AccountLimits extends DocumentWidget<Limits> {
  static override styles = [DocumentWidget.styles, trunksStyles, destinationsStyles, styles];
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
    // The limits first: they may cost money, and if that is declined, nothing else is written.
    parts: () => [
      {form: this.editForm, label: this.localizer.text(accountLimitsWords['accountLimits.limits'])},
      {form: this.#rules.form, label: this.localizer.text(accountLimitsWords['accountLimits.destinations'])},
    ],
  });
  /** @lifetime element The parts create their state with `scoped` and `inScope`. */
  readonly #parts: PartHost = {
    host: this,
    group: this.#group,
    localizer: () => this.localizer,
    scope: () => this.scope,
    scoped: (initial) => this.scoped(initial),
    inScope: (create) => this.inScope(create),
    load: (resource) => this.load(resource),
    renderLoad: (load, complete, options) => this.renderLoad(load, complete, options),
  };
  readonly #limits = new LimitsPart(this.#parts, () => this.#mayWriteLimits);
  readonly #destinations = new DestinationsPart(this.#parts);
  readonly #credit = new CreditPart({
    part: this.#parts,
    account: this.#account,
    root: () => this.shadowRoot,
    storage: () => this.storage ?? localStorage,
    onBooked: (booked) => sendFact(this, 'credit-changed', booked),
    confirm: (scope, message) => this.confirmSaved(scope, {message}),
  });
  protected override readonly document = this.#limits.definition;
  readonly #rules = this.addDocument(() => this.#destinations.definition);

  protected override get reads() {
    return [...super.reads, ...this.#destinations.reads, ...this.#credit.reads];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.scope) this.#credit.follow(this.scope, this.editable);
  }

  protected override renderSkeleton(): TemplateResult {
    return trunksSkeleton(this.localizer);
  }

  protected override renderScope(scope: AccountScope): unknown {
    const {adapter} = scope;
    const {text} = this.localizer;
    if (!adapter.limits && !adapter.callingRules && !adapter.credit) {
      return notice(text(commonWords['state.unsupported.title']), text(commonWords['state.unsupported.text']));
    }
    return this.renderFrame(html`
      ${this.#group.render(
        text(accountLimitsWords['accountLimits.form']),
        html`
          ${
            adapter.limits &&
            this.renderLoad(this.stored, ({value}, note) => html`${note} ${this.renderDocument(value)}`, {
              pending: () => this.renderSkeleton(),
            })
          }
          ${adapter.callingRules && this.#destinations.render(this.#rules, text(commonWords['state.readOnly']))}
        `,
      )}
      ${this.#credit.render(scope, this.editable)}
    `);
  }

  /** The stored limits are in force, rather than the typed ones. */
  protected override renderFields(draft: Limits): TemplateResult {
    return this.#limits.renderFields(this.editForm, this.stored.value?.value ?? draft);
  }

  protected override renderView(limits: Limits): TemplateResult {
    const {text} = this.localizer;
    return this.#limits.renderView(
      limits,
      text(this.editable ? accountLimitsWords['accountLimits.forbidden'] : commonWords['state.readOnly']),
    );
  }

  /** Until the account's biller is known, nothing is offered; if it cannot be known, the backend decides. */
  get #mayWriteLimits(): boolean {
    const {scope} = this;
    const {state} = this.#account;
    if (!scope || state.status === 'pending') return false;
    return may(scope, 'change-limits', state.status === 'complete' ? state.value.value : undefined) !== 'denied';
  }
}
