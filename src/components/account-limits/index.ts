export {AccountLimits} from './account-limits.js';
