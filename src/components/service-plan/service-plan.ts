import {commonWords} from '../../i18n/generated/en/common.js';
import {html, nothing, type TemplateResult} from 'lit';
import type {List} from '../../api/document.js';
import type {AssignedPlans, Plan, PlanCosts} from '../../api/plans.js';
import {planPicker, planPickerStyles} from '../../domains/plans/picker/index.js';
import {priceList, priceListStyles} from '../../domains/plans/price-list/index.js';
import {planCostsResource, planQuoteResource} from '../../domains/plans/costs.js';
import {assignedPlansResource, knownPlanName, offeredPlansResource} from '../../domains/plans/resource.js';
import {accountName} from '../../element/account-name.js';
import type {LoadState, ScopedLoad} from '../../element/controllers/scoped-load.js';
import {DocumentWidget, type DocumentDefinition} from '../../element/document-widget.js';
import {servicePlanWords} from '../../i18n/generated/en/service-plan.js';
import type {Localizer} from '../../i18n/localizer.js';
import {currencyOf} from '../../session/currency.js';
import {may} from '../../session/permissions.js';
import type {AccountScope} from '../../session/scope.js';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import {errorNotice, notice, skeleton} from '../../ui/notices/notices.js';
import {comparisonTable} from './service-plan.comparison.js';
import {compareCosts, monthlyOf, planChange} from './service-plan.model.js';
import {FocusController} from '../../ui/focus/focus-controller.js';
import {styles} from './service-plan.styles.js';
import {verbatim} from '../../ui/text/verbatim.js';
import {sentence} from '../../ui/text/sentence.js';

/**
 * Shows the plans of an account, their price list with ranges, discounts, activation charges, and cascades, and the
 * charges at present usage. An operator of the billing account may change the plans: before anything is stored, a quote
 * shows the charges before and after, item by item, and the difference.
 *
 * @tag service-plan
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed other plans; `detail.resource` is `plans`.
 * @fires {LoadFailedEvent} load-failed - The plans, their prices, or the plans on offer could not be read.
 * @csspart title - The title.
 * @csspart assigned - The plans of the account.
 * @csspart prices - The price list.
 * @csspart form - The form in which plans are selected.
 * @csspart plans - The plans to choose from.
 * @csspart plan - One of the plans to choose from.
 * @csspart comparison - The charges before and after.
 * @csspart dialog - The confirmation before the plans are changed.
 * @csspart error - The error message.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a button that checks it.
 * @csspart overwritten - A save that may have replaced another client's change, with a button that undoes it.
 * @csspart notice - A message in place of data.
 * @cssstate loading - The plans are being read.
 * @cssstate dirty - Other plans are selected and not saved.
 * @cssstate error - The plans could not be read.
 */
export class ServicePlan extends DocumentWidget<AssignedPlans> {
  static override styles = [DocumentWidget.styles, planPickerStyles, priceListStyles, styles];

  protected override readonly document: DocumentDefinition<AssignedPlans> = {
    name: 'plans',
    resource: ({adapter: {plans}, account}) => plans && assignedPlansResource(plans, account.id),
    words: {
      title: servicePlanWords['servicePlan.title'],
      intro: servicePlanWords['servicePlan.text'],
      form: servicePlanWords['servicePlan.change'],
      saved: servicePlanWords['servicePlan.saved'],
    },
    fields: {
      standing: false,
      checks: {
        plans: [
          (_, {text}) =>
            this.#quote.state.status === 'pending' ? text(servicePlanWords['servicePlan.quote.wait']) : undefined,
        ],
      },
      submit: () => this.localizer.text(servicePlanWords['servicePlan.confirm']),
      labelOf: () => this.localizer.text(servicePlanWords['servicePlan.plans']),
      wordsOf: (_, value) =>
        this.#names(value as AssignedPlans['plans']) || this.localizer.text(servicePlanWords['servicePlan.none.title']),
      confirm: (draft, base) => this.#question(base.plans, draft.plans),
      explain: ({kind}) =>
        kind === 'forbidden' ? this.localizer.text(servicePlanWords['servicePlan.denied']) : undefined,
      onSaved: (_, {accountId, undone}) => this.#onSaved(accountId, undone),
      onCanceled: () => void this.#focus.current.close('.change'),
    },
  };

  readonly #focus = this.inScope((host) => new FocusController(host));

  /** The search text for plans. */
  readonly #query = this.scoped('');
  readonly #costs = this.load(({adapter: {plans}, account}) => plans && planCostsResource(plans, account.id));
  /** Also read for the names of the assigned plans. */
  readonly #offered = this.load(({adapter: {plans}, account}) => plans && offeredPlansResource(plans, account.id));
  /** Read for its name and its billing account. */
  readonly #account = this.loadAccount();
  readonly #quote: ScopedLoad<PlanCosts> = this.load(({adapter: {plans}, account}) => {
    const {draft, dirty} = this.editForm;
    return plans && draft && dirty ? planQuoteResource(plans, account.id, draft.plans) : undefined;
  });

  protected override renderSkeleton(): TemplateResult {
    return html`<ul class="assigned">
      <li>${skeleton('wide')}</li>
    </ul>`;
  }

  protected override renderHead(): TemplateResult {
    return html`<header>${super.renderHead()} ${this.#renderChange()}</header>`;
  }

  protected override renderView({plans}: AssignedPlans): TemplateResult {
    return html`${this.#renderAssigned(plans)} ${this.#renderCosts()}`;
  }

  protected override renderFields(draft: AssignedPlans): TemplateResult {
    const {localizer} = this;
    const {state} = this.#offered;
    const {error} = this.editForm.bind('plans');
    return html`
      <div class="choice">
        ${
          state.status === 'error'
            ? errorNotice(localizer, state.error, {
                title: localizer.text(servicePlanWords['servicePlan.offerFailed']),
                onRetry: () => this.#offered.retry(),
              })
            : state.status === 'complete'
              ? this.#renderPicker(state.value, draft)
              : skeleton('wide')
        }
        ${this.#renderQuote()}
      </div>
      ${error === undefined ? nothing : html`<p class="field-error" role="alert">${error}</p>`}
    `;
  }

  /**
   * Explains why the plans cannot be changed to a user who may change other things; a user with read-only access needs
   * no explanation.
   */
  #renderChange(): unknown {
    const {scope} = this;
    const {state} = this.#account;
    if (!scope || this.editForm.isOpen || !this.stored.value || state.status === 'pending') return nothing;
    if (!this.editable) return this.renderReadOnly();
    const {text} = this.localizer;
    const account = state.status === 'complete' ? state.value.value : undefined;
    if (may(scope, 'change-plans', account) === 'denied') {
      const own = account?.id === scope.home.id;
      return html`<p class="hint">
        ${text(own ? servicePlanWords['servicePlan.denied.own'] : servicePlanWords['servicePlan.denied'])}
      </p>`;
    }
    return html`
      <button type="button" class="change" @click=${() => this.#open(scope)}>
        ${text(servicePlanWords['servicePlan.change'])}
      </button>
    `;
  }

  #renderAssigned(ids: AssignedPlans['plans']): unknown {
    const {text} = this.localizer;
    if (ids.length === 0)
      return notice(text(servicePlanWords['servicePlan.none.title']), text(servicePlanWords['servicePlan.none.text']));
    const {state: offered} = this.#offered;
    const waiting = offered.status === 'pending';
    return html`
      ${
        offered.status === 'error'
          ? errorNotice(this.localizer, offered.error, {
              title: text(servicePlanWords['servicePlan.namesFailed']),
              onRetry: () => this.#offered.retry(),
            })
          : nothing
      }
      <ul class="assigned" part="assigned" aria-label=${text(servicePlanWords['servicePlan.assigned'])}>
        ${ids.map((id) => {
          const plan = this.#plan(id);
          return html`
            <li>
              ${waiting ? skeleton('wide') : html`<strong>${verbatim(this.#nameOf(id))}</strong>`}
              ${plan?.description ? html`<span class="hint">${plan.description}</span>` : nothing}
              ${
                plan || offered.status !== 'complete' || offered.value.unreadable
                  ? nothing
                  : html`<span class="hint">${text(servicePlanWords['servicePlan.unknown'])}</span>`
              }
            </li>
          `;
        })}
      </ul>
    `;
  }

  #renderCosts(): unknown {
    const {localizer} = this;
    const {text, money, date} = localizer;
    const {state} = this.#costs;
    if (state.status === 'error') {
      const onRetry = () => this.#costs.retry();
      return errorNotice(localizer, state.error, {title: text(servicePlanWords['servicePlan.costsFailed']), onRetry});
    }
    if (state.status !== 'complete') return skeleton('wide');
    const currency = this.#currency;
    const {nextBilling} = state.value;
    const timeZone = this.scope?.session.home.timezone;
    return html`
      <section aria-labelledby="prices">
        <h4 id="prices">${text(servicePlanWords['servicePlan.prices'])}</h4>
        <p class="sum">
          <strong
            >${text(servicePlanWords['servicePlan.monthly'], {amount: money(monthlyOf(state.value, currency), currency)})}</strong
          >
          ${
            nextBilling === undefined
              ? nothing
              : html`<span class="hint">
                  ${text(servicePlanWords['servicePlan.nextBilling'], {date: date(nextBilling, {timeZone})})}
                </span>`
          }
        </p>
        ${priceList(localizer, state.value, currency)}
      </section>
    `;
  }

  #renderPicker(plans: List<Plan>, {plans: chosen}: AssignedPlans): TemplateResult {
    return planPicker(
      {
        plans,
        chosen,
        stored: this.editForm.base?.plans ?? [],
        onChange: (ids) => this.editForm.set('plans', ids),
        disabled: this.editForm.locked,
        query: this.#query.value,
        onQuery: (query) => (this.#query.value = query),
      },
      this.localizer,
    );
  }

  #renderQuote(): TemplateResult {
    const {localizer} = this;
    const {text} = localizer;
    const {state} = this.#quote;
    const currency = this.#currency;
    return html`
      <section class="quote" aria-labelledby="quote" aria-busy=${state.status === 'pending' ? 'true' : 'false'}>
        <h4 id="quote">${text(servicePlanWords['servicePlan.quote'])}</h4>
        ${this.#renderQuoted(state, currency)}
        ${
          state.status === 'complete'
            ? html`
                <p class="hint">${text(servicePlanWords['servicePlan.quote.use'])}</p>
                <details>
                  <summary>${text(servicePlanWords['servicePlan.prices.new'])}</summary>
                  ${priceList(localizer, state.value, currency)}
                </details>
              `
            : nothing
        }
      </section>
    `;
  }

  #renderQuoted(state: LoadState<PlanCosts>, currency: string): unknown {
    const {localizer} = this;
    const {text} = localizer;
    switch (state.status) {
      case 'unscoped':
      case 'unsupported':
        return html`<p class="hint">${text(servicePlanWords['servicePlan.quote.none'])}</p>`;
      case 'pending':
        return html`<p class="hint" role="status">${text(servicePlanWords['servicePlan.quote.pending'])}</p>`;
      case 'error':
        return errorNotice(localizer, state.error, {
          title: text(servicePlanWords['servicePlan.quote.failed']),
          onRetry: () => this.#quote.retry(),
        });
      case 'complete':
        return this.#renderComparison(state.value, localizer, currency);
    }
  }

  /** Renders the new charges alone when the present charges could not be read. */
  #renderComparison(after: PlanCosts, localizer: Localizer, currency: string): TemplateResult {
    const before = this.#costs.value;
    if (!before) {
      const amount = localizer.money(monthlyOf(after, currency), currency);
      return html`<p>${localizer.text(servicePlanWords['servicePlan.quote.afterOnly'], {amount})}</p>`;
    }
    return comparisonTable(compareCosts(before, after, {localizer, currency}), localizer, currency);
  }

  async #question(base: AssignedPlans['plans'], draft: AssignedPlans['plans']): Promise<Question<boolean>> {
    const account = accountName(this.#account, this.scope, this.localizer);
    const {added, removed} = planChange(base, draft);
    const quote = await this.#quoteOf(draft);
    return confirmation((localizer) => {
      const {text} = localizer;
      return {
        title: sentence(localizer, servicePlanWords['servicePlan.confirm.title'], {account}),
        body: html`
          ${
            added.length === 0
              ? nothing
              : html`<p>
                  ${sentence(localizer, servicePlanWords['servicePlan.confirm.added'], {plans: this.#names(added)})}
                </p>`
          }
          ${
            removed.length === 0
              ? nothing
              : html`<p>
                  ${sentence(localizer, servicePlanWords['servicePlan.confirm.removed'], {plans: this.#names(removed)})}
                </p>`
          }
          ${
            quote
              ? this.#renderComparison(quote, localizer, this.#currency)
              : html`<p class="notice warning">${text(servicePlanWords['servicePlan.quote.unknown'])}</p>`
          }
        `,
        confirm: text(servicePlanWords['servicePlan.confirm']),
      };
    });
  }

  /** What the plans cost; `undefined` if that cannot be read. The form has read it already, an undo has not. */
  async #quoteOf(chosen: AssignedPlans['plans']): Promise<PlanCosts | undefined> {
    const {scope} = this;
    const {plans} = scope?.adapter ?? {};
    if (!scope || !plans) return undefined;
    try {
      return await scope.resources.read(planQuoteResource(plans, scope.account.id, chosen), scope.signal);
    } catch {
      return undefined;
    }
  }

  #open(scope: AccountScope): void {
    const resource = this.document.resource(scope);
    const document = this.stored.value;
    if (!resource || !document) return;
    this.#query.value = '';
    this.editForm.open(scope, resource, document);
    void this.#focus.current.open('form input');
  }

  #onSaved(accountId: string, undone = false): void {
    const {scope} = this;
    if (scope?.account.id !== accountId) return;
    const {plans} = scope.adapter;
    if (plans) void scope.resources.invalidate(planCostsResource(plans, scope.account.id));
    if (!undone) void this.#focus.current.close('.change');
  }

  get #currency(): string {
    return currencyOf(this.scope?.session.settings ?? {});
  }

  #plan(id: string): Plan | undefined {
    return this.#offered.value?.find((plan) => plan.id === id);
  }

  #names(ids: readonly string[]): string {
    return this.localizer.list(ids.map((id) => this.#nameOf(id)));
  }

  #nameOf(id: string): string {
    const known = this.#plan(id)?.name || (this.scope && knownPlanName(this.scope.resources, id));
    return known || this.localizer.text(commonWords['state.unnamed']);
  }
}
