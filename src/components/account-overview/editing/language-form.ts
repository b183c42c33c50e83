import {knownLanguage, languageField} from '../../../domains/account/fields/language-field.js';
import type {RowForm} from './row-form.js';

/** OV-14 */
export const languageForm: RowForm = {
  fields: [{path: 'language', label: 'regional.language', checks: [knownLanguage]}],
  render: ({bind, localizer}) => languageField(bind('language'), {localizer}),
};
