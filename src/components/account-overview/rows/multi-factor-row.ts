import {html} from 'lit';
import {whenLoaded, type OverviewRow} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';

/** Loaded separately, so that a backend without security settings fails only in this row. */
export const multiFactorRow: OverviewRow = {
  id: 'multi-factor',
  position: 110,
  label: accountOverviewWords['accountOverview.row.multiFactor'],
  editable: true,
  value: ({security}, {localizer: {text}}) =>
    whenLoaded(security, ({value: {mfaEnabled}}) =>
      mfaEnabled
        ? html`<span class="badge success">${text(accountOverviewWords['accountOverview.multiFactor.on'])}</span>`
        : text(accountOverviewWords['accountOverview.multiFactor.off']),
    ),
};
