import type {ReactiveControllerHost} from 'lit';
import type {WizardForm} from './account-wizard.form.js';
import type {StepContext, StepId, WizardStep} from './steps/index.js';

/** The state of a step in the list of steps. */
export type StepMark = 'ahead' | 'visited' | 'complete' | 'invalid';

/** The open step, and the previously opened ones: only those can be opened again. */
export class StepTrail {
  readonly #host: ReactiveControllerHost;
  readonly #form: WizardForm;
  #current: StepId | undefined;
  #visited: ReadonlySet<StepId> = new Set();
  /** The steps that were completed at least once: their errors are shown. */
  #passed: ReadonlySet<StepId> = new Set();

  constructor(host: ReactiveControllerHost, form: WizardForm) {
    this.#host = host;
    this.#form = form;
  }

  get current(): StepId | undefined {
    return this.#current;
  }

  /** Returns to before the first step. */
  reset(): void {
    this.#current = undefined;
    this.#visited = this.#passed = new Set();
  }

  open(id: StepId): void {
    this.#visited = new Set([...this.#visited, ...(this.#current ? [this.#current] : []), id]);
    this.#current = id;
    this.#host.requestUpdate();
  }

  pass(id: StepId): void {
    this.#passed = new Set([...this.#passed, id]);
  }

  /** The step on screen: the open one, otherwise the first. */
  among(steps: readonly WizardStep[]): WizardStep | undefined {
    return steps.find(({id}) => id === this.#current) ?? steps[0];
  }

  markOf(step: WizardStep, context: StepContext): StepMark {
    if (this.#passed.has(step.id)) {
      return this.#form.complaints(step.fields(context)).length > 0 ? 'invalid' : 'complete';
    }
    return this.#visited.has(step.id) ? 'visited' : 'ahead';
  }
}
