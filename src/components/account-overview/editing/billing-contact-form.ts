import {html, type TemplateResult} from 'lit';
import {selectField, textField} from '../../../forms/field.js';
import {countries, countryName} from '../../../i18n/regions.js';
import {withStored} from '../account-overview.model.js';
import {personFields, personForm} from './person-form.js';
import type {RowForm, RowFormContext} from './row-form.js';

/** OV-10 and OV-11, but with nothing required: a person can be saved before the address is known. */
export const billingContactForm: RowForm = {
  fields: [
    ...personFields('contacts.billing'),
    {path: 'contacts.billing.street', label: 'accountOverview.field.street'},
    {path: 'contacts.billing.street2', label: 'accountOverview.field.street2'},
    {path: 'contacts.billing.postalCode', label: 'accountOverview.field.postalCode'},
    {path: 'contacts.billing.city', label: 'accountOverview.field.city'},
    {path: 'contacts.billing.region', label: 'accountOverview.field.region'},
    {path: 'contacts.billing.country', label: 'accountOverview.field.country'},
  ],
  render: (context) => html`${personForm('contacts.billing', context)} ${addressForm(context)}`,
};

function addressForm({account, bind, localizer}: RowFormContext): TemplateResult {
  const {text, locale} = localizer;
  const stored = account.contacts.billing.country;
  const choices = [
    {value: '', label: text('state.notSet')},
    ...countries(locale).map(({code, name}) => ({value: code, label: name})),
  ];
  return html`
    <fieldset>
      <legend>${text('accountOverview.address')}</legend>
      <div class="fields">
        <div class="whole">
          ${textField(bind('contacts.billing.street'), {label: text('accountOverview.field.street')})}
        </div>
        <div class="whole">
          ${textField(bind('contacts.billing.street2'), {label: text('accountOverview.field.street2')})}
        </div>
        ${textField(bind('contacts.billing.postalCode'), {label: text('accountOverview.field.postalCode')})}
        ${textField(bind('contacts.billing.city'), {label: text('accountOverview.field.city')})}
        ${textField(bind('contacts.billing.region'), {label: text('accountOverview.field.region')})}
        ${selectField(bind('contacts.billing.country'), {
          label: text('accountOverview.field.country'),
          choices: withStored(choices, stored, countryName(locale, stored)),
        })}
      </div>
    </fieldset>
  `;
}
