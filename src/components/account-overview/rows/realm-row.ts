import {fromAccount, type OverviewRow} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';
import {verbatim} from '../../../ui/text/verbatim.js';

export const realmRow: OverviewRow = {
  id: 'realm',
  position: 30,
  label: accountOverviewWords['accountOverview.row.realm'],
  editable: true,
  value: fromAccount(({realm}) => verbatim(realm)),
};
