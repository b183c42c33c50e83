import {isEmptyPerson, person, personFields, personForm} from './person.js';
import {fromAccount, notSet, type OverviewRow} from './row.js';

/** OV-09 */
export const technicalContactRow: OverviewRow = {
  id: 'technical-contact',
  label: 'accountOverview.row.technicalContact',
  value: fromAccount(({contacts: {technical}}, {localizer}) =>
    isEmptyPerson(technical) ? notSet(localizer) : person(technical),
  ),
  form: {
    fields: personFields('contacts.technical'),
    render: (context) => personForm('contacts.technical', context),
  },
};
