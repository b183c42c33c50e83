import {html, nothing, type TemplateResult} from 'lit';
import type {CarrierRoute} from '../../api/carrier.js';
import type {Settings} from '../../api/settings.js';
import {carrierResource} from '../../domains/carrier/resource.js';
import {accountName} from '../../element/account-name.js';
import {DocumentWidget, type DocumentDefinition} from '../../element/document-widget.js';
import {carrierPickerWords} from '../../i18n/generated/en/carrier-picker.js';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import {carrierChoices, carrierSkeleton, carrierView} from './carrier-picker.choices.js';
import {routeName, strategyWords} from './carrier-picker.model.js';
import {styles} from './carrier-picker.styles.js';
import {sentence} from '../../ui/text/sentence.js';

/** The widget that shows and changes the carrier route of an account. `CarrierPicker` also makes it a form field. */
export abstract class CarrierWidget extends DocumentWidget<CarrierRoute> {
  static override styles = [DocumentWidget.styles, styles];

  protected override readonly document: DocumentDefinition<CarrierRoute> = {
    name: 'carrier',
    resource: ({adapter, account}) => adapter.carrier && carrierResource(adapter.carrier, account.id),
    words: {
      form: carrierPickerWords['carrierPicker.title'],
      saved: ({strategy}) =>
        this.localizer.text(carrierPickerWords['carrierPicker.saved'], {strategy: this.#nameOf(strategy)}),
    },
    fields: {
      // Only a selectable strategy can be restored: a missing route, or one to another account, cannot be selected
      // again.
      canRestore: isChoice,
      labelOf: () => this.localizer.text(carrierPickerWords['carrierPicker.title']),
      wordsOf: (path, strategy) =>
        path === 'strategy' ? this.#nameOf(strategy as CarrierRoute['strategy']) : undefined,
      // The account of a reseller's carriers follows from the strategy.
      describe: ({strategy: from}, {strategy: to}) =>
        from === to
          ? []
          : [
              {
                path: 'strategy',
                label: this.localizer.text(carrierPickerWords['carrierPicker.title']),
                from: this.#nameOf(from),
                to: this.#nameOf(to),
              },
            ],
      summary: (_, {strategy}) =>
        this.localizer.text(carrierPickerWords['carrierPicker.summary'], {strategy: this.#nameOf(strategy)}),
      confirm: ({strategy}) => this.#question(strategy),
      explain: ({kind, details}) =>
        kind === 'refused' && details.code === 'no_reseller'
          ? this.localizer.text(carrierPickerWords['carrierPicker.noReseller'])
          : undefined,
    },
  };

  /** Read only for the name, which the confirmation before a save shows. */
  readonly #account = this.loadAccount();

  /** Names and order of the strategies. */
  protected get offer(): Settings {
    return this.scope?.session.settings ?? {};
  }

  /** Whether the choice is locked at present. */
  protected get locked(): boolean {
    return this.editForm.locked;
  }

  protected override renderSkeleton(): TemplateResult {
    return carrierSkeleton(this.localizer);
  }

  protected override renderFields({strategy}: CarrierRoute): TemplateResult {
    return carrierChoices({
      localizer: this.localizer,
      settings: this.offer,
      route: this.stored.value?.value ?? this.editForm.base,
      chosen: strategy,
      disabled: this.locked,
      onChoose: (chosen) => this.editForm.set('strategy', chosen),
    });
  }

  protected override renderView(route: CarrierRoute): TemplateResult {
    const {localizer, offer: settings} = this;
    return html`${carrierView({localizer, settings, strategy: route.strategy, route})} ${this.renderReadOnly()}`;
  }

  /** The confirmation before a save, which names the account: the change affects every outbound call. */
  #question(strategy: CarrierRoute['strategy']): Question<boolean> {
    const account = accountName(this.#account, this.scope, this.localizer);
    const before = this.editForm.base?.strategy;
    const effect =
      strategy === 'missing' || strategy === 'unknown'
        ? nothing
        : strategyWords(this.localizer, strategy, this.offer).text;
    return confirmation((localizer) => {
      const {text} = localizer;
      return {
        title: sentence(
          localizer,
          before === 'missing'
            ? carrierPickerWords['carrierPicker.confirm.create']
            : carrierPickerWords['carrierPicker.confirm.title'],
          {account},
        ),
        body: html`
          <p>${sentence(localizer, carrierPickerWords['carrierPicker.confirm.text'], {account})}</p>
          <dl>
            ${
              before === undefined
                ? nothing
                : html`<dt>${text(carrierPickerWords['carrierPicker.confirm.from'])}</dt>
                    <dd>${this.#nameOf(before)}</dd>`
            }
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
      };
    });
  }

  #nameOf(strategy: CarrierRoute['strategy']): string {
    return routeName(this.localizer, strategy, this.offer);
  }
}

function isChoice({strategy}: CarrierRoute): boolean {
  return strategy !== 'missing' && strategy !== 'unknown';
}
