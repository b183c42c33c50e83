import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {createRef, ref} from 'lit/directives/ref.js';
import {characters} from '../../api/field-rules.js';
import {richTextEditorWords} from '../../i18n/generated/en/rich-text-editor.js';
import type {Localizer} from '../../i18n/localizer.js';
import {removedNotice} from '../view.js';
import {isTooLarge} from '../too-large.js';
import {sanitize} from '../sanitize.js';
import {linkAt, linkFor, setColor, setLink} from './commands.js';
import {fromEditable, plainEditable, toEditable} from './editable.js';
import {PanelFields} from './panel-fields.js';
import {panel, type Panel} from './panels.js';
import {pastedPicture} from './pictures.js';
import {ShadowSquire} from './shadow-squire.js';
import {moveInToolbar, toolbar} from './toolbar.js';
import {pressedKey} from '../../ui/keys.js';

export interface RichTextEditorOptions {
  /** Distinguishes several editors in an element; must be an identifier. */
  readonly id: string;
  /** The field's label. */
  readonly label: string;
  /** The stored or previously typed text; read once, when the editor appears. */
  readonly text: string;
  readonly localizer: Localizer;
  /** Whether pictures may be inserted. */
  readonly images: boolean;
  readonly disabled: boolean;
  /** Why the text cannot be saved. */
  readonly error?: string | undefined;
  /** Called with the text to store: `text` itself while the content is unchanged. */
  readonly onInput: (text: string) => void;
}

/**
 * An editor for formatted text: a toolbar (ARIA Authoring Practices) above a Squire field. Inserted, typed, and pasted
 * content is sanitized, and so is the output. Escape moves the focus from the text to the toolbar, because Tab indents
 * in the text. Styles: `richTextStyles`, `editorStyles`, `fieldStyles`.
 */
export const richTextEditor = (options: RichTextEditorOptions): TemplateResult =>
  html`${richTextEditorDirective(options)}`;

class RichTextEditor extends AsyncDirective {
  readonly #field = createRef<HTMLElement>();
  #options!: RichTextEditorOptions;
  #editor: ShadowSquire | undefined;
  /** The editor's output before any typing, which may be written differently from the input. */
  #pristine = '';
  #original = '';
  #removed: readonly string[] = [];
  /** The stored text is shown without its formatting, or not at all if its words are too many as well. */
  #tooLarge = false;
  #unreadable = false;
  #panel: Panel | undefined;
  readonly #panelFields = new PanelFields({
    id: () => this.#options.id,
    localizer: () => this.#options.localizer,
    update: () => this.#update(),
  });
  #message: string | undefined;
  /** The message is about text that was just pasted, so it outlasts the input event of that paste. */
  #pasted = false;

  override render(options: RichTextEditorOptions): TemplateResult {
    this.#options = options;
    return this.#template();
  }

  protected override disconnected(): void {
    this.#editor?.destroy();
    this.#editor = undefined;
  }

  protected override reconnected(): void {
    this.#start(this.#field.value);
  }

  #template(): TemplateResult {
    const {id, label, localizer, images, error} = this.#options;
    const disabled = this.#options.disabled || this.#unreadable;
    const editor = this.#editor;
    const count = editor ? lengthOf(editor.getRoot()) : 0;
    return html`
      <div class="editor" part="editor" @keydown=${this.#onKeydown}>
        ${this.#tooLarge ? this.#tooLargeNotice() : nothing}
        ${this.#removed.length > 0 ? removedNotice(localizer, this.#removed) : nothing}
        <div class="frame">
          ${toolbar({
            ...{localizer, id, label, editor, images, disabled},
            panel: this.#panel,
            onPanel: (wanted) => this.#togglePanel(wanted),
            onDone: this.#update,
          })}
          ${panel(this.#panel, {
            ...{localizer, id, editor, fields: this.#panelFields},
            onColor: (color) => this.#apply((squire) => setColor(squire, color)),
            onLink: (typed) => this.#apply((squire) => setLink(squire, linkFor(typed))),
            onImage: (address, alt) => this.#apply((squire) => void squire.insertImage(address, {alt})),
            onClose: () => this.#closePanel(),
          })}
          <div
            ${ref(this.#start)}
            id=${id}
            class="rich-text editable"
            part="rich-text"
            role="textbox"
            aria-multiline="true"
            aria-label=${label}
            aria-describedby="${id}-count ${error === undefined ? '' : `${id}-error`}"
            aria-invalid=${error === undefined ? nothing : 'true'}
            aria-disabled=${disabled ? 'true' : nothing}
            ?inert=${disabled}
          ></div>
        </div>
        ${error === undefined ? nothing : html`<div class="field-error" id="${id}-error">${error}</div>`}
        <div class="below">
          <span role="status">${this.#message ?? nothing}</span>
          <span id="${id}-count">${localizer.text(richTextEditorWords['richTextEditor.count'], {count})}</span>
        </div>
      </div>
    `;
  }

  #tooLargeNotice(): TemplateResult {
    const words = this.#unreadable
      ? richTextEditorWords['richTextEditor.tooLarge.locked']
      : richTextEditorWords['richTextEditor.tooLarge'];
    return html`<div class="notice warning" part="notice">${this.#options.localizer.text(words)}</div>`;
  }

  /** Called with the field when it is rendered, and with `undefined` when it is removed. */
  readonly #start = (element: Element | undefined): void => {
    if (!(element instanceof HTMLElement) || this.#editor) return;
    const {text, images} = this.#options;
    (this.#field as {value?: HTMLElement}).value = element;
    const editor = new ShadowSquire(element, {
      sanitizeToDOMFragment: (html) => this.#insertable(html),
      didError: (error: unknown) => console.error(error),
    });
    this.#editor = editor;
    this.#original = text;
    this.#tooLarge = isTooLarge(text);
    this.#removed = this.#tooLarge ? [] : sanitize(text, {images}).removed;
    editor.setHTML(text);
    // The stored text has its own note, above the field.
    this.#message = undefined;
    this.#pasted = false;
    this.#pristine = fromEditable(element, {images});
    editor.addEventListener('input', () => this.#onInput());
    for (const type of ['pathChange', 'select', 'cursor']) editor.addEventListener(type, this.#update);
    editor.addEventListener('pasteImage', (event: Event) => void this.#pasteImage(event));
    for (const key of ['Ctrl-k', 'Meta-k'])
      editor.setKeyHandler(key, (_, event) => {
        event.preventDefault();
        this.#togglePanel('link');
      });
    // The first render is complete; the next one shows the toolbar's state.
    queueMicrotask(this.#update);
  };

  /** What is put into the editor: the stored text and pasted content. */
  #insertable(html: string): DocumentFragment {
    if (!isTooLarge(html)) return toEditable(html, {images: this.#options.images});
    const plain = plainEditable(html);
    this.#unreadable = html === this.#original && !plain;
    this.#message = this.#options.localizer.text(
      plain ? richTextEditorWords['richTextEditor.paste.plain'] : richTextEditorWords['richTextEditor.paste.tooLarge'],
    );
    this.#pasted = true;
    queueMicrotask(this.#update);
    return plain ?? document.createDocumentFragment();
  }

  readonly #update = (): void => {
    if (this.isConnected && this.#editor) this.setValue(this.#template());
  };

  #onInput(): void {
    const editor = this.#editor;
    if (!editor) return;
    if (!this.#pasted) this.#message = undefined;
    this.#pasted = false;
    const text = fromEditable(editor.getRoot(), {images: this.#options.images});
    if (isTooLarge(text))
      this.#message = this.#options.localizer.text(richTextEditorWords['richTextEditor.tooLarge.result']);
    this.#options.onInput(text === this.#pristine ? this.#original : text);
    this.#update();
  }

  #apply(change: (editor: ShadowSquire) => void): void {
    const editor = this.#editor;
    if (!editor) return;
    this.#panel = undefined;
    this.#message = undefined;
    editor.focus();
    change(editor);
    this.#update();
  }

  #togglePanel(wanted: Panel): void {
    this.#panel = this.#panel === wanted ? undefined : wanted;
    this.#panelFields.reset(this.#editor ? {link: linkAt(this.#editor)} : {});
    this.#update();
    if (this.#panel) this.#find('.panel :is(input, [aria-checked="true"], button)')?.focus();
  }

  #closePanel(): void {
    this.#panel = undefined;
    this.#update();
    this.#editor?.focus();
  }

  async #pasteImage(event: Event): Promise<void> {
    const {text} = this.#options.localizer;
    const {clipboardData} = (event as CustomEvent<{clipboardData: DataTransfer}>).detail;
    const picture = this.#options.images ? await pastedPicture(clipboardData) : 'not-allowed';
    if (typeof picture === 'object') {
      this.#editor?.insertImage(picture.address, {alt: picture.name});
      return;
    }
    this.#message = text(
      picture === 'too-large'
        ? richTextEditorWords['richTextEditor.image.tooLarge']
        : richTextEditorWords['richTextEditor.image.refused'],
    );
    this.#update();
  }

  #find(selector: string): HTMLElement | null {
    return this.#field.value?.closest('.editor')?.querySelector(selector) ?? null;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const inside = event.target instanceof Element ? event.target : undefined;
    const key = pressedKey(event);
    if (key === 'Escape') {
      event.preventDefault();
      // Must not close the whole form, which would discard the text.
      event.stopPropagation();
      if (this.#panel) this.#closePanel();
      else if (inside === this.#field.value) this.#find('[role="toolbar"] [tabindex="0"]')?.focus();
      else this.#editor?.focus();
    } else if (inside?.closest('[role="toolbar"]')) moveInToolbar(event);
    else if (key === 'Enter' && inside?.closest('.panel')) event.stopPropagation();
  };
}

const richTextEditorDirective = directive(RichTextEditor);

const lengthOf = (root: Element): number => characters((root.textContent ?? '').replaceAll('\u200B', ''));
