import {html, nothing, type TemplateResult} from 'lit';
import type {CustomerAccess} from '../../../api/model-documents.js';
import type {Check} from '../../../forms/checks.js';
import {textField} from '../../../forms/field.js';
import {customerAccessFields} from '../../../sections/customer-access/index.js';
import {currencyOf} from '../../../session/currency.js';
import type {WizardField} from '../account-wizard.form.js';
import type {ReviewLine, StepContext, WizardStep} from './step.js';

/** What was typed as an amount; as it was typed where it is none, for the check to complain about. */
function amountOf(typed: string): number | string {
  const text = typed.trim().replace(',', '.');
  if (text === '') return 0;
  return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : typed;
}

const amount: Check = (value, {text}) =>
  typeof amountOf(value) === 'number' ? undefined : text('accountWizard.credit.invalid');

const fields = ({draft, localizer: {text}}: StepContext): readonly WizardField[] =>
  draft.credit === null ? [] : [{path: 'credit', label: text('accountWizard.credit'), checks: [amount]}];

function render({bind, draft, change, locked, made, scope, localizer}: StepContext): TemplateResult {
  const {text} = localizer;
  const credit = bind('credit', amountOf);
  return html`
    ${draft.credit === null
      ? nothing
      : html`<section>
          <h3>${text('accountWizard.credit')}</h3>
          <div class="amount">
            ${textField(credit, {
              label: text('accountWizard.credit.amount', {currency: currencyOf(scope.session.settings)}),
              hint: text('accountWizard.credit.hint'),
              // Nothing is not a number that anybody would type.
              shown: credit.value === '0' ? '' : credit.value,
            })}
          </div>
        </section>`}
    ${scope.adapter.access && !made
      ? html`<section>
          <h3>${text('accountWizard.access')}</h3>
          ${customerAccessFields(localizer, {
            value: draft.access,
            disabled: locked,
            onChange: (changes) => change({...draft, access: {...draft.access, ...changes}}),
          })}
        </section>`
      : nothing}
  `;
}

function review({draft, scope, localizer}: StepContext): readonly ReviewLine[] {
  const {text, money, list} = localizer;
  const lines: ReviewLine[] = [];
  if (draft.credit !== null) {
    const {credit} = draft;
    const value = credit === 0 ? text('accountWizard.none') : money(credit, currencyOf(scope.session.settings));
    lines.push({label: text('accountWizard.credit'), value});
  }
  const hidden = (Object.keys(draft.access) as (keyof CustomerAccess)[]).filter((key) => !draft.access[key]);
  const names = hidden.map((key) => text(`customerAccess.${key}`));
  const value = hidden.length === 0 ? text('accountWizard.all') : text('accountWizard.allBut', {list: list(names)});
  if (scope.adapter.access) lines.push({label: text('accountWizard.access'), value});
  return lines;
}

/** What the account begins with, and which pages its people find (WZ-32 … WZ-36). */
export const access: WizardStep = {
  id: 'access',
  title: 'accountWizard.page.access',
  isWanted: ({scope: {adapter}, draft}) => Boolean(adapter.access) || draft.credit !== null,
  fields,
  render,
  review,
};
