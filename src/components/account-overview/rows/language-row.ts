import {html} from 'lit';
import {selectField} from '../../../forms/field.js';
import {languages} from '../../../i18n/languages.js';
import {withStored} from '../account-overview.model.js';
import {fromAccount, type OverviewRow} from './row.js';

/** OV-14. Empty is a choice of its own, the backend's default; a stored value that is not offered is kept (W-08). */
export const languageRow: OverviewRow = {
  id: 'language',
  label: 'accountOverview.row.language',
  value: fromAccount(({language}, {localizer: {text, languageName}}) => {
    if (language === '') return text('accountOverview.language.default');
    const name = languageName(language);
    return html`<bdi>${name}</bdi> ${name === language ? '' : html`<bdi class="muted">${language}</bdi>`}`;
  }),
  form: {
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
  },
};
