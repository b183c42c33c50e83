import {html} from 'lit';
import {whenLoaded, type OverviewRow} from './row.js';

/** OV-08. Its own answer, so that a backend without security settings loses this row alone. */
export const multiFactorRow: OverviewRow = {
  id: 'multi-factor',
  label: 'accountOverview.row.multiFactor',
  editable: true,
  value: ({security}, {localizer: {text}}) =>
    whenLoaded(security, ({value: {mfaEnabled}}) =>
      mfaEnabled
        ? html`<span class="badge success">${text('accountOverview.multiFactor.on')}</span>`
        : text('accountOverview.multiFactor.off'),
    ),
};
