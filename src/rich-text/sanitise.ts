/** Makes a text of a server's safe to show and to store. Loaded when there is HTML to show (`./view.js`). */
import createDOMPurify, {type Config} from 'dompurify';
import {allowedAttributes, allowedTags, imageAddress, linkAddress, unmissed} from './allowed.js';
import {tidy} from './canonical.js';
import {parserPolicy} from './parser-policy.js';

export interface SanitiseOptions {
  /** Whether pictures are shown. They are fetched from wherever the text says, and so tell its author who reads it. */
  readonly images: boolean;
}

export interface Sanitised {
  /** Belongs to no page yet, and was never part of one. */
  readonly content: DocumentFragment;
  /** Names of the tags, attributes and styles that were left out and may be missed. */
  readonly removed: readonly string[];
}

/** An instance of our own: the hooks of a host that uses DOMPurify too are none of this one's, and the other way round. */
const purify = createDOMPurify(globalThis.window);

/** Whether there is a page to parse a text. */
export const canSanitise: boolean = purify.isSupported;

/** What a style attribute is called while it is parsed. By its own name, a strict policy would report each of them. */
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
 * The part of a text that may be shown, and what was left out. Sanitised again it stays as it is.
 *
 * @throws where the page's Trusted Types forbid it to be parsed at all
 */
export function sanitise(html: string, {images}: SanitiseOptions): Sanitised {
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

/** How often a text may read differently once it is parsed again, as with a paragraph left inside another. */
const MOST_READINGS = 5;

/** The same as text, to be stored. Empty where nothing can be seen of it. Whoever parses it reads what was meant. */
export function sanitiseToText(html: string, options: SanitiseOptions): string {
  let text = html;
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const next = serialise(sanitise(text, options).content);
    if (next === text) return text;
    text = next;
  }
  // Made to be read differently each time: what is left is its words.
  const paragraph = document.createElement('p');
  paragraph.textContent = sanitise(text, options).content.textContent;
  return paragraph.outerHTML;
}

function serialise(content: DocumentFragment): string {
  if (!content.textContent?.trim() && !content.querySelector('img, hr')) return '';
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

/** Of an attribute, but never of the beginning of a tag. */
const styleAttribute = /(?<![<\w-]|<\/)style(?=\s*=)/gi;
const withoutStyles = (html: string): string => html.replace(styleAttribute, `data-aw-$&`);

/** The word may have stood in the text itself, followed by an equals sign. */
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
    // Nobody misses what belongs to something that is left out as a whole.
    if (!images && entry.from.nodeName === 'IMG') return [];
    return entry.attribute ? [entry.attribute.name] : [];
  }
  const {nodeType, nodeName} = entry.element;
  // Comments, and what the parser makes up itself, were never seen.
  return nodeType === Node.ELEMENT_NODE && !/^(?:BODY|HEAD|HTML|META|REMOVE)$/i.test(nodeName)
    ? [nodeName.toLowerCase()]
    : [];
}

const isUnmissed = (name: string): boolean => unmissed.has(name) || unmissed.has(name.replace(/-.*/, '-*'));
