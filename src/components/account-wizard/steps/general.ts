import {html, type TemplateResult} from 'lit';
import {nameChecks, realmChecks} from '../../../domains/account/checks.js';
import type {Check} from '../../../ui/fields/checks.js';
import {textField} from '../../../ui/fields/field.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';
import {countryName} from '../../../i18n/regions.js';
import {addressFields, addressLabels, type AddressField} from '../../../domains/account/fields/address-fields.js';
import {knownLanguage, languageField} from '../../../domains/account/fields/language-field.js';
import {knownTimeZone, timeZoneField} from '../../../domains/account/fields/time-zone-field.js';
import type {WizardField} from '../account-wizard.form.js';
import type {ReviewLine, StepContext, WizardStep} from './step.js';

/** The server generates an empty realm; with a white-label suffix it is required. */
const optionally = (checks: readonly Check[], required: boolean): readonly Check[] =>
  required
    ? checks
    : checks.map(
        (one): Check =>
          (value, localizer) =>
            value.trim() === '' ? undefined : one(value, localizer),
      );

export const nameOf = ({localizer: {text}}: StepContext): WizardField => ({
  path: 'name',
  label: text(accountWizardWords['accountWizard.name']),
  checks: nameChecks,
});

export function nameField({bind, localizer: {text}}: StepContext): TemplateResult {
  return textField(bind('name'), {
    label: text(accountWizardWords['accountWizard.name']),
    hint: text(accountWizardWords['accountWizard.name.hint']),
    required: true,
    autocomplete: 'off',
  });
}

function fields(context: StepContext): readonly WizardField[] {
  const {localizer, scope} = context;
  const {text} = localizer;
  const suffixed = Boolean(scope.session.settings.realm_suffix);
  return [
    nameOf(context),
    {path: 'realm', label: text(accountWizardWords['accountWizard.realm']), checks: optionally(realmChecks, suffixed)},
    ...(Object.keys(addressLabels) as AddressField[]).map((line) => ({
      path: `contacts.billing.${line}`,
      label: text(addressLabels[line]),
      checks: [],
    })),
    {path: 'timezone', label: text(contactFieldsWords['regional.timeZone']), checks: [knownTimeZone]},
    {path: 'language', label: text(contactFieldsWords['regional.language']), checks: [knownLanguage]},
  ];
}

function render(context: StepContext): TemplateResult {
  const {bind, localizer, scope, lists, view} = context;
  const {text} = localizer;
  const suffix = scope.session.settings.realm_suffix;
  const parent = lists.parent.status === 'complete' ? lists.parent.value.value.name : undefined;
  return html`
    <div class="fields">
      ${nameField(context)}
      ${textField(bind('realm'), {
        label: text(accountWizardWords['accountWizard.realm']),
        hint: suffix
          ? text(accountWizardWords['accountWizard.realm.suffixed'], {suffix})
          : text(accountWizardWords['accountWizard.realm.optional']),
        required: Boolean(suffix),
      })}
    </div>
    ${addressFields({
      bind: (field) => bind(`contacts.billing.${field}`),
      localizer,
      otherClient: scope.session.settings.otherClient,
    })}
    <fieldset class="group">
      <legend>${text(accountWizardWords['accountWizard.regional'])}</legend>
      <div class="fields">
        ${timeZoneField(bind('timezone'), {localizer, now: view.now})} ${languageField(bind('language'), {localizer})}
      </div>
      ${parent === undefined
        ? ''
        : html`<p class="hint">${text(accountWizardWords['accountWizard.fromParent'], {name: parent})}</p>`}
    </fieldset>
  `;
}

function review({draft, localizer, nameUnchecked}: StepContext): readonly ReviewLine[] {
  const {text, locale, languageName} = localizer;
  const {street, street2, postalCode, city, region, country} = draft.contacts.billing;
  const address = [
    street,
    street2,
    [postalCode, city].filter(Boolean).join(' '),
    region,
    country && countryName(locale, country),
  ];
  return [
    {
      label: text(accountWizardWords['accountWizard.name']),
      value: nameUnchecked
        ? html`${draft.name}<br /><small>${text(accountWizardWords['accountWizard.name.unchecked'])}</small>`
        : draft.name,
    },
    {
      label: text(accountWizardWords['accountWizard.realm']),
      value: draft.realm || text(accountWizardWords['accountWizard.realm.made']),
    },
    {
      label: text(contactFieldsWords['address.title']),
      value: html`<span class="lines">${address.filter(Boolean).join('\n')}</span>`,
    },
    {
      label: text(contactFieldsWords['regional.timeZone']),
      value: draft.timezone.replaceAll('_', ' ') || text(contactFieldsWords['regional.timeZone.default']),
    },
    {
      label: text(contactFieldsWords['regional.language']),
      value: draft.language ? languageName(draft.language) : text(contactFieldsWords['regional.language.default']),
    },
  ];
}

/** Name, realm, address, time zone, and language. */
export const general: WizardStep = {
  id: 'general',
  title: accountWizardWords['accountWizard.page.general'],
  isWanted: () => true,
  fields,
  render,
  review,
};
