export {AccountTree} from './account-tree.js';
