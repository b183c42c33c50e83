import type {ReactiveControllerHost} from 'lit';
import {AppIcons, everyApp, type AppFilter, type AppStore} from '../../domains/apps/picker/index.js';
import {SliderEnds} from '../../domains/limits/trunks/index.js';
import type {WizardFormHost} from './account-wizard.form.js';
import type {Search, WizardView} from './steps/step.js';

/** State of the steps outside of the account: revealed passwords, searches, and filters. */
export class WizardViewState implements WizardView {
  readonly #host: ReactiveControllerHost;
  readonly #tell: (message: string) => void;
  readonly icons: AppIcons;
  revealed: ReadonlySet<string> = new Set();
  searches: Readonly<Record<Search, string>> = {plans: '', destinations: ''};
  amount = '';
  appFilter: AppFilter = everyApp;
  sliderEnds = new SliderEnds();

  constructor(host: WizardFormHost, store: () => AppStore | undefined, tell: (message: string) => void) {
    this.#host = host;
    this.#tell = tell;
    this.icons = new AppIcons(host, store);
  }

  get now(): number {
    return Date.now();
  }

  /** Resets the state. */
  reset(): void {
    this.revealed = new Set();
    this.searches = {plans: '', destinations: ''};
    this.amount = '';
    this.appFilter = everyApp;
    this.sliderEnds = new SliderEnds();
  }

  readonly tell = (message: string): void => this.#tell(message);

  readonly onReveal = (key: string, revealed: boolean): void => {
    const keys = new Set(this.revealed);
    if (revealed) keys.add(key);
    else keys.delete(key);
    this.revealed = keys;
    this.#host.requestUpdate();
  };

  readonly onSearch = (search: Search, text: string): void => {
    this.searches = {...this.searches, [search]: text};
    this.#host.requestUpdate();
  };

  readonly onAmount = (typed: string): void => {
    this.amount = typed;
    this.#host.requestUpdate();
  };

  readonly onAppFilter = (filter: AppFilter): void => {
    this.appFilter = filter;
    this.#host.requestUpdate();
  };

  readonly onRoom = (): void => this.#host.requestUpdate();
}
