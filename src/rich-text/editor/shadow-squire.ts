import {pressedKey} from '../../ui/keys.js';
import {latinKey} from '../../ui/latin-keys.js';
import {Squire, type SquireConfig} from './squire.js';

/** Chromium only; other browsers find a selection inside a shadow root in other ways. */
type SelectingRoot = ShadowRoot & {getSelection?: () => Selection | null};

/** Copies of the text at each undo step, by Squire's record of the step. */
const steps = new WeakMap<Squire, Map<string, DocumentFragment>>();

/**
 * Squire in a shadow root and without a parser. In a shadow root the document's focus and selection are of no use, and
 * undo restores the nodes themselves instead of a text that would have to be parsed and trusted.
 */
export class ShadowSquire extends Squire {
  constructor(root: HTMLElement, config: SquireConfig) {
    super(root, config);
    // The root may have had focus before the editor existed.
    if (isActive(root)) this._isFocused = true;
  }

  override fireEvent(type: string, detail?: Event | object): this {
    if (detail instanceof KeyboardEvent && type === 'keydown') return this.#fireKey(detail);
    if (type !== 'focus') return super.fireEvent(type, detail);
    if (isActive(this._root) && !this._isFocused) {
      this._isFocused = true;
      this._restoreSelection();
    }
    return this;
  }

  /** Squire takes no notice of keyboards for other scripts, nor of the key with which Safari ends a composition. */
  #fireKey(event: KeyboardEvent): this {
    const {ctrlKey, metaKey, altKey, shiftKey, code} = event;
    if (pressedKey(event) === undefined) return this;
    if (!ctrlKey && !metaKey) return super.fireEvent('keydown', event);
    const options = {key: latinKey(event), code, ctrlKey, metaKey, altKey, shiftKey, cancelable: true};
    const pressed = new KeyboardEvent('keydown', options);
    if (!event.defaultPrevented) super.fireEvent('keydown', pressed);
    if (pressed.defaultPrevented) event.preventDefault();
    return this;
  }

  override getSelection(): Range {
    const root = this._root;
    const range = this._isFocused ? selectedRange(root) : undefined;
    if (range && root.contains(range.commonAncestorContainer)) {
      if (isLeaf(range.startContainer)) range.setStartBefore(range.startContainer);
      if (isLeaf(range.endContainer)) range.setEndBefore(range.endContainer);
      this._lastSelection = range;
    }
    const last = this._lastSelection;
    if (root.contains(last.commonAncestorContainer)) return last;
    const start = document.createRange();
    start.setStart(root.firstElementChild ?? root, 0);
    return start;
  }

  override _recordUndoState(range: Range, replace?: boolean): this {
    super._recordUndoState(range, replace);
    const step = this._undoStack[this._undoIndex];
    const known = steps.get(this) ?? new Map<string, DocumentFragment>();
    steps.set(this, known);
    if (step !== undefined && !known.has(step)) known.set(step, copyOf(this._root));
    return this;
  }

  override _setRawHTML(step: string): this {
    const nodes = steps.get(this)?.get(step)?.cloneNode(true);
    this._root.replaceChildren(nodes?.hasChildNodes() ? nodes : this.createDefaultBlock());
    this._ignoreChange = true;
    return this;
  }
}

const isActive = (root: HTMLElement): boolean => (root.getRootNode() as ShadowRoot | Document).activeElement === root;

const isLeaf = ({nodeName}: Node): boolean => /^(?:BR|HR|IMG|INPUT)$/.test(nodeName);

function selectedRange(element: HTMLElement): Range | undefined {
  const root = element.getRootNode() as SelectingRoot;
  const selection = root.getSelection?.() ?? window.getSelection();
  if (!selection?.rangeCount) return undefined;
  if (root.getSelection || !('getComposedRanges' in selection)) return selection.getRangeAt(0).cloneRange();
  const [found] = selection.getComposedRanges({shadowRoots: [root]});
  if (!found) return undefined;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

function copyOf(root: HTMLElement): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...(root.cloneNode(true) as HTMLElement).childNodes);
  return copy;
}
