import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CarrierRoute, CarrierStrategy} from '../../api/carrier.js';
import type {Settings} from '../../api/settings.js';
import {carrierPickerWords} from '../../i18n/generated/en/carrier-picker.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';
import {offeredStrategies} from '../../domains/carrier/strategies.js';
import {skeleton} from '../../ui/notices/notices.js';
import {routeWarning, strategyWords} from './carrier-picker.model.js';

export interface CarrierChoices {
  readonly localizer: Localizer;
  readonly settings: Settings;
  /** The stored route; undefined when the choice is for an account that does not exist yet. */
  readonly route?: CarrierRoute | undefined;
  readonly chosen: CarrierRoute['strategy'] | undefined;
  readonly disabled: boolean;
  readonly required?: boolean;
  /** Called before the `input` event reaches the page, which may then read the value. */
  readonly onChoose: (strategy: CarrierStrategy) => void;
  /** Called after `onChoose`; unlike `input`, the `change` event itself does not leave the shadow tree. */
  readonly onChange?: () => void;
}

/**
 * Renders the strategies that the portal offers as radio buttons, each with its effect on a call. When no route exists
 * yet, the default for new accounts is marked.
 */
export function carrierChoices({localizer, settings, route, ...choice}: CarrierChoices): TemplateResult {
  const {text} = localizer;
  return html`
    <fieldset
      role="radiogroup"
      aria-labelledby="title"
      aria-describedby="intro"
      aria-required=${choice.required ? 'true' : nothing}
    >
      <legend id="title">${text(carrierPickerWords['carrierPicker.title'])}</legend>
      <p class="intro" id="intro">
        ${text(route ? carrierPickerWords['carrierPicker.text'] : carrierPickerWords['carrierPicker.text.field'])}
      </p>
      ${route ? carrierWarning(localizer, route, settings) : nothing}
      <div class="choices">
        ${offeredStrategies(settings).map((strategy, index) => {
          const words = strategyWords(localizer, strategy, settings);
          return html`
            <label class="card" part="choice">
              <input
                type="radio"
                name="strategy"
                value=${strategy}
                .checked=${live(choice.chosen === strategy)}
                ?disabled=${choice.disabled}
                aria-labelledby="name-${strategy}"
                aria-describedby="text-${strategy}"
                @input=${() => choice.onChoose(strategy)}
                @change=${() => choice.onChange?.()}
              />
              <span class="name" id="name-${strategy}">
                ${words.name} ${badge(localizer, strategy, route)}
                ${
                  index === 0 && route?.strategy === 'missing'
                    ? html`<span class="badge">${text(carrierPickerWords['carrierPicker.default'])}</span>`
                    : nothing
                }
              </span>
              <span class="hint" id="text-${strategy}">${words.text}</span>
            </label>
          `;
        })}
      </div>
    </fieldset>
  `;
}

export interface ShownCarrier {
  readonly localizer: Localizer;
  readonly settings: Settings;
  readonly strategy: CarrierRoute['strategy'] | undefined;
  readonly route?: CarrierRoute | undefined;
}

/** Renders the same without controls: the selected strategy and its effect. */
export function carrierView({localizer, settings, strategy, route}: ShownCarrier): TemplateResult {
  const {text} = localizer;
  const words =
    strategy === undefined || strategy === 'missing' || strategy === 'unknown'
      ? undefined
      : strategyWords(localizer, strategy, settings);
  return html`
    ${carrierHead(localizer)} ${route ? carrierWarning(localizer, route, settings) : nothing}
    ${
      words && strategy
        ? html`<div class="card shown" part="choice">
            <span class="name">${words.name} ${badge(localizer, strategy, route)}</span>
            <span class="hint">${words.text}</span>
          </div>`
        : nothing
    }
    ${route || words ? nothing : html`<p>${text(commonWords['state.notSet'])}</p>`}
  `;
}

export function carrierSkeleton(localizer: Localizer): TemplateResult {
  const card = html`
    <div class="card shown">
      <span class="name">${skeleton('wide')}</span>
      <span class="hint">${skeleton('wide')}</span>
    </div>
  `;
  return html`${carrierHead(localizer)}${card}${card}${card}`;
}

function carrierHead({text}: Localizer): TemplateResult {
  return html`
    <h3>${text(carrierPickerWords['carrierPicker.title'])}</h3>
    <p class="intro">${text(carrierPickerWords['carrierPicker.text'])}</p>
  `;
}

function badge({text}: Localizer, strategy: CarrierRoute['strategy'], route: CarrierRoute | undefined): unknown {
  if (strategy !== route?.strategy) return nothing;
  return html`<span class="badge success">${text(carrierPickerWords['carrierPicker.current'])}</span>`;
}

function carrierWarning(localizer: Localizer, route: CarrierRoute, settings: Settings): unknown {
  const warning = routeWarning(localizer, route, settings);
  if (!warning) return nothing;
  return html`
    <div class="notice warning" part="warning">
      <div><strong>${warning.title}</strong>${warning.text}</div>
    </div>
  `;
}
