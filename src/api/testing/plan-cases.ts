import {AssignedPlans, Plan, PlanCosts} from '../plans.js';
import {ensure, ensureEqual, ensureModel, ensureRejects} from './check.js';
import {domainOf, type ContractCase} from './fixture.js';

export const planCases: readonly ContractCase[] = [
  {
    domain: 'plans',
    name: 'are assigned and removed without changing the others',
    run: async (fixture) => {
      const {account} = fixture;
      const plans = domainOf(fixture, 'plans');
      const available = await plans.available(account);
      available.forEach((plan) => ensureModel(Plan, plan, 'A plan'));
      const before = ensureModel(AssignedPlans, (await plans.assigned(account)).value, 'The assigned plans').plans;
      const plan = available.find(({id}) => !before.includes(id));
      ensure(plan !== undefined, 'The fixture has a plan that is not assigned');
      const added = await plans.change(account, {add: [plan.id], remove: []});
      ensureEqual([...added.value.plans].sort(), [...before, plan.id].sort(), 'The plan is assigned');
      ensureEqual((await plans.assigned(account)).value, added.value, 'The response equals the stored document');
      const removed = await plans.change(account, {add: [], remove: [plan.id]});
      ensureEqual([...removed.value.plans].sort(), [...before].sort(), 'The plan is removed, and the others remain');
    },
  },
  {
    domain: 'plans',
    name: 'have a price before they are assigned',
    run: async (fixture) => {
      const {account} = fixture;
      const plans = domainOf(fixture, 'plans');
      const before = await plans.assigned(account);
      const [plan] = await plans.available(account);
      ensure(plan !== undefined, 'The fixture has a plan');
      ensureModel(PlanCosts, await plans.quote(account, [plan.id]), 'The quote');
      ensureModel(PlanCosts, await plans.costs(account), 'The costs');
      ensureEqual(await plans.assigned(account), before, 'A quote stores nothing');
    },
  },
  {
    domain: 'plans',
    name: 'that do not exist cannot be assigned',
    run: async (fixture) => {
      const {account} = fixture;
      const plans = domainOf(fixture, 'plans');
      const before = await plans.assigned(account);
      const wrong = plans.change(account, {add: ['no-such-plan'], remove: []});
      await ensureRejects(wrong, ['not-found', 'invalid', 'refused'], 'An unknown plan');
      ensureEqual(await plans.assigned(account), before, 'Nothing is stored');
    },
  },
];
