import type {ReactiveControllerHost} from 'lit';
import {takenBy} from '../../domains/creation/taken.js';
import type {WizardForm} from './account-wizard.form.js';
import type {StepContext} from './steps/index.js';

/** Names and realms are unique; a taken one is reported as early as possible. */
export class NameCheck {
  readonly #host: ReactiveControllerHost;
  readonly #form: Pick<WizardForm, 'reject'>;
  #isRunning = false;
  /** The name that could not be compared with every account. */
  #unchecked: string | undefined;

  constructor(host: ReactiveControllerHost, form: Pick<WizardForm, 'reject'>) {
    this.#host = host;
    this.#form = form;
  }

  /** Whether names are being looked up. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Whether it is unknown, after the check, if another account has this name. */
  isUnchecked(name: string): boolean {
    return this.#unchecked === name;
  }

  /** Shows at the fields which values another account has. If that cannot be found out, the backend decides. */
  async run({scope, draft}: Pick<StepContext, 'scope' | 'draft'>): Promise<void> {
    this.#isRunning = true;
    this.#host.requestUpdate();
    try {
      const {incomplete, ...taken} = await takenBy(scope, draft, scope.signal);
      const paths = (['name', 'realm'] as const).filter((path) => taken[path]);
      this.#unchecked = incomplete ? draft.name : undefined;
      this.#form.reject(paths.map((path) => ({path, rule: 'unique', message: ''})));
    } catch {
      this.#unchecked = draft.name;
    } finally {
      this.#isRunning = false;
      this.#host.requestUpdate();
    }
  }
}
