import {personFieldsOf, personForm, preparePerson} from './person-form.js';
import type {RowForm} from './row-form.js';

export const technicalContactForm: RowForm = {
  fields: personFieldsOf('contacts.technical'),
  prepare: preparePerson,
  render: (context) => personForm('contacts.technical', context),
};
