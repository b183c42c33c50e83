/** What the technical and the billing contact have in common: a person (OV-09, OV-10). */
import {html, nothing, type TemplateResult} from 'lit';
import type {Contact} from '../../../api/model.js';
import {mailLink, phoneLink} from '../account-overview.model.js';
import {link} from './links.js';

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
