export {planPicker} from './plan-picker.js';
export {planPickerStyles} from './styles.js';
