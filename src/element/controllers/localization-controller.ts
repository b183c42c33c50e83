import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ClearingConsumer} from '../contexts/clearing-consumer.js';
import {localizationContext} from '../contexts/localization-context.js';
import {loadCatalog} from '../../i18n/catalogs.js';
import {createLocalizer, receive, type Localizer} from '../../i18n/localizer.js';

const english = createLocalizer('en');

/**
 * The localizer of an element: its provider's, or for a standalone element that of the nearest `lang` attribute.
 * English until another catalog is loaded.
 */
export class LocalizationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #provided: ClearingConsumer<Localizer>;
  #own: Localizer = english;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    this.#provided = new ClearingConsumer(host, localizationContext);
  }

  get localizer(): Localizer {
    const {value} = this.#provided;
    return value ? receive(value) : this.#own;
  }

  hostConnected(): void {
    const locale = this.#host.closest('[lang]')?.getAttribute('lang');
    if (locale && locale !== this.#own.locale) void this.#load(locale);
  }

  async #load(locale: string): Promise<void> {
    const catalog = await loadCatalog(locale);
    this.#own = createLocalizer(locale, catalog);
    this.#host.requestUpdate();
  }
}
