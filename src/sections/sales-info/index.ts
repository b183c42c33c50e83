export {contractEndCheck, representativesOwner, type SalesInfo} from './model.js';
export {salesInfoFields, salesInfoView, type SalesInfoFieldsOptions} from './sales-info.js';
export {salesInfoStyles} from './styles.js';
