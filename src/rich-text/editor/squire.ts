/** Squire, and the types of the members used here: the package's own types do not resolve in an ES module. */
import squire from 'squire-rte';

export interface SquireConfig {
  readonly sanitizeToDOMFragment: (html: string) => DocumentFragment;
  readonly didError: (error: unknown) => void;
  /** The size in bytes from which at most `undoLimit` steps are stored. */
  readonly undo?: {readonly documentSizeThreshold: number; readonly undoLimit: number};
}

interface Format {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Public members only. */
export interface Squire {
  destroy(): void;
  getRoot(): HTMLElement;
  setHTML(html: string): this;
  focus(): this;
  getSelection(): Range;
  setSelection(range: Range): this;
  fireEvent(type: string, detail?: Event | object): this;
  addEventListener(type: string, listener: (event: Event) => void): this;
  setKeyHandler(key: string, handler: (editor: Squire, event: KeyboardEvent) => void): this;
  /** Changes the document without recording a change by the user. */
  modifyDocument(change: () => void): this;

  hasFormat(tag: string): boolean;
  changeFormat(add: Format | null, remove: Format | null): this;
  bold(): this;
  removeBold(): this;
  italic(): this;
  removeItalic(): this;
  underline(): this;
  removeUnderline(): this;
  strikethrough(): this;
  removeStrikethrough(): this;
  removeAllFormatting(): this;
  makeUnorderedList(): this;
  makeOrderedList(): this;
  removeList(): this;
  makeLink(address: string): this;
  removeLink(): this;
  insertImage(address: string, attributes: Readonly<Record<string, string>>): HTMLImageElement;
  createDefaultBlock(): HTMLElement;
  forEachBlock(act: (block: HTMLElement) => void, mutates: boolean): this;
  modifyBlocks(modify: (blocks: DocumentFragment) => Node): this;
  undo(): this;
  redo(): this;
}

export const Squire = squire as unknown as new (root: HTMLElement, config: SquireConfig) => Squire;
