import {storedText} from '../../../api/stored-text.js';
import {html, nothing, type TemplateResult} from 'lit';
import type {BillingContact, Contact} from '../../../api/account.js';
import type {OtherClient} from '../../../api/settings.js';
import type {FieldBinding} from '../../../ui/fields/field-binding.js';
import {textField} from '../../../ui/fields/field.js';
import {searchField} from '../../../ui/fields/search-field.js';
import {withStored, type SearchChoice} from '../../../ui/fields/search-choices.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';
import {otherClientWords} from '../../../i18n/generated/en/other-client.js';
import {countries} from '../../../i18n/countries.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {perLocale} from '../../../i18n/memo.js';
import type {Phrase} from '../../../i18n/phrases.js';
import {countryName} from '../../../i18n/regions.js';
import {sentence} from '../../../ui/text/sentence.js';

export type AddressField = Exclude<keyof BillingContact, keyof Contact>;

/** The labels, in display order. */
export const addressLabels: Readonly<Record<AddressField, Phrase>> = {
  street: contactFieldsWords['address.street'],
  street2: contactFieldsWords['address.street2'],
  postalCode: contactFieldsWords['address.postalCode'],
  city: contactFieldsWords['address.city'],
  region: contactFieldsWords['address.region'],
  country: contactFieldsWords['address.country'],
};

/** The name of a stored country; `undefined` if none is stored. */
export const countryWords = (code: string, {locale}: Localizer): string | undefined =>
  code === '' ? undefined : countryName(locale, code);

export interface AddressFieldsOptions {
  readonly bind: (field: AddressField) => FieldBinding;
  readonly localizer: Localizer;
  /** A client whose form may refuse this address. */
  readonly otherClient?: OtherClient | undefined;
}

const countryChoices = perLocale((locale): readonly SearchChoice[] =>
  countries(locale).map(({code, name}) => ({value: code, label: name, detail: code})),
);

/**
 * An address anywhere in the world: no field is required, no field is validated against one country's format, and typed
 * text is sent only to the backend. A stored country that is not an ISO code is shown and preserved. Styles:
 * `fieldStyles`, `formStyles`, `searchFieldStyles`.
 */
export function addressFields({bind, localizer, otherClient}: AddressFieldsOptions): TemplateResult {
  const {text, locale} = localizer;
  const country = bind('country');
  const choices = withStored(
    [{value: '', label: text(commonWords['state.notSet'])}, ...countryChoices(locale)],
    country.value,
    countryName(locale, country.value),
  );
  const line = (field: AddressField) => textField(bind(field), {label: text(addressLabels[field])});
  return html`
    <fieldset class="group">
      <legend>${text(contactFieldsWords['address.title'])}</legend>
      <div class="fields">
        <div class="whole">${line('street')}</div>
        <div class="whole">${line('street2')}</div>
        ${line('postalCode')} ${line('city')} ${line('region')}
        ${searchField(country, {label: text(contactFieldsWords['address.country']), choices}, localizer)}
      </div>
      ${
        otherClient
          ? html`<p class="hint note" role="status">${refusedElsewhere(otherClient, bind, localizer)}</p>`
          : nothing
      }
    </fieldset>
  `;
}

function refusedElsewhere(
  {name: client, requiredAddress = []}: OtherClient,
  bind: AddressFieldsOptions['bind'],
  localizer: Localizer,
): unknown {
  const isEmpty = (field: AddressField): boolean => storedText(bind(field).value) === '';
  const missing = requiredAddress.filter(isEmpty);
  if (missing.length === 0 || (Object.keys(addressLabels) as AddressField[]).every(isEmpty)) return nothing;
  const {text} = localizer;
  const list = localizer.list(missing.map((field) => text(addressLabels[field])));
  return sentence(localizer, otherClientWords['otherClient.address'], {client, list: html`${list}`});
}
