import type {ApiError} from '../../api/errors.js';
import type {StepProgress} from './creation-memory.js';
import type {AccountDraft} from './draft.js';
import type {CreationStep, PlannedStep} from './steps.js';

/** A step with everything that a creation knows about it. */
export interface Step extends PlannedStep, StepProgress {
  readonly error?: ApiError;
  /** The draft with which the step was last sent. */
  readonly sent?: AccountDraft;
  /** Whether the user continues although the outcome is unknown. */
  readonly left?: boolean;
}

/** Whether the creation can be complete with this step in its current state. */
export const isSettled = ({state, left}: Step): boolean =>
  state === 'done' || state === 'skipped' || (state === 'unconfirmed' && left === true);

/** Whether the user may send the step again: a booking is made once, however often it is sent. */
export const isRepeatable = ({state, kind}: Step): boolean =>
  state === 'failed' || state === 'skipped' || (state === 'unconfirmed' && kind === 'credit');

/** The public part of a step. */
export const described = ({id, kind, name, state, error}: Step): CreationStep => ({
  id,
  kind,
  state,
  ...(name !== undefined && {name}),
  ...(error && {error}),
});

/** Restores a step from storage. A step that was in progress may be stored, so it is sent again as a repeat. */
export function restored(step: Step, progress: StepProgress | undefined, draft: AccountDraft): Step {
  const {state = 'waiting', attempts = 0} = progress ?? {};
  const now = state === 'done' || state === 'skipped' ? state : 'waiting';
  return {...step, state: now, attempts, ...(attempts > 0 && {sent: draft})};
}
