/**
 * Undo and redo for an editable element. Each step is a copy of the nodes, not HTML, which would have to be parsed and
 * trusted again.
 */

/** The path from the root to a node, by index, and an offset in that node. */
type Point = readonly number[];

interface Selected {
  readonly start: Point;
  readonly end: Point;
}

interface Step {
  /** For the comparison only; never parsed. */
  readonly html: string;
  readonly content: DocumentFragment;
  /** As it was before the next change. */
  readonly selected: Selected;
}

type Kind = 'typing' | 'deleting' | 'other';

const MOST_STEPS = 200;

export interface Restored {
  readonly content: DocumentFragment;
  /** The selection, once the content is in the root. */
  readonly range: () => Range;
}

export class History {
  readonly #root: HTMLElement;
  #steps: readonly Step[] = [];
  #at = 0;
  /** The kind of the next change, if the browser has announced it. */
  #kind: Kind = 'other';
  /** The kind of change that the current step collects, if further changes can join it. */
  #open: Kind = 'other';

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#steps.length - 1;
  }

  /** Starts over with the present content. */
  reset(selection: Range): void {
    this.#steps = [this.#step(selection)];
    this.#at = 0;
    this.#open = 'other';
  }

  /** To be called with each `beforeinput` event, whose type shows which changes belong together. */
  announce({inputType, data}: InputEvent): void {
    if (inputType === 'insertText' || inputType === 'insertCompositionText') {
      this.#kind = 'typing';
      // One step for each word.
      if (data?.trim() === '') this.#open = 'other';
    } else this.#kind = /^deleteContent(?:Backward|Forward)$/.test(inputType) ? 'deleting' : 'other';
  }

  /** To be called before a typed character replaces the selection: the deletion and what is typed are one step. */
  announceReplacement(): void {
    this.#kind = 'typing';
    this.#open = 'other';
  }

  /** To be called when the selection changes: an undo restores it, and typing in another place is another step. */
  select(selection: Range): void {
    const step = this.#steps[this.#at];
    const selected = this.#selected(selection);
    if (!step || isSame(step.selected, selected)) return;
    this.#steps = this.#steps.with(this.#at, {...step, selected});
    this.#open = 'other';
  }

  /** To be called after each change by the user. */
  record(selection: Range): void {
    const step = this.#step(selection);
    const kind = this.#kind;
    this.#kind = 'other';
    if (step.html === this.#steps[this.#at]?.html) return;
    const isMore = kind !== 'other' && kind === this.#open && this.#at > 0;
    const before = this.#steps.slice(0, isMore ? this.#at : this.#at + 1);
    this.#steps = [...before, step].slice(-MOST_STEPS);
    this.#at = this.#steps.length - 1;
    this.#open = kind;
  }

  /** Moves by one step. @returns what the root must show; `undefined` if there is no such step */
  go(by: -1 | 1): Restored | undefined {
    const step = this.#steps[this.#at + by];
    if (!step) return undefined;
    this.#at += by;
    this.#open = 'other';
    return {content: copyOf(step.content), range: () => this.#range(step.selected)};
  }

  #step(selection: Range): Step {
    const content = document.createDocumentFragment();
    content.append(...copyOf(this.#root).childNodes);
    return {html: this.#root.innerHTML.replaceAll('\u200B', ''), content, selected: this.#selected(selection)};
  }

  #selected({startContainer, startOffset, endContainer, endOffset}: Range): Selected {
    return {
      start: pointOf(this.#root, startContainer, startOffset),
      end: pointOf(this.#root, endContainer, endOffset),
    };
  }

  #range({start, end}: Selected): Range {
    const range = document.createRange();
    range.setStart(...placeOf(this.#root, start));
    range.setEnd(...placeOf(this.#root, end));
    return range;
  }
}

const copyOf = <T extends Node>(node: T): T => node.cloneNode(true) as T;

function pointOf(root: Node, node: Node, offset: number): Point {
  const point = [offset];
  for (let at = node; at !== root && at.parentNode; at = at.parentNode) {
    point.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
  }
  return point;
}

/** The closest place that exists. */
function placeOf(root: Node, point: Point): [Node, number] {
  let node = root;
  for (const index of point.slice(0, -1)) {
    const child = node.childNodes[index];
    if (!child) return [node, node.childNodes.length];
    node = child;
  }
  const length = node instanceof CharacterData ? node.length : node.childNodes.length;
  return [node, Math.min(point.at(-1) ?? 0, length)];
}

const isSame = (a: Selected, b: Selected): boolean => String([a.start, '-', a.end]) === String([b.start, '-', b.end]);
