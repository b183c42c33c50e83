import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Admin} from '../../api/admins.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Scoped} from '../../session/scoped.js';
import {SEARCH_FROM} from './account-admins.model.js';
import {sentence} from '../../ui/text/sentence.js';

/** The text to search for; empty in a list without a search field. */
export const searchText = (people: readonly Admin[], query: Scoped<string>): string =>
  people.length < SEARCH_FROM ? '' : query.value.trim();

/** The search field of a long list. */
export function searchField(
  people: readonly Admin[],
  query: Scoped<string>,
  {text}: Localizer,
): TemplateResult | typeof nothing {
  if (people.length < SEARCH_FROM) return nothing;
  const label = text(accountAdminsWords['accountAdmins.search']);
  return html`<input
    class="search"
    type="search"
    name="search"
    autocomplete="off"
    aria-label=${label}
    placeholder=${label}
    .value=${live(query.value)}
    @input=${(event: Event) => (query.value = (event.target as HTMLInputElement).value)}
  />`;
}

/** Announces how many people a search has found, and shows that there are none. */
export function searchStatus(found: readonly Admin[], query: string, {text}: Localizer): TemplateResult {
  const count = found.length;
  const words =
    count === 0
      ? sentence({text}, accountAdminsWords['accountAdmins.noMatches'], {query})
      : text(accountAdminsWords['accountAdmins.found'], {count});
  return html`<p class=${count === 0 ? 'hint' : 'visually-hidden'} role="status">${query === '' ? nothing : words}</p>`;
}
