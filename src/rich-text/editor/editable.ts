/**
 * Converts between the stored text and the form that Squire handles: Squire converts `font` and `big` to styles, which
 * a strict content security policy forbids, but preserves classes.
 */
import {inkVariable} from '../ink.js';
import {plainTextOf} from '../plain-text.js';
import {isTooLarge} from '../too-large.js';
import {sanitize, sanitizeToText, type SanitizeOptions} from '../sanitize.js';

const INK = 'ink-';
/** Replaces `big`, which Squire treats as a paragraph. Not a `span`, because all spans are colors. */
const BIG = 'data';

export const inkClass = (color: string): string => INK + color.replace('#', '');

const inkOf = (element: Element): string | undefined => {
  const [, name] = /^ink-(\w+)$/.exec(element.className) ?? [];
  return name === undefined ? undefined : /^[\da-f]{6}$/.test(name) ? `#${name}` : name;
};

/** Lines and characters of plain text that an editor handles without delay. */
const MOST_LINES = 2_000;
const MOST_CHARACTERS = 200_000;

/**
 * The words of a text that is too large to be parsed, one block per line; `undefined` if there are too many of them as
 * well.
 */
export function plainEditable(html: string): DocumentFragment | undefined {
  const words = plainTextOf(html);
  const lines = words.split('\n');
  if (words.length > MOST_CHARACTERS || lines.length > MOST_LINES) return undefined;
  const content = document.createDocumentFragment();
  for (const line of lines) {
    const block = document.createElement('div');
    block.append(line === '' ? document.createElement('br') : line);
    content.append(block);
  }
  return content;
}

/** The content to put into an editor. */
export function toEditable(html: string, options: SanitizeOptions): DocumentFragment {
  const content = document.importNode(sanitize(html, options).content, true);
  for (const font of content.querySelectorAll('font')) rename(font, 'span').className = inkClass(font.color);
  for (const big of content.querySelectorAll('big')) rename(big, BIG);
  return content;
}

/**
 * The content of an editor in its stored form, or as it is where it is too large to be parsed, and thus to be stored.
 */
export function fromEditable(root: Element, options: SanitizeOptions): string {
  const copy = root.cloneNode(true) as Element;
  for (const bookmark of copy.querySelectorAll('input')) bookmark.remove();
  for (const span of copy.querySelectorAll('span')) {
    const color = inkOf(span);
    if (color !== undefined) rename(span, 'font').setAttribute('color', color);
  }
  for (const big of copy.querySelectorAll(BIG)) rename(big, 'big');
  for (const styled of copy.querySelectorAll('[style]')) styled.removeAttribute('style');
  const text = copy.innerHTML.replaceAll('\u200B', '');
  return isTooLarge(text) ? text : sanitizeToText(text, options);
}

/** Shows the colors of inserted or typed content. */
export function inkEditable(root: Element): void {
  for (const span of root.querySelectorAll<HTMLElement>(`span[class^="${INK}"]`)) {
    if (!span.hasAttribute('style')) inkVariable(span, inkOf(span) ?? '');
  }
}

/** The color at a position in an editor. */
export function colorAt(node: Node, root: Element): string | undefined {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    const color = at instanceof Element ? inkOf(at) : undefined;
    if (color !== undefined) return color;
  }
  return undefined;
}

function rename(element: Element, tag: string): HTMLElement {
  const renamed = document.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
