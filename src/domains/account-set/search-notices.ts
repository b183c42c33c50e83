/** What a search for accounts states besides its matches. */
import {html, nothing, type TemplateResult} from 'lit';
import {commonWords} from '../../i18n/generated/en/common.js';
import {searchWords} from '../../i18n/generated/en/search.js';
import type {Localizer} from '../../i18n/localizer.js';
import {moveFocus} from '../../ui/focus/move-focus.js';
import {sentence} from '../../ui/text/sentence.js';
import type {Reading} from './indexed-accounts.js';
import type {WordSearch} from './word-search.js';

/** Every account was compared with the text, and none contains it. */
export const noMatches = (localizer: Localizer, text: string): TemplateResult => html`
  <div class="notice none" part="notice"><div>${sentence(localizer, searchWords['search.none'], {text})}</div></div>
`;

/** The number of matches, for screen readers. */
export const foundText = (localizer: Localizer, text: string, count: number): string =>
  count === 0
    ? localizer.text(searchWords['search.none'], {text})
    : localizer.text(searchWords['search.found'], {count});

/** How many accounts have been searched so far, or that not all of them were; with what the user can do about it. */
export function searchProgress(localizer: Localizer, search: WordSearch): unknown {
  const {reading, state} = search;
  const {text} = localizer;
  // Most searches end with the first page.
  if (reading?.status === 'reading' && reading.count > 0) {
    return progress(
      text(searchWords['search.reading'], {count: reading.count}),
      action(text(searchWords['search.stop']), () => search.stopReading()),
    );
  }
  if (state.status !== 'complete' || !state.incomplete) return nothing;
  const offered = remedyOf(localizer, reading?.status);
  return progress(
    sentence(localizer, searchWords['search.incomplete'], {text: search.text}),
    offered === undefined ? nothing : action(offered, () => search.continueReading()),
  );
}

function remedyOf({text}: Localizer, status: Reading['status'] | undefined): string | undefined {
  if (status === 'failed') return text(commonWords['action.retry']);
  return status === 'stopped' || status === 'limited' ? text(searchWords['search.all']) : undefined;
}

const progress = (message: unknown, offered: unknown): TemplateResult => html`
  <div class="notice progress" part="notice">
    <div>${message}</div>
    ${offered}
  </div>
`;

/** The button disappears with the notice, so the focus returns to the search field. */
function action(label: string, onPress: () => void): TemplateResult {
  const press = ({currentTarget}: Event): void => {
    onPress();
    moveFocus((currentTarget as Element).closest('dialog, .chooser, .widget')?.querySelector('input'));
  };
  return html`<button type="button" @click=${press}>${label}</button>`;
}
