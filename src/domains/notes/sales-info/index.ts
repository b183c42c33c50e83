export {contractEndCheck, representativesOwner} from './model.js';
export {salesInfoFields, salesInfoView} from './sales-info.js';
export {salesInfoStyles} from './styles.js';
