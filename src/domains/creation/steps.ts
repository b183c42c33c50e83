/** What has to be sent to make an account, as a list of steps that can each fail and be repeated alone (WZ-47 … WZ-53). */
import type {AccountsAdapter} from '../../api/adapter.js';
import type {ApiError} from '../../api/errors.js';
import type {AccountDraft} from './draft.js';

export type StepKind = 'account' | 'admin' | 'plans' | 'limits' | 'carrier' | 'apps' | 'credit';

/**
 * `waiting`: not sent yet, or to be sent again; `running`: sent, and not answered; `failed`: see `error`; `unconfirmed`: sent,
 * and it is not known whether it is stored; `skipped`: the user goes without it, or somebody has said no to its charges.
 */
export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'unconfirmed' | 'skipped';

/** One step, as a list of progress shows it. */
export interface CreationStep {
  /** The kind; of an administrator, `admin:` and the key of the block. */
  readonly id: string;
  /** Its words are `accountWizard.step.KIND`. */
  readonly kind: StepKind;
  /** Whom it is about: the administrator, as typed. */
  readonly name?: string;
  readonly state: StepState;
  /** Why it failed. Of kind `charges`: they were not accepted. */
  readonly error?: ApiError;
}

/** What identifies a step, before anything is known of its fate. */
export type PlannedStep = Pick<CreationStep, 'id' | 'kind' | 'name'>;

/**
 * The steps a draft needs, the account first; what would write nothing is no step (zero credit, no plan, a domain that the
 * backend does not have).
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
