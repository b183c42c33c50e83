/** The person in the technical and the billing contact. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Contact} from '../../../api/account.js';
import type {PhoneStyle} from '../../../i18n/phone-numbers.js';
import {phoneLink} from '../../../ui/text/phone-link.js';
import {link} from '../../../ui/text/link.js';
import {mailLink} from '../../../ui/text/people.js';
import {verbatim} from '../../../ui/text/verbatim.js';

export function isEmptyPerson({name, email, phone}: Contact): boolean {
  return name === '' && email === '' && phone === '';
}

export function person(contact: Contact, phones: PhoneStyle): TemplateResult {
  return html`
    ${contact.name === '' ? nothing : verbatim(contact.name)}
    ${contact.email === '' ? nothing : link(contact.email, mailLink(contact.email))}
    ${contact.phone === '' ? nothing : phoneLink(contact.phone, phones)}
  `;
}
