import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {createRef, ref} from 'lit/directives/ref.js';
import {richTextEditorWords} from '../../i18n/generated/en/rich-text-editor.js';
import type {Localizer} from '../../i18n/localizer.js';
import {removedNotice} from '../view.js';
import {sanitise} from '../sanitise.js';
import {linkFor, setColor} from './commands.js';
import {fromEditable, inkEditable, toEditable} from './editable.js';
import {panel, type Panel} from './panels.js';
import {pastedPicture} from './pictures.js';
import {ShadowSquire} from './shadow-squire.js';
import {moveInToolbar, toolbar} from './toolbar.js';

export interface RichTextEditorOptions {
  /** Told apart from other editors of the element; an identifier. */
  readonly id: string;
  /** The name of the field. */
  readonly label: string;
  /** As it is stored, or was typed before; read once, when the editor appears. */
  readonly text: string;
  readonly localizer: Localizer;
  /** Whether pictures may be put in. */
  readonly images: boolean;
  readonly disabled: boolean;
  /** The text as it is to be stored: `text` itself as long as nothing differs from it. */
  readonly onInput: (text: string) => void;
}

/**
 * A text to be written with formatting: a toolbar (ARIA Authoring Practices) over a field on Squire. What is put in, typed or
 * pasted is sanitised, and so is what comes out. Escape leads from the text to the toolbar, so that nobody is caught where
 * Tab indents. Styles: `richTextStyles`, `editorStyles`, `fieldStyles`.
 */
export const richTextEditor = (options: RichTextEditorOptions): TemplateResult =>
  html`${richTextEditorDirective(options)}`;

class RichTextEditor extends AsyncDirective {
  readonly #field = createRef<HTMLElement>();
  #options!: RichTextEditorOptions;
  #editor: ShadowSquire | undefined;
  /** What came out of the editor before anything was typed: it may be written otherwise than what was put in. */
  #pristine = '';
  #original = '';
  #removed: readonly string[] = [];
  #panel: Panel | undefined;
  #message: string | undefined;
  #history = {canUndo: false, canRedo: false};

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
    const {id, label, localizer, images, disabled} = this.#options;
    const editor = this.#editor;
    const count = editor ? lengthOf(editor.getRoot()) : 0;
    return html`
      <div class="editor" part="editor" @keydown=${this.#onKeydown}>
        ${this.#removed.length > 0 ? removedNotice(localizer, this.#removed) : nothing}
        <div class="frame">
          ${toolbar({
            ...{localizer, id, label, editor, images, disabled, ...this.#history},
            panel: this.#panel,
            onPanel: (wanted) => this.#togglePanel(wanted),
            onDone: this.#update,
          })}
          ${panel(this.#panel, {
            ...{localizer, id, editor},
            onColor: (color) => this.#apply((squire) => setColor(squire, color)),
            onLink: (typed) => this.#link(typed),
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
            aria-describedby="${id}-count"
            aria-disabled=${disabled ? 'true' : nothing}
            ?inert=${disabled}
          ></div>
        </div>
        <div class="below">
          <span role="status">${this.#message ?? nothing}</span>
          <span id="${id}-count">${localizer.text(richTextEditorWords['richTextEditor.count'], {count})}</span>
        </div>
      </div>
    `;
  }

  /** Called with the field as soon as it is there, and with nothing when it goes. */
  readonly #start = (element: Element | undefined): void => {
    if (!(element instanceof HTMLElement) || this.#editor) return;
    const {text, images} = this.#options;
    (this.#field as {value?: HTMLElement}).value = element;
    const editor = new ShadowSquire(element, {
      sanitizeToDOMFragment: (html) => toEditable(html, {images: this.#options.images}),
      didError: (error: unknown) => console.error(error),
    });
    this.#editor = editor;
    this.#original = text;
    this.#removed = sanitise(text, {images}).removed;
    editor.setHTML(text);
    inkInto(editor);
    this.#pristine = fromEditable(element, {images});
    editor.addEventListener('input', () => this.#onInput());
    for (const type of ['pathChange', 'select', 'cursor']) editor.addEventListener(type, this.#update);
    editor.addEventListener('undoStateChange', (event: Event) => {
      this.#history = (event as CustomEvent<{canUndo: boolean; canRedo: boolean}>).detail;
      this.#update();
    });
    editor.addEventListener('pasteImage', (event: Event) => void this.#pasteImage(event));
    for (const key of ['Ctrl-k', 'Meta-k'])
      editor.setKeyHandler(key, (_, event) => {
        event.preventDefault();
        this.#togglePanel('link');
      });
    // The first render is over; what the toolbar says of the text comes with the next.
    queueMicrotask(this.#update);
  };

  readonly #update = (): void => {
    if (this.isConnected && this.#editor) this.setValue(this.#template());
  };

  #onInput(): void {
    const editor = this.#editor;
    if (!editor) return;
    inkInto(editor);
    this.#message = undefined;
    const text = fromEditable(editor.getRoot(), {images: this.#options.images});
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

  /** @returns what is wrong with the address, if anything is. */
  #link(typed: string): boolean {
    const address = linkFor(typed);
    if (address === undefined && typed.trim() !== '') return false;
    this.#apply((editor) => {
      if (address === undefined) editor.removeLink();
      else editor.makeLink(address);
    });
    return true;
  }

  #togglePanel(wanted: Panel): void {
    this.#panel = this.#panel === wanted ? undefined : wanted;
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
    if (event.key === 'Escape') {
      event.preventDefault();
      // Not to be taken for the end of the whole form: what was written would be gone.
      event.stopPropagation();
      if (this.#panel) this.#closePanel();
      else if (inside === this.#field.value) this.#find('[role="toolbar"] [tabindex="0"]')?.focus();
      else this.#editor?.focus();
    } else if (inside?.closest('[role="toolbar"]')) moveInToolbar(event);
    else if (event.key === 'Enter' && inside?.closest('.panel')) event.stopPropagation();
  };
}

const richTextEditorDirective = directive(RichTextEditor);

/** Colours are shown without its being a change. */
const inkInto = (editor: ShadowSquire): void => void editor.modifyDocument(() => inkEditable(editor.getRoot()));

const lengthOf = (root: Element): number => (root.textContent ?? '').replaceAll('\u200B', '').length;
