import type {PropertyValues, TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {type CarrierRoute, CarrierStrategy} from '../../api/carrier.js';
import type {Settings} from '../../api/settings.js';
import {offeredStrategies} from '../../domains/carrier/strategies.js';
import {FormAssociated} from '../../element/form-associated.js';
import {carrierPickerWords} from '../../i18n/generated/en/carrier-picker.js';
import type {AccountScope} from '../../session/scope.js';
import type {EditableResource} from '../../session/resources.js';
import {carrierChoices, carrierView} from './carrier-picker.choices.js';
import {CarrierWidget} from './carrier-widget.js';

/**
 * Shows and changes the carriers that outbound calls of an account use. Showing the route changes nothing: a missing
 * route is created, and a route that this element cannot describe is replaced, only when the operator saves a choice
 * and confirms it.
 *
 * With a `name`, it is a form-associated field: it reads and stores nothing, needs neither provider nor account, and
 * submits the selected strategy: `system`, `reseller`, or `own`.
 *
 * @tag carrier-picker
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The route is in effect; `detail.resource` is `carrier`.
 * @fires {LoadFailedEvent} load-failed - The route could not be read.
 * @fires {InputEvent} input - As a field: another strategy was selected. Bubbles.
 * @fires {Event} change - As a field: the same, after `input`. Bubbles.
 * @csspart form - The form, while the route may be changed.
 * @csspart choice - One strategy.
 * @csspart warning - What is unusual about the route in effect.
 * @csspart form-actions - The unsaved choice, Save, and Cancel.
 * @csspart dialog - The confirmation before a save.
 * @csspart error - The error message.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a button that checks it.
 * @csspart overwritten - A save that may have replaced another client's change, with a button that undoes it.
 * @csspart notice - A message in place of data.
 * @cssstate loading - The route is being read.
 * @cssstate dirty - Another strategy is selected and not saved.
 * @cssstate error - The route could not be read.
 * @cssproperty [--aw-carrier-picker-gap=12px] - Space between the strategies.
 */
export class CarrierPicker extends FormAssociated(CarrierWidget, CarrierStrategy) {
  /**
   * Names and order of the strategies for a field outside every provider; inside a provider, they replace the
   * provider's settings.
   */
  @property({attribute: false}) settings?: Settings | undefined;

  /**
   * As a field: the selected strategy; empty while none is selected, or when the portal does not offer it.
   * @type {'system' | 'reseller' | 'own' | ''}
   */
  override get value(): CarrierStrategy | '' {
    return super.value;
  }
  override set value(value: string) {
    super.value = value;
  }

  protected override get offer(): Settings {
    return this.settings ?? super.offer;
  }

  protected override get locked(): boolean {
    return super.locked || this.formDisabled;
  }

  protected override offers(strategy: CarrierStrategy): boolean {
    return offeredStrategies(this.offer).includes(strategy);
  }

  protected override get missing(): string {
    return this.localizer.text(carrierPickerWords['carrierPicker.required']);
  }

  /** The selected strategy, or the first one. */
  protected override get control(): HTMLElement | null {
    const find = (selector: string) => this.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
    return find('.choices input:checked') ?? find('.choices input');
  }

  /** A field reads nothing. */
  protected override documentIn(scope: AccountScope): EditableResource<CarrierRoute> | undefined {
    return this.isField ? undefined : super.documentIn(scope);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('name') && this.isField) this.editForm.cancel();
  }

  protected override renderField(): TemplateResult {
    const shown = {localizer: this.localizer, settings: this.offer};
    const chosen = this.value || undefined;
    return this.renderFrame(
      this.readOnly
        ? carrierView({...shown, strategy: chosen})
        : carrierChoices({
            ...shown,
            chosen,
            disabled: this.formDisabled,
            required: this.required,
            onChoose: (strategy) => (this.value = strategy),
            onChange: () => this.dispatchEvent(new Event('change', {bubbles: true})),
          }),
    );
  }
}
