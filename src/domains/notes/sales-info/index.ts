export {contractEndCheck, representativesOwner, type SalesInfo} from './model.js';
export {salesInfoFields, salesInfoView} from './sales-info.js';
export {salesInfoStyles} from './styles.js';
