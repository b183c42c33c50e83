import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {createRef, ref} from 'lit/directives/ref.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {chevronDown} from '../icons/chevron.js';
import type {FieldBinding} from './field-binding.js';
import {describedBy, field, fieldId, onLeave, type FieldOptions} from './field.js';
import {keepFocus} from './keep-focus.js';
import {findChoices, meantChoice, type SearchChoice} from './search-choices.js';
import {typedValue} from './typed-value.js';
import {pressedKey} from '../keys.js';
import {verbatim} from '../text/verbatim.js';

export interface SearchFieldOptions extends Omit<FieldOptions, 'type' | 'shown'> {
  /** All choices in order. An empty value is the choice of none, whose name is shown while nothing is chosen. */
  readonly choices: readonly SearchChoice[];
}

/**
 * Selects from a long list by typing a part of a name: an editable combobox with a listbox (ARIA Authoring Practices).
 *
 * The binding holds the value of the named choice, or any other text as typed: a stored value that is not in the list
 * is shown and preserved, and a `Check` can require a listed one. Arrow keys open the list and move in it, Enter
 * selects a choice, and Escape closes the list and leaves the form open.
 */
export const searchField = (binding: FieldBinding, options: SearchFieldOptions, localizer: Localizer): TemplateResult =>
  html`${searchFieldDirective(binding, options, localizer)}`;

class SearchField extends AsyncDirective {
  readonly #input = createRef<HTMLInputElement>();
  readonly #list = createRef<HTMLElement>();
  #args!: [FieldBinding, SearchFieldOptions, Localizer];
  /**
   * The filter text of the open list; absent if it is closed. Empty after opening, although the field names a choice.
   */
  #query: string | undefined;
  #active = -1;
  /** The text being typed, until the user leaves the field: it is not replaced even if it already names a choice. */
  #typed: string | undefined;

  override render(...args: [FieldBinding, SearchFieldOptions, Localizer]): TemplateResult {
    this.#args = args;
    return this.#template();
  }

  protected override disconnected(): void {
    this.#query = this.#typed = undefined;
  }

  get #found(): readonly SearchChoice[] {
    return this.#query === undefined ? [] : findChoices(this.#args[1].choices, this.#query);
  }

  #template(): TemplateResult {
    const [binding, options, localizer] = this.#args;
    const id = fieldId(binding.path);
    const open = this.#query !== undefined && !binding.disabled;
    const found = open ? this.#found : [];
    const active = found[this.#active];
    const named = options.choices.find(({value}) => value === binding.value);
    const none = options.choices.find(({value}) => value === '');
    return field(
      binding,
      options,
      html`
        <div
          class="search-field"
          @keydown=${this.#onKeydown}
          @click=${this.#onClick}
          @focusout=${this.#onFocusOut}
          @input=${this.#onTyping}
        >
          <input
            ${ref(this.#input)}
            id=${id}
            part="input"
            name=${binding.path}
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-autocomplete="list"
            aria-expanded=${open ? 'true' : 'false'}
            aria-controls="${id}-list"
            aria-label=${options.label}
            aria-activedescendant=${active ? `${id}-option-${this.#active}` : nothing}
            aria-invalid=${binding.error === undefined ? nothing : 'true'}
            aria-describedby=${describedBy(id, binding, options)}
            placeholder=${none?.label ?? nothing}
            ?required=${options.required ?? false}
            ?disabled=${binding.disabled}
            ${typedValue(
              {...binding, onInput: this.#enter},
              {shown: () => this.#typed ?? (named && named !== none ? named.label : binding.value)},
            )}
            @input=${this.#onInput}
            @blur=${onLeave(binding)}
          />
          ${chevronDown()}
          <div class="choices" ?hidden=${!open} @mousedown=${keepFocus}>
            <ul ${ref(this.#list)} id="${id}-list" role="listbox" aria-label=${options.label}>
              ${found.map(
                ({value, label, detail}, index) => html`
                  <li
                    id="${id}-option-${index}"
                    data-index=${index}
                    role="option"
                    aria-selected=${value === binding.value ? 'true' : 'false'}
                    class=${index === this.#active ? 'active' : ''}
                  >
                    ${verbatim(label)} ${detail ? html`<small>${detail}</small>` : nothing}
                  </li>
                `,
              )}
            </ul>
            ${
              open && found.length === 0
                ? html`<p class="hint">${localizer.text(formsWords['form.choice.none'])}</p>`
                : nothing
            }
          </div>
          <span class="visually-hidden" role="status">
            ${open && this.#query ? localizer.text(formsWords['form.choice.count'], {count: found.length}) : nothing}
          </span>
        </div>
      `,
    );
  }

  /** Renders by itself rather than with the whole host, and scrolls the active choice into view. */
  #update(): void {
    this.setValue(this.#template());
    this.#list.value?.querySelector('.active')?.scrollIntoView({block: 'nearest'});
  }

  #open(query: string): void {
    const [{value}] = this.#args;
    this.#query = query;
    // After opening, the current choice is active; after filtering, Enter selects the first match.
    this.#active = this.#found.findIndex((choice) => query !== '' || choice.value === value);
    this.#update();
  }

  #close(): void {
    this.#query = undefined;
    this.#active = -1;
    this.#update();
  }

  #choose(value: string): void {
    const [binding] = this.#args;
    this.#typed = undefined;
    this.#close();
    binding.onInput(value);
  }

  #move(by: number): void {
    const count = this.#found.length;
    if (count === 0) return;
    // With no active choice, down goes to the first and up to the last; both wrap around.
    this.#active = this.#active < 0 ? (by > 0 ? 0 : count - 1) : (this.#active + by + count) % count;
    this.#update();
  }

  readonly #enter = (text: string): void => {
    const [binding, {choices}] = this.#args;
    binding.onInput(meantChoice(choices, text)?.value ?? text);
  };

  /** Runs before the value is read, so that a render in between does not replace the typed text. */
  readonly #onTyping = {
    capture: true,
    handleEvent: ({target}: Event): void => void (this.#typed = (target as HTMLInputElement).value),
  };

  readonly #onInput = (): void => this.#open((this.#typed ?? '').trim());

  readonly #onClick = ({target}: Event): void => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
    const chosen = option && this.#found[Number(option.dataset['index'])];
    if (chosen) this.#choose(chosen.value);
    if (this.#query !== undefined || target !== this.#input.value) return;
    this.#input.value?.select();
    this.#open('');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const open = this.#query !== undefined;
    const act = {
      ArrowDown: () => (open ? this.#move(1) : this.#open('')),
      ArrowUp: () => (open ? this.#move(-1) : this.#open('')),
      Enter: open && this.#active >= 0 ? () => this.#choose(this.#found[this.#active]?.value ?? '') : undefined,
      Escape: open ? () => this.#close() : undefined,
    }[pressedKey(event) ?? ''];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  readonly #onFocusOut = (): void => {
    this.#typed = undefined;
    this.#close();
  };
}

const searchFieldDirective = directive(SearchField);
