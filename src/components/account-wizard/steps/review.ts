import {html, nothing, type TemplateResult} from 'lit';
import type {ReviewLine, StepContext, WizardStep} from './step.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import {commonWords} from '../../../i18n/generated/en/common.js';

/** What cannot be entered here but comes from a template. */
function fromTemplate({draft, localizer}: StepContext): readonly ReviewLine[] {
  const {text} = localizer;
  const {carrier, numberFeatures} = draft;
  const yesNo = (yes: boolean) =>
    text(yes ? accountWizardWords['accountWizard.yes'] : accountWizardWords['accountWizard.no']);
  return [
    ...(carrier
      ? [
          {
            label: text(accountWizardWords['accountWizard.carrier']),
            value: text(accountWizardWords[`accountWizard.carrier.${carrier}`]),
          },
        ]
      : []),
    ...(numberFeatures
      ? [
          {label: text(accountWizardWords['accountWizard.e911']), value: yesNo(numberFeatures.e911)},
          {label: text(accountWizardWords['accountWizard.cnam']), value: yesNo(numberFeatures.cnam)},
        ]
      : []),
  ];
}

/** Everything entered, with links to the steps. */
export function reviewOf(
  context: StepContext,
  steps: readonly WizardStep[],
  onEdit: ((step: WizardStep) => void) | undefined,
): TemplateResult {
  const {text} = context.localizer;
  return html`
    ${steps.map((step) => {
      const lines = step.review?.(context);
      return lines ? part(context, text(step.title), lines, onEdit && (() => onEdit(step))) : nothing;
    })}
    ${part(context, text(accountWizardWords['accountWizard.rest']), fromTemplate(context), undefined)}
  `;
}

function part(
  {localizer: {text}}: StepContext,
  title: string,
  lines: readonly ReviewLine[],
  onEdit: (() => void) | undefined,
): unknown {
  if (lines.length === 0) return nothing;
  return html`
    <section class="review">
      <div class="review-head">
        <h3>${title}</h3>
        ${
          onEdit
            ? html`<button
                type="button"
                class="quiet screen"
                aria-label=${text(accountWizardWords['accountWizard.edit'], {step: title})}
                @click=${onEdit}
              >
                ${text(commonWords['action.edit'])}
              </button>`
            : nothing
        }
      </div>
      <dl>
        ${lines.map(
          ({label, value}) => html`
            <div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>
          `,
        )}
      </dl>
    </section>
  `;
}
