import {knownTimeZone, timeZoneField} from '../../../domains/account/fields/time-zone-field.js';
import type {RowForm} from './row-form.js';

/** OV-13, SH-30 */
export const timeZoneForm: RowForm = {
  fields: [{path: 'timezone', label: 'regional.timeZone', checks: [knownTimeZone]}],
  render: ({bind, localizer, now}) => timeZoneField(bind('timezone'), {localizer, now}),
};
