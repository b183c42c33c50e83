import {html, nothing, noChange, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {withWords, type Localizer} from '../i18n/localizer.js';
import {richText as words} from '../i18n/locales/en/rich-text.js';
import {ink} from './ink.js';

export interface RichTextOptions {
  readonly localizer: Localizer;
  /** Whether pictures are shown. */
  readonly images: boolean;
  /** For the operator, who may save the text without them: what was left out is named. Default: it is not. */
  readonly tellRemoved?: boolean;
}

/**
 * HTML of a server's, sanitised. The sanitiser is loaded with the first text there is to show; nothing of the text is on
 * the page before. Where it cannot be loaded, or the page's policy keeps it from working, words say so.
 */
export const richText = (text: string, options: RichTextOptions): TemplateResult =>
  html`${richTextDirective(text, options)}`;

class RichText extends AsyncDirective {
  #options!: RichTextOptions;
  #text: string | undefined;
  #images = false;
  #shown: unknown = nothing;

  override render(text: string, options: RichTextOptions): unknown {
    this.#options = options;
    if (text !== this.#text || options.images !== this.#images) {
      this.#text = text;
      this.#images = options.images;
      this.#shown = html`<span class="skeleton wide" aria-hidden="true"></span>`;
      void this.#load(text, options.images);
    }
    return this.#shown;
  }

  protected override disconnected(): void {
    this.#text = undefined;
  }

  async #load(text: string, images: boolean): Promise<void> {
    let shown: unknown;
    try {
      const {sanitise} = await import('./sanitise.js');
      const {content, removed} = sanitise(text, {images});
      shown = () => this.#template(contentElement(content), removed);
    } catch (error) {
      console.error(error);
      shown = () => html`<p class="notice error" role="alert">${this.#words('richText.unavailable')}</p>`;
    }
    // Another text has come meanwhile.
    if (this.#text !== text || this.#images !== images) return;
    this.#shown = (shown as () => TemplateResult)();
    this.setValue(this.isConnected ? this.#shown : noChange);
  }

  #template(content: HTMLElement, removed: readonly string[]): TemplateResult {
    const {localizer, tellRemoved = false} = this.#options;
    return html` ${content} ${tellRemoved && removed.length > 0 ? removedNotice(localizer, removed) : nothing} `;
  }

  #words(key: 'richText.unavailable'): string {
    return withWords(this.#options.localizer, words).text(key);
  }
}

const richTextDirective = directive(RichText);

/** Names what a text was shown without, for somebody who is about to save it so. */
export function removedNotice(localizer: Localizer, removed: readonly string[]): TemplateResult {
  const {text, list} = withWords(localizer, words);
  return html`
    <div class="notice warning" part="notice">
      <div>
        <strong>${text('richText.removed.title')}</strong>
        ${text('richText.removed.text', {names: list(removed)})}
      </div>
    </div>
  `;
}

/** Kept as one element: a fragment is empty once it was put somewhere. */
function contentElement(content: DocumentFragment): HTMLElement {
  const element = document.createElement('div');
  element.className = 'rich-text';
  element.part.add('rich-text');
  element.append(content);
  ink(element);
  return element;
}
