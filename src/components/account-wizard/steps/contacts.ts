import {html, nothing, type TemplateResult} from 'lit';
import type {Contact} from '../../../api/account.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import {salesInfoWords} from '../../../i18n/generated/en/sales-info.js';
import {phoneText} from '../../../i18n/phone-numbers.js';
import {
  personChecks,
  personFields,
  personLabels,
  type PersonField,
} from '../../../domains/account/fields/person-fields.js';
import {contractEndCheck, salesInfoFields} from '../../../domains/notes/sales-info/index.js';
import {hasPart} from '../../../session/level.js';
import {errorNotice, skeleton} from '../../../ui/notices/notices.js';
import {verbatim} from '../../../ui/text/verbatim.js';
import type {WizardField} from '../account-wizard.form.js';
import type {ReviewLine, StepContext, WizardStep} from './step.js';

const kinds = ['technical', 'billing'] as const;

/** The contacts that the new account can have. */
const kindsIn = ({level}: StepContext) => (hasPart(level, 'contacts') ? kinds : []);

function fields(context: StepContext): readonly WizardField[] {
  const {localizer, scope, view, level} = context;
  const {text} = localizer;
  const people = kindsIn(context).flatMap((kind) =>
    (Object.keys(personLabels) as PersonField[]).map((part) => ({
      path: `contacts.${kind}.${part}`,
      label: `${text(accountWizardWords[`accountWizard.${kind}`])}: ${text(personLabels[part])}`,
      checks: personChecks[part] ?? [],
    })),
  );
  const {timezone: timeZone} = scope.session.home;
  const contractEnd: WizardField = {
    path: 'sales.contractEnd',
    label: text(salesInfoWords['salesInfo.contractEnd']),
    checks: [contractEndCheck(() => ({now: view.now, timeZone}))],
  };
  return hasPart(level, 'notes') ? [...people, contractEnd] : people;
}

function render(context: StepContext): TemplateResult {
  const {bind, localizer, phones, scope, level} = context;
  const {otherClient} = scope.session.settings;
  const {text} = localizer;
  return html`
    ${kindsIn(context).map(
      (kind) => html`
        <fieldset class="section">
          <legend>${text(accountWizardWords[`accountWizard.${kind}`])}</legend>
          ${personFields({bind: (part) => bind(`contacts.${kind}.${part}`), localizer, phones, otherClient})}
        </fieldset>
      `,
    )}
    ${
      hasPart(level, 'notes')
        ? html`<fieldset class="section">
            <legend>${text(accountWizardWords['accountWizard.sales'])}</legend>
            ${sales(context)}
          </fieldset>`
        : nothing
    }
  `;
}

/** The people of the reseller, with the operator as the default; omitted if they cannot be read. */
function sales({bind, draft, lists, localizer, scope, view}: StepContext): TemplateResult {
  const {representatives: load, resellerId} = lists;
  const {status} = load;
  const failed = status === 'error' && load.error.kind !== 'forbidden' && load.error.kind !== 'not-found';
  return html`
    ${status === 'pending' ? html`<p>${skeleton('wide')}</p>` : nothing}
    ${
      failed
        ? errorNotice(localizer, load.error, {
            title: localizer.text(accountWizardWords['accountWizard.representative.failed']),
            onRetry: () => lists.retry('representatives'),
          })
        : nothing
    }
    ${salesInfoFields({
      localizer,
      value: draft.sales,
      bind: (field, parse) => bind(`sales.${field}`, parse),
      users: status === 'complete' && resellerId !== undefined ? {owner: resellerId, list: load.value} : undefined,
      timeZone: scope.session.home.timezone,
      now: view.now,
    })}
  `;
}

function review(context: StepContext): readonly ReviewLine[] {
  const {draft, localizer, phones, scope, level} = context;
  const {text, date} = localizer;
  const {representative, contractEnd} = draft.sales;
  const {timezone: timeZone} = scope.session.home;
  const inWords = ({name, email, phone}: Contact): string =>
    [name, email, phoneText(phone, phones)].filter(Boolean).join('\n') ||
    text(accountWizardWords['accountWizard.none']);
  const people = kindsIn(context).map((kind) => ({
    label: text(accountWizardWords[`accountWizard.${kind}`]),
    value: html`<span class="lines" translate="no">${inWords(draft.contacts[kind])}</span>`,
  }));
  if (!hasPart(level, 'notes')) return people;
  return [
    ...people,
    {
      label: text(salesInfoWords['salesInfo.representative']),
      value: representative ? verbatim(representative.name) : text(salesInfoWords['salesInfo.representative.none']),
    },
    {
      label: text(salesInfoWords['salesInfo.contractEnd']),
      value: contractEnd === null ? text(salesInfoWords['salesInfo.contractEnd.none']) : date(contractEnd, {timeZone}),
    },
  ];
}

/** The contacts, the representative, and the end of the contract. */
export const contacts: WizardStep = {
  id: 'contacts',
  title: accountWizardWords['accountWizard.page.contacts'],
  text: accountWizardWords['accountWizard.page.contacts.text'],
  isWanted: ({level}) => hasPart(level, 'contacts') || hasPart(level, 'notes'),
  fields,
  render,
  review,
};
