import {html, nothing, type TemplateResult} from 'lit';
import type {CustomerAccess} from '../../../api/access.js';
import type {Check} from '../../../ui/fields/checks.js';
import {textField} from '../../../ui/fields/field.js';
import {amountText, parseAmount, smallestAmount} from '../../../domains/credit/panel/amount.js';
import {customerAccessFields} from '../../../domains/access/menu/index.js';
import {currencyOf} from '../../../session/currency.js';
import type {WizardField} from '../account-wizard.form.js';
import type {ReviewLine, StepContext, WizardStep} from './step.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import {creditWords} from '../../../i18n/generated/en/credit.js';
import {customerAccessWords} from '../../../i18n/generated/en/customer-access.js';

/** The typed amount; the typed text if it is not one, for the check to reject. */
function amountOf(typed: string, locale: string, currency: string): number | string {
  if (/^(0+([.,]0*)?)?$/.test(amountText(typed, locale, currency))) return 0;
  return parseAmount(typed, locale, currency) ?? typed;
}

/** The draft contains the number; only an unparseable text is stored as typed. */
const amount = (currency: string, minimum: number): Check => {
  return (value, {text, money}) => {
    const entered = amountOf(value, 'en', currency);
    if (typeof entered === 'string') return text(accountWizardWords['accountWizard.credit.invalid']);
    if (entered === 0 || entered >= minimum) return undefined;
    return text(creditWords['credit.amount.tooSmall'], {minimum: money(minimum, currency)});
  };
};

function fields({draft, scope, localizer: {text}}: StepContext): readonly WizardField[] {
  if (draft.credit === null) return [];
  const {settings} = scope.session;
  const currency = currencyOf(settings);
  return [
    {
      path: 'credit',
      label: text(accountWizardWords['accountWizard.credit']),
      checks: [amount(currency, smallestAmount(settings))],
    },
  ];
}

function render({bind, draft, change, locked, made, scope, localizer, view}: StepContext): TemplateResult {
  const {text, locale} = localizer;
  const currency = currencyOf(scope.session.settings);
  const credit = bind('credit', (typed) => {
    view.onAmount(typed);
    return amountOf(typed, locale, currency);
  });
  return html`
    ${
      draft.credit === null
        ? nothing
        : html`<section>
            <h3>${text(accountWizardWords['accountWizard.credit'])}</h3>
            <div class="amount">
              ${textField(credit, {
                label: text(accountWizardWords['accountWizard.credit.amount'], {currency}),
                hint: text(accountWizardWords['accountWizard.credit.hint']),
                // Shown as typed: a comma stays a comma.
                shown: () => view.amount,
              })}
            </div>
          </section>`
    }
    ${
      scope.adapter.access && !made
        ? html`<section>
            <h3>${text(accountWizardWords['accountWizard.access'])}</h3>
            ${customerAccessFields(localizer, {
              value: draft.access,
              disabled: locked,
              onChange: (changes) => change({...draft, access: {...draft.access, ...changes}}),
            })}
          </section>`
        : nothing
    }
  `;
}

function review({draft, scope, localizer}: StepContext): readonly ReviewLine[] {
  const {text, money, list} = localizer;
  const lines: ReviewLine[] = [];
  if (draft.credit !== null) {
    const {credit} = draft;
    const value =
      credit === 0 ? text(accountWizardWords['accountWizard.none']) : money(credit, currencyOf(scope.session.settings));
    lines.push({label: text(accountWizardWords['accountWizard.credit']), value});
  }
  const hidden = (Object.keys(draft.access) as (keyof CustomerAccess)[]).filter((key) => !draft.access[key]);
  const names = hidden.map((key) => text(customerAccessWords[`customerAccess.${key}`]));
  const value =
    hidden.length === 0
      ? text(accountWizardWords['accountWizard.all'])
      : text(accountWizardWords['accountWizard.allBut'], {list: list(names)});
  if (scope.adapter.access) lines.push({label: text(accountWizardWords['accountWizard.access']), value});
  return lines;
}

/** The initial credit, and the pages that the account's people see. */
export const access: WizardStep = {
  id: 'access',
  title: accountWizardWords['accountWizard.page.access'],
  isWanted: ({scope: {adapter}, draft}) => Boolean(adapter.access) || draft.credit !== null,
  fields,
  render,
  review,
};
