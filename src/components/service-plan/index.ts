export {ServicePlan} from './service-plan.js';
