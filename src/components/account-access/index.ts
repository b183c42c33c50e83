export {AccountAccess} from './account-access.js';
