import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {AssignedPlans, Plan, PlanCosts} from '../../api/plans.js';
import type {LoadState, ScopedLoad} from '../../element/controllers/scoped-load.js';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import type {ScopedPart} from '../../element/controllers/scoped-part.js';
import {EditForm} from '../../ui/forms/edit-form.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {servicePlanWords} from '../../i18n/generated/en/service-plan.js';
import type {Localizer} from '../../i18n/localizer.js';
import {planPicker, planPickerStyles} from '../../domains/plans/picker/index.js';
import {priceList, priceListStyles} from '../../domains/plans/price-list/index.js';
import {currencyOf} from '../../session/currency.js';
import {may} from '../../session/permissions.js';
import {
  assignedPlansResource,
  offeredPlansResource,
  planCostsResource,
  planQuoteResource,
} from '../../domains/plans/resource.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../ui/styles/controls.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {titledStyles} from '../../ui/styles/titled.js';
import {accountName} from '../../element/account-name.js';
import {sendFact} from '../../element/events.js';
import {errorNotice, notice, skeleton} from '../../ui/notices/notices.js';
import {reflectProgress} from '../../element/reflect-progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {comparisonTable} from './service-plan.comparison.js';
import {compareCosts, monthlyOf, planChange} from './service-plan.model.js';
import {styles} from './service-plan.styles.js';

/**
 * What an account is billed by (SP-01 … SP-10): its plans, their price list with ranges, discounts, activation charges and
 * cascades, and what they come to at present use. Whoever bills the account may change its plans: a quote shows what is
 * charged before and after, item by item, and the difference, before anything is stored.
 *
 * @tag service-plan
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed other plans; `detail.resource` is `plans`.
 * @fires {LoadFailedEvent} load-failed - The plans, their prices or the plans on offer could not be read.
 * @csspart title - The title.
 * @csspart assigned - The plans of the account.
 * @csspart prices - The price list.
 * @csspart form - The form in which plans are chosen.
 * @csspart plans - The plans to choose from.
 * @csspart plan - One of them.
 * @csspart comparison - What is charged before and after.
 * @csspart dialog - The question before the plans are changed.
 * @csspart error - What failed, in words.
 * @csspart unconfirmed - A change whose outcome is unknown, with the way to find it out.
 * @csspart overwritten - A save that may have replaced a change of another client, with the way back.
 * @csspart notice - Words instead of data.
 * @cssstate loading - The plans are being read.
 * @cssstate dirty - Other plans are chosen and not saved.
 * @cssstate error - The plans could not be read.
 */
export class ServicePlan extends WidgetElement {
  static override styles = [
    hostStyles,
    controlStyles,
    stateStyles,
    titledStyles,
    planPickerStyles,
    priceListStyles,
    styles,
  ];
  /** What plans are searched for. */
  readonly #query = this.scoped('');

  readonly #forms: ScopedPart<EditForm<AssignedPlans>> = this.inScope(
    (host) =>
      new EditForm<AssignedPlans>(host, {
        localizer: () => this.localizer,
        editable: () => this.editable,
        checks: {
          plans: [
            (_, {text}) =>
              this.#quote.state.status === 'pending' ? text(servicePlanWords['servicePlan.quote.wait']) : undefined,
          ],
        },
        submit: () => this.localizer.text(servicePlanWords['servicePlan.confirm']),
        labelOf: () => this.localizer.text(servicePlanWords['servicePlan.plans']),
        wordsOf: (_, value) =>
          this.#names(value as AssignedPlans['plans']) ||
          this.localizer.text(servicePlanWords['servicePlan.none.title']),
        confirm: (draft, base) => this.#question(base.plans, draft.plans),
        explain: ({kind}) =>
          kind === 'forbidden' ? this.localizer.text(servicePlanWords['servicePlan.denied']) : undefined,
        onSaved: (changed, {accountId}) => this.#onSaved(accountId, changed),
        onCancelled: () => void this.#focusChange(),
      }),
  );
  readonly #assigned = this.load(({adapter: {plans}, account}) => plans && assignedPlansResource(plans, account.id));
  readonly #costs = this.load(({adapter: {plans}, account}) => plans && planCostsResource(plans, account.id));
  /** For the names of those assigned, too. */
  readonly #offered = this.load(({adapter: {plans}, account}) => plans && offeredPlansResource(plans, account.id));
  /** For its name, and who bills it. */
  readonly #account = this.load(({adapter, account}) => adapter.plans && accountResource(adapter, account.id));
  readonly #quote: ScopedLoad<PlanCosts> = this.load(({adapter: {plans}, account}) => {
    const {draft, dirty} = this.#form;
    return plans && draft && dirty ? planQuoteResource(plans, account.id, draft.plans) : undefined;
  });
  readonly #internals = this.attachInternals();

  get #form(): EditForm<AssignedPlans> {
    return this.#forms.current;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    const {plans} = scope?.adapter ?? {};
    if (scope && plans && this.editable) this.#form.resume(scope, assignedPlansResource(plans, scope.account.id));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    reflectProgress(this.#internals, [this.#assigned.state.status], this.#form.dirty);
  }

  protected override renderPending(): TemplateResult {
    return this.#frame(
      html`<ul class="assigned">
        <li>${skeleton('wide')}</li>
      </ul>`,
      {busy: true},
    );
  }

  protected override renderScope(scope: AccountScope): unknown {
    return this.renderLoad(this.#assigned, ({value}, note) =>
      this.#form.isOpen
        ? this.#frame(html`${note} ${this.#renderForm(scope, this.#form.draft ?? value)}`)
        : this.#frame(html`${note} ${this.#renderAssigned(value.plans)} ${this.#renderCosts(scope)}`, {
            tools: this.#renderChange(scope),
          }),
    );
  }

  #frame(content: unknown, {busy = false, tools = nothing}: {readonly busy?: boolean; readonly tools?: unknown} = {}) {
    const {text} = this.localizer;
    return html`
      <div class="widget">
        <div class="body" aria-busy=${busy ? 'true' : 'false'}>
          <header>
            <div>
              <h3 part="title">${text(servicePlanWords['servicePlan.title'])}</h3>
              <p class="intro">${text(servicePlanWords['servicePlan.text'])}</p>
            </div>
            ${tools}
          </header>
          ${content}
        </div>
      </div>
    `;
  }

  /** Who may not change the plans is told why; who may not change anything at all knows that already. */
  #renderChange(scope: AccountScope): unknown {
    const {text} = this.localizer;
    const {state} = this.#account;
    if (state.status === 'pending') return nothing;
    const account = state.status === 'complete' ? state.value.value : undefined;
    if (!this.editable) return html`<p class="hint">${text(commonWords['state.readOnly'])}</p>`;
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
      ${offered.status === 'error'
        ? errorNotice(this.localizer, offered.error, {
            title: text(servicePlanWords['servicePlan.namesFailed']),
            onRetry: () => this.#offered.retry(),
          })
        : nothing}
      <ul class="assigned" part="assigned" aria-label=${text(servicePlanWords['servicePlan.assigned'])}>
        ${ids.map((id) => {
          const plan = this.#plan(id);
          return html`
            <li>
              ${waiting ? skeleton('wide') : html`<strong><bdi>${plan?.name ?? id}</bdi></strong>`}
              ${plan?.description ? html`<span class="hint">${plan.description}</span>` : nothing}
              ${plan || this.#offered.state.status !== 'complete'
                ? nothing
                : html`<span class="hint">${text(servicePlanWords['servicePlan.unknown'])}</span>`}
            </li>
          `;
        })}
      </ul>
    `;
  }

  #renderCosts({session}: AccountScope): unknown {
    const {localizer} = this;
    const {text, money, date} = localizer;
    const {state} = this.#costs;
    if (state.status === 'error') {
      const onRetry = () => this.#costs.retry();
      return errorNotice(localizer, state.error, {title: text(servicePlanWords['servicePlan.costsFailed']), onRetry});
    }
    if (state.status !== 'complete') return skeleton('wide');
    const currency = currencyOf(session.settings);
    const {nextBilling, prices: list} = state.value;
    const timeZone = session.home.timezone;
    return html`
      <section aria-labelledby="prices">
        <h4 id="prices">${text(servicePlanWords['servicePlan.prices'])}</h4>
        <p class="sum">
          <strong
            >${text(servicePlanWords['servicePlan.monthly'], {amount: money(monthlyOf(state.value), currency)})}</strong
          >
          ${nextBilling === undefined
            ? nothing
            : html`<span class="hint">
                ${text(servicePlanWords['servicePlan.nextBilling'], {date: date(nextBilling, {timeZone})})}
              </span>`}
        </p>
        ${priceList(localizer, list, currency)}
      </section>
    `;
  }

  #renderForm(scope: AccountScope, draft: AssignedPlans): unknown {
    const {localizer} = this;
    const {text} = localizer;
    const {state} = this.#offered;
    const {error} = this.#form.bind('plans');
    const fields = html`
      <div class="choice">
        ${state.status === 'error'
          ? errorNotice(localizer, state.error, {
              title: text(servicePlanWords['servicePlan.offerFailed']),
              onRetry: () => this.#offered.retry(),
            })
          : state.status === 'complete'
            ? this.#renderPicker(state.value, draft)
            : skeleton('wide')}
        ${this.#renderQuote(scope)}
      </div>
      ${error === undefined ? nothing : html`<p class="field-error" role="alert">${error}</p>`}
    `;
    return this.#form.render(text(servicePlanWords['servicePlan.change']), fields);
  }

  #renderPicker(plans: readonly Plan[], {plans: chosen}: AssignedPlans): TemplateResult {
    return planPicker(
      {
        plans,
        chosen,
        stored: this.#form.base?.plans ?? [],
        onChange: (ids) => this.#form.set('plans', ids),
        disabled: this.#form.locked,
        query: this.#query.value,
        onQuery: (query) => (this.#query.value = query),
      },
      this.localizer,
    );
  }

  #renderQuote({session}: AccountScope): TemplateResult {
    const {localizer} = this;
    const {text} = localizer;
    const {state} = this.#quote;
    const currency = currencyOf(session.settings);
    return html`
      <section class="quote" aria-labelledby="quote" aria-busy=${state.status === 'pending' ? 'true' : 'false'}>
        <h4 id="quote">${text(servicePlanWords['servicePlan.quote'])}</h4>
        ${this.#renderQuoted(state, currency)}
        ${state.status === 'complete'
          ? html`
              <p class="hint">${text(servicePlanWords['servicePlan.quote.use'])}</p>
              <details>
                <summary>${text(servicePlanWords['servicePlan.prices.new'])}</summary>
                ${priceList(localizer, state.value.prices, currency)}
              </details>
            `
          : nothing}
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

  /** Where the present costs could not be read, what the new ones come to is still worth showing. */
  #renderComparison(after: PlanCosts, localizer: Localizer, currency: string): TemplateResult {
    const before = this.#costs.value;
    if (!before) {
      const amount = localizer.money(monthlyOf(after), currency);
      return html`<p>${localizer.text(servicePlanWords['servicePlan.quote.afterOnly'], {amount})}</p>`;
    }
    return comparisonTable(compareCosts(before, after, localizer), localizer, currency);
  }

  #question(base: AssignedPlans['plans'], draft: AssignedPlans['plans']): Question<boolean> {
    const {scope} = this;
    const {added, removed} = planChange(base, draft);
    return confirmation((localizer) => {
      const {text} = localizer;
      const quote = this.#quote.value;
      return {
        title: text(servicePlanWords['servicePlan.confirm.title'], {account: accountName(this.#account, scope)}),
        body: html`
          ${added.length === 0
            ? nothing
            : html`<p>${text(servicePlanWords['servicePlan.confirm.added'], {plans: this.#names(added)})}</p>`}
          ${removed.length === 0
            ? nothing
            : html`<p>${text(servicePlanWords['servicePlan.confirm.removed'], {plans: this.#names(removed)})}</p>`}
          ${quote && scope
            ? this.#renderComparison(quote, localizer, currencyOf(scope.session.settings))
            : html`<p class="notice warning">${text(servicePlanWords['servicePlan.quote.unknown'])}</p>`}
        `,
        confirm: text(servicePlanWords['servicePlan.confirm']),
      };
    });
  }

  #open(scope: AccountScope): void {
    const {plans} = scope.adapter;
    const document = this.#assigned.value;
    if (!plans || !document) return;
    this.#query.value = '';
    this.#form.open(scope, assignedPlansResource(plans, document.accountId), document);
    void this.#focus('form input');
  }

  #onSaved(accountId: string, changed: readonly string[]): void {
    sendFact(this, 'account-saved', {accountId, resource: 'plans', changed});
    const {scope} = this;
    if (scope?.account.id !== accountId) return;
    if (scope.adapter.plans) void scope.resources.invalidate(planCostsResource(scope.adapter.plans, scope.account.id));
    this.announce(this.localizer.text(servicePlanWords['servicePlan.saved']));
    void this.#focusChange();
  }

  #plan(id: string): Plan | undefined {
    return this.#offered.value?.find((plan) => plan.id === id);
  }

  #names(ids: readonly string[]): string {
    return this.localizer.list(ids.map((id) => this.#plan(id)?.name ?? id));
  }

  #focusChange(): Promise<void> {
    return this.#focus('.change');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
