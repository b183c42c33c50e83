import {html} from 'lit';
import {whenLoaded, type OverviewRow} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';
import {verbatim} from '../../../ui/text/verbatim.js';

/**
 * The account's plans, with a link to their prices. A backend returns only ids: the names are known once any list of
 * plans was read on this page; until then the row shows the number of plans and costs one request.
 */
export const servicePlanRow: OverviewRow = {
  id: 'service-plan',
  position: 120,
  label: accountOverviewWords['accountOverview.row.servicePlan'],
  editable: ({adapter}) => adapter.plans !== undefined,
  viewable: true,
  value: ({plans}, {localizer: {text, list}, planName}) =>
    whenLoaded(plans, ({value}) => {
      const names = value.plans.flatMap((id) => planName(id) ?? []);
      if (value.plans.length === 0)
        return html`<span class="muted">${text(accountOverviewWords['accountOverview.servicePlan.none'])}</span>`;
      return names.length === value.plans.length
        ? verbatim(list(names))
        : text(accountOverviewWords['accountOverview.servicePlan.count'], {count: value.plans.length});
    }),
};
