import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CallDestination} from '../../../api/calling-rules.js';
import {unsavedMark} from '../../../ui/fields/unsaved-mark.js';
import {destinationsWords} from '../../../i18n/generated/en/destinations.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {skeleton} from '../../../ui/notices/notices.js';
import {TextMatch} from '../../../ui/text/text-match.js';
import {allowedInWords, destinationHelp, destinationName, groupDestinations, type DestinationGroup} from './model.js';
import {longList, type Place} from '../../../ui/lists/long-list.js';
import {pressedKey} from '../../../ui/keys.js';

/** The input of the read-only list. */
export interface DestinationsView {
  readonly localizer: Localizer;
  /** In the backend's order. */
  readonly destinations: readonly CallDestination[];
  /** The current choice. */
  readonly isAllowed: (id: string) => boolean;
}

export interface DestinationsBinding extends DestinationsView {
  readonly disabled: boolean;
  /** Whether the choice is not stored yet, which is marked. Default: no choice is marked. */
  readonly isChanged?: (id: string) => boolean;
  /** Ids with their values: one, or several after "allow all" or "deny all". */
  readonly onChange: (choices: ReadonlyMap<string, boolean>) => void;
  /** The search text; the search field is shown for long lists. */
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** Longer lists get a search field. */
const MANY = 12;

/** A check box for each destination, in groups, with "allow all" and "deny all". */
export function destinationsForm(binding: DestinationsBinding): TemplateResult {
  const {localizer} = binding;
  const {text} = localizer;
  const {destinations, disabled, search, onSearch, onChange} = binding;
  const match = new TextMatch(search.trim());
  const shown =
    destinations.length < MANY || match.text === ''
      ? destinations
      : destinations.filter((one) => match.isIn(destinationName(localizer, one), one.id));
  const some = shown.length < destinations.length;
  const setAll = (allowed: boolean) => onChange(new Map(shown.map(({id}) => [id, allowed] as const)));
  const isEvery = (allowed: boolean) => shown.every(({id}) => binding.isAllowed(id) === allowed);
  return html`
    <div class="destinations" part="destinations">
      <div class="destination-tools">
        ${
          destinations.length < MANY
            ? nothing
            : html`<input
                type="search"
                part="input"
                name="destination-search"
                aria-label=${text(destinationsWords['destinations.search'])}
                placeholder=${text(destinationsWords['destinations.search'])}
                .value=${live(search)}
                @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
                @keydown=${(event: KeyboardEvent) => clearSearch(event, search, onSearch)}
              />`
        }
        <span class="destination-count" role="status">${allowedInWords(localizer, shown, binding.isAllowed)}</span>
        <div class="buttons">
          <button type="button" ?disabled=${disabled || isEvery(true)} @click=${() => setAll(true)}>
            ${text(some ? destinationsWords['destinations.allowShown'] : destinationsWords['destinations.allowAll'])}
          </button>
          <button type="button" ?disabled=${disabled || isEvery(false)} @click=${() => setAll(false)}>
            ${text(some ? destinationsWords['destinations.denyShown'] : destinationsWords['destinations.denyAll'])}
          </button>
        </div>
      </div>
      ${shown.length === 0 ? html`<p class="hint">${text(destinationsWords['destinations.notFound'])}</p>` : nothing}
      <div class="destination-groups">
        ${groups(localizer, shown, ({label, destinations: inside}) => {
          return html`
            <fieldset class="destination-group">
              <legend>${label}</legend>
              ${rows(localizer, inside, (one, place) => choice(binding, one, place))}
            </fieldset>
          `;
        })}
      </div>
    </div>
  `;
}

/** Escape first clears the search, and only then cancels the form around it. */
function clearSearch(event: KeyboardEvent, search: string, onSearch: (search: string) => void): void {
  // Enter would submit the form; in a search it must do nothing else.
  const key = pressedKey(event);
  if (key === 'Enter') event.preventDefault();
  if (key !== 'Escape' || search === '') return;
  event.preventDefault();
  event.stopPropagation();
  onSearch('');
}

function groups(
  localizer: Localizer,
  destinations: readonly CallDestination[],
  row: (group: DestinationGroup) => TemplateResult,
): unknown {
  return longList({
    kind: 'groups',
    items: groupDestinations(localizer, destinations),
    keyOf: ({label}) => label,
    textOf: ({label, destinations: inside}) =>
      [label, ...inside.map((one) => destinationName(localizer, one))].join(' '),
    row,
  });
}

function rows(
  localizer: Localizer,
  destinations: readonly CallDestination[],
  row: (destination: CallDestination, place: Place | undefined) => TemplateResult,
): TemplateResult {
  return html`<ul>
    ${longList({
      items: destinations,
      keyOf: ({id}) => id,
      textOf: (one) => destinationName(localizer, one),
      row,
    })}
  </ul>`;
}

function choice(binding: DestinationsBinding, destination: CallDestination, place: Place | undefined): TemplateResult {
  const {localizer} = binding;
  const {text} = localizer;
  const {id, isEmergency} = destination;
  const help = destinationHelp(localizer, destination);
  const allowed = binding.isAllowed(id);
  const warned = isEmergency && !allowed;
  // Ids may contain spaces, which separate ids in an id list.
  const field = `destination-${encodeURIComponent(id)}`;
  const described = [help && `${field}-help`, warned && `${field}-warning`].filter(Boolean).join(' ');
  return html`
    <li
      class="destination ${binding.isChanged?.(id) ? 'changed' : ''}"
      aria-posinset=${place?.position ?? nothing}
      aria-setsize=${place?.size ?? nothing}
    >
      <input
        id=${field}
        type="checkbox"
        name="destination:${id}"
        .checked=${live(allowed)}
        ?disabled=${binding.disabled}
        aria-describedby=${described || nothing}
        @change=${(event: Event) => binding.onChange(new Map([[id, (event.target as HTMLInputElement).checked]]))}
      />
      <label for=${field}
        >${destinationName(localizer, destination)}${binding.isChanged?.(id) ? unsavedMark(localizer) : nothing}</label
      >
      ${help === undefined ? nothing : html`<div class="hint" id="${field}-help">${help}</div>`}
      ${
        warned
          ? html`<div class="field-error" id="${field}-warning">
              ${text(destinationsWords['destinations.emergency.warning'])}
            </div>`
          : nothing
      }
    </li>
  `;
}

/** The same list as text. */
export function destinationsView({localizer, destinations, isAllowed}: DestinationsView): TemplateResult {
  const {text} = localizer;
  const state = (id: string) =>
    isAllowed(id)
      ? html`<span class="badge success">${text(destinationsWords['destinations.allowed'])}</span>`
      : html`<span class="badge danger">${text(destinationsWords['destinations.denied'])}</span>`;
  return html`
    <div class="destination-groups" part="destinations">
      ${groups(localizer, destinations, ({label, destinations: inside}) => {
        return html`
          <div class="destination-group">
            <h4>${label}</h4>
            ${rows(localizer, inside, (one, place) => {
              return html`<li
                class="destination shown"
                aria-posinset=${place?.position ?? nothing}
                aria-setsize=${place?.size ?? nothing}
              >
                <span>${destinationName(localizer, one)}</span> ${state(one.id)}
              </li>`;
            })}
          </div>
        `;
      })}
    </div>
  `;
}

/** About the size of the platform's own list. */
export function destinationsSkeleton(): TemplateResult {
  const group = html`
    <div class="destination-group">
      <ul>
        ${Array.from({length: 3}, () => html`<li class="destination shown"><span>${skeleton('wide')}</span></li>`)}
      </ul>
    </div>
  `;
  return html`<div class="destination-groups" part="destinations">${group} ${group}</div>`;
}
