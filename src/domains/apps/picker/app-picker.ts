/** The apps of a store with the choice for each, as switches and as plain values. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {unsavedMark} from '../../../ui/fields/unsaved-mark.js';
import {appPickerWords} from '../../../i18n/generated/en/app-picker.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Readable} from '../../../api/document.js';
import {skeleton} from '../../../ui/notices/notices.js';
import type {AppIcons} from './app-icons.js';
import {filteredApps, initialOf, tagsOf, type AppChoices, type AppFilter, type ShownApp} from './model.js';
import {longList, type Place} from '../../../ui/lists/long-list.js';
import {unreadableNote} from '../../../ui/lists/unreadable.js';
import {pressedKey} from '../../../ui/keys.js';
import {sentence} from '../../../ui/text/sentence.js';

/** The input of the read-only list. */
export interface AppPickerView extends Readable {
  readonly localizer: Localizer;
  /** The readable apps of the store, sorted by `shownApps`. */
  readonly apps: readonly ShownApp[];
  readonly icons: AppIcons;
  /** `undefined` if the choices are unknown, `pending` while they load. */
  readonly choices: AppChoices | 'pending' | undefined;
  readonly filter: AppFilter;
  readonly onFilter: (filter: AppFilter) => void;
}

export interface AppPickerBinding extends AppPickerView {
  readonly choices: AppChoices;
  readonly disabled: boolean;
  /** Ids with whether they are allowed: one, or several after "allow all" or "block all". */
  readonly onChange: (choices: ReadonlyMap<string, boolean>) => void;
}

/** Longer lists get a search field. */
const MANY = 7;

const accesses = ['all', 'allowed', 'blocked'] as const;

/** A switch for each app, with "allow all" and "block all". */
export function appPickerForm(binding: AppPickerBinding): TemplateResult {
  const {filter, onFilter} = binding;
  return picker(binding, {
    ...binding,
    onChange: (choices) => {
      if (filter.access !== 'all') onFilter({...filter, switched: [...filter.switched, ...choices.keys()]});
      binding.onChange(choices);
    },
  });
}

/** The list without controls, apart from those that filter it. */
export function appPickerView(view: AppPickerView): TemplateResult {
  return picker(view);
}

/** About the size of a small store. */
export function appPickerSkeleton(): TemplateResult {
  const card = html`
    <li class="app" aria-hidden="true">
      <span class="app-icon"></span>
      <div class="app-words">
        <div class="app-name">${skeleton()}</div>
        <p class="hint">${skeleton('wide')}</p>
      </div>
    </li>
  `;
  return html`<ul class="apps">
    ${Array.from({length: 6}, () => card)}
  </ul>`;
}

function picker(view: AppPickerView, binding?: AppPickerBinding): TemplateResult {
  const localizer = view.localizer;
  const {text} = localizer;
  const {apps, filter} = view;
  const choices = view.choices === 'pending' ? undefined : view.choices;
  const shown = apps.length < MANY ? apps : filteredApps(apps, filter, {access: choices});
  return html`
    <div class="app-picker" part="picker">
      ${apps.length < MANY ? nothing : tools(localizer, view, choices)}
      <div class="app-bulk">
        <span class="app-count" role="status">
          ${shown.length < apps.length ? text(appPickerWords['appPicker.found'], {count: shown.length}) : nothing}
          ${choices ? allowedInWords(localizer, apps, choices) : nothing}
        </span>
        ${binding ? bulk(localizer, binding, shown) : nothing}
      </div>
      ${
        shown.length === 0
          ? apps.length === 0 && view.unreadable
            ? nothing
            : html`<p class="app-none">${nothingFound(localizer, filter)}</p>`
          : html`<ul class="apps">
              ${longList({
                items: shown,
                keyOf: ({id}) => id,
                textOf: ({label, description}) => `${label} ${description}`,
                row: (app, place) => card({app, place}, view, binding),
              })}
            </ul>`
      }
      ${unreadableNote(localizer, view)}
    </div>
  `;
}

function allowedInWords({text}: Localizer, apps: readonly ShownApp[], {isAllowed}: AppChoices): string {
  const allowed = apps.filter(({id}) => isAllowed(id)).length;
  if (allowed === apps.length) return text(appPickerWords['appPicker.allAllowed']);
  return allowed === 0
    ? text(appPickerWords['appPicker.allBlocked'])
    : text(appPickerWords['appPicker.count'], {allowed, total: apps.length});
}

function nothingFound({text}: Localizer, {search, access, tag}: AppFilter): unknown {
  const query = search.trim();
  if (query !== '') return sentence({text}, appPickerWords['appPicker.noMatches'], {query});
  if (tag !== '' || access === 'all') return text(appPickerWords['appPicker.noneShown']);
  return text(access === 'allowed' ? appPickerWords['appPicker.noneAllowed'] : appPickerWords['appPicker.noneBlocked']);
}

/** Search and filters: they store nothing and are never invalid, so they are no fields of a form. */
function tools(
  localizer: Localizer,
  {apps, filter, onFilter}: AppPickerView,
  choices: AppChoices | undefined,
): TemplateResult {
  const {text} = localizer;
  const tags = tagsOf(apps, localizer);
  return html`
    <div class="app-tools">
      <input
        type="search"
        part="search"
        name="app-search"
        autocomplete="off"
        aria-label=${text(appPickerWords['appPicker.search'])}
        placeholder=${text(appPickerWords['appPicker.search'])}
        .value=${live(filter.search)}
        @input=${(event: Event) => onFilter({...filter, search: (event.target as HTMLInputElement).value})}
        @keydown=${(event: KeyboardEvent) => onSearchKey(event, () => onFilter({...filter, search: ''}))}
      />
      ${
        tags.length < 2
          ? nothing
          : html`<select
              part="tags"
              name="app-tag"
              aria-label=${text(appPickerWords['appPicker.tags'])}
              @change=${(event: Event) => onFilter({...filter, tag: (event.target as HTMLSelectElement).value})}
            >
              <option value="" .selected=${filter.tag === ''}>${text(appPickerWords['appPicker.tags.all'])}</option>
              ${tags.map(
                ({tag, name, count}) =>
                  html`<option value=${tag} .selected=${filter.tag === tag}>
                    ${text(appPickerWords['appPicker.tags.one'], {name, count})}
                  </option>`,
              )}
            </select>`
      }
      ${choices ? accessFilter(localizer, apps, choices, filter, onFilter) : nothing}
    </div>
  `;
}

function accessFilter(
  {text}: Localizer,
  apps: readonly ShownApp[],
  {isAllowed}: AppChoices,
  filter: AppFilter,
  onFilter: AppPickerView['onFilter'],
): TemplateResult {
  const allowed = apps.filter(({id}) => isAllowed(id)).length;
  const counts = {all: apps.length, allowed, blocked: apps.length - allowed};
  return html`
    <fieldset class="segments" part="filter">
      <legend class="visually-hidden">${text(appPickerWords['appPicker.filter'])}</legend>
      ${accesses.map(
        (access) => html`
          <label>
            <input
              type="radio"
              name="app-access"
              value=${access}
              .checked=${live(filter.access === access)}
              @change=${() => onFilter({...filter, access, switched: []})}
            />
            ${text(appPickerWords[`appPicker.filter.${access}`], {count: counts[access]})}
          </label>
        `,
      )}
    </fieldset>
  `;
}

/** Escape first clears the search, and only then cancels the form around it. */
function onSearchKey(event: KeyboardEvent, clear: () => void): void {
  // Enter would submit the form; in a search it must do nothing else.
  const key = pressedKey(event);
  if (key === 'Enter') event.preventDefault();
  if (key !== 'Escape' || (event.target as HTMLInputElement).value === '') return;
  event.preventDefault();
  event.stopPropagation();
  clear();
}

function bulk(
  {text}: Localizer,
  {apps, choices, disabled, onChange}: AppPickerBinding,
  shown: readonly ShownApp[],
): TemplateResult {
  const some = shown.length < apps.length;
  const button = (allowed: boolean, label: string): TemplateResult => {
    const done = shown.every(({id}) => choices.isAllowed(id) === allowed);
    // Not disabled, because pressing it would then lose the focus.
    return html`
      <button
        type="button"
        part="all"
        ?disabled=${disabled}
        aria-disabled=${done ? 'true' : 'false'}
        @click=${() => done || onChange(new Map(shown.map(({id}) => [id, allowed] as const)))}
      >
        ${label}
      </button>
    `;
  };
  return html`
    <div class="buttons">
      ${button(true, text(some ? appPickerWords['appPicker.allowShown'] : appPickerWords['appPicker.allowAll']))}
      ${button(false, text(some ? appPickerWords['appPicker.blockShown'] : appPickerWords['appPicker.blockAll']))}
    </div>
  `;
}

function card(
  {app: {id, label, description, phase}, place}: {readonly app: ShownApp; readonly place: Place | undefined},
  {localizer, choices, icons}: AppPickerView,
  binding?: AppPickerBinding,
): TemplateResult {
  const {text} = localizer;
  const known = choices === 'pending' ? undefined : choices;
  const allowed = known?.isAllowed(id);
  const blocker = allowed === false && !known?.isChanged?.(id) ? known?.blockedBy?.(id) : undefined;
  // Ids may contain spaces, which separate ids in an id list.
  const field = `app-${encodeURIComponent(id)}`;
  const marks = `${allowed === false ? 'blocked' : ''} ${known?.isChanged?.(id) ? 'changed' : ''}`;
  return html`
    <li
      class="app ${marks}"
      part="app"
      aria-posinset=${place?.position ?? nothing}
      aria-setsize=${place?.size ?? nothing}
    >
      ${icon(id, label, icons)}
      <div class="app-words">
        <div class="app-name">
          ${
            binding
              ? html`<label for=${field}>${label}${known?.isChanged?.(id) ? unsavedMark(localizer) : nothing}</label>`
              : html`<strong>${label}</strong>`
          }
          ${
            phase
              ? html`<span class="badge warning">
                  ${text(phase === 'alpha' ? appPickerWords['appPicker.alpha'] : appPickerWords['appPicker.beta'])}
                </span>`
              : nothing
          }
        </div>
        ${description === '' ? nothing : html`<p class="hint" id="${field}-text">${description}</p>`}
        ${
          blocker === undefined
            ? nothing
            : html`<p class="hint" id="${field}-blocker">${text(appPickerWords[`appPicker.blockedBy.${blocker}`])}</p>`
        }
      </div>
      <div class="app-access">
        ${choices === 'pending' ? skeleton() : nothing}
        ${
          allowed === undefined
            ? nothing
            : html`<span class="app-state"
                >${text(allowed ? appPickerWords['appPicker.allowed'] : appPickerWords['appPicker.blocked'])}</span
              >`
        }
        ${
          binding
            ? html`<input
                id=${field}
                part="switch"
                type="checkbox"
                role="switch"
                name="app:${id}"
                .checked=${live(allowed === true)}
                ?disabled=${binding.disabled}
                aria-describedby=${
                  [...(description === '' ? [] : [`${field}-text`]), ...(blocker ? [`${field}-blocker`] : [])].join(
                    ' ',
                  ) || nothing
                }
                @change=${(event: Event) => binding.onChange(new Map([[id, (event.target as HTMLInputElement).checked]]))}
              />`
            : nothing
        }
      </div>
    </li>
  `;
}

function icon(id: string, label: string, icons: AppIcons): TemplateResult {
  const url = icons.urlOf(id);
  return html`
    <span class="app-icon ${url === undefined ? 'letter' : ''}" data-app-icon=${id} aria-hidden="true">
      ${url === undefined ? initialOf(label) : html`<img src=${url} alt="" @error=${() => icons.drop(id)} />`}
    </span>
  `;
}
