import {isEmptyPerson, person} from './person.js';
import {fromAccount, notSet, type OverviewRow} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';

export const technicalContactRow: OverviewRow = {
  id: 'technical-contact',
  position: 70,
  label: accountOverviewWords['accountOverview.row.technicalContact'],
  editable: true,
  value: fromAccount(({contacts: {technical}}, {localizer, phones}) =>
    isEmptyPerson(technical) ? notSet(localizer) : person(technical, phones),
  ),
};
