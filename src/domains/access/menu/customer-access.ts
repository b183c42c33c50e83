/** The pages of its own menu that a customer sees, as a form and as plain values. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CustomerAccess} from '../../../api/access.js';
import {customerAccessWords} from '../../../i18n/generated/en/customer-access.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {skeleton} from '../../../ui/notices/notices.js';
import {
  accessGroups,
  extentOf,
  extentOfGroup,
  labelKey,
  switchEntry,
  switchGroup,
  switchPart,
  type AccessEntry,
  type AccessGroup,
  type AccessKey,
  type Extent,
} from './customer-access.model.js';

/** The values and callbacks that a form passes to the check boxes. */
export interface CustomerAccessBinding {
  readonly value: CustomerAccess;
  readonly disabled: boolean;
  /** Marks a switch whose change is not stored yet. */
  readonly mark?: (key: AccessKey) => unknown;
  /** One click may change several switches: a group changes all its entries, an entry all its parts. */
  readonly onChange: (changes: Partial<CustomerAccess>) => void;
}

/**
 * A check box for each page below one for its group; a parent box is indeterminate while some of its boxes are checked.
 */
export function customerAccessFields(localizer: Localizer, binding: CustomerAccessBinding): TemplateResult {
  return html`<div class="access-groups">${accessGroups.map((group) => groupFields(localizer, group, binding))}</div>`;
}

/** The same pages without controls. */
export function customerAccessView(localizer: Localizer, value: CustomerAccess): TemplateResult {
  return pages(localizer, (entry, within) =>
    badge(localizer, within && !value[within.key] ? 'none' : extentOf(value, entry)),
  );
}

/** The name of a switch, for use outside the form. */
export function customerAccessLabel(localizer: Localizer, key: string): string {
  return localizer.text(labelKey(key as AccessKey));
}

/** The value of a switch in words. */
export function customerAccessValue(localizer: Localizer, shown: boolean): string {
  return localizer.text(
    shown ? customerAccessWords['customerAccess.shown'] : customerAccessWords['customerAccess.hidden'],
  );
}

export function customerAccessSkeleton(localizer: Localizer): TemplateResult {
  return pages(localizer, () => skeleton());
}

function groupFields(localizer: Localizer, group: AccessGroup, binding: CustomerAccessBinding): TemplateResult {
  const {value} = binding;
  return html`
    <fieldset class="access-group">
      <legend>
        ${checkBox({
          extent: extentOfGroup(value, group),
          label: localizer.text(customerAccessWords[`customerAccess.group.${group.id}`]),
          disabled: binding.disabled,
          onChange: (shown) => binding.onChange(switchGroup(group, shown)),
        })}
      </legend>
      <ul>
        ${group.entries.map((entry) => entryFields(localizer, entry, binding))}
      </ul>
    </fieldset>
  `;
}

function entryFields(localizer: Localizer, entry: AccessEntry, binding: CustomerAccessBinding): TemplateResult {
  const {text} = localizer;
  const {value, disabled, mark, onChange} = binding;
  const {key, parts} = entry;
  return html`
    <li>
      ${checkBox({
        key,
        extent: extentOf(value, entry),
        label: html`${text(labelKey(key))}${mark?.(key)}`,
        disabled,
        onChange: (shown) => onChange(switchEntry(entry, shown)),
      })}
      ${hint(localizer, key)}
      ${
        parts.length === 0
          ? nothing
          : html`<div role="group" aria-label=${text(labelKey(key))}>
              <ul>
                ${parts.map(
                  (part) => html`
                    <li>
                      ${checkBox({
                        key: part.key,
                        extent: value[key] && value[part.key] ? 'all' : 'none',
                        label: html`${text(labelKey(part.key))}${mark?.(part.key)}`,
                        disabled,
                        onChange: (shown) => onChange(switchPart(value, entry, part, shown)),
                      })}
                      ${hint(localizer, part.key)}
                    </li>
                  `,
                )}
              </ul>
            </div>`
      }
    </li>
  `;
}

interface CheckBox {
  /** Absent for a group, which needs no explanation. */
  readonly key?: AccessKey;
  readonly extent: Extent;
  readonly label: unknown;
  readonly disabled: boolean;
  readonly onChange: (shown: boolean) => void;
}

function checkBox({key, extent, label, disabled, onChange}: CheckBox): TemplateResult {
  return html`
    <label class="check">
      <input
        type="checkbox"
        part="checkbox"
        name=${key ?? nothing}
        .checked=${live(extent === 'all')}
        .indeterminate=${live(extent === 'some')}
        ?disabled=${disabled}
        aria-describedby=${key === undefined ? nothing : hintId(key)}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
      />
      ${label}
    </label>
  `;
}

/** The pages with a mark for each; `within` is the entry that a part belongs to. */
function pages(
  localizer: Localizer,
  mark: (entry: AccessEntry, within?: AccessEntry) => TemplateResult,
): TemplateResult {
  const {text} = localizer;
  const page = (entry: AccessEntry, within?: AccessEntry): TemplateResult => html`
    <li>
      <div class="line"><span class="name">${text(labelKey(entry.key))}</span> ${mark(entry, within)}</div>
      ${hint(localizer, entry.key)}
      ${
        entry.parts.length === 0
          ? nothing
          : html`<ul>
              ${entry.parts.map((part) => page(part, entry))}
            </ul>`
      }
    </li>
  `;
  return html`
    <div class="access-groups">
      ${accessGroups.map(
        ({id, entries}) => html`
          <div class="access-group">
            <p class="access-group-name" id="group-${id}">${text(customerAccessWords[`customerAccess.group.${id}`])}</p>
            <ul aria-labelledby="group-${id}">
              ${entries.map((entry) => page(entry))}
            </ul>
          </div>
        `,
      )}
    </div>
  `;
}

const hintId = (key: AccessKey): string => `access-${key}-hint`;

function hint({text}: Localizer, key: AccessKey): TemplateResult {
  return html`<p class="hint" id=${hintId(key)}>${text(customerAccessWords[`customerAccess.${key}.hint`])}</p>`;
}

function badge({text}: Localizer, extent: Extent): TemplateResult {
  const words = {
    all: customerAccessWords['customerAccess.shown'],
    some: customerAccessWords['customerAccess.partial'],
    none: customerAccessWords['customerAccess.hidden'],
  } as const;
  return html`<span class="badge ${extent === 'none' ? 'warning' : ''}">${text(words[extent])}</span>`;
}
