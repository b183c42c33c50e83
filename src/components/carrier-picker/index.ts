export {CarrierPicker} from './carrier-picker.js';
