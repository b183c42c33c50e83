import {html, nothing} from 'lit';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';
import {recentlyRenamed, timeZoneOffset} from '../../../i18n/time-zones.js';
import {verbatim} from '../../../ui/text/verbatim.js';
import {fromAccount, notSet, type OverviewRow} from './row.js';

export const timeZoneRow: OverviewRow = {
  id: 'time-zone',
  position: 90,
  label: accountOverviewWords['accountOverview.row.timeZone'],
  editable: true,
  value: fromAccount(({timezone}, {localizer, now}) => {
    if (timezone === '') return notSet(localizer);
    const offset = timeZoneOffset(localizer.locale, timezone, now);
    return html`${verbatim(recentlyRenamed[timezone] ?? timezone)}
    ${offset === undefined ? nothing : html`<span class="muted">${offset}</span>`}`;
  }),
};
