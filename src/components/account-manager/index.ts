export {AccountManager} from './account-manager.js';
export type {AccountTabDetail, AccountTabSelectedEvent} from './account-manager.events.js';
