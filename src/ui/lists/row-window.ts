import {ref} from 'lit/directives/ref.js';

/** Consecutive items of a list: rows, or a space in the place of rows. */
export interface Run {
  /** Of a space: identifies it among the spaces of the list. */
  readonly key: string;
  readonly isSpace: boolean;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Pixels beyond the viewport in which rows are elements, so that scrolling with a wheel does not show spaces. */
const MARGIN = 300;
/** Lines rendered beyond that, so that not every step of a scroll renders. */
const OVERSCAN = 4;
/** Lines rendered at first, and the height of a line in pixels until one has been measured. */
const FIRST = 24;
const USUAL = 56;

/**
 * Determines which rows of a list are elements. Counts in lines: a line is one row, or the rows beside each other in a
 * grid.
 */
export class RowWindow {
  readonly #onChange: () => void;
  #observer: IntersectionObserver | undefined;
  /** The spaces on the page, and what the observer last reported about each. */
  readonly #spaces = new Map<Element, {readonly run: Run; seen?: IntersectionObserverEntry}>();
  #keys: readonly string[] = [];
  #columns = 1;
  #lines: Lines = {start: 0, end: FIRST};
  /** Indexes of the rows that are elements, in the order of the list. */
  #rows: readonly number[] = [];
  #pinned: ReadonlySet<number> = new Set();
  /** The key of the row that had the focus when the window last moved. */
  #focused: string | undefined;
  /** Pixels from the top of a line to the top of the next, by the key of its first row. */
  readonly #heights = new Map<string, number>();
  /**
   * The height of a line that has not been measured: the mean of the first ones. It stays the same for one width,
   * because a change of the space above the viewport moves what the user sees.
   */
  #usual: number | undefined;
  #width = 0;
  /** Pixels between two lines. */
  #gap = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#spaces.clear();
  }

  /** The rows that are elements and the spaces between them, in the order of the list. */
  runs(keys: readonly string[], pinned: readonly number[]): readonly Run[] {
    this.#keys = keys;
    this.#pinned = new Set(pinned);
    const last = this.#lineCount;
    const length = this.#lines.end - this.#lines.start;
    const start = Math.max(0, Math.min(this.#lines.start, last - length));
    this.#lines = {start, end: Math.min(last, start + length)};
    const shown = new Set<number>(range(start, this.#lines.end));
    for (const index of pinned) shown.add(this.#lineOf(index));
    const focused = this.#focused === undefined ? -1 : keys.indexOf(this.#focused);
    // The previous and the next line are elements as well, so that Tab reaches them.
    if (focused >= 0) for (const beside of [-1, 0, 1]) shown.add(this.#lineOf(focused) + beside);
    const runs = this.#runsOf([...shown].filter((line) => line >= 0 && line < last).sort((a, b) => a - b));
    this.#rows = runs.flatMap(({isSpace, start: from, end}) => (isSpace ? [] : range(from, end)));
    return runs;
  }

  /** For the element that takes the place of rows. Observing it again makes the observer report at once. */
  space(run: Run): unknown {
    return ref((element) => {
      if (!(element instanceof HTMLElement)) return;
      const height = this.#heightOf(this.#lineOf(run.start), Math.ceil(run.end / this.#columns)) - this.#gap;
      element.style.setProperty('block-size', `${height}px`);
      element.style.setProperty('line-height', `${height / (run.end - run.start)}px`);
      this.#observer ??= new IntersectionObserver((entries) => this.#onSeen(entries), {
        rootMargin: `${MARGIN}px 0px`,
        ...{scrollMargin: `${MARGIN}px 0px`},
      });
      this.#observer.unobserve(element);
      this.#observer.observe(element);
      this.#spaces.set(element, {run});
    });
  }

  #runsOf(lines: readonly number[]): readonly Run[] {
    const runs: Run[] = [];
    const push = (isSpace: boolean, from: number, to: number) => {
      const [start, end] = [from * this.#columns, Math.min(this.#keys.length, to * this.#columns)];
      if (start < end) runs.push({key: `space ${runs.length}`, isSpace, start, end});
    };
    let next = 0;
    for (const line of lines) {
      push(true, next, line);
      push(false, line, line + 1);
      next = line + 1;
    }
    push(true, next, this.#lineCount);
    return runs;
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const element of this.#spaces.keys()) if (!element.isConnected) this.#spaces.delete(element);
    for (const seen of entries) {
      const space = this.#spaces.get(seen.target);
      if (space) space.seen = seen;
    }
    const list = [...this.#spaces.keys()][0]?.closest('.space')?.parentElement;
    if (!list) return;
    const rows = [...list.children].filter((child) => !child.classList.contains('space'));
    const measured = this.#measure(list, rows);
    const moved = this.#move(list, rows);
    if (measured || moved) this.#onChange();
  }

  /** Measures the rows that are elements. @returns whether the spaces have to be placed again */
  #measure(list: Element, rows: readonly Element[]): boolean {
    const {display, gridTemplateColumns, rowGap} = getComputedStyle(list);
    const columns = display === 'grid' ? gridTemplateColumns.split(' ').length : 1;
    const {width} = list.getBoundingClientRect();
    const resized = width !== this.#width || columns !== this.#columns;
    if (resized) {
      const {start, end} = this.#lines;
      const before = this.#columns;
      this.#columns = columns;
      this.#lines = {start: this.#lineOf(start * before), end: Math.ceil((end * before) / columns)};
      this.#heights.clear();
      this.#usual = undefined;
      this.#width = width;
    }
    this.#gap = Number.parseFloat(rowGap) || 0;
    for (const [at, row] of rows.entries()) {
      const index = this.#rows[at] ?? -1;
      const {height} = row.getBoundingClientRect();
      // A pinned row is never in a space, and its form says nothing about the others.
      if (height === 0 || index < 0 || this.#pinned.has(index)) continue;
      const first = this.#keys[this.#lineOf(index) * columns] ?? '';
      const others = index % columns === 0 ? 0 : (this.#heights.get(first) ?? 0);
      this.#heights.set(first, Math.max(others, height + this.#gap));
    }
    if (this.#heights.size > 0) this.#usual ??= sum(this.#heights.values()) / this.#heights.size;
    return resized;
  }

  /** Moves the window to what is near the viewport. @returns whether other rows have to be elements */
  #move(list: Element, rows: readonly Element[]): boolean {
    const needed = [...this.#spaces.values()].flatMap(({run, seen}) => (seen ? this.#linesIn(run, seen) : []));
    if (needed.length === 0) return false;
    const {start, end} = this.#lines;
    if (needed.every((line) => line >= start && line < end)) return false;
    const bounds = [...this.#spaces.values()].find(({seen}) => seen?.rootBounds)?.seen?.rootBounds;
    const {top, bottom} = bounds ?? {top: -MARGIN, bottom: window.innerHeight + MARGIN};
    for (const [at, row] of rows.entries()) {
      const index = this.#rows[at] ?? -1;
      const line = this.#lineOf(index);
      const rect = row.getBoundingClientRect();
      if (line >= start && line < end && rect.bottom > top && rect.top < bottom) needed.push(line);
    }
    this.#lines = {
      start: Math.max(0, Math.min(...needed) - OVERSCAN),
      end: Math.min(this.#lineCount, Math.max(...needed) + 1 + OVERSCAN),
    };
    const {activeElement} = list.getRootNode() as Document | ShadowRoot;
    const focused = activeElement ? rows.findIndex((row) => row.contains(activeElement)) : -1;
    this.#focused = this.#keys[this.#rows[focused] ?? -1];
    return true;
  }

  /** The first and the last line of a space that are near the viewport. */
  #linesIn({start, end}: Run, {isIntersecting, intersectionRect, boundingClientRect}: IntersectionObserverEntry) {
    if (!isIntersecting) return [];
    const last = Math.ceil(end / this.#columns) - 1;
    const from = intersectionRect.top - boundingClientRect.top;
    const to = intersectionRect.bottom - boundingClientRect.top;
    let line = this.#lineOf(start);
    let bottom = this.#heightOf(line, line + 1);
    while (bottom <= from && line < last) bottom += this.#heightOf(++line, line + 1);
    const first = line;
    while (bottom < to && line < last) bottom += this.#heightOf(++line, line + 1);
    return [first, line];
  }

  get #lineCount(): number {
    return Math.ceil(this.#keys.length / this.#columns);
  }

  #lineOf(index: number): number {
    return Math.floor(index / this.#columns);
  }

  /** The height of the lines from one to another, which is excluded. */
  #heightOf(from: number, to: number): number {
    const usual = this.#usual ?? USUAL;
    let height = 0;
    for (let line = from; line < to; line++)
      height += this.#heights.get(this.#keys[line * this.#columns] ?? '') ?? usual;
    return height;
  }
}

const range = (start: number, end: number): number[] =>
  Array.from({length: Math.max(0, end - start)}, (_, at) => start + at);

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
