export {
  customerAccessFields,
  customerAccessLabel,
  customerAccessSkeleton,
  customerAccessView,
  customerAccessValue,
} from './customer-access.js';
export {customerAccessPreview} from './customer-access.preview.js';
export type {Audience} from './customer-access.model.js';
export {customerAccessStyles} from './customer-access.styles.js';
