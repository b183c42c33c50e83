import {AssignedPlans, Plan, PlanCosts} from '../plans.js';
import {writtenDocument} from '../written-document.js';
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
      const assigned = () => plans.assigned(account);
      const base = await assigned();
      const before = ensureModel(AssignedPlans, base.value, 'The assigned plans').plans;
      const plan = available.find(({id}) => !before.includes(id));
      ensure(plan !== undefined, 'The fixture has a plan that is not assigned');
      const added = await writtenDocument(plans.change(account, {add: [plan.id], remove: []}, {base}), assigned);
      ensureEqual([...added.value.plans].sort(), [...before, plan.id].sort(), 'The plan is assigned');
      ensureEqual((await plans.assigned(account)).value, added.value, 'The response equals the stored document');
      const remove = plans.change(account, {add: [], remove: [plan.id]}, {base: added});
      const removed = await writtenDocument(remove, assigned);
      ensureEqual([...removed.value.plans].sort(), [...before].sort(), 'The plan is removed, and the others remain');
    },
  },
  {
    domain: 'plans',
    name: 'are not changed over a change that the user has not seen',
    run: async (fixture) => {
      const {account, bystander} = fixture;
      const plans = domainOf(fixture, 'plans');
      const theirs = domainOf({adapter: fixture.colleague}, 'plans');
      const base = await plans.assigned(account);
      const plan = (await plans.available(account)).find(({id}) => !base.value.plans.includes(id));
      ensure(plan !== undefined, 'The fixture has a plan that is not assigned');
      const change = {add: [plan.id], remove: []};
      await ensureRejects(plans.change(bystander, change, {base}), ['refused'], 'The base of another account');
      await theirs.change(account, change, {base: await theirs.assigned(account)});
      const stored = await plans.assigned(account);
      const error = await ensureRejects(plans.change(account, change, {base}), ['conflict'], 'An old base');
      if (error.kind === 'conflict') ensureEqual(error.details.current, stored, 'The error contains the plans');
      ensureEqual(await plans.assigned(account), stored, 'The other change is still stored');
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
