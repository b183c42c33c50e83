import type {CarrierRoute, CarrierStrategy} from '../../api/carrier.js';
import type {Settings} from '../../api/settings.js';
import {carrierPickerWords} from '../../i18n/generated/en/carrier-picker.js';
import type {Localizer} from '../../i18n/localizer.js';
import {offeredStrategies} from '../../domains/carrier/strategies.js';

/** The name of a strategy and its effect on a call. */
export interface StrategyWords {
  readonly name: string;
  readonly text: string;
}

/** Returns the texts of a strategy; the partner's strategy is named after the portal's company. */
export function strategyWords({text}: Localizer, strategy: CarrierStrategy, {companyName}: Settings): StrategyWords {
  switch (strategy) {
    case 'system':
      return {
        name: text(carrierPickerWords['carrierPicker.system']),
        text: text(carrierPickerWords['carrierPicker.system.text']),
      };
    case 'reseller': {
      const company = companyName?.trim();
      if (!company)
        return {
          name: text(carrierPickerWords['carrierPicker.reseller']),
          text: text(carrierPickerWords['carrierPicker.reseller.text']),
        };
      return {
        name: text(carrierPickerWords['carrierPicker.partner'], {company}),
        text: text(carrierPickerWords['carrierPicker.partner.text'], {company}),
      };
    }
    case 'own':
      return {
        name: text(carrierPickerWords['carrierPicker.own']),
        text: text(carrierPickerWords['carrierPicker.own.text']),
      };
  }
}

/** Returns the name of any state of a route, including those that cannot be selected. */
export function routeName(localizer: Localizer, strategy: CarrierRoute['strategy'], settings: Settings): string {
  if (strategy === 'missing') return localizer.text(carrierPickerWords['carrierPicker.missing']);
  if (strategy === 'unknown') return localizer.text(carrierPickerWords['carrierPicker.unknown']);
  return strategyWords(localizer, strategy, settings).name;
}

export interface RouteWarning {
  readonly title: string;
  readonly text: string;
}

/** Returns the warning for a route in effect that is not simply one of the choices. */
export function routeWarning(
  localizer: Localizer,
  {strategy, huntAccountId}: CarrierRoute,
  settings: Settings,
): RouteWarning | undefined {
  const {text} = localizer;
  if (strategy === 'missing') {
    return {
      title: text(carrierPickerWords['carrierPicker.missing.title']),
      text: text(carrierPickerWords['carrierPicker.missing.text']),
    };
  }
  if (strategy === 'unknown') {
    return {
      title: text(carrierPickerWords['carrierPicker.unknown.title']),
      text:
        huntAccountId === undefined
          ? text(carrierPickerWords['carrierPicker.unknown.module'])
          : text(carrierPickerWords['carrierPicker.unknown.account'], {id: huntAccountId}),
    };
  }
  if (offeredStrategies(settings).includes(strategy)) return undefined;
  return {
    title: text(carrierPickerWords['carrierPicker.notOffered.title']),
    text: text(carrierPickerWords['carrierPicker.notOffered.text'], {
      strategy: routeName(localizer, strategy, settings),
    }),
  };
}
