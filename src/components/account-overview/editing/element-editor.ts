import {html, nothing} from 'lit';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import {loadCode} from '../../../api/load-code.js';
import type {AccountScope} from '../../../session/scope.js';
import {defineElement, prefixOf} from '../../../element/define-element.js';
import type {RowEditor, RowEditorOptions, RowEditorView} from './row-editor.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';
import {commonWords} from '../../../i18n/generated/en/common.js';

/** An element of its own that a row opens into. */
export interface RowElement {
  readonly tag: string;
  readonly load: () => Promise<CustomElementConstructor>;
  /** Asks again for what the row shows, where the element keeps what it has saved to itself. */
  readonly refresh: (scope: AccountScope) => void;
}

/** A row that opens into another element, also to look at it alone; the element's code comes with the first opening. */
export class ElementEditor implements RowEditor {
  readonly #element: RowElement;
  readonly #options: RowEditorOptions;
  #scope: AccountScope | undefined;
  /** Whether the host was given its account by its attribute when this was opened, and not by its provider. */
  #isPinned = false;

  constructor(element: RowElement, options: RowEditorOptions) {
    this.#element = element;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#scope !== undefined && !this.#scope.signal.aborted;
  }

  /** The element says so itself. */
  get dirty(): boolean {
    return false;
  }

  readonly prepare = async (): Promise<void> => {
    const {tag, load} = this.#element;
    defineElement(tag, await loadCode(load), {prefix: this.#prefix});
  };

  /** Typed into the element where it was opened from this row, and not where it stands alone. */
  isRetained({editors, account}: AccountScope): boolean {
    const tags = [this.#prefix + this.#element.tag, this.#options.host.localName];
    return editors.dirty.some(
      ({accountId, shown, place}) =>
        shown === false && accountId === account.id && tags.every((tag, index) => place?.[index] === tag),
    );
  }

  open(scope: AccountScope): void {
    this.#scope = scope;
    this.#isPinned = Boolean(this.#options.host.accountId);
    this.#options.host.requestUpdate();
  }

  render({label, locked}: RowEditorView): unknown {
    const {host, localizer} = this.#options;
    const {text} = localizer();
    // The account that the host shows. Its attribute may name another one already, while unsaved input is asked about.
    const accountId = this.#isPinned ? this.#scope?.account.id : undefined;
    // Only ever our own tag behind the prefix the page chose when it registered us.
    const name = unsafeStatic(this.#prefix + this.#element.tag);
    return html`
      <div class="embedded">
        ${staticHtml`<${name}
          .adapter=${host.adapter}
          account-id=${accountId ?? nothing}
          ?read-only=${locked}
          exportparts="error, form, dialog"
          @account-saved=${this.#onSaved}
        ></${name}>`}
        <div class="buttons">
          <button
            type="button"
            aria-label=${text(accountOverviewWords['accountOverview.close'], {row: label})}
            @click=${this.#close}
          >
            ${text(commonWords['action.close'])}
          </button>
        </div>
      </div>
    `;
  }

  get #prefix(): string {
    return prefixOf(this.#options.host, 'account-overview');
  }

  /** With an adapter of its own the element asks by itself, and the row would not hear of what it has saved. */
  readonly #onSaved = (): void => {
    const {host} = this.#options;
    if (host.adapter && this.#scope) this.#element.refresh(this.#scope);
  };

  readonly #close = (): void => {
    this.#scope = undefined;
    this.#options.host.requestUpdate();
    this.#options.onClosed();
  };
}
