export {AccountLimits} from './account-limits.js';
export type {BookingStorage} from '../../domains/credit/booking-memory.js';
