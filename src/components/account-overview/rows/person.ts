/** What the technical and the billing contact have in common: a person (OV-09, OV-10). Nothing of it is required. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Contact} from '../../../api/model.js';
import {email} from '../../../forms/checks.js';
import {textField} from '../../../forms/field.js';
import {mailLink, phoneLink} from '../account-overview.model.js';
import {link} from './links.js';
import type {RowField, RowFormContext} from './row.js';

export function isEmptyPerson({name, email, phone}: Contact): boolean {
  return name === '' && email === '' && phone === '';
}

export function person(contact: Contact): TemplateResult {
  return html`
    ${contact.name === '' ? nothing : html`<bdi>${contact.name}</bdi>`}
    ${contact.email === '' ? nothing : link(contact.email, mailLink(contact.email))}
    ${contact.phone === '' ? nothing : link(contact.phone, phoneLink(contact.phone))}
  `;
}

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
