export {matchingPlans, planGroups, withPlan, type PlanGroup} from './plan-groups.js';
export {planPicker, type PlanPickerBinding} from './plan-picker.js';
export {planPickerStyles} from './styles.js';
