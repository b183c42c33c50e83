/**
 * Writes each kind of formatting in one way. Other clients write colors and alignment as styles, which a strict content
 * security policy blocks and which could do much more; here they become attributes that every browser and client
 * supports.
 */
import {alignments} from './allowed.js';

/** Records what was removed. */
type Missed = (what: string) => void;

/** A color as `#rrggbb` or a name, otherwise `undefined`. Browsers return styles as `rgb(…)`. */
function colorOf(value: string): string | undefined {
  const color = value.trim().toLowerCase();
  if (/^#(?:[\da-f]{3}){1,2}$/.test(color)) {
    return color.length === 4 ? color.replace(/[\da-f]/g, '$&$&') : color;
  }
  if (/^[a-z]+$/.test(color)) return CSS.supports('color', color) && !keywords.has(color) ? color : undefined;
  const [, ...parts] = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(color) ?? [];
  if (parts.length === 0) return undefined;
  return `#${parts.map((part) => Math.min(Number(part), 255).toString(16).padStart(2, '0')).join('')}`;
}

const keywords = new Set(['inherit', 'initial', 'unset', 'revert', 'transparent', 'currentcolor']);

type Wrap = {readonly tag: string; readonly color?: string};

/** The elements and attributes of the allowed set that correspond to the declarations of a style attribute. */
interface Meaning {
  readonly wraps: readonly Wrap[];
  readonly align: string | undefined;
  /** Properties without an equivalent. */
  readonly rest: readonly string[];
}

/** Properties without which a text looks the same, or follows the reader's own page. */
const plain = /^(?:margin|padding|border|line-height|font-family|white-space|font-variant|orphans|widows|-webkit-)/;

function meaningOf(css: string): Meaning {
  // The element is never on the page and is changed through the object model, so nothing is applied, loaded, or
  // reported.
  const {style} = document.createElement('span');
  style.cssText = css;
  const wraps: Wrap[] = [];
  let align: string | undefined;
  const rest: string[] = [];
  for (const property of style) {
    const value = style.getPropertyValue(property);
    const color = property === 'color' ? colorOf(value) : undefined;
    if (color !== undefined) wraps.push({tag: 'font', color});
    else if (property === 'font-weight') wraps.push(...(/^(?:bold|[6-9]00)/.test(value) ? [{tag: 'b'}] : []));
    else if (property === 'font-style') wraps.push(...(/^(?:italic|oblique)/.test(value) ? [{tag: 'i'}] : []));
    else if (property === 'text-decoration-line') {
      if (value.includes('underline')) wraps.push({tag: 'u'});
      if (value.includes('line-through')) wraps.push({tag: 's'});
    } else if (property === 'font-size') wraps.push(...sizeOf(value));
    else if (property === 'text-align') align = alignments.has(value) ? value : undefined;
    else if (!/^text-decoration/.test(property) && !plain.test(property)) rest.push(property);
  }
  return {wraps, align, rest};
}

function sizeOf(value: string): readonly Wrap[] {
  if (/^(?:x+-large|large|larger)$/.test(value) || pixels(value) > 17) return [{tag: 'big'}];
  if (/^(?:x+-small|small|smaller)$/.test(value) || pixels(value) < 12) return [{tag: 'small'}];
  return [];
}

const pixels = (value: string): number => {
  const [, size = '16', unit] = /^([\d.]+)(px|pt|r?em)$/.exec(value) ?? [];
  return Number(size) * ({px: 1, pt: 4 / 3, em: 16, rem: 16}[unit ?? 'px'] ?? 1);
};

/** Normalizes an element of a sanitized text; `css` is the value of its style attribute. */
export function tidy(element: Element, css: string | null, missed: Missed): void {
  if (css !== null) {
    const {wraps, align, rest} = meaningOf(css);
    for (const {tag, color} of wraps) wrapContents(element, tag, color);
    if (align !== undefined) setAlign(element, align);
    for (const property of rest) missed(property);
  }
  switch (element.localName) {
    case 'center':
      rename(element, 'div').setAttribute('align', 'center');
      break;
    case 'font':
      tidyFont(element, missed);
      break;
    case 'span':
      unwrapPlain(element);
      break;
    case 'a':
      if (element.hasAttribute('href')) {
        // Opens in a new page that learns nothing about this one; other clients show the link like this too.
        element.setAttribute('target', '_blank');
        element.setAttribute('rel', 'noopener noreferrer');
      } else element.replaceWith(...element.childNodes);
      break;
    case 'img':
      if (!element.hasAttribute('src')) element.remove();
      break;
    default:
      if (!alignments.has(element.getAttribute('align') ?? '')) element.removeAttribute('align');
  }
}

function tidyFont(font: Element, missed: Missed): void {
  const size = Number(font.getAttribute('size') ?? '3');
  font.removeAttribute('size');
  if (size > 3) wrapContents(font, 'big');
  if (size < 3) wrapContents(font, 'small');
  const stated = font.getAttribute('color');
  const color = stated === null ? undefined : colorOf(stated);
  if (color !== undefined) font.setAttribute('color', color);
  else if (stated !== null) {
    font.removeAttribute('color');
    missed('color');
  }
  unwrapPlain(font);
}

function setAlign(element: Element, align: string): void {
  const block = ['span', 'font', 'a', 'b', 'i', 'u', 's'].includes(element.localName) ? undefined : element;
  block?.setAttribute('align', align);
}

function wrapContents(element: Element, tag: string, color?: string): void {
  if (!element.firstChild) return;
  const wrap = element.ownerDocument.createElement(tag);
  if (color !== undefined) wrap.setAttribute('color', color);
  wrap.append(...element.childNodes);
  element.append(wrap);
}

function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Replaces an element without attributes by its content. */
function unwrapPlain(element: Element): void {
  if (element.attributes.length === 0) element.replaceWith(...element.childNodes);
}
