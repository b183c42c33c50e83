import {commonWords} from '../../../i18n/generated/en/common.js';
import type {TemplateResult} from 'lit';
import {html} from 'lit';
import {planPicker} from '../../../domains/plans/picker/index.js';
import {errorNotice, skeleton} from '../../../ui/notices/notices.js';
import {verbatim} from '../../../ui/text/verbatim.js';
import type {ReviewLine, StepContext, WizardStep} from './step.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';

/** Whether there is a choice that the user may make. A list that cannot be read for another reason shows the error. */
function isWanted({scope, lists: {plans}}: StepContext): boolean {
  const {isReseller, isSuperduper} = scope.session.home;
  if (!scope.adapter.plans || !(isReseller || isSuperduper)) return false;
  if (plans.status === 'error') return plans.error.kind !== 'forbidden' && plans.error.kind !== 'not-found';
  return (
    plans.status === 'pending' || (plans.status === 'complete' && (plans.value.length > 0 || !!plans.value.unreadable))
  );
}

function render({lists, localizer, draft, set, locked, view}: StepContext): TemplateResult {
  const {plans} = lists;
  if (plans.status === 'error') return errorNotice(localizer, plans.error, {onRetry: () => lists.retry('plans')});
  if (plans.status !== 'complete') return html`${skeleton('wide')}`;
  return planPicker(
    {
      plans: plans.value,
      stored: [],
      chosen: draft.plans,
      onChange: (chosen) => set('plans', chosen),
      disabled: locked,
      query: view.searches.plans,
      onQuery: (query) => view.onSearch('plans', query),
    },
    localizer,
  );
}

function review({draft, lists: {plans}, localizer: {text, list}}: StepContext): readonly ReviewLine[] {
  const known = plans.status === 'complete' ? plans.value : [];
  const names = draft.plans.map(
    (id) => known.find((plan) => plan.id === id)?.name || text(commonWords['state.unnamed']),
  );
  return [
    {
      label: text(accountWizardWords['accountWizard.page.plan']),
      value: names.length === 0 ? text(accountWizardWords['accountWizard.plan.none']) : verbatim(list(names)),
    },
  ];
}

/** The service plans of the account. */
export const plan: WizardStep = {
  id: 'plan',
  title: accountWizardWords['accountWizard.page.plan'],
  text: accountWizardWords['accountWizard.page.plan.text'],
  isWanted,
  fields: () => [],
  render,
  review,
};
