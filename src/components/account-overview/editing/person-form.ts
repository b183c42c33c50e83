/** The fields of a person, technical or billing contact (OV-09, OV-10). Nothing of it is required. */
import {html, type TemplateResult} from 'lit';
import {email} from '../../../forms/checks.js';
import {textField} from '../../../forms/field.js';
import type {RowField, RowFormContext} from './row-form.js';

export function personFields(contact: 'contacts.technical' | 'contacts.billing'): readonly RowField[] {
  return [
    {path: `${contact}.name`, label: 'accountOverview.field.contactName'},
    {path: `${contact}.email`, label: 'accountOverview.field.email', checks: [email]},
    {path: `${contact}.phone`, label: 'accountOverview.field.phone'},
  ];
}

export function personForm(
  contact: 'contacts.technical' | 'contacts.billing',
  {bind, localizer: {text}}: RowFormContext,
): TemplateResult {
  return html`
    <div class="fields">
      <div class="whole">${textField(bind(`${contact}.name`), {label: text('accountOverview.field.contactName')})}</div>
      ${textField(bind(`${contact}.email`), {label: text('accountOverview.field.email'), type: 'email'})}
      ${textField(bind(`${contact}.phone`), {label: text('accountOverview.field.phone'), type: 'tel'})}
    </div>
  `;
}
