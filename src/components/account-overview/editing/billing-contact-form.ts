import {html} from 'lit';
import {addressFields, addressLabels, countryWords} from '../../../domains/account/fields/address-fields.js';
import {personFieldsOf, personForm, preparePerson} from './person-form.js';
import {fieldsBelow, type RowForm} from './row-form.js';

/** No field is required: a person can be saved before the address is known. */
export const billingContactForm: RowForm = {
  fields: [
    ...personFieldsOf('contacts.billing'),
    ...fieldsBelow('contacts.billing', addressLabels, {}, {country: countryWords}),
  ],
  prepare: preparePerson,
  render: (context) => {
    const {bind, localizer, otherClient} = context;
    return html`
      ${personForm('contacts.billing', context)}
      ${addressFields({bind: (field) => bind(`contacts.billing.${field}`), localizer, otherClient})}
    `;
  },
};
