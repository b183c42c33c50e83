import {personFields, personForm} from './person-form.js';
import type {RowForm} from './row-form.js';

/** OV-09 */
export const technicalContactForm: RowForm = {
  fields: personFields('contacts.technical'),
  render: (context) => personForm('contacts.technical', context),
};
