import {beginning} from '../i18n/beginning.js';
import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {commonWords} from '../i18n/generated/en/common.js';
import {richTextWords} from '../i18n/generated/en/rich-text.js';
import type {Localizer} from '../i18n/localizer.js';
import {errorBox} from '../ui/notices/notices.js';
import {ink} from './ink.js';
import {plainTextOf} from './plain-text.js';
import {isTooLarge} from './too-large.js';
import {loadedSanitizer, loadSanitizer, type Sanitizer} from './load-sanitizer.js';

export interface RichTextOptions {
  readonly localizer: Localizer;
  /** Whether pictures are shown. */
  readonly images: boolean;
  /** Whether the removed content is named, for an operator who may save the text without it. Default: false. */
  readonly tellRemoved?: boolean;
}

/**
 * Renders sanitized HTML from a server. The sanitizer is loaded with the first text; nothing of the text is rendered
 * before that. If the sanitizer cannot be loaded, or the page's policy blocks it, a message is shown instead. A text that is too
 * large to be parsed is offered as plain text.
 */
export const richText = (text: string, options: RichTextOptions): TemplateResult =>
  html`${richTextDirective(text, options)}`;

/** Characters of plain text that are shown at most, where the formatted text is too large. */
const MOST_PLAIN = 100_000;

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
      const sanitizer = loadedSanitizer();
      if (isTooLarge(text)) this.#shown = this.#tooLarge(text);
      else if (sanitizer) this.#shown = this.#sanitized(sanitizer);
      else void this.#load();
    }
    return this.#shown;
  }

  protected override disconnected(): void {
    this.#text = undefined;
  }

  async #load(): Promise<void> {
    this.#shown = html`<span class="skeleton wide" aria-hidden="true"></span>`;
    const text = this.#text;
    const shown = await loadSanitizer().then(
      (loaded) => () => this.#sanitized(loaded),
      () => () => this.#missing(),
    );
    // The text has been replaced in the meantime.
    if (this.#text !== text) return;
    this.#shown = shown();
    this.setValue(this.#shown);
  }

  #sanitized({sanitize}: Sanitizer): unknown {
    try {
      const {content, removed} = sanitize(this.#text ?? '', {images: this.#images});
      return this.#template(contentElement(content), removed);
    } catch (error) {
      return this.#failed(error);
    }
  }

  #failed(error: unknown): TemplateResult {
    console.error(error);
    const {text} = this.#options.localizer;
    return errorBox(text(richTextWords['richText.unavailable']));
  }

  #tooLarge(whole: string): TemplateResult {
    const {text} = this.#options.localizer;
    const show = () => {
      this.#shown = this.#plain(plainTextOf(whole));
      this.setValue(this.#shown);
    };
    return html`
      <div class="notice warning" part="notice">
        <div>${text(richTextWords['richText.tooLarge'])}</div>
        <button type="button" @click=${show}>${text(richTextWords['richText.tooLarge.show'])}</button>
      </div>
    `;
  }

  #plain(words: string): TemplateResult {
    const {text} = this.#options.localizer;
    const shown = beginning(words, MOST_PLAIN);
    return html`
      <div class="rich-text plain" part="rich-text">${shown}</div>
      ${shown.length < words.length ? html`<p class="hint">${text(richTextWords['richText.tooLarge.cut'], {count: MOST_PLAIN})}</p>` : nothing}
    `;
  }

  #missing(): TemplateResult {
    const {text} = this.#options.localizer;
    const retry = () => {
      void this.#load();
      this.setValue(this.#shown);
    };
    return errorBox(text(commonWords['error.missingCode']), {
      actions: html`<button type="button" @click=${retry}>${text(commonWords['action.retry'])}</button>`,
    });
  }

  #template(content: HTMLElement, removed: readonly string[]): TemplateResult {
    const {localizer, tellRemoved = false} = this.#options;
    return html` ${content} ${tellRemoved && removed.length > 0 ? removedNotice(localizer, removed) : nothing} `;
  }
}

const richTextDirective = directive(RichText);

/** Names that are listed at most, and their characters: the author of a text can choose them freely. */
const MOST_NAMES = 20;
const MOST_OF_NAME = 40;

/** Names what was removed from a text, for a user who is about to save it. */
export function removedNotice({text, list}: Localizer, removed: readonly string[]): TemplateResult {
  const shown = removed
    .slice(0, MOST_NAMES)
    .map((name) => (name.length > MOST_OF_NAME ? `${name.slice(0, MOST_OF_NAME)}…` : name));
  const names = removed.length > shown.length ? [...shown, '…'] : shown;
  return html`
    <div class="notice warning" part="notice">
      <div>
        <strong>${text(richTextWords['richText.removed.title'])}</strong>
        ${text(richTextWords['richText.removed.text'], {names: list(names)})}
      </div>
    </div>
  `;
}

/** Wrapped in an element, because a fragment is empty once it has been inserted. */
function contentElement(content: DocumentFragment): HTMLElement {
  const element = document.createElement('div');
  element.className = 'rich-text';
  element.part.add('rich-text');
  element.append(content);
  ink(element);
  return element;
}
