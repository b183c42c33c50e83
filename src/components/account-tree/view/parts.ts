/** Templates around the rows of the tree. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {ref, type Ref} from 'lit/directives/ref.js';
import type {ApiError} from '../../../api/errors.js';
import {accountTreeWords} from '../../../i18n/generated/en/account-tree.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {chevronIcon, plusIcon, searchIcon} from '../../../ui/icons/icons.js';
import {errorNotice, notice} from '../../../ui/notices/notices.js';
import {pressedKey} from '../../../ui/keys.js';
import {verbatim} from '../../../ui/text/verbatim.js';
import {sentence} from '../../../ui/text/sentence.js';

export interface FieldView {
  readonly localizer: Localizer;
  readonly text: string;
  readonly disabled: boolean;
  readonly field: Ref<HTMLInputElement>;
  readonly onInput: (text: string) => void;
  readonly onClear: () => void;
  /** Moves the focus to the matches. */
  readonly onLeave: () => void;
  readonly onFocus: (hasFocus: boolean) => void;
}

export const searchField = (view: FieldView): TemplateResult => {
  const {localizer, text, disabled, field, onInput, onFocus} = view;
  return html`
    <div class="search">
      ${searchIcon()}
      <input
        ${ref(field)}
        type="search"
        part="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        placeholder=${localizer.text(accountTreeWords['accountTree.search'])}
        aria-label=${localizer.text(accountTreeWords['accountTree.search'])}
        ?disabled=${disabled}
        .value=${live(text)}
        @input=${({currentTarget}: Event) => onInput((currentTarget as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => onFieldKey(event, view)}
        @focus=${() => onFocus(true)}
        @blur=${() => onFocus(false)}
      />
    </div>
  `;
};

function onFieldKey(event: KeyboardEvent, {text, onClear, onLeave}: FieldView): void {
  const key = pressedKey(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'Escape' && text !== '') onClear();
  else if (key === 'ArrowDown' || key === 'Enter') onLeave();
  else return;
  event.preventDefault();
}

/** The server's part of a search failed; known matches are still shown. */
export const searchFailure = (localizer: Localizer, error: ApiError, onRetry: () => void): TemplateResult => html`
  <div class="failed">
    ${errorNotice(localizer, error, {title: localizer.text(accountTreeWords['accountTree.searchFailed']), onRetry})}
  </div>
`;

export const backButton = (localizer: Localizer, name: string, onBack: () => void): TemplateResult => html`
  <button type="button" class="back quiet" part="back" @click=${onBack}>
    ${chevronIcon()}<span>${sentence(localizer, accountTreeWords['accountTree.back'], {name})}</span>
  </button>
`;

/** There is no account below this one. */
export const noAccounts = (localizer: Localizer, name: string): TemplateResult => html`
  <div class="state">
    ${notice(
      localizer.text(accountTreeWords['accountTree.empty.title']),
      sentence(localizer, accountTreeWords['accountTree.empty.text'], {name}),
    )}
  </div>
`;

/** The account whose accounts are listed. */
export const topButton = (
  name: string,
  unsaved: unknown,
  isShown: boolean,
  onSelect: () => void,
): TemplateResult => html`
  <button type="button" class="top" part="top" aria-current=${isShown ? 'true' : nothing} @click=${onSelect}>
    <span>${verbatim(name)}</span>${unsaved}
  </button>
`;

export const addButton = (localizer: Localizer, name: string, onAdd: () => void): TemplateResult => html`
  <button
    type="button"
    class="add quiet"
    part="add"
    title=${localizer.text(accountTreeWords['accountTree.add'], {name})}
    @click=${onAdd}
  >
    ${plusIcon()}<span>${sentence(localizer, accountTreeWords['accountTree.add'], {name})}</span>
  </button>
`;
