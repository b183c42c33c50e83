import {html, nothing} from 'lit';
import {commonWords} from '../../../i18n/generated/en/common.js';
import {link} from '../../../ui/text/link.js';
import {mailLink, personName, shownName} from '../../../ui/text/people.js';
import {whenLoaded, type OverviewRow} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';
import {verbatim} from '../../../ui/text/verbatim.js';

/**
 * The number of administrators and the first ones; expands to all of them. Loaded separately, so that a backend without
 * users fails only in this row.
 */
export const administratorsRow: OverviewRow = {
  id: 'administrators',
  position: 60,
  label: accountOverviewWords['accountOverview.row.administrators'],
  editable: ({adapter}) => adapter.admins !== undefined,
  viewable: true,
  value: ({administrators}, {localizer}) =>
    whenLoaded(administrators, (admins) => {
      const {text, compare} = localizer;
      const {length, unreadable} = admins;
      const muted = (words: string) => html`<span class="muted">${words}</span>`;
      const note = unreadable ? muted(text(commonWords['state.unreadable'], {count: unreadable})) : nothing;
      if (length === 0)
        return unreadable ? note : muted(text(accountOverviewWords['accountOverview.administrators.none']));
      const first = admins.reduce((a, b) => (compare(personName(b), personName(a)) < 0 ? b : a));
      return html`
        ${verbatim(shownName(first, {text}))} ${first.email === '' ? nothing : link(first.email, mailLink(first.email))}
        ${muted(text(accountOverviewWords['accountOverview.administrators.count'], {count: length}))} ${note}
      `;
    }),
};
