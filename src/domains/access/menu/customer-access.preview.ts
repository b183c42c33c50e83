/** A preview of the customer's own menu with the current state of the switches. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CustomerAccess} from '../../../api/access.js';
import {customerAccessWords} from '../../../i18n/generated/en/customer-access.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {chevronIcon} from '../../../ui/icons/icons.js';
import {labelKey, menuFor, type AccessEntry, type AccessGroup, type Audience} from './customer-access.model.js';

export interface CustomerAccessPreview {
  readonly value: CustomerAccess;
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
}

const audiences: readonly Audience[] = ['administrator', 'user'];

/** Renders a static picture of the menu, without links. */
export function customerAccessPreview(
  localizer: Localizer,
  {value, audience, onAudience}: CustomerAccessPreview,
): TemplateResult {
  const {text} = localizer;
  const menu = menuFor(value, audience);
  return html`
    <section class="access-preview" part="preview" aria-labelledby="access-preview-title">
      <p class="access-preview-title" id="access-preview-title">
        ${text(customerAccessWords['customerAccess.preview.title'])}
      </p>
      <fieldset class="access-audience">
        <legend class="visually-hidden">${text(customerAccessWords['customerAccess.preview.audience'])}</legend>
        ${audiences.map(
          (each) => html`
            <label>
              <input
                type="radio"
                name="audience"
                value=${each}
                .checked=${live(each === audience)}
                @change=${() => onAudience(each)}
              />
              <span>${text(customerAccessWords[`customerAccess.preview.${each}`])}</span>
            </label>
          `,
        )}
      </fieldset>
      <div class="access-portal">
        <div class="access-bar">
          <span class="access-user ${menu.length === 0 ? 'dead' : ''}">
            ${text(customerAccessWords['customerAccess.preview.name'])} ${menu.length === 0 ? nothing : chevronIcon()}
          </span>
        </div>
        ${
          menu.length === 0
            ? nothing
            : html`<div class="access-menu">${menu.map((group) => section(localizer, group))}</div>`
        }
      </div>
      <p class="hint" role="status">
        ${
          menu.length === 0
            ? text(customerAccessWords['customerAccess.preview.empty'])
            : audience === 'user'
              ? text(customerAccessWords['customerAccess.preview.limited'])
              : nothing
        }
      </p>
    </section>
  `;
}

function section({text}: Localizer, {id, entries}: AccessGroup): TemplateResult {
  const item = ({key, parts}: AccessEntry): TemplateResult => html`
    <li>
      ${text(labelKey(key))}
      ${
        parts.length === 0
          ? nothing
          : html`<ul>
              ${parts.map(item)}
            </ul>`
      }
    </li>
  `;
  return html`
    <div>
      <p class="access-menu-group" id="menu-${id}">${text(customerAccessWords[`customerAccess.group.${id}`])}</p>
      <ul aria-labelledby="menu-${id}">
        ${entries.map(item)}
      </ul>
    </div>
  `;
}
