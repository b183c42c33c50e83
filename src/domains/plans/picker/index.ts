export {matchingPlans, planGroups, withPlan} from './plan-groups.js';
export {planPicker} from './plan-picker.js';
export {planPickerStyles} from './styles.js';
