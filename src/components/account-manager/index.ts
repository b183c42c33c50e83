export {AccountManager} from './account-manager.js';
export type {AccountTabDetail, AccountTabSelectedEvent} from '../../element/events.js';
