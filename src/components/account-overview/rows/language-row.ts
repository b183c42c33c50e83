import {html} from 'lit';
import {fromAccount, type OverviewRow} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';

/** Empty selects the backend's default. */
export const languageRow: OverviewRow = {
  id: 'language',
  position: 100,
  label: accountOverviewWords['accountOverview.row.language'],
  editable: true,
  value: fromAccount(({language}, {localizer: {text, languageName}}) => {
    if (language === '') return text(accountOverviewWords['accountOverview.language.default']);
    const name = languageName(language);
    return html`<bdi>${name}</bdi> ${name === language ? '' : html`<bdi class="muted">${language}</bdi>`}`;
  }),
};
