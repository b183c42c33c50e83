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

/** The elements that format their text in the same way as the first one of them. */
const synonyms = {b: 'b, strong', i: 'i, em', u: 'u, ins', s: 's, strike, del', big: 'big', small: 'small'} as const;

type Format = keyof typeof synonyms;

/** `own`: the style only replaces the element's own format; `all`: also the one of the elements around it. */
type Reach = 'own' | 'all';

/** The elements and attributes of the allowed set that correspond to the declarations of a style attribute. */
interface Meaning {
  readonly wraps: readonly Wrap[];
  /** The formats that the style switches off. */
  readonly ends: ReadonlyMap<Format, Reach>;
  readonly align: string | undefined;
  /** Properties without an equivalent. */
  readonly rest: readonly string[];
}

/** Properties without which a text looks the same, or follows the reader's own page. */
const plain = /^(?:margin|padding|border|line-height|font-family|white-space|font-variant|orphans|widows|-webkit-)/;

/** Characters of a style that is not read: the time that it takes grows faster than the number of properties. */
const MOST_STYLE = 10_000;

function meaningOf(css: string): Meaning {
  if (css.length > MOST_STYLE) return {wraps: [], ends: new Map(), align: undefined, rest: ['style']};
  // The element is never on the page and is changed through the object model, so nothing is applied, loaded, or
  // reported.
  const {style} = document.createElement('span');
  style.cssText = css;
  const wraps: Wrap[] = [];
  const ends = new Map<Format, Reach>();
  const turn = (format: Format, on: boolean, reach: Reach): void => {
    if (on) wraps.push({tag: format});
    else ends.set(format, reach);
  };
  let align: string | undefined;
  const rest: string[] = [];
  for (const property of style) {
    const value = style.getPropertyValue(property);
    const color = property === 'color' ? colorOf(value) : undefined;
    if (color !== undefined) wraps.push({tag: 'font', color});
    else if (value === 'revert' || value === 'revert-layer') continue;
    else if (property === 'font-weight') turn('b', isBold(value), inheritedReach(value));
    else if (property === 'font-style') turn('i', /^(?:italic|oblique)/.test(value), inheritedReach(value));
    else if (property === 'text-decoration-line') {
      // An element cannot remove the line that another one draws through or below it.
      turn('u', value.includes('underline'), 'own');
      turn('s', value.includes('line-through'), 'own');
    } else if (property === 'font-size') {
      const [size] = sizeOf(value);
      for (const tag of ['big', 'small'] as const) turn(tag, tag === size?.tag, 'own');
    } else if (property === 'text-align') align = alignments.has(value) ? value : undefined;
    else if (!/^text-decoration/.test(property) && !plain.test(property)) rest.push(property);
  }
  return {wraps, ends, align, rest};
}

/** A weight that is computed is written as `calc(700)`. */
const isBold = (weight: string): boolean =>
  weight.startsWith('bold') || Number(weight.replace(/^calc\((.*)\)$/, '$1')) >= 600;

const inheritedReach = (value: string): Reach => (value === 'inherit' || value === 'unset' ? 'own' : 'all');

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
export function tidy(given: Element, css: string | null, missed: Missed): void {
  let element = given;
  if (css !== null) {
    const {wraps, ends, align, rest} = meaningOf(css);
    for (const [format, reach] of ends) {
      if (element.matches(synonyms[format])) element = rename(element, 'span');
      if (reach === 'all') exclude(element, synonyms[format]);
    }
    if (ends.has('big') || ends.has('small')) element.removeAttribute('size');
    for (const {tag, color} of wraps) wrapContents(element, tag, color);
    if (align !== undefined) setAlign(element, align);
    for (const property of rest) missed(property);
  }
  switch (element.localName) {
    case 'center':
      if (!element.hasAttribute('align')) element.setAttribute('align', 'center');
      rename(element, 'div');
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
  for (const {name, value} of element.attributes) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/**
 * Removes an element from the elements around it that match: from then on, they contain only the text next to it. Text
 * in several of them is wrapped once, so that a text with many nested elements takes no longer.
 */
function exclude(element: Element, selector: string): void {
  const around: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) if (at.matches(selector)) around.push(at);
  const outermost = around.at(-1);
  if (!outermost) return;
  wrapAround(outermost, element, outermost);
  for (const one of around) unwrapPlain(rename(one, 'span'));
}

/** Inside of these, only certain elements may be children: their cells and items are wrapped one by one. */
const structures = 'table, thead, tbody, tfoot, tr, ul, ol, dl';

/** Wraps each part of `parent` in a copy of `wrap`, except `element` itself and the structure that leads to it. */
function wrapAround(parent: Element, element: Element, wrap: Element): void {
  for (const child of [...parent.childNodes]) {
    if (child === element || child.textContent?.trim() === '') continue;
    if (child instanceof Element && (child.contains(element) || parent.matches(structures))) {
      wrapAround(child, element, wrap);
      continue;
    }
    const copy = wrap.cloneNode();
    child.replaceWith(copy);
    (copy as Element).append(child);
  }
}

/** Replaces an element without attributes by its content. */
function unwrapPlain(element: Element): void {
  if (element.attributes.length === 0) element.replaceWith(...element.childNodes);
}
