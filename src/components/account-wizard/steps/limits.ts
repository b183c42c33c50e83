import {html, nothing, type TemplateResult} from 'lit';
import {UNLIMITED} from '../../../api/limits.js';
import {destinationName, destinationsForm, isAllowed} from '../../../domains/calling-rules/destinations/index.js';
import {
  limitChecks,
  limitLabel,
  perMinuteForm,
  trunksForm,
  type LimitPath,
} from '../../../domains/limits/trunks/index.js';
import {errorNotice, notice, skeleton} from '../../../ui/notices/notices.js';
import type {WizardField} from '../account-wizard.form.js';
import type {ReviewLine, StepContext, WizardStep} from './step.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import {trunksWords} from '../../../i18n/generated/en/trunks.js';

/** The limits that the backend has; it does not support an absent one. */
const pathsOf = ({draft: {limits}}: StepContext): readonly LimitPath[] =>
  limits ? (Object.keys(limitChecks) as LimitPath[]).filter((path) => limits[path] !== undefined) : [];

function labelOf({localizer: {text}}: StepContext, path: LimitPath): string {
  const label = limitLabel(path);
  return label ? text(label) : path;
}

const fields = (context: StepContext): readonly WizardField[] =>
  pathsOf(context).map((path) => ({
    path: `limits.${path}`,
    label: labelOf(context, path),
    checks: limitChecks[path] ?? [],
  }));

function render(context: StepContext): TemplateResult {
  const {draft, scope, localizer, made} = context;
  const {text} = localizer;
  return html`
    ${limitsFields(context)}
    ${
      draft.limits === null && scope.adapter.limits
        ? notice('', text(accountWizardWords['accountWizard.limits.denied']))
        : nothing
    }
    ${
      scope.adapter.callingRules && !made
        ? html`<section>
            <h3>${text(accountWizardWords['accountWizard.destinations'])}</h3>
            ${destinationsFields(context)}
          </section>`
        : nothing
    }
  `;
}

/** Shown and written only for users who may write them. */
function limitsFields({bind, draft, view, set, locked, localizer, scope}: StepContext): unknown {
  if (!draft.limits) return nothing;
  return html`
    ${trunksForm({
      localizer,
      stored: draft.limits,
      unlimitedTrunks: scope.adapter.limits?.unlimitedTrunks,
      otherClient: scope.session.settings.otherClient,
      bind: (path, parse) => bind(`limits.${path}`, parse),
      ends: view.sliderEnds,
      onRoom: view.onRoom,
    })}
    ${perMinuteForm(localizer, {
      allowed: draft.limits.allowPerMinute,
      disabled: locked,
      onChange: (allowed) => set('limits.allowPerMinute', allowed),
    })}
  `;
}

function destinationsFields({draft, lists, localizer, locked, view, change}: StepContext): TemplateResult {
  const {destinations} = lists;
  if (destinations.status === 'error') {
    return errorNotice(localizer, destinations.error, {onRetry: () => lists.retry('destinations')});
  }
  if (destinations.status !== 'complete') return html`<p>${skeleton('wide')}</p>`;
  return destinationsForm({
    localizer,
    destinations: destinations.value,
    isAllowed: (id) => isAllowed(draft.callingRules, id),
    disabled: locked,
    onChange: (choices) => {
      const rules = [...choices].map(([id, allowed]) => [id, allowed ? 'allow' : 'deny'] as const);
      change({...draft, callingRules: {...draft.callingRules, ...Object.fromEntries(rules)}});
    },
    search: view.searches.destinations,
    onSearch: (search) => view.onSearch('destinations', search),
  });
}

function review(context: StepContext): readonly ReviewLine[] {
  const {draft, lists, localizer} = context;
  const {text, number, list} = localizer;
  const {limits} = draft;
  const lines: ReviewLine[] = [];
  if (limits) {
    for (const path of pathsOf(context)) {
      const limit = limits[path];
      lines.push({
        label: labelOf(context, path),
        value: limit === undefined || limit === UNLIMITED ? text(trunksWords['trunks.unlimited']) : number(limit),
      });
    }
    lines.push({
      label: text(trunksWords['trunks.perMinute.label']),
      value: text(
        limits.allowPerMinute ? accountWizardWords['accountWizard.yes'] : accountWizardWords['accountWizard.no'],
      ),
    });
  }
  const denied = Object.keys(draft.callingRules).filter((id) => !isAllowed(draft.callingRules, id));
  const known = lists.destinations.status === 'complete' ? lists.destinations.value : [];
  const names = denied.map((id) => {
    const destination = known.find((one) => one.id === id);
    return destination ? destinationName(localizer, destination) : id;
  });
  const value =
    denied.length === 0
      ? text(accountWizardWords['accountWizard.all'])
      : text(accountWizardWords['accountWizard.allBut'], {list: list(names)});
  return [...lines, {label: text(accountWizardWords['accountWizard.destinations']), value}];
}

/** The number of concurrent calls, and the allowed destinations. */
export const limits: WizardStep = {
  id: 'limits',
  title: accountWizardWords['accountWizard.page.limits'],
  isWanted: ({scope: {adapter}, draft}) => Boolean(adapter.callingRules ?? (adapter.limits && draft.limits)),
  fields,
  render,
  review,
};
