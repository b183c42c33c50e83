import {verbatim} from '../../../ui/text/verbatim.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import {html, nothing, type TemplateResult} from 'lit';
import type {AccountId} from '../../../api/account-ref.js';
import type {User} from '../../../api/admins.js';
import type {List} from '../../../api/document.js';
import {unreadableNote} from '../../../ui/lists/unreadable.js';
import type {FieldBinding} from '../../../ui/fields/field-binding.js';
import {describedBy, field, fieldId, onLeave} from '../../../ui/fields/field.js';
import {typedValue} from '../../../ui/fields/typed-value.js';
import {searchField} from '../../../ui/fields/search-field.js';
import {salesInfoWords} from '../../../i18n/generated/en/sales-info.js';
import {dayOf} from '../../../i18n/days.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {contractEndDay, contractEndOf, representativeChoices, representativeFor, type SalesInfo} from './model.js';
import {moveFocus} from '../../../ui/focus/move-focus.js';

export interface SalesInfoFieldsOptions {
  readonly localizer: Localizer;
  /** The current values. */
  readonly value: SalesInfo;
  /** Binds a field; `parse` converts typed text to the draft's value. */
  readonly bind: (field: keyof SalesInfo, parse: (typed: string) => unknown) => FieldBinding;
  /** The users who can be chosen as representative, and their account. Absent: no user can be chosen. */
  readonly users?: {readonly owner: AccountId; readonly list: List<User>} | undefined;
  /** IANA name of the zone in which a day starts; empty: the browser's. */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The representative of a customer and the end of the contract. Either can be cleared. Styles: `fieldStyles`,
 * `formStyles`, `searchFieldStyles`.
 */
export function salesInfoFields(options: SalesInfoFieldsOptions): TemplateResult {
  return html`<div class="fields">${representative(options)} ${contractEnd(options)}</div>`;
}

function representative({localizer, value, bind, users}: SalesInfoFieldsOptions): unknown {
  if (!users) return nothing;
  const chosen = value.representative;
  const binding = bind('representative', (typed) => representativeFor(typed, users.list, users.owner, chosen));
  const options = {
    label: localizer.text(salesInfoWords['salesInfo.representative']),
    choices: representativeChoices(users.list, chosen, localizer),
  };
  return html`${searchField({...binding, value: chosen?.userId ?? ''}, options, localizer)}
  ${unreadableNote(localizer, users.list)}`;
}

function contractEnd({localizer, value, bind, timeZone, now}: SalesInfoFieldsOptions): TemplateResult {
  const {text} = localizer;
  const today = dayOf(now, timeZone);
  const day = contractEndDay(value.contractEnd, timeZone);
  let incomplete = false;
  const binding = bind('contractEnd', (typed) => contractEndOf(typed, incomplete, timeZone));
  const options = {
    label: text(salesInfoWords['salesInfo.contractEnd']),
    hint: day !== '' && day < today ? text(salesInfoWords['salesInfo.contractEnd.over']) : undefined,
  };
  const id = fieldId(binding.path);
  const read = (input: HTMLInputElement): string => {
    incomplete = input.validity.badInput;
    return input.value;
  };
  const clear = ({currentTarget}: Event): void => {
    // An incomplete date has no value, so no change would be detected.
    const input = (currentTarget as HTMLElement).parentElement?.querySelector('input');
    if (input) input.value = '';
    incomplete = false;
    binding.onInput('');
    moveFocus(input);
  };
  return field(
    binding,
    options,
    html`
      <div class="date-field">
        <input
          id=${id}
          part="input"
          name=${binding.path}
          type="date"
          min=${today}
          ?disabled=${binding.disabled}
          aria-invalid=${binding.error === undefined ? nothing : 'true'}
          aria-describedby=${describedBy(id, binding, options)}
          ${typedValue({...binding, value: day}, {read})}
          @blur=${onLeave(binding)}
        />
        ${
          value.contractEnd === null
            ? nothing
            : html`
                <button
                  type="button"
                  class="quiet"
                  aria-label=${text(salesInfoWords['salesInfo.contractEnd.clear'])}
                  ?disabled=${binding.disabled}
                  @click=${clear}
                >
                  ${text(salesInfoWords['salesInfo.clear'])}
                </button>
              `
        }
      </div>
    `,
  );
}

/** The same without controls. */
export function salesInfoView({
  localizer,
  value,
  timeZone,
  now,
}: Pick<SalesInfoFieldsOptions, 'localizer' | 'value' | 'timeZone' | 'now'>): TemplateResult {
  const {text, date} = localizer;
  const {representative, contractEnd} = value;
  const over = contractEnd !== null && dayOf(contractEnd, timeZone) < dayOf(now, timeZone);
  return html`
    <dl class="sales-info">
      <div>
        <dt>${text(salesInfoWords['salesInfo.representative'])}</dt>
        <dd>
          ${
            representative
              ? verbatim(representative.name || text(commonWords['state.unnamed']))
              : text(salesInfoWords['salesInfo.representative.none'])
          }
        </dd>
      </div>
      <div>
        <dt>${text(salesInfoWords['salesInfo.contractEnd'])}</dt>
        <dd>
          ${contractEnd === null ? text(salesInfoWords['salesInfo.contractEnd.none']) : date(contractEnd, {timeZone})}
          ${over ? html`<span class="hint">${text(salesInfoWords['salesInfo.contractEnd.over'])}</span>` : nothing}
        </dd>
      </div>
    </dl>
  `;
}
