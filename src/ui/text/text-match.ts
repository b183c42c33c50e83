import {html, type TemplateResult} from 'lit';

/** Finds a text in other texts, ignoring case, and highlights it. */
export class TextMatch {
  readonly text: string;
  readonly #source: string;
  readonly #pattern: RegExp;

  constructor(text: string) {
    this.text = text;
    this.#source = text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    this.#pattern = new RegExp(this.#source, 'i');
  }

  isIn(value: string): boolean {
    return this.#pattern.test(value);
  }

  /** The value with a `<mark>` around each match. */
  mark(value: string): string | TemplateResult {
    if (!this.isIn(value)) return value;
    const parts = value.split(new RegExp(`(${this.#source})`, 'gi'));
    return html`${parts.map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : part))}`;
  }
}
