import type {BookingMemory} from '../credit/booking-memory.js';
import type {CreationMemory} from './creation-memory.js';
import type {AskStepCharges} from './step-writes.js';

/**
 * `ready`: nothing was sent; `stopped`: something failed, was interrupted, or waits, and nothing is under way; `done`:
 * every step is done, skipped, or left unconfirmed; `undone`: the account is deleted again, and the same draft can be sent anew.
 */
export type CreationStatus = 'ready' | 'running' | 'stopped' | 'done' | 'undoing' | 'undone';

export interface CreationOptions {
  /**
   * Asked when a step costs money, for one step at a time. `false`, also when the signal ends the question: the step
   * fails with the `charges`, and nothing of it is stored.
   */
  readonly askCharges: AskStepCharges;
  /** Keeps the creation over a reload of the page. Default: it lives as long as the page. */
  readonly memory?: CreationMemory;
  /** Remembers a booking of credit whose outcome is unknown. Default: as long as the page lives. */
  readonly bookings?: BookingMemory;
}
