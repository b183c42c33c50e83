import {assignedPlansResource} from '../../../domains/plans/resource.js';
import type {RowElement} from './element-editor.js';

export const servicePlanElement: RowElement = {
  tag: 'service-plan',
  load: async () => (await import('../../service-plan/service-plan.js')).ServicePlan,
  refresh: ({adapter: {plans}, resources, account}) => {
    if (plans) void resources.invalidate(assignedPlansResource(plans, account.id));
  },
};
