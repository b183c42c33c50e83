import {html, type TemplateResult} from 'lit';
import {balanced} from '../../i18n/isolated.js';
import {fold, foldedRanges, type TextRange} from './fold.js';

/** Returns the search words in the form in which they are compared. */
export const wordsOf = (query: string): readonly string[] => fold(query).split(/\s+/u).filter(Boolean);

/**
 * The search for a text in every list: a match contains every word anywhere, regardless of case, accents, and the way
 * it was typed. A search without words matches everything.
 */
export class TextMatch {
  readonly text: string;
  readonly #words: readonly string[];

  constructor(text: string) {
    this.text = text;
    this.#words = wordsOf(text);
  }

  /** Returns whether these texts together contain all of the words. */
  isIn(...texts: readonly string[]): boolean {
    const folded = texts.map(fold);
    return this.#words.every((word) => folded.some((text) => text.includes(word)));
  }

  /** Returns the value with a `<mark>` around each occurrence of the text, or otherwise around each of its words. */
  mark(text: string): string | TemplateResult {
    const value = balanced(text);
    const whole = joined(foldedRanges(value, this.#words.join(' ')));
    const ranges = whole.length > 0 ? whole : joined(this.#words.flatMap((word) => foldedRanges(value, word)));
    if (ranges.length === 0) return value;
    const parts = ranges.map(([start, end], index) => {
      const before = value.slice(ranges[index - 1]?.[1] ?? 0, start);
      return html`${before}<mark>${value.slice(start, end)}</mark>`;
    });
    return html`${parts}${value.slice(ranges.at(-1)?.[1])}`;
  }
}

/** Returns the ranges in order and without overlaps. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && start <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], end)];
    else found.push([start, end]);
  }
  return found;
}
