import {selectField} from '../../../forms/field.js';
import {languages} from '../../../i18n/languages.js';
import {withStored} from '../account-overview.model.js';
import type {RowForm} from './row-form.js';

/** OV-14. Empty is a choice of its own, the backend's default; a stored value that is not offered is kept (W-08). */
export const languageForm: RowForm = {
  fields: [{path: 'language', label: 'accountOverview.field.language'}],
  render: ({account: {language}, bind, localizer: {text, locale, languageName}}) =>
    selectField(bind('language'), {
      label: text('accountOverview.field.language'),
      choices: withStored(
        [
          {value: '', label: text('accountOverview.language.default')},
          ...languages(locale).map(({code, name}) => ({value: code, label: name})),
        ],
        language,
        languageName(language),
      ),
    }),
};
