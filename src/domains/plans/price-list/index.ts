export {priceName} from './price-groups.js';
export {priceList} from './price-list.js';
export {priceListStyles} from './styles.js';
