import {access} from './access.js';
import {administrators} from './administrators.js';
import {apps} from './apps.js';
import {contacts} from './contacts.js';
import {essentials} from './essentials.js';
import {general} from './general.js';
import {limits} from './limits.js';
import {plan} from './plan.js';
import type {CreationStep, StepKind} from '../../../domains/creation/steps.js';
import type {FieldPath} from '../../../session/merge.js';
import type {StepContext, StepId, WizardStep} from './step.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';

/** How much the user enters. */
export type WizardPath = 'minimal' | 'full';

const review: WizardStep = {
  id: 'review',
  title: accountWizardWords['accountWizard.page.review'],
  text: accountWizardWords['accountWizard.page.review.text'],
  isWanted: () => true,
  fields: () => [],
  // Rendered by the wizard, which knows the steps to link to.
  render: () => undefined,
};

const paths: Readonly<Record<WizardPath, readonly WizardStep[]>> = {
  minimal: [essentials],
  full: [general, administrators, contacts, plan, limits, access, apps, review],
};

/** The steps of a path, without those that do not apply to this backend, portal, or user. */
export function stepsOf(path: WizardPath, context: StepContext): readonly WizardStep[] {
  return paths[path].filter(({isWanted}) => isWanted(context));
}

/** The step of the full path in which each part of the creation can be corrected. */
const pages: Readonly<Record<StepKind, StepId | undefined>> = {
  account: undefined,
  admin: 'administrators',
  plans: 'plan',
  limits: 'limits',
  carrier: undefined,
  apps: 'apps',
  credit: 'access',
};

/** The step of the full path in which this part is entered; any for the account itself. */
export const pageFor = ({kind}: Pick<CreationStep, 'kind'>): StepId | undefined => pages[kind];

/** The first step with one of these fields. */
export function pageWith(
  steps: readonly WizardStep[],
  context: StepContext,
  paths: readonly FieldPath[],
): WizardStep | undefined {
  return steps.find((step) => step.fields(context).some(({path}) => paths.includes(path)));
}

export {credentials, freshAdmin} from './administrators.js';
export {reviewOf} from './review.js';
export type {StepContext, StepId, WizardLists, WizardStep} from './step.js';
