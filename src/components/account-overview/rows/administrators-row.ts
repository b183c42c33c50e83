import {html, nothing} from 'lit';
import {link} from '../../../ui/text/link.js';
import {byName, mailLink, personName} from '../../../ui/text/people.js';
import {whenLoaded, type OverviewRow} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';

/** AD-01: how many, and the first of them; opens into all of them (AD-02 … AD-07). Its own answer, so that a backend without users loses this row alone. */
export const administratorsRow: OverviewRow = {
  id: 'administrators',
  position: 60,
  label: accountOverviewWords['accountOverview.row.administrators'],
  editable: ({adapter}) => adapter.admins !== undefined,
  viewable: true,
  value: ({administrators}, {localizer: {text, compare}}) =>
    whenLoaded(administrators, (admins) => {
      const [first] = byName(admins, compare);
      if (!first)
        return html`<span class="muted">${text(accountOverviewWords['accountOverview.administrators.none'])}</span>`;
      return html`
        <bdi>${personName(first)}</bdi>
        ${first.email === '' ? nothing : link(first.email, mailLink(first.email))}
        <span class="muted"
          >${text(accountOverviewWords['accountOverview.administrators.count'], {count: admins.length})}</span
        >
      `;
    }),
};
