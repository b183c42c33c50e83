export {AccountOverview} from './account-overview.js';
