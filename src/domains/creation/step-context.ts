import type {Account} from '../../api/account.js';
import type {WriteOptions} from '../../api/document.js';
import type {AccountScope} from '../../session/scope.js';
import type {BookingMemory} from '../credit/booking-memory.js';
import type {CreationRecord} from './creation-memory.js';
import type {AccountDraft} from './draft.js';

/** What a step works with: all of it as it was when the step was sent. */
export interface StepContext {
  readonly scope: AccountScope;
  readonly record: Pick<CreationRecord, 'key' | 'parent' | 'booking'>;
  readonly draft: AccountDraft;
  /** The draft of the attempt before, where there was one. It may have got through. */
  readonly before: AccountDraft | undefined;
  /** Where a booking whose outcome is unknown is remembered. */
  readonly bookings: BookingMemory;
  /** Remembers when the booking was first sent; called before it is sent. */
  readonly dateBooking: (at: number) => void;
  /** Sends a write, asking about its charges; refuses when the scope is over. */
  readonly write: <T>(write: (options: WriteOptions) => Promise<T>) => Promise<T>;
}

/** The same for a step in the account, once there is one. */
export interface AccountStepContext extends StepContext {
  readonly account: Account;
}
