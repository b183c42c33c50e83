export {categoryName, priceGroups, priceName, rateSteps, type PriceGroup, type RateStep} from './price-groups.js';
export {priceList} from './price-list.js';
export {priceListStyles} from './styles.js';
