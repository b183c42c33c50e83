import type {Account} from '../../api/account.js';
import type {WriteOptions} from '../../api/document.js';
import type {AccountScope} from '../../session/scope.js';
import type {BookingMemory} from '../credit/booking-memory.js';
import type {CreationRecord} from './creation-memory.js';
import type {AccountDraft} from './draft.js';

/** The input of a step, as of the time the step was sent. */
export interface StepContext {
  readonly scope: AccountScope;
  readonly record: Pick<CreationRecord, 'key' | 'parent' | 'booking'>;
  readonly draft: AccountDraft;
  /** The draft of the previous attempt, if there was one. That attempt may be stored. */
  readonly before: AccountDraft | undefined;
  /** Stores bookings whose outcome is unknown. */
  readonly bookings: BookingMemory;
  /** Stores the time at which the booking was first sent; called before it is sent. */
  readonly dateBooking: (at: number) => void;
  /** Sends a write and asks about its charges; throws once the scope has ended. */
  readonly write: <T>(write: (options: WriteOptions) => Promise<T>) => Promise<T>;
}

/** The input of a step inside the account, once it exists. */
export interface AccountStepContext extends StepContext {
  readonly account: Account;
}
