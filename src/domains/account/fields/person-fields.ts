import {html, type TemplateResult} from 'lit';
import {contactRules} from '../../../api/field-rules.js';
import type {Contact} from '../../../api/account.js';
import type {OtherClient} from '../../../api/settings.js';
import {ruled, type Check} from '../../../ui/fields/checks.js';
import type {FieldBinding} from '../../../ui/fields/field-binding.js';
import {textField} from '../../../ui/fields/field.js';
import {phoneField} from '../../../ui/fields/phone-field.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';
import {otherClientWords} from '../../../i18n/generated/en/other-client.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';
import type {PhoneStyle} from '../../../i18n/phone-numbers.js';
import {sentence} from '../../../ui/text/sentence.js';

export type PersonField = keyof Contact;

/** The labels. */
export const personLabels: Readonly<Record<PersonField, Phrase>> = {
  name: contactFieldsWords['person.name'],
  email: contactFieldsWords['person.email'],
  phone: contactFieldsWords['person.phone'],
};

/** No field of a person is required. */
export const personChecks: Readonly<Partial<Record<PersonField, readonly Check[]>>> = {
  email: [ruled(contactRules.email)],
};

export interface PersonFieldsOptions {
  readonly bind: (field: PersonField) => FieldBinding;
  readonly localizer: Localizer;
  /** The format of phone numbers; call `await loadPhoneReader()` before the fields are shown. */
  readonly phones: PhoneStyle;
  /** A client whose form may refuse these values. */
  readonly otherClient?: OtherClient | undefined;
}

/** The fields of a contact person. Styles: `fieldStyles`, `formStyles`. */
export function personFields({bind, localizer, phones, otherClient}: PersonFieldsOptions): TemplateResult {
  const label = (field: PersonField) => localizer.text(personLabels[field]);
  const phone = bind('phone');
  const {maxPhoneLength: max = Infinity} = otherClient ?? {};
  const note =
    otherClient && phone.value.length > max
      ? sentence(localizer, otherClientWords['otherClient.phone'], {
          client: otherClient.name,
          max: localizer.number(max),
        })
      : undefined;
  return html`
    <div class="fields">
      <div class="whole">${textField(bind('name'), {label: label('name')})}</div>
      ${textField(bind('email'), {label: label('email'), type: 'email'})}
      ${phoneField(phone, {label: label('phone'), note, style: phones}, localizer)}
    </div>
  `;
}
