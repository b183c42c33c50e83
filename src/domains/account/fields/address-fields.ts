import {html, type TemplateResult} from 'lit';
import type {BillingContact, Contact} from '../../../api/model.js';
import {textField, type FieldBinding} from '../../../ui/fields/field.js';
import {searchField} from '../../../ui/fields/search-field.js';
import {withStored, type SearchChoice} from '../../../ui/fields/search-choices.js';
import {countries} from '../../../i18n/countries.js';
import {contactFields} from '../../../i18n/locales/en/contact-fields.js';
import {withWords, type Localizer} from '../../../i18n/localizer.js';
import {perLocale} from '../../../i18n/memo.js';
import type {PlainMessageKey} from '../../../i18n/messages.js';
import {countryName} from '../../../i18n/regions.js';

export type AddressField = Exclude<keyof BillingContact, keyof Contact>;

/** What each field is called, in the words of `contactFields`; in the order in which they stand. */
export const addressLabels: Readonly<Record<AddressField, PlainMessageKey>> = {
  street: 'address.street',
  street2: 'address.street2',
  postalCode: 'address.postalCode',
  city: 'address.city',
  region: 'address.region',
  country: 'address.country',
};

export interface AddressFieldsOptions {
  readonly bind: (field: AddressField) => FieldBinding;
  readonly localizer: Localizer;
}

const countryChoices = perLocale((locale): readonly SearchChoice[] =>
  countries(locale).map(({code, name}) => ({value: code, label: name, detail: code})),
);

/**
 * An address anywhere in the world: no field is required, none is checked against the habits of one country, and nothing
 * typed is sent anywhere but to the backend (W-15, W-20). A country that is no ISO code is shown and kept as it is stored.
 * Styles: `fieldStyles`, `formStyles`, `searchFieldStyles`.
 */
export function addressFields({bind, localizer}: AddressFieldsOptions): TemplateResult {
  const words = withWords(localizer, contactFields);
  const {text, locale} = words;
  const country = bind('country');
  const choices = withStored(
    [{value: '', label: text('state.notSet')}, ...countryChoices(locale)],
    country.value,
    countryName(locale, country.value),
  );
  const line = (field: AddressField) => textField(bind(field), {label: text(addressLabels[field])});
  return html`
    <fieldset class="group">
      <legend>${text('address.title')}</legend>
      <div class="fields">
        <div class="whole">${line('street')}</div>
        <div class="whole">${line('street2')}</div>
        ${line('postalCode')} ${line('city')} ${line('region')}
        ${searchField(country, {label: text('address.country'), choices}, words)}
      </div>
    </fieldset>
  `;
}
