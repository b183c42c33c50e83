import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CarrierRoute, CarrierStrategy} from '../../api/model.js';
import {confirmation, type Question} from '../../forms/ask-dialog.js';
import {EditForm} from '../../forms/edit-form.js';
import {carrierPicker} from '../../i18n/locales/en/carrier-picker.js';
import {offeredStrategies} from '../../session/carrier-strategies.js';
import {carrierResource} from '../../session/document-resources.js';
import {accountResource, type EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../styles/controls.js';
import {hostStyles} from '../../styles/host.js';
import {stateStyles} from '../../styles/states.js';
import {accountName} from '../../widget/account-name.js';
import {sendFact} from '../../widget/events.js';
import {skeleton} from '../../widget/notices.js';
import {reflectStates} from '../../widget/reflect-states.js';
import {WidgetElement} from '../../widget/widget-element.js';
import {routeName, routeWarning, strategyWords} from './carrier-picker.model.js';
import {styles} from './carrier-picker.styles.js';

/**
 * Through whose carriers the outbound calls of an account leave (CA-01 … CA-09). Looking at it changes nothing: a missing
 * route is made, and one nobody here can describe is replaced, only when the operator saves a choice and says yes to it.
 *
 * @tag carrier-picker
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The route is in effect; `detail.resource` is `carrier`.
 * @fires {LoadFailedEvent} load-failed - The route could not be read.
 * @csspart form - The form, while the route may be changed.
 * @csspart choice - One strategy.
 * @csspart warning - What is unusual about the route in effect.
 * @csspart form-actions - The choice made, Save and Cancel.
 * @csspart dialog - The question before a save.
 * @csspart error - What failed, in words.
 * @csspart notice - Words instead of data.
 * @cssstate loading - The route is being read.
 * @cssstate dirty - Another strategy is chosen and not saved.
 * @cssstate error - The route could not be read.
 * @cssproperty [--aw-carrier-picker-gap=12px] - Space between the strategies.
 */
export class CarrierPicker extends WidgetElement {
  static override styles = [hostStyles, controlStyles, stateStyles, styles];
  protected static override readonly words = carrierPicker;

  readonly #route = this.load(resourceOf);
  /** For its name alone, so that the question before a save says whose calls it is about. */
  readonly #account = this.load(({adapter, account}) => accountResource(adapter, account.id));
  readonly #form: EditForm<CarrierRoute> = new EditForm<CarrierRoute>(this, {
    localizer: () => this.localizer,
    standing: true,
    // No choice leads back to a route that was missing, or led elsewhere.
    canUndo: ({strategy}) => strategy !== 'missing' && strategy !== 'unknown',
    labelOf: () => this.localizer.text('carrierPicker.title'),
    wordsOf: (_, strategy) => this.#nameOf(strategy as CarrierRoute['strategy']),
    summary: (_, {strategy}) => this.localizer.text('carrierPicker.summary', {strategy: this.#nameOf(strategy)}),
    confirm: ({strategy}) => this.#question(strategy),
    onSaved: (changed, {accountId, draft}) => {
      sendFact(this, 'account-saved', {accountId, resource: 'carrier', changed});
      this.announce(this.localizer.text('carrierPicker.saved', {strategy: this.#nameOf(draft.strategy)}));
    },
  });
  readonly #internals = this.attachInternals();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    const resource = scope && resourceOf(scope);
    if (resource) this.#form.follow(scope, resource, this.editable ? this.#route.value : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {status} = this.#route.state;
    reflectStates(this.#internals, {
      loading: status === 'pending',
      error: status === 'error',
      dirty: this.#form.dirty,
    });
  }

  protected override renderPending(): TemplateResult {
    const card = html`
      <div class="card shown">
        <span class="name">${skeleton('wide')}</span>
        <span class="hint">${skeleton('wide')}</span>
      </div>
    `;
    return this.#frame(html`${this.#renderIntro()}${card}${card}${card}`, true);
  }

  protected override renderScope(scope: AccountScope): unknown {
    return this.renderLoad(this.#route, ({value}, note) =>
      this.#frame(html`${note} ${this.#form.isOpen ? this.#renderForm(scope, value) : this.#renderView(scope, value)}`),
    );
  }

  #frame(content: unknown, busy = false): TemplateResult {
    return html`<div class="widget"><div class="body" aria-busy=${busy ? 'true' : 'false'}>${content}</div></div>`;
  }

  #renderIntro(): TemplateResult {
    const {text} = this.localizer;
    return html`
      <h3>${text('carrierPicker.title')}</h3>
      <p class="intro">${text('carrierPicker.text')}</p>
    `;
  }

  #renderForm(scope: AccountScope, route: CarrierRoute): unknown {
    const {text} = this.localizer;
    const fields = html`
      <fieldset aria-describedby="intro">
        <legend>${text('carrierPicker.title')}</legend>
        <p class="intro" id="intro">${text('carrierPicker.text')}</p>
        ${this.#renderWarning(scope, route)}
        <div class="choices">
          ${offeredStrategies(scope.session.settings).map((strategy) => this.#renderChoice(scope, strategy, route))}
        </div>
      </fieldset>
    `;
    return this.#form.render(text('carrierPicker.title'), fields);
  }

  #renderChoice(scope: AccountScope, strategy: CarrierStrategy, route: CarrierRoute): TemplateResult {
    const words = strategyWords(this.localizer, strategy, scope.session.settings);
    return html`
      <label class="card" part="choice">
        <input
          type="radio"
          name="strategy"
          value=${strategy}
          .checked=${live(this.#form.draft?.strategy === strategy)}
          ?disabled=${this.#form.saving}
          aria-labelledby="name-${strategy}"
          aria-describedby="text-${strategy}"
          @change=${() => this.#form.set('strategy', strategy)}
        />
        <span class="name" id="name-${strategy}">${words.name} ${this.#renderBadge(strategy, route)}</span>
        <span class="hint" id="text-${strategy}">${words.text}</span>
      </label>
    `;
  }

  #renderView(scope: AccountScope, route: CarrierRoute): TemplateResult {
    const {localizer} = this;
    const {strategy} = route;
    const words =
      strategy === 'missing' || strategy === 'unknown'
        ? undefined
        : strategyWords(localizer, strategy, scope.session.settings);
    return html`
      ${this.#renderIntro()} ${this.#renderWarning(scope, route)}
      ${words
        ? html`<div class="card shown" part="choice">
            <span class="name">${words.name} ${this.#renderBadge(strategy, route)}</span>
            <span class="hint">${words.text}</span>
          </div>`
        : nothing}
      <p class="hint">${localizer.text('state.readOnly')}</p>
    `;
  }

  #renderBadge(strategy: CarrierRoute['strategy'], route: CarrierRoute): unknown {
    if (strategy !== route.strategy) return nothing;
    return html`<span class="badge success">${this.localizer.text('carrierPicker.current')}</span>`;
  }

  #renderWarning(scope: AccountScope, route: CarrierRoute): unknown {
    const warning = routeWarning(this.localizer, route, scope.session.settings);
    if (!warning) return nothing;
    return html`
      <div class="notice warning" part="warning">
        <div><strong>${warning.title}</strong>${warning.text}</div>
      </div>
    `;
  }

  /** Every outbound call of the account is about to take another way: asked each time, by the account's name. */
  #question(strategy: CarrierRoute['strategy']): Question<boolean> {
    const account = accountName(this.#account, this.scope);
    const before = this.#form.base?.strategy;
    return confirmation(({text}) => ({
      title: text('carrierPicker.confirm.title', {account}),
      body: html`
        <p>${text('carrierPicker.confirm.text', {account})}</p>
        <dl>
          ${before === undefined
            ? nothing
            : html`<dt>${text('carrierPicker.confirm.from')}</dt>
                <dd>${this.#nameOf(before)}</dd>`}
          <dt>${text('carrierPicker.confirm.to')}</dt>
          <dd>${this.#nameOf(strategy)}</dd>
        </dl>
      `,
      confirm: text('carrierPicker.confirm.action'),
    }));
  }

  #nameOf(strategy: CarrierRoute['strategy']): string {
    return routeName(this.localizer, strategy, this.scope?.session.settings ?? {});
  }
}

function resourceOf({adapter, account}: AccountScope): EditableResource<CarrierRoute> | undefined {
  return adapter.carrier && carrierResource(adapter.carrier, account.id);
}
