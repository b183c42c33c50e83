/** The modules that showing a balance needs; booking and the ledger are in `panel.js`, loaded when they are opened. */
export {BookingMemory, isBookingOf, type BookingStorage} from '../booking-memory.js';
export {CreditDesk} from '../desk.js';
export type {CreditPanel, CreditView} from './panel.js';
