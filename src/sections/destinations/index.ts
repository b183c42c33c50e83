export {
  destinationsForm,
  destinationsSkeleton,
  destinationsView,
  type DestinationsBinding,
  type DestinationsView,
} from './destinations.js';
export {allowedInWords, destinationName, isAllowed, unlistedRules} from './model.js';
export {destinationsStyles} from './styles.js';
