import {html} from 'lit';
import {fromAccount, type OverviewRow} from './row.js';

/** OV-14. Empty is a choice of its own, the backend's default. */
export const languageRow: OverviewRow = {
  id: 'language',
  label: 'accountOverview.row.language',
  editable: true,
  value: fromAccount(({language}, {localizer: {text, languageName}}) => {
    if (language === '') return text('accountOverview.language.default');
    const name = languageName(language);
    return html`<bdi>${name}</bdi> ${name === language ? '' : html`<bdi class="muted">${language}</bdi>`}`;
  }),
};
