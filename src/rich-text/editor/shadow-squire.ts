import {pressedKey} from '../../ui/keys.js';
import {latinKey} from '../../ui/latin-keys.js';
import {inkEditable} from './editable.js';
import {History} from './history.js';
import {Squire, type SquireConfig} from './squire.js';

/** Chromium only; other browsers find a selection inside a shadow root in other ways. */
type SelectingRoot = ShadowRoot & {getSelection?: () => Selection | null};

/** Squire records steps of its own, as HTML, which `History` replaces. It needs to remember no more than one. */
const undo = {documentSizeThreshold: 0, undoLimit: 1};

/**
 * Squire in a shadow root and without a parser. In a shadow root the document's focus and selection are of no use, and
 * `History` restores the nodes themselves. Only public members of Squire are used and overridden.
 *
 * The fields have no initial values, because Squire's constructor already calls the methods.
 */
export class ShadowSquire extends Squire {
  declare private history: History | undefined;
  declare private selected: Range | undefined;
  /** Whether the selection was set, or the focus lost, since the user last pointed into the text. */
  declare private restores: boolean | undefined;
  declare private listening: AbortController | undefined;

  constructor(root: HTMLElement, config: SquireConfig) {
    super(root, {...config, undo});
    this.history = new History(root);
    this.listening = new AbortController();
    this.#listen(root, this.listening);
    this.addEventListener('input', () => {
      showColors(this);
      this.history?.record(this.getSelection());
    });
  }

  get canUndo(): boolean {
    return this.history?.canUndo ?? false;
  }

  get canRedo(): boolean {
    return this.history?.canRedo ?? false;
  }

  #listen(root: HTMLElement, {signal}: AbortController): void {
    root.addEventListener('focus', () => this.restores && this.selected && this.setSelection(this.selected), {signal});
    root.addEventListener('blur', () => (this.restores = true), {signal});
    for (const type of ['mousedown', 'touchstart'])
      root.addEventListener(type, () => (this.restores = false), {signal, capture: true, passive: true});
    root.addEventListener('beforeinput', (event) => this.history?.announce(event), {signal, capture: true});
    document.addEventListener(
      'selectionchange',
      () => {
        if (!isActive(root)) return;
        const selection = this.getSelection();
        this.history?.select(selection);
        this.fireEvent(selection.collapsed ? 'cursor' : 'select');
      },
      {signal},
    );
  }

  override destroy(): void {
    this.listening?.abort();
    super.destroy();
  }

  override setHTML(html: string): this {
    super.setHTML(html);
    showColors(this);
    this.history?.reset(this.getSelection());
    return this;
  }

  override fireEvent(type: string, detail?: Event | object): this {
    // Squire compares the root with the document's active element, which is the host of the shadow root.
    if (type === 'focus' || type === 'blur') return this;
    if (detail instanceof KeyboardEvent && type === 'keydown') return this.#fireKey(detail);
    return super.fireEvent(type, detail);
  }

  /** Squire supports no keyboards for other scripts, and does not ignore the key with which Safari ends a composition. */
  #fireKey(event: KeyboardEvent): this {
    const {ctrlKey, metaKey, altKey, shiftKey, code} = event;
    const key = pressedKey(event);
    if (key === undefined) return this;
    if (!ctrlKey && !metaKey) {
      // Squire deletes the selection before the browser inserts the character.
      if (key.length === 1 && !this.getSelection().collapsed) this.history?.announceReplacement();
      return super.fireEvent('keydown', event);
    }
    const options = {key: latinKey(event), code, ctrlKey, metaKey, altKey, shiftKey, cancelable: true};
    const pressed = new KeyboardEvent('keydown', options);
    if (!event.defaultPrevented) super.fireEvent('keydown', pressed);
    if (pressed.defaultPrevented) event.preventDefault();
    return this;
  }

  override getSelection(): Range {
    const root = this.getRoot();
    const range = isActive(root) ? selectedRange(root) : undefined;
    if (range && root.contains(range.commonAncestorContainer)) {
      if (isLeaf(range.startContainer)) range.setStartBefore(range.startContainer);
      if (isLeaf(range.endContainer)) range.setEndBefore(range.endContainer);
      this.selected = range;
    }
    const last = this.selected;
    if (last && root.contains(last.commonAncestorContainer)) return last;
    const start = document.createRange();
    start.setStart(root.firstElementChild ?? root, 0);
    return start;
  }

  override setSelection(range: Range): this {
    const {startContainer, startOffset, endContainer, endOffset} = range;
    this.selected = range;
    if (!isActive(this.getRoot())) this.restores = true;
    else window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    return this;
  }

  override undo(): this {
    return this.#go(-1);
  }

  override redo(): this {
    return this.#go(1);
  }

  #go(by: -1 | 1): this {
    const root = this.getRoot();
    // Delivers a change that has not been recorded yet.
    this.modifyDocument(() => undefined);
    const restored = this.history?.go(by);
    if (!restored) return this.focus();
    this.modifyDocument(() => root.replaceChildren(restored.content));
    this.setSelection(restored.range());
    this.fireEvent('input');
    return this.focus();
  }
}

/** Does not count as a change by the user. */
const showColors = (editor: Squire): void => void editor.modifyDocument(() => inkEditable(editor.getRoot()));

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
