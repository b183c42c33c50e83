export {customerAccessFields, customerAccessSkeleton, customerAccessView} from './customer-access.js';
export type {CustomerAccessBinding} from './customer-access.js';
export {customerAccessPreview, type CustomerAccessPreview} from './customer-access.preview.js';
export type {Audience} from './customer-access.model.js';
export {customerAccessStyles} from './customer-access.styles.js';
