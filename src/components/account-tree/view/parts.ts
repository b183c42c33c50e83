/** Templates of what is around the rows of the tree. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {ref, type Ref} from 'lit/directives/ref.js';
import type {ApiError} from '../../../api/errors.js';
import {errorText} from '../../../forms/error-text.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {chevronIcon, plusIcon, searchIcon} from '../../../widget/icons.js';

export interface FieldView {
  readonly localizer: Localizer;
  readonly text: string;
  readonly disabled: boolean;
  readonly field: Ref<HTMLInputElement>;
  readonly onInput: (text: string) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onFocus: (hasFocus: boolean) => void;
}

export const searchField = ({
  localizer,
  text,
  disabled,
  field,
  onInput,
  onKeydown,
  onFocus,
}: FieldView): TemplateResult => html`
  <div class="search">
    ${searchIcon()}
    <input
      ${ref(field)}
      type="search"
      part="search"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      placeholder=${localizer.text('accountTree.search')}
      aria-label=${localizer.text('accountTree.search')}
      ?disabled=${disabled}
      .value=${live(text)}
      @input=${({currentTarget}: Event) => onInput((currentTarget as HTMLInputElement).value)}
      @keydown=${onKeydown}
      @focus=${() => onFocus(true)}
      @blur=${() => onFocus(false)}
    />
  </div>
`;

/** The server's part of a search failed; what is known here is still shown. */
export const searchFailure = (localizer: Localizer, error: ApiError, onRetry: () => void): TemplateResult => html`
  <div class="failure" part="error" role="alert">
    <span>
      <strong>${localizer.text('accountTree.searchFailed')}</strong>
      ${errorText(localizer, error)}
    </span>
    ${error.retryable
      ? html`<button type="button" @click=${onRetry}>${localizer.text('action.retry')}</button>`
      : nothing}
  </div>
`;

export const backButton = ({text}: Localizer, name: string, onBack: () => void): TemplateResult => html`
  <button type="button" class="back quiet" part="back" @click=${onBack}>
    ${chevronIcon()}<span>${text('accountTree.back', {name})}</span>
  </button>
`;

/** The account whose accounts are listed. */
export const topButton = (name: string, isShown: boolean, onSelect: () => void): TemplateResult => html`
  <button type="button" class="top" part="top" aria-current=${isShown ? 'true' : nothing} @click=${onSelect}>
    <span>${name}</span>
  </button>
`;

export const addButton = ({text}: Localizer, name: string, onAdd: () => void): TemplateResult => html`
  <button type="button" class="add quiet" part="add" title=${text('accountTree.add', {name})} @click=${onAdd}>
    ${plusIcon()}<span>${text('accountTree.add', {name})}</span>
  </button>
`;
