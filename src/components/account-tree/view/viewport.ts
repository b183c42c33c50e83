import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {TreeRows} from '../rows/rows.js';
import {RowSlots, type RowSlot} from './row-slots.js';

/** Rows rendered beyond either edge, so that scrolling with a wheel does not show blanks. */
const OVERSCAN = 3;
/** Pixels of a row until one has been measured. */
const USUAL_ROW = 48;

/** A rendered row, with what a later update needs to find it again after rows were added or removed above it. */
export interface DrawnRow {
  readonly key: string;
  readonly index: number;
  /** Pixels from the top of all rows. */
  readonly start: number;
}

/**
 * Determines which rows are elements, and the scroll position: only rows in view, and always the active one. Rows added
 * or removed above do not move what is in view; the browser's own scroll anchoring cannot handle individually placed
 * rows.
 */
export class TreeViewport implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** The height of the list determines the number of rows in view. */
  readonly #resize = new ResizeObserver(([entry]) => this.#onResize(entry?.contentRect.height ?? 0));
  /** All rows have the same height; a hidden element of that height measures it in pixels and detects changes. */
  readonly #probe = new ResizeObserver(([entry]) => this.#onRowSize(entry?.borderBoxSize[0]?.blockSize ?? 0));
  #scroller: HTMLElement | undefined;
  /** The wanted scroll position. */
  #top = 0;
  /**
   * The position and height of the scroll container. Reading them from it would force a layout of what just changed.
   */
  #scrolled = 0;
  #height = 0;
  #rowSize = USUAL_ROW;
  #rows: TreeRows | undefined;
  #version = -1;
  /** The position to restore once the list has enough rows. */
  #wanted: number | undefined;
  #drawn: readonly DrawnRow[] = [];
  #activeKey: string | undefined;
  readonly #slots = new RowSlots();
  /** What to scroll into view with the next render. */
  #target: 'top' | {readonly key: string; readonly align: 'nearest' | 'center'} | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** For `ref()` on the scroll container. */
  readonly scroller = (element: Element | undefined): void => {
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#resize.disconnect();
    this.#scroller = element instanceof HTMLElement ? element : undefined;
    this.#scrolled = this.#height = 0;
    if (!this.#scroller) return;
    this.#scroller.addEventListener('scroll', this.#onScroll, {passive: true});
    this.#resize.observe(this.#scroller);
  };

  /** For `ref()` on an element inside it that has the height of a row. */
  readonly probe = (element: Element | undefined): void => {
    this.#probe.disconnect();
    if (element) this.#probe.observe(element);
  };

  /** The height of all rows in pixels. */
  get size(): number {
    return (this.#rows?.rowCount ?? 0) * this.#rowSize;
  }

  get drawn(): readonly DrawnRow[] {
    return this.#drawn;
  }

  /** The slots for the rows; to be called once per render. */
  assignSlots(): readonly RowSlot<DrawnRow>[] {
    return this.#slots.assign(this.#drawn);
  }

  /** The number of rows that the page keys move. */
  get pageSize(): number {
    return Math.max(1, Math.floor(this.#height / this.#rowSize) - 1);
  }

  /** To be called before each render. @param active the row that is always rendered */
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

  /** Scrolls with the next render if the row is then out of view. */
  bringIntoView(key: string, align: 'nearest' | 'center'): void {
    this.#target = {key, align};
    this.#host.requestUpdate();
  }

  /** The scrolling list, once it is rendered. */
  get element(): HTMLElement | undefined {
    return this.#scroller;
  }

  /** Scrolls to the first row with the next render. */
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

  /** Restores the previous scroll position as far as rows exist: pages may still be loading. */
  #goBack(): void {
    if (this.#wanted === undefined || this.#height === 0) return;
    const most = Math.max(0, this.size - this.#height);
    this.#top = Math.min(this.#wanted, most);
    if (this.#wanted <= most) this.#wanted = undefined;
  }

  /** Before the rows are rendered, so that they are rendered once, in their final position. */
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

  /**
   * The anchor is the active row if it is in view, otherwise the first row in view, unless the list is at the very top.
   */
  #keepPlace(rows: TreeRows, activeKey: string | undefined): void {
    const top = this.#top;
    const inView = this.#drawn.filter(({start}) => start + this.#rowSize > top && start < top + this.#height);
    const anchor = inView.find(({key}) => key === activeKey) ?? (top > 0 ? inView[0] : undefined);
    const index = anchor ? rows.indexOfKey(anchor.key) : -1;
    if (!anchor || index < 0 || index === anchor.index) return;
    this.#top = top + (index - anchor.index) * this.#rowSize;
  }

  /**
   * The rows in view and a few beyond. This is simple arithmetic, because all rows have the same height: a virtualizer
   * for variable heights would store a measurement of each row and recompute all of them whenever their number changes.
   */
  #window(): number[] {
    if (this.#height === 0) return [];
    const count = this.#rows?.rowCount ?? 0;
    // With fewer rows than before, the browser scrolls back as soon as it knows.
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
      // A smaller list must not hide the active row.
      const active = this.#drawn.find(({key}) => key === this.#activeKey);
      const end = this.#top + before;
      if (active && active.start >= this.#top && active.start + this.#rowSize <= end)
        this.#target ??= {key: active.key, align: 'nearest'};
    }
    this.#host.requestUpdate();
  }

  /** Keeps the same rows in view. */
  #onRowSize(size: number): void {
    if (size === 0 || size === this.#rowSize) return;
    this.#top *= size / this.#rowSize;
    this.#rowSize = size;
    this.#host.requestUpdate();
  }
}
