import {fromAccount, type OverviewRow} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';
import {verbatim} from '../../../ui/text/verbatim.js';

export const nameRow: OverviewRow = {
  id: 'name',
  position: 20,
  label: accountOverviewWords['accountOverview.row.name'],
  editable: true,
  value: fromAccount(({name}) => verbatim(name)),
};
