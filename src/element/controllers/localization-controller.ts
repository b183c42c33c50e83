import type {ReactiveControllerHost} from 'lit';
import {ClearingConsumer} from '../contexts/clearing-consumer.js';
import {localizationContext} from '../contexts/localization-context.js';
import {loadCatalog} from '../../i18n/catalogs.js';
import {supportedLocale} from '../../i18n/supported-locale.js';
import {LanguageController} from './language-controller.js';
import {createLocalizer, receive, type Localizer} from '../../i18n/localizer.js';

const english = createLocalizer('en');

/**
 * The localizer of an element: its provider's, or for a standalone element that of the nearest `lang` attribute.
 * English until another catalog is loaded.
 */
export class LocalizationController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #provided: ClearingConsumer<Localizer>;
  readonly #around: LanguageController;
  #own: Localizer = english;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#provided = new ClearingConsumer(host, localizationContext);
    this.#around = new LanguageController(host, () => void this.#load());
  }

  get localizer(): Localizer {
    const {value} = this.#provided;
    return value ? receive(value) : this.#own;
  }

  async #load(): Promise<void> {
    const locale = supportedLocale(this.#around.language);
    if (this.#provided.value || locale === this.#own.locale) return;
    // If its catalog cannot be loaded, the language still determines the formats.
    const catalog = await loadCatalog(locale).catch(() => ({}));
    if (locale !== supportedLocale(this.#around.language)) return;
    this.#own = createLocalizer(locale, catalog);
    this.#host.requestUpdate();
  }
}
