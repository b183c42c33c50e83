import {html, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Check} from '../../../forms/checks.js';
import {textField} from '../../../forms/field.js';
import {isTimeZone, timeZones, toTimeZone} from '../../../i18n/time-zones.js';
import type {RowForm, RowFormContext} from './row-form.js';

/** The server stores any text as a zone; call times and reports would then be in none. */
const knownZone: Check = (value, {text}) =>
  value === '' || isTimeZone(value) ? undefined : text('accountOverview.timeZone.unknown');

const HOUR = 3_600_000;

/** OV-13, SH-30 */
export const timeZoneForm: RowForm = {
  fields: [{path: 'timezone', label: 'accountOverview.field.timeZone', checks: [knownZone]}],
  render: timeZoneField,
};

/** The browser's own search over the list. Its text is selected on entering: the list shows only what fits the text. */
function timeZoneField({bind, now, localizer: {text, locale}}: RowFormContext): TemplateResult {
  const binding = bind('timezone');
  const selectAll = ({target}: Event) => target instanceof HTMLInputElement && target.select();
  return html`
    <div @focusin=${selectAll}>
      ${textField(
        {...binding, onInput: (typed) => binding.onInput(toTimeZone(typed))},
        {
          label: text('accountOverview.field.timeZone'),
          hint: text('accountOverview.timeZone.hint'),
          list: 'time-zones',
        },
      )}
      <datalist id="time-zones">
        ${guard([locale, Math.floor(now / HOUR)], () =>
          timeZones(locale, now).map(({name, label}) => html`<option value=${name} label=${label}></option>`),
        )}
      </datalist>
    </div>
  `;
}
