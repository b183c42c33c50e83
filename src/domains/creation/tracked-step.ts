import type {ApiError} from '../../api/errors.js';
import type {StepFate} from './creation-memory.js';
import type {AccountDraft} from './draft.js';
import type {CreationStep, PlannedStep} from './steps.js';

/** A step with everything that a creation knows of it. */
export interface Step extends PlannedStep, StepFate {
  readonly error?: ApiError;
  /** The draft it was sent with last. */
  readonly sent?: AccountDraft;
  /** The user goes on although its outcome is unknown. */
  readonly left?: boolean;
}

/** Whether the creation can be done although this step is as it is. */
export const isSettled = ({state, left}: Step): boolean =>
  state === 'done' || state === 'skipped' || (state === 'unconfirmed' && left === true);

/** Whether the step may be sent again at the user's request: a booking is made once, however often it is sent. */
export const isRepeatable = ({state, kind}: Step): boolean =>
  state === 'failed' || state === 'skipped' || (state === 'unconfirmed' && kind === 'credit');

/** What is told of a step. */
export const described = ({id, kind, name, state, error}: Step): CreationStep => ({
  id,
  kind,
  state,
  ...(name !== undefined && {name}),
  ...(error && {error}),
});

/** As it was remembered. What was under way may have got through: it is asked for again. */
export function restored(step: Step, fate: StepFate | undefined, draft: AccountDraft): Step {
  const {state = 'waiting', attempts = 0} = fate ?? {};
  const now = state === 'done' || state === 'skipped' ? state : 'waiting';
  return {...step, state: now, attempts, ...(attempts > 0 && {sent: draft})};
}
