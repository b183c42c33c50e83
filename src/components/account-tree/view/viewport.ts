import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {TreeRows} from '../rows/rows.js';
import {RowSlots, type RowSlot} from './row-slots.js';

/** Rows drawn beyond either edge, so that a wheel's turn meets rows and not blanks. */
const OVERSCAN = 3;
/** Pixels of a row until one has been measured. */
const USUAL_ROW = 48;

/** A row that is an element: what a later update needs to find it again after rows came or went above it. */
export interface DrawnRow {
  readonly key: string;
  readonly index: number;
  /** Pixels from the top of all rows. */
  readonly start: number;
}

/**
 * Which rows are elements, and where the list stands: only those in view, and the active one wherever it is. Rows that
 * come or go above do not move what is in view; the browser's own anchoring cannot know rows that are placed one by one.
 */
export class TreeViewport implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** The height of the list says how many rows are in view. */
  readonly #resize = new ResizeObserver(([entry]) => this.#onResize(entry?.contentRect.height ?? 0));
  /** All rows have one height; a hidden element of that height says how many pixels it is, and when that changes. */
  readonly #probe = new ResizeObserver(([entry]) => this.#onRowSize(entry?.borderBoxSize[0]?.blockSize ?? 0));
  #scroller: HTMLElement | undefined;
  /** Where the list is to stand. */
  #top = 0;
  /** Where the scroller stands and how high it is. Reading that from it would have the browser lay out what just changed. */
  #scrolled = 0;
  #height = 0;
  #rowSize = USUAL_ROW;
  #rows: TreeRows | undefined;
  #version = -1;
  /** Where the list is to stand as soon as it has enough rows. */
  #wanted: number | undefined;
  #drawn: readonly DrawnRow[] = [];
  #activeKey: string | undefined;
  readonly #slots = new RowSlots();
  /** What to bring into view with the next rendering. */
  #target: 'top' | {readonly key: string; readonly align: 'nearest' | 'center'} | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** For `ref()` on the element that scrolls. */
  readonly scroller = (element: Element | undefined): void => {
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#resize.disconnect();
    this.#scroller = element instanceof HTMLElement ? element : undefined;
    this.#scrolled = this.#height = 0;
    if (!this.#scroller) return;
    this.#scroller.addEventListener('scroll', this.#onScroll, {passive: true});
    this.#resize.observe(this.#scroller);
  };

  /** For `ref()` on an element inside it that is as high as a row. */
  readonly probe = (element: Element | undefined): void => {
    this.#probe.disconnect();
    if (element) this.#probe.observe(element);
  };

  /** Pixels that all rows take. */
  get size(): number {
    return (this.#rows?.rowCount ?? 0) * this.#rowSize;
  }

  get drawn(): readonly DrawnRow[] {
    return this.#drawn;
  }

  /** What to draw the rows with; once for each rendering. */
  assignSlots(): readonly RowSlot<DrawnRow>[] {
    return this.#slots.assign(this.#drawn);
  }

  /** Rows to go by with the page keys. */
  get pageSize(): number {
    return Math.max(1, Math.floor(this.#height / this.#rowSize) - 1);
  }

  /** Before each rendering. @param active the row that is drawn in any case. */
  layOut(rows: TreeRows, active: {readonly index: number; readonly key: string | undefined}): void {
    if (rows !== this.#rows) {
      this.#top = this.#wanted = rows.top ?? 0;
    } else if (rows.version !== this.#version && !this.#target) {
      this.#keepPlace(rows, active.key);
    }
    this.#rows = rows;
    this.#version = rows.version;
    this.#activeKey = active.key;
    this.#goBack();
    this.#meetTarget();
    rows.top = this.#wanted ?? this.#top;
    const indexes = this.#window();
    if (indexes.length > 0 && !indexes.includes(active.index)) indexes.push(active.index);
    this.#drawn = indexes
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const key = rows.row(index)?.key;
        return key === undefined ? [] : [{key, index, start: index * this.#rowSize}];
      });
  }

  /** Scrolls with the next rendering, if the row is out of view then. */
  bringIntoView(key: string, align: 'nearest' | 'center'): void {
    this.#target = {key, align};
    this.#host.requestUpdate();
  }

  focus(): void {
    this.#scroller?.focus();
  }

  /** Scrolls to the first row with the next rendering. */
  toTop(): void {
    this.#target = 'top';
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const scroller = this.#scroller;
    // Without a height there is nothing to scroll yet.
    if (!scroller || this.#height === 0 || this.#top === this.#scrolled) return;
    scroller.scrollTop = this.#top;
    this.#top = this.#scrolled = scroller.scrollTop;
  }

  hostDisconnected(): void {
    this.#probe.disconnect();
    this.#rows = undefined;
    this.#target = undefined;
    this.#drawn = [];
  }

  /** To where the list stood before, as far as there are rows: pages may still be on their way. */
  #goBack(): void {
    if (this.#wanted === undefined || this.#height === 0) return;
    const most = Math.max(0, this.size - this.#height);
    this.#top = Math.min(this.#wanted, most);
    if (this.#wanted <= most) this.#wanted = undefined;
  }

  /** Before the rows are drawn, so that they are drawn once, where they will be seen. */
  #meetTarget(): void {
    const target = this.#target;
    if (!target || this.#height === 0) return;
    this.#target = undefined;
    if (target === 'top') {
      this.#top = 0;
      this.#wanted = undefined;
      return;
    }
    const {key, align} = target;
    const index = this.#rows?.indexOfKey(key) ?? -1;
    const start = index * this.#rowSize;
    const end = start + this.#rowSize;
    if (index < 0 || (start >= this.#top && end <= this.#top + this.#height)) return;
    const nearest = start < this.#top ? start : end - this.#height;
    this.#wanted = undefined;
    const top = align === 'center' ? start - (this.#height - this.#rowSize) / 2 : nearest;
    this.#top = Math.max(0, Math.min(top, this.size - this.#height));
  }

  /** What must not move is the active row if it is in view, else the first in view, unless the list is at its very top. */
  #keepPlace(rows: TreeRows, activeKey: string | undefined): void {
    const top = this.#top;
    const inView = this.#drawn.filter(({start}) => start + this.#rowSize > top && start < top + this.#height);
    const anchor = inView.find(({key}) => key === activeKey) ?? (top > 0 ? inView[0] : undefined);
    const index = anchor ? rows.indexOfKey(anchor.key) : -1;
    if (!anchor || index < 0 || index === anchor.index) return;
    this.#top = top + (index - anchor.index) * this.#rowSize;
  }

  /**
   * Rows in view and a few beyond. Plain arithmetic, since all have one height: a virtualizer for any heights would keep
   * a measurement of each row, and make all of them anew whenever their number changes.
   */
  #window(): number[] {
    if (this.#height === 0) return [];
    const count = this.#rows?.rowCount ?? 0;
    // Fewer rows than before: the browser scrolls back as soon as it knows.
    const top = Math.min(this.#top, Math.max(0, this.size - this.#height));
    const first = Math.max(0, Math.floor(top / this.#rowSize) - OVERSCAN);
    const end = Math.min(count, Math.ceil((top + this.#height) / this.#rowSize) + OVERSCAN);
    return Array.from({length: Math.max(0, end - first)}, (_, at) => first + at);
  }

  readonly #onScroll = (): void => {
    const top = this.#scroller?.scrollTop ?? 0;
    if (top === this.#scrolled) return;
    this.#top = this.#scrolled = top;
    this.#wanted = undefined;
    this.#host.requestUpdate();
  };

  #onResize(height: number): void {
    const before = this.#height;
    this.#height = height;
    if (height > 0) {
      this.#scrolled = this.#scroller?.scrollTop ?? 0;
      if (before > 0) this.#top = this.#scrolled;
      // Less room must not take away the row that the user is at.
      const active = this.#drawn.find(({key}) => key === this.#activeKey);
      const end = this.#top + before;
      if (active && active.start >= this.#top && active.start + this.#rowSize <= end)
        this.#target ??= {key: active.key, align: 'nearest'};
    }
    this.#host.requestUpdate();
  }

  /** The same rows stay in view. */
  #onRowSize(size: number): void {
    if (size === 0 || size === this.#rowSize) return;
    this.#top *= size / this.#rowSize;
    this.#rowSize = size;
    this.#host.requestUpdate();
  }
}
