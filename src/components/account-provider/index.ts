export {AccountProvider} from './account-provider.js';
export type {GetToken} from './account-provider.model.js';
