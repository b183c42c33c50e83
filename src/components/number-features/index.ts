export {NumberFeatures} from './number-features.js';
