/** Makes a text from a server safe to show and to store. Loaded when there is HTML to show (`./view.js`). */
import {storedText} from '../api/stored-text.js';
import createDOMPurify, {type Config} from 'dompurify';
import {allowedAttributes, allowedTags, imageAddress, linkAddress, unmissed} from './allowed.js';
import {tidy} from './canonical.js';
import {isTooLarge} from './too-large.js';
import {parserPolicy} from './parser-policy.js';

export interface SanitizeOptions {
  /**
   * Whether pictures are shown. They are loaded from any address in the text and thereby reveal to its author who reads
   * it.
   */
  readonly images: boolean;
}

export interface Sanitized {
  /** A detached fragment that was never part of a page. */
  readonly content: DocumentFragment;
  /** Names of the removed tags, attributes, and styles whose loss may be noticed. */
  readonly removed: readonly string[];
}

/** A separate instance, so that hooks of a host that also uses DOMPurify do not apply here, or vice versa. */
const purify = createDOMPurify(globalThis.window);

/** Whether the environment can parse a text. */
export const canSanitize: boolean = purify.isSupported;

/** The name of style attributes during parsing. Under its own name, a strict policy would report each of them. */
const STYLE = 'data-aw-style';

let config: Config | undefined;

function configuration(): Config {
  const attributes = [...new Set(Object.values(allowedAttributes).flat()), STYLE];
  return (config ??= {
    ALLOWED_TAGS: [...allowedTags, 'img'],
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
    ALLOWED_URI_REGEXP: linkAddress,
    ADD_URI_SAFE_ATTR: attributes.filter((name) => name !== 'href' && name !== 'src'),
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: parserPolicy() ?? null,
  } as Config);
}

/**
 * The part of a text that may be shown, and what was removed. Sanitizing the result again does not change it.
 *
 * @throws if the page's Trusted Types forbid parsing; `RangeError` if the text is too large to be parsed
 */
export function sanitize(html: string, {images}: SanitizeOptions): Sanitized {
  if (isTooLarge(html)) throw new RangeError('The text is too large to be parsed.');
  const content = purify.sanitize(withoutStyles(html), configuration()) as unknown as DocumentFragment;
  const removed = new Set(purify.removed.flatMap((entry) => nameOf(entry, images)).filter((name) => !isUnmissed(name)));
  const missed = (name: string) => void removed.add(name);
  for (const element of [...content.querySelectorAll('*')]) {
    const css = element.getAttribute(STYLE);
    keepAllowed(element, images, missed);
    tidy(element, css, missed);
  }
  restoreWords(content);
  content.normalize();
  return {content, removed: [...removed].sort()};
}

/** The maximum number of times a text is parsed until it is stable, as with a paragraph nested in another. */
const MOST_READINGS = 5;

/** The sanitized text as HTML to store. Empty if nothing in it is visible. Parsing it again yields the same content. */
export function sanitizeToText(html: string, options: SanitizeOptions): string {
  let text = html;
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const next = serialize(sanitize(text, options).content);
    if (next === text) return text;
    text = next;
  }
  // The text was crafted to parse differently each time: only its words remain.
  const paragraph = document.createElement('p');
  paragraph.textContent = sanitize(text, options).content.textContent;
  return paragraph.outerHTML;
}

function serialize(content: DocumentFragment): string {
  if (storedText(content.textContent ?? '') === '' && !content.querySelector('img, hr')) return '';
  const holder = content.ownerDocument.createElement('div');
  holder.append(content.cloneNode(true));
  return holder.innerHTML;
}

function keepAllowed(element: Element, images: boolean, missed: (name: string) => void): void {
  const tag = element.localName;
  if (tag === 'img' && !images) {
    missed('img');
    element.remove();
    return;
  }
  const allowed = [...(allowedAttributes[tag] ?? []), ...(allowedAttributes['*'] ?? [])];
  for (const {name, value} of [...element.attributes]) {
    const fits = name === 'href' ? linkAddress.test(value.trim()) : name === 'src' ? imageAddress.test(value) : true;
    if (allowed.includes(name) && fits) continue;
    element.removeAttribute(name);
    if (name !== STYLE && !isUnmissed(name)) missed(name);
  }
}

/** Matches an attribute name, but never the beginning of a tag. */
const styleAttribute = /(?<![<\w-]|<\/)style(?=\s*=)/gi;
const withoutStyles = (html: string): string => html.replace(styleAttribute, `data-aw-$&`);

/** Restores the word where it was part of the text itself, followed by an equals sign. */
function restoreWords(content: DocumentFragment): void {
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.includes('data-aw-')) node.nodeValue = node.nodeValue.replace(/data-aw-(?=style\s*=)/gi, '');
  }
  for (const element of content.querySelectorAll('[href], [src], [alt]'))
    for (const {name, value} of [...element.attributes]) {
      if (value.includes('data-aw-')) element.setAttribute(name, value.replace(/data-aw-(?=style\s*=)/gi, ''));
    }
}

type Removed = (typeof purify.removed)[number];

function nameOf(entry: Removed, images: boolean): readonly string[] {
  if ('attribute' in entry) {
    // Parts of an element that is removed as a whole are not reported.
    if (!images && entry.from.nodeName === 'IMG') return [];
    return entry.attribute ? [entry.attribute.name] : [];
  }
  const {nodeType, nodeName} = entry.element;
  // Comments, and elements that the parser adds, were never visible.
  return nodeType === Node.ELEMENT_NODE && !/^(?:BODY|HEAD|HTML|META|REMOVE)$/i.test(nodeName)
    ? [nodeName.toLowerCase()]
    : [];
}

const isUnmissed = (name: string): boolean => unmissed.has(name) || unmissed.has(name.replace(/-.*/, '-*'));
