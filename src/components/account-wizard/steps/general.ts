import {html, nothing, type TemplateResult} from 'lit';
import type {Account} from '../../../api/account.js';
import type {AccountField} from '../../../api/level.js';
import {nameChecks, realmChecks} from '../../../domains/account/checks.js';
import type {Check} from '../../../ui/fields/checks.js';
import {textField} from '../../../ui/fields/field.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';
import {countryName} from '../../../i18n/regions.js';
import {addressFields, addressLabels, type AddressField} from '../../../domains/account/fields/address-fields.js';
import {knownLanguage, languageField} from '../../../domains/account/fields/language-field.js';
import {knownTimeZone, timeZoneField} from '../../../domains/account/fields/time-zone-field.js';
import {hasPart} from '../../../session/level.js';
import type {WizardField} from '../account-wizard.form.js';
import type {ReviewLine, StepContext, WizardLists, WizardStep} from './step.js';
import {sentence} from '../../../ui/text/sentence.js';
import {verbatim} from '../../../ui/text/verbatim.js';
import {storedText} from '../../../api/stored-text.js';

/** The server generates an empty realm; with a white-label suffix it is required. */
const optionally = (checks: readonly Check[], required: boolean): readonly Check[] =>
  required
    ? checks
    : checks.map(
        (one): Check =>
          (value, localizer) =>
            storedText(value) === '' ? undefined : one(value, localizer),
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

/** A value that a new account inherits from its parent is accepted there as well. */
const unlessInherited =
  (one: Check, inherited: string | undefined): Check =>
  (value, localizer) =>
    value === inherited ? undefined : one(value, localizer);

/** Once it is loaded. */
const parentOf = ({parent}: WizardLists): Account | undefined =>
  parent.status === 'complete' ? parent.value.value : undefined;

const only = <T>(isWanted: boolean, ...items: readonly T[]): readonly T[] => (isWanted ? items : []);

function fields(context: StepContext): readonly WizardField[] {
  const {localizer, scope, level, lists} = context;
  const {text} = localizer;
  const has = (part: AccountField): boolean => hasPart(level, part);
  const inherited = parentOf(lists);
  const suffixed = Boolean(scope.session.settings.realm_suffix);
  return [
    nameOf(context),
    ...only(has('realm'), {
      path: 'realm',
      label: text(accountWizardWords['accountWizard.realm']),
      checks: optionally(realmChecks, suffixed),
    }),
    ...only(
      has('contacts'),
      ...(Object.keys(addressLabels) as AddressField[]).map((line) => ({
        path: `contacts.billing.${line}`,
        label: text(addressLabels[line]),
        checks: [],
      })),
    ),
    ...only(has('timezone'), {
      path: 'timezone',
      label: text(contactFieldsWords['regional.timeZone']),
      checks: [unlessInherited(knownTimeZone, inherited?.timezone)],
    }),
    ...only(has('language'), {
      path: 'language',
      label: text(contactFieldsWords['regional.language']),
      checks: [unlessInherited(knownLanguage, inherited?.language)],
    }),
  ];
}

function render(context: StepContext): TemplateResult {
  const {bind, localizer, scope, lists, level} = context;
  const {text} = localizer;
  const has = (part: AccountField): boolean => hasPart(level, part);
  const suffix = scope.session.settings.realm_suffix;
  return html`
    <div class="fields">
      ${nameField(context)}
      ${
        has('realm')
          ? textField(bind('realm'), {
              label: text(accountWizardWords['accountWizard.realm']),
              hint: suffix
                ? sentence(localizer, accountWizardWords['accountWizard.realm.suffixed'], {suffix})
                : text(accountWizardWords['accountWizard.realm.optional']),
              required: Boolean(suffix),
            })
          : nothing
      }
    </div>
    ${
      has('contacts')
        ? addressFields({
            bind: (field) => bind(`contacts.billing.${field}`),
            localizer,
            otherClient: scope.session.settings.otherClient,
          })
        : nothing
    }
    ${has('timezone') || has('language') ? regional(context, parentOf(lists)?.name) : nothing}
  `;
}

function regional({bind, localizer, view, level}: StepContext, parent: string | undefined): TemplateResult {
  const {text} = localizer;
  return html`
    <fieldset class="group">
      <legend>${text(accountWizardWords['accountWizard.regional'])}</legend>
      <div class="fields">
        ${hasPart(level, 'timezone') ? timeZoneField(bind('timezone'), {localizer, now: view.now}) : nothing}
        ${hasPart(level, 'language') ? languageField(bind('language'), {localizer}) : nothing}
      </div>
      ${
        parent === undefined
          ? ''
          : html`<p class="hint">
              ${sentence(localizer, accountWizardWords['accountWizard.fromParent'], {name: parent})}
            </p>`
      }
    </fieldset>
  `;
}

function review({draft, localizer, nameUnchecked, level}: StepContext): readonly ReviewLine[] {
  const has = (part: AccountField): boolean => hasPart(level, part);
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
        ? html`${verbatim(draft.name)}<br /><small>${text(accountWizardWords['accountWizard.name.unchecked'])}</small>`
        : verbatim(draft.name),
    },
    ...only(has('realm'), {
      label: text(accountWizardWords['accountWizard.realm']),
      value: draft.realm ? verbatim(draft.realm) : text(accountWizardWords['accountWizard.realm.made']),
    }),
    ...only(has('contacts'), {
      label: text(contactFieldsWords['address.title']),
      value: html`<span class="lines" translate="no">${address.filter(Boolean).join('\n')}</span>`,
    }),
    ...only(has('timezone'), {
      label: text(contactFieldsWords['regional.timeZone']),
      value: draft.timezone
        ? verbatim(draft.timezone.replaceAll('_', ' '))
        : text(contactFieldsWords['regional.timeZone.default']),
    }),
    ...only(has('language'), {
      label: text(contactFieldsWords['regional.language']),
      value: draft.language ? languageName(draft.language) : text(contactFieldsWords['regional.language.default']),
    }),
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
