export {destinationsForm, destinationsSkeleton, destinationsView} from './destinations.js';
export {destinationName, isAllowed, unlistedRules} from './model.js';
export {destinationsStyles} from './styles.js';
