import {knownTimeZone, timeZoneField, timeZoneWords} from '../../../domains/account/fields/time-zone-field.js';
import type {RowForm} from './row-form.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';

export const timeZoneForm: RowForm = {
  fields: [
    {
      path: 'timezone',
      label: contactFieldsWords['regional.timeZone'],
      checks: [knownTimeZone],
      wordsOf: timeZoneWords,
    },
  ],
  render: ({bind, localizer, now}) => timeZoneField(bind('timezone'), {localizer, now}),
};
