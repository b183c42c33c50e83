export {AccountAdmins} from './account-admins.js';
