import {isEmptyPerson, person} from './person.js';
import {fromAccount, notSet, type OverviewRow} from './row.js';

/** OV-09 */
export const technicalContactRow: OverviewRow = {
  id: 'technical-contact',
  label: 'accountOverview.row.technicalContact',
  editable: true,
  value: fromAccount(({contacts: {technical}}, {localizer, phones}) =>
    isEmptyPerson(technical) ? notSet(localizer) : person(technical, phones),
  ),
};
