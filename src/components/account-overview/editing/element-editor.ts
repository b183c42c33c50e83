import {html, nothing} from 'lit';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import {loadCode} from '../../../api/load-code.js';
import type {AccountScope} from '../../../session/scope.js';
import {defineElement, prefixOf} from '../../../element/define-element.js';
import type {RowEditor, RowEditorOptions, RowEditorView} from './row-editor.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';
import {commonWords} from '../../../i18n/generated/en/common.js';

/** A separate element into which a row expands. */
export interface RowElement {
  readonly tag: string;
  readonly load: () => Promise<CustomElementConstructor>;
  /** Reads the row's data again if the element does not share what it has saved. */
  readonly refresh: (scope: AccountScope) => void;
}

/** A row that expands into another element, also read-only; the element's code is loaded with the first opening. */
export class ElementEditor implements RowEditor {
  readonly #element: RowElement;
  readonly #options: RowEditorOptions;
  #scope: AccountScope | undefined;
  /** Whether the host's account came from its attribute rather than its provider when the row was opened. */
  #isPinned = false;

  constructor(element: RowElement, options: RowEditorOptions) {
    this.#element = element;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#scope !== undefined && !this.#scope.signal.aborted;
  }

  /** The element reports it itself. */
  get dirty(): boolean {
    return false;
  }

  readonly prepare = async (): Promise<void> => {
    const {tag, load} = this.#element;
    defineElement(tag, await loadCode(load), {prefix: this.#prefix});
  };

  /** Whether input was retained that was typed into the element in this row, rather than in a standalone element. */
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
    // The account that the host shows. Its attribute may already name another one while the user is asked about unsaved
    // input.
    const accountId = this.#isPinned ? this.#scope?.account.id : undefined;
    // Safe, because the name is a tag of this library with the prefix that the page chose at registration.
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

  /** With its own adapter the element has its own cache, so the row does not receive what it has saved. */
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
