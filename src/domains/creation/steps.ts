/** The writes that create an account, as a list of steps that can each fail and be repeated alone. */
import * as z from 'zod/mini';
import type {AccountsAdapter} from '../../api/adapter.js';
import type {ApiError} from '../../api/errors.js';
import type {AccountDraft} from './draft.js';

export type StepKind = 'account' | 'admin' | 'plans' | 'limits' | 'carrier' | 'apps' | 'credit';

/**
 * `waiting`: to be sent, or to be sent again; `running`: sent, without a response yet; `failed`: see `error`;
 * `unconfirmed`: sent, with an unknown outcome; `skipped`: the user continues without it, or has declined its charges.
 */
export const StepState = z.enum(['waiting', 'running', 'done', 'failed', 'unconfirmed', 'skipped']);
export type StepState = z.infer<typeof StepState>;

/** One step, as the progress list shows it. */
export interface CreationStep {
  /** The kind; for an administrator, `admin:` and the key of the block. */
  readonly id: string;
  /** Its message key is `accountWizard.step.KIND`. */
  readonly kind: StepKind;
  /** The administrator's name, as typed. */
  readonly name?: string;
  readonly state: StepState;
  /** Why the step failed. Kind `charges`: they were not accepted. */
  readonly error?: ApiError;
}

/** The identity of a step, without its state. */
export type PlannedStep = Pick<CreationStep, 'id' | 'kind' | 'name'>;

/**
 * The steps that a draft needs, the account first. Steps that would write nothing are omitted (zero credit, no plan, a
 * domain that the backend lacks).
 */
export function planSteps(draft: AccountDraft, adapter: AccountsAdapter): readonly PlannedStep[] {
  const steps: PlannedStep[] = [{id: 'account', kind: 'account'}];
  if (adapter.admins) {
    for (const {key, firstName, lastName, email} of draft.admins) {
      steps.push({id: `admin:${key}`, kind: 'admin', name: `${firstName} ${lastName}`.trim() || email});
    }
  }
  const only = (kind: StepKind, wanted: unknown) => {
    if (wanted) steps.push({id: kind, kind});
  };
  only('plans', adapter.plans && draft.plans.length > 0);
  only('limits', adapter.limits && draft.limits);
  only('carrier', adapter.carrier && draft.carrier);
  only('apps', adapter.apps);
  only('credit', adapter.credit && draft.credit);
  return steps;
}
