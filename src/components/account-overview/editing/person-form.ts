/** A person, as part of the form of a technical or billing contact. */
import type {TemplateResult} from 'lit';
import {loadPhoneReader} from '../../../i18n/phone-numbers.js';
import {personChecks, personFields, personLabels} from '../../../domains/account/fields/person-fields.js';
import {fieldsBelow, type RowField, type RowFormContext} from './row-form.js';

type PersonPath = 'contacts.technical' | 'contacts.billing';

export const personFieldsOf = (contact: PersonPath): readonly RowField[] =>
  fieldsBelow(contact, personLabels, personChecks);

export const personForm = (contact: PersonPath, {bind, ...context}: RowFormContext): TemplateResult =>
  personFields({...context, bind: (field) => bind(`${contact}.${field}`)});

/** A phone number typed before the library is loaded would be stored unformatted. */
export const preparePerson = loadPhoneReader;
