import {knownLanguage, languageField, languageWords} from '../../../domains/account/fields/language-field.js';
import type {RowForm} from './row-form.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';

export const languageForm: RowForm = {
  fields: [
    {
      path: 'language',
      label: contactFieldsWords['regional.language'],
      checks: [knownLanguage],
      wordsOf: languageWords,
    },
  ],
  render: ({bind, localizer}) => languageField(bind('language'), {localizer}),
};
