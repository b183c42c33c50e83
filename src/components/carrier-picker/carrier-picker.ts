import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {type CarrierRoute, CarrierStrategy} from '../../api/carrier.js';
import type {Settings} from '../../api/settings.js';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import {EditForm} from '../../ui/forms/edit-form.js';
import type {ScopedPart} from '../../element/controllers/scoped-part.js';
import {offeredStrategies} from '../../domains/carrier/strategies.js';
import {carrierResource} from '../../domains/carrier/resource.js';
import {accountResource, type EditableResource} from '../../session/resources.js';
import type {AccountScope, ScopeState} from '../../session/scope.js';
import {controlStyles} from '../../ui/styles/controls.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {accountName} from '../../element/account-name.js';
import {sendFact} from '../../element/events.js';
import {reflectProgress} from '../../element/reflect-progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {carrierChoices, carrierSkeleton, carrierView} from './carrier-picker.choices.js';
import {routeName, strategyWords} from './carrier-picker.model.js';
import {styles} from './carrier-picker.styles.js';
import {carrierPickerWords} from '../../i18n/generated/en/carrier-picker.js';
import {commonWords} from '../../i18n/generated/en/common.js';

/**
 * Through whose carriers the outbound calls of an account leave (CA-01 … CA-09). Looking at it changes nothing: a missing
 * route is made, and one nobody here can describe is replaced, only when the operator saves a choice and says yes to it.
 *
 * With a `name` it is a field of the form it stands in, as a native one is: it reads and stores nothing, needs neither
 * provider nor account, and is submitted with the strategy chosen: `system`, `reseller` or `own`.
 *
 * @tag carrier-picker
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The route is in effect; `detail.resource` is `carrier`.
 * @fires {LoadFailedEvent} load-failed - The route could not be read.
 * @fires {InputEvent} input - As a field: another strategy was chosen. Bubbles.
 * @fires {Event} change - As a field: the same, after `input`. Bubbles.
 * @csspart form - The form, while the route may be changed.
 * @csspart choice - One strategy.
 * @csspart warning - What is unusual about the route in effect.
 * @csspart form-actions - The choice made, Save and Cancel.
 * @csspart dialog - The question before a save.
 * @csspart error - What failed, in words.
 * @csspart unconfirmed - A change whose outcome is unknown, with the way to find it out.
 * @csspart overwritten - A save that may have replaced a change of another client, with the way back.
 * @csspart notice - Words instead of data.
 * @cssstate loading - The route is being read.
 * @cssstate dirty - Another strategy is chosen and not saved.
 * @cssstate error - The route could not be read.
 * @cssproperty [--aw-carrier-picker-gap=12px] - Space between the strategies.
 */
export class CarrierPicker extends WidgetElement {
  static override styles = [hostStyles, controlStyles, stateStyles, styles];
  static readonly formAssociated = true;

  /** Makes the picker a field of the form it stands in, submitted under this name. Default: it shows an account's route. */
  @property({reflect: true}) name = '';

  /** As a field: the strategy chosen at first, and after a reset of the form. Default: none. */
  @property({attribute: 'value'}) defaultValue = '';

  /** As a field: the form is not submitted without a choice. */
  @property({type: Boolean, reflect: true}) required = false;

  /**
   * Names and order of the strategies (SH-10, SH-11) for a field outside every provider; inside one, in place of the
   * provider's.
   */
  @property({attribute: false}) settings?: Settings | undefined;

  readonly #internals = this.attachInternals();
  /** As chosen, or set by the page; the default as long as neither has happened. @lifetime element: a field of its form */
  #value: string | undefined;
  /** By a `fieldset` around it, or by its own attribute. @lifetime element: a field of its form */
  #formDisabled = false;
  /** @lifetime element: a field of its form */
  #customError = '';
  readonly #fieldLifetime = new AbortController().signal;

  readonly #route = this.load((scope) => this.#resourceIn(scope));
  /** For its name alone, so that the question before a save says whose calls it is about. */
  readonly #account = this.load((scope) =>
    this.#resourceIn(scope) ? accountResource(scope.adapter, scope.account.id) : undefined,
  );
  readonly #forms: ScopedPart<EditForm<CarrierRoute>> = this.inScope(
    (host, say) =>
      new EditForm<CarrierRoute>(host, {
        localizer: () => this.localizer,
        editable: () => this.editable,
        standing: true,
        // No choice leads back to a route that was missing, or led elsewhere.
        canUndo: isChoice,
        canRestore: isChoice,
        labelOf: () => this.localizer.text(carrierPickerWords['carrierPicker.title']),
        wordsOf: (_, strategy) => this.#nameOf(strategy as CarrierRoute['strategy']),
        summary: (_, {strategy}) =>
          this.localizer.text(carrierPickerWords['carrierPicker.summary'], {strategy: this.#nameOf(strategy)}),
        confirm: ({strategy}) => this.#question(strategy),
        explain: ({kind, details}) =>
          kind === 'refused' && details.code === 'no_reseller'
            ? this.localizer.text(carrierPickerWords['carrierPicker.noReseller'])
            : undefined,
        onSaved: (changed, {accountId, draft}) => {
          sendFact(this, 'account-saved', {accountId, resource: 'carrier', changed});
          say(this.localizer.text(carrierPickerWords['carrierPicker.saved'], {strategy: this.#nameOf(draft.strategy)}));
        },
      }),
  );

  constructor() {
    super();
    // A label around it, or for it, leads to the choice.
    this.addEventListener('click', (event) => {
      if (this.#isField && event.composedPath()[0] === this) this.focus();
    });
  }

  /**
   * As a field: the strategy chosen; empty as long as none is, or where the portal does not offer it.
   * @type {'system' | 'reseller' | 'own' | ''}
   */
  @property({attribute: false})
  get value(): CarrierStrategy | '' {
    const value = this.#value ?? this.defaultValue;
    const {success, data} = CarrierStrategy.safeParse(value);
    return success && offeredStrategies(this.#settings).includes(data) ? data : '';
  }
  set value(value: string) {
    this.#value = value;
    this.#report();
  }

  /**
   * Nothing can be chosen; as a field, nothing is submitted. A disabled `fieldset` around it does the same.
   * @attr
   */
  @property({attribute: false})
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    // At once, as natively: the form calls back, and the next submit knows.
    this.toggleAttribute('disabled', disabled);
  }

  /** The form that the picker is a field of. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get labels(): NodeList {
    return this.#internals.labels;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether it may be submitted as it is; if not, `invalid` is fired. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** As `checkValidity`, and says to the user what is missing. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** A complaint of the page's own; an empty one takes it back. */
  setCustomValidity(message: string): void {
    this.#customError = message;
    this.#report();
  }

  /** Goes to the strategy chosen, or to the first. */
  override focus(options?: FocusOptions): void {
    this.#anchor()?.focus(options);
  }

  formResetCallback(): void {
    this.#value = undefined;
    this.#report();
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.value = state;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('name') && this.#isField) this.#form.cancel();
    const {scope} = this;
    const resource = scope && this.#resourceIn(scope);
    if (resource) this.#form.follow(scope, resource, this.editable ? this.#route.value : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    reflectProgress(this.#internals, [this.#route.state.status], this.#form.dirty);
    this.#report();
  }

  /** A field belongs to the form it stands in, whatever account is shown around it. */
  protected override lifetimeIn(scope: AccountScope): AbortSignal {
    return this.#isField ? this.#fieldLifetime : super.lifetimeIn(scope);
  }

  protected override renderPending(): TemplateResult {
    return this.#frame(carrierSkeleton(this.localizer), true);
  }

  protected override renderUnready(state: Exclude<ScopeState, {status: 'ready'}>): unknown {
    return this.#isField && state.status === 'none' ? this.#renderField() : super.renderUnready(state);
  }

  protected override renderScope(): unknown {
    if (this.#isField) return this.#renderField();
    return this.renderLoad(this.#route, ({value}, note) =>
      this.#frame(html`${note} ${this.#form.isOpen ? this.#renderForm(value) : this.#renderView(value)}`),
    );
  }

  get #form(): EditForm<CarrierRoute> {
    return this.#forms.current;
  }

  get #isField(): boolean {
    return this.name !== '';
  }

  get #settings(): Settings {
    return this.settings ?? this.scope?.session.settings ?? {};
  }

  #frame(content: unknown, busy = false): TemplateResult {
    return html`<div class="widget"><div class="body" aria-busy=${busy ? 'true' : 'false'}>${content}</div></div>`;
  }

  #renderForm(route: CarrierRoute): unknown {
    const fields = carrierChoices({
      localizer: this.localizer,
      settings: this.#settings,
      route,
      chosen: this.#form.draft?.strategy,
      disabled: this.#form.locked || this.#formDisabled,
      onChoose: (strategy) => this.#form.set('strategy', strategy),
    });
    return this.#form.render(this.localizer.text(carrierPickerWords['carrierPicker.title']), fields);
  }

  #renderView(route: CarrierRoute): TemplateResult {
    const view = carrierView({
      localizer: this.localizer,
      settings: this.#settings,
      strategy: route.strategy,
      route,
    });
    return html`${view}
      <p class="hint">${this.localizer.text(commonWords['state.readOnly'])}</p>`;
  }

  #renderField(): TemplateResult {
    const shown = {localizer: this.localizer, settings: this.#settings};
    const chosen = this.value || undefined;
    return this.#frame(
      this.readOnly
        ? carrierView({...shown, strategy: chosen})
        : carrierChoices({
            ...shown,
            chosen,
            disabled: this.#formDisabled,
            required: this.required,
            onChoose: (strategy) => (this.value = strategy),
            onChange: () => this.dispatchEvent(new Event('change', {bubbles: true})),
          }),
    );
  }

  #anchor(): HTMLElement | null {
    const find = (selector: string) => this.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
    return find('.choices input:checked') ?? find('.choices input');
  }

  /** Tells the form around it what to submit, and whether it may. */
  #report(): void {
    const value = this.#isField ? this.value : '';
    this.#internals.setFormValue(value || null);
    const missing = this.#isField && this.required && !this.readOnly && value === '';
    const custom = this.#isField && this.#customError !== '';
    const message = custom
      ? this.#customError
      : missing
        ? this.localizer.text(carrierPickerWords['carrierPicker.required'])
        : '';
    this.#internals.setValidity({valueMissing: missing, customError: custom}, message, this.#anchor() ?? undefined);
  }

  /** The route to show; none where the picker is a field. */
  #resourceIn({adapter, account}: AccountScope): EditableResource<CarrierRoute> | undefined {
    return adapter.carrier && !this.#isField ? carrierResource(adapter.carrier, account.id) : undefined;
  }

  /** Every outbound call of the account is about to take another way: asked each time, by the account's name. */
  #question(strategy: CarrierRoute['strategy']): Question<boolean> {
    const account = accountName(this.#account, this.scope);
    const before = this.#form.base?.strategy;
    const effect =
      strategy === 'missing' || strategy === 'unknown'
        ? nothing
        : strategyWords(this.localizer, strategy, this.#settings).text;
    return confirmation(({text}) => ({
      title: text(
        before === 'missing'
          ? carrierPickerWords['carrierPicker.confirm.create']
          : carrierPickerWords['carrierPicker.confirm.title'],
        {account},
      ),
      body: html`
        <p>${text(carrierPickerWords['carrierPicker.confirm.text'], {account})}</p>
        <dl>
          ${before === undefined
            ? nothing
            : html`<dt>${text(carrierPickerWords['carrierPicker.confirm.from'])}</dt>
                <dd>${this.#nameOf(before)}</dd>`}
          <dt>${text(carrierPickerWords['carrierPicker.confirm.to'])}</dt>
          <dd>
            ${this.#nameOf(strategy)}
            <div class="hint">${effect}</div>
          </dd>
        </dl>
      `,
      confirm: text(
        before === 'missing'
          ? carrierPickerWords['carrierPicker.confirm.createAction']
          : carrierPickerWords['carrierPicker.confirm.action'],
      ),
    }));
  }

  #nameOf(strategy: CarrierRoute['strategy']): string {
    return routeName(this.localizer, strategy, this.#settings);
  }
}

function isChoice({strategy}: CarrierRoute): boolean {
  return strategy !== 'missing' && strategy !== 'unknown';
}
