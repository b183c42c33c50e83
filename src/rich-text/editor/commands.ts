/** The commands of the toolbar buttons, and how they determine the state at the cursor. */
import {storedText} from '../../api/stored-text.js';
import {richTextEditorWords} from '../../i18n/generated/en/rich-text-editor.js';
import type {Phrase} from '../../i18n/phrases.js';
import {colorAt, inkClass} from './editable.js';
import type {ShadowSquire} from './shadow-squire.js';

/** Dark enough on white; dark themes show them lighter. */
export const palette = [
  {color: '#b91c1c', name: 'red'},
  {color: '#b45309', name: 'orange'},
  {color: '#15803d', name: 'green'},
  {color: '#0e7490', name: 'teal'},
  {color: '#1d4ed8', name: 'blue'},
  {color: '#7e22ce', name: 'purple'},
  {color: '#6b7280', name: 'grey'},
] as const;

/** Paragraph kinds, by tag. */
export const blocks: readonly {readonly tag: 'div' | 'h1' | 'h2' | 'h3'; readonly label: Phrase}[] = [
  {tag: 'div', label: richTextEditorWords['richTextEditor.block.text']},
  {tag: 'h1', label: richTextEditorWords['richTextEditor.block.heading1']},
  {tag: 'h2', label: richTextEditorWords['richTextEditor.block.heading2']},
  {tag: 'h3', label: richTextEditorWords['richTextEditor.block.heading3']},
];

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface Command {
  readonly id: string;
  readonly label: Phrase;
  readonly run: (editor: ShadowSquire) => void;
  /** Set for formats that can be on or off at the cursor. */
  readonly isOn?: (editor: ShadowSquire) => boolean;
}

const toggle = (
  id: string,
  label: Phrase,
  tag: string,
  on: (editor: ShadowSquire) => unknown,
  off: (editor: ShadowSquire) => unknown,
): Command => {
  const isOn = (editor: ShadowSquire) => editor.hasFormat(tag);
  return {id, label, isOn, run: (editor) => void (isOn(editor) ? off(editor) : on(editor))};
};

export const formats: readonly Command[] = [
  toggle(
    'bold',
    richTextEditorWords['richTextEditor.bold'],
    'B',
    (editor) => editor.bold(),
    (editor) => editor.removeBold(),
  ),
  toggle(
    'italic',
    richTextEditorWords['richTextEditor.italic'],
    'I',
    (editor) => editor.italic(),
    (editor) => editor.removeItalic(),
  ),
  toggle(
    'underline',
    richTextEditorWords['richTextEditor.underline'],
    'U',
    (editor) => editor.underline(),
    (editor) => editor.removeUnderline(),
  ),
  toggle(
    'strike',
    richTextEditorWords['richTextEditor.strike'],
    'S',
    (editor) => editor.strikethrough(),
    (editor) => editor.removeStrikethrough(),
  ),
];

const inList =
  (tag: string) =>
  (editor: ShadowSquire): boolean =>
    nearest(editor, tag) !== undefined;

export const lists: readonly Command[] = [
  {
    id: 'bullets',
    label: richTextEditorWords['richTextEditor.bullets'],
    isOn: inList('UL'),
    run: (editor) => void (inList('UL')(editor) ? editor.removeList() : editor.makeUnorderedList()),
  },
  {
    id: 'numbers',
    label: richTextEditorWords['richTextEditor.numbers'],
    isOn: inList('OL'),
    run: (editor) => void (inList('OL')(editor) ? editor.removeList() : editor.makeOrderedList()),
  },
];

export const alignments: readonly Command[] = (['left', 'center', 'right', 'justify'] as const).map((align) => ({
  id: align,
  label: richTextEditorWords[`richTextEditor.align.${align}`],
  isOn: (editor) => alignmentOf(editor) === align,
  run: (editor) => setAlignment(editor, alignmentOf(editor) === align ? undefined : align),
}));

function alignmentOf(editor: ShadowSquire): string | undefined {
  const block = blockAt(editor);
  return block?.getAttribute('align') ?? undefined;
}

function setAlignment(editor: ShadowSquire, align: Alignment | undefined): void {
  editor.forEachBlock((block) => {
    if (align) block.setAttribute('align', align);
    else block.removeAttribute('align');
  }, true);
  editor.focus();
}

/** The tag of the paragraph at the cursor, limited to the offered kinds. */
export function blockTag(editor: ShadowSquire): string {
  const tag = blockAt(editor)?.localName ?? 'div';
  return blocks.some((block) => block.tag === tag) ? tag : 'div';
}

const paragraphs = 'div, p, h1, h2, h3, h4, h5, h6, pre';

export function setBlock(editor: ShadowSquire, tag: string): void {
  editor.modifyBlocks((fragment) => {
    for (const block of fragment.querySelectorAll(paragraphs)) {
      if (block.querySelector(`${paragraphs}, ul, ol, table, blockquote`)) continue;
      const made = document.createElement(tag);
      for (const name of ['align', 'dir']) {
        const value = block.getAttribute(name);
        if (value !== null) made.setAttribute(name, value);
      }
      made.append(...block.childNodes);
      block.replaceWith(made);
    }
    return fragment;
  });
  editor.focus();
}

export const colorOf = (editor: ShadowSquire): string | undefined =>
  colorAt(editor.getSelection().startContainer, editor.getRoot());

/** Without a color: uses the color of the surrounding text. */
export function setColor(editor: ShadowSquire, color: string | undefined): void {
  // Colors are the only spans with a varying class: all of them are removed.
  const add = color === undefined ? null : {tag: 'SPAN', attributes: {class: inkClass(color)}};
  editor.changeFormat(add, {tag: 'SPAN'});
}

/** Without an address, removes the link. */
export function setLink(editor: ShadowSquire, address: string | undefined): void {
  if (address === undefined) editor.removeLink();
  else editor.makeLink(address);
}

/** The address of the link at the cursor; empty if there is none. */
export const linkAt = (editor: ShadowSquire): string => nearest(editor, 'A')?.getAttribute('href') ?? '';

function nearest(editor: ShadowSquire, tag: string): Element | undefined {
  const root = editor.getRoot();
  let at: Node | null = editor.getSelection().startContainer;
  // If a link is selected as a whole, the selection starts in the text before it.
  const inside = editor.getSelection().commonAncestorContainer;
  if (inside instanceof Element && inside !== root && inside.nodeName === tag) return inside;
  for (; at && at !== root; at = at.parentNode) if (at.nodeName === tag) return at as Element;
  return undefined;
}

function blockAt(editor: ShadowSquire): Element | undefined {
  const root = editor.getRoot();
  const {startContainer, startOffset} = editor.getSelection();
  const first = startContainer === root ? root.childNodes[startOffset] : startContainer;
  for (let at: Node | null | undefined = first; at && at !== root; at = at.parentNode) {
    if (/^(?:DIV|P|H[1-6]|LI|PRE|BLOCKQUOTE|TD|TH)$/.test(at.nodeName)) return at as Element;
  }
  return undefined;
}

/** The kinds of addresses that a link may have. */
const schemes = /^(?:https?|mailto|tel|sips?):/i;

// cspell:ignore callto facetime
/** A host with a port, whose name looks like a scheme; names of schemes that run, embed, or call something are no hosts. */
const hostWithPort =
  /^(?!(?:javascript|vbscript|data|blob|file|about|sms|mms|callto|fax|skype|facetime|geo):)[a-z\d.-]+:\d{1,5}(?=[/?#]|$)/i;

/** The link address for typed text; `undefined` if it is not a valid one. */
export function linkFor(typed: string): string | undefined {
  const text = storedText(typed);
  if (text === '') return undefined;
  if (schemes.test(text)) return hrefOf(text);
  if (/^[^\s@/?#:]+@[^\s@/?#:]+$/.test(text)) return `mailto:${text}`;
  const isOther = /^[a-z][a-z\d+.-]*:/i.test(text) && !hostWithPort.test(text);
  // Some browsers accept a space in the name of a host, and all accept the name and the password of a user before it.
  return isOther || /^[^/?#]*[\s@]/.test(text) ? undefined : hrefOf(`https://${text}`);
}

function hrefOf(address: string): string | undefined {
  try {
    return new URL(address).href;
  } catch {
    return undefined;
  }
}
