export {AccountBreadcrumbs} from './account-breadcrumbs.js';
