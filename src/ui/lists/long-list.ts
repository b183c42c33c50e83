import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {repeat} from 'lit/directives/repeat.js';
import {RowWindow, type Run} from './row-window.js';

type Kind = 'list' | 'table' | 'groups';

/** The position of a row in the whole list, for assistive technology; `undefined` where every row is an element. */
export interface Place {
  /** Starts at 1. */
  readonly position: number;
  readonly size: number;
}

export interface LongListOptions<T> {
  readonly items: readonly T[];
  /** Identifies an item. If two items have the same key, both are shown. */
  readonly keyOf: (item: T) => string;
  /** Renders one element, which is a child of the list: `<li>`, `<tr>` in a table, or any in `groups`. */
  readonly row: (item: T, place: Place | undefined) => TemplateResult;
  /** The text by which find-in-page finds a row that is not an element. */
  readonly textOf: (item: T) => string;
  /** Whether an item is an element wherever the user scrolls, e.g. because its form is open. Default: none is. */
  readonly isPinned?: ((item: T) => boolean) | undefined;
  /** Default: `list`. */
  readonly kind?: Kind;
}

/** Shorter lists are rendered whole. */
const WHOLE = 60;
/** Texts in one element of a space. */
const PART = 100;

/**
 * The rows of a list that may have thousands of items. Only rows near the viewport are elements, and those that hold the
 * focus or are pinned; the rest is a space of their height that contains their texts, so that find-in-page works.
 *
 * Rows may differ in height, and a grid may show several of them in a line. It does not matter which ancestor scrolls:
 * an IntersectionObserver reports the spaces that come near the viewport. Libraries on npm need the scroll
 * container, which a widget on a foreign page does not know, and place each row absolutely, which neither a table nor a
 * form of changing height survives; `content-visibility: auto` alone leaves 55,000 elements for 5,000 administrators.
 */
class LongList<T> extends AsyncDirective {
  readonly #window = new RowWindow(() => this.#show());
  #options: LongListOptions<T> | undefined;
  #items: readonly T[] = [];
  #keys: readonly string[] = [];
  #texts: readonly string[] = [];

  override render(options: LongListOptions<T>): unknown {
    const {items, keyOf, textOf} = options;
    this.#options = options;
    if (items !== this.#items) {
      this.#items = items;
      this.#keys = distinct(items.map(keyOf));
      this.#texts = items.length > WHOLE ? items.map((item) => textOf(item).replaceAll(/\s+/g, ' ')) : [];
    }
    return this.#rows(options);
  }

  protected override disconnected(): void {
    this.#window.disconnect();
  }

  protected override reconnected(): void {
    this.#show();
  }

  #show(): void {
    if (this.#options) this.setValue(this.#rows(this.#options));
  }

  #rows({items, row, isPinned, kind = 'list'}: LongListOptions<T>): unknown {
    const keys = this.#keys;
    if (items.length <= WHOLE) {
      this.#window.disconnect();
      return repeat(
        items,
        (_, index) => keys[index],
        (item) => row(item, undefined),
      );
    }
    const size = items.length;
    const runs = this.#window.runs(
      keys,
      isPinned ? items.flatMap((item, index) => (isPinned(item) ? [index] : [])) : [],
    );
    const shown = runs.flatMap((run): (Run | number)[] =>
      run.isSpace ? [run] : Array.from({length: run.end - run.start}, (_, at) => run.start + at),
    );
    return repeat(
      shown,
      (one) => (typeof one === 'number' ? `row ${keys[one] ?? ''}` : one.key),
      (one) =>
        typeof one === 'number'
          ? this.#row(row, items, one, size)
          : space(kind, html`<div class="extent" ${this.#window.space(one)}>${this.#text(one)}</div>`),
    );
  }

  /** The texts in parts that stay the same while the space grows and shrinks. */
  #text({start, end}: Run): unknown {
    const parts = Array.from({length: Math.ceil(end / PART)}, (_, part) => part).slice(Math.floor(start / PART));
    return repeat(
      parts,
      (part) => part,
      (part) => {
        const texts = this.#texts.slice(Math.max(start, part * PART), Math.min(end, (part + 1) * PART));
        return html`<div>${texts.join('\n')}</div>`;
      },
    );
  }

  #row(row: LongListOptions<T>['row'], items: readonly T[], index: number, size: number): unknown {
    const item = items[index];
    return item === undefined ? nothing : row(item, {position: index + 1, size});
  }
}

/** Assistive technology learns from the position and the size of the list in each row what is not an element. */
function space(kind: Kind, content: TemplateResult): TemplateResult {
  switch (kind) {
    case 'list':
      return html`<li class="space" aria-hidden="true">${content}</li>`;
    case 'table':
      return html`<tr class="space" aria-hidden="true">
        <td colspan="99">${content}</td>
      </tr>`;
    case 'groups':
      return html`<div class="space" aria-hidden="true">${content}</div>`;
  }
}

/** A backend may list an item twice. */
function distinct(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} (${times})`;
  });
}

export const longList = directive(LongList) as <T>(options: LongListOptions<T>) => unknown;
