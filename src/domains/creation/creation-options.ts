import type {BookingMemory} from '../credit/booking-memory.js';
import type {CreationMemory} from './creation-memory.js';
import type {AskStepCharges} from './step-writes.js';

/**
 * `ready`: nothing was sent; `stopped`: a step failed, was interrupted, or waits, and nothing is in progress; `done`:
 * every step is done, skipped, or left unconfirmed; `undone`: the account is deleted, and the same draft can be sent
 * again.
 */
export type CreationStatus = 'ready' | 'running' | 'stopped' | 'done' | 'undoing' | 'undone';

export interface CreationOptions {
  /**
   * Called when a step costs money, for one step at a time. `false`, also when the signal ends the question: the step
   * fails with the `charges` error and nothing of it is stored.
   */
  readonly askCharges: AskStepCharges;
  /** Stores the creation across page reloads. Default: it lives as long as the page. */
  readonly memory?: CreationMemory;
  /** Stores credit bookings whose outcome is unknown. Default: they live as long as the page. */
  readonly bookings?: BookingMemory;
}
