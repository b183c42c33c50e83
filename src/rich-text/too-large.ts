/**
 * Limits for texts before a parser sees them. The time that parsing takes grows faster than the number of tags and of attributes,
 * so a text of a few hundred kilobytes can block the page for seconds, and one of several megabytes can end it.
 */

/** Code units. Far above any note with a few embedded pictures. */
const MOST_CHARACTERS = 2_000_000;
/** Opening tags; takes about 0.5 s in the worst case. */
const MOST_TAGS = 5_000;
/** Attributes of one tag; the parser compares each with all before it. */
const MOST_ATTRIBUTES = 1_000;

/** Whether a text is not to be parsed. Takes time in proportion to its length, and none beyond the limits. */
export function isTooLarge(html: string): boolean {
  if (html.length > MOST_CHARACTERS) return true;
  let tags = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      at = html.indexOf('-->', at + 4);
    } else if (/[a-z/!?]/i.test(html[at + 1] ?? '')) {
      if (html[at + 1] !== '/' && ++tags > MOST_TAGS) return true;
      const end = endOfTag(html, at);
      if (end === undefined) return true;
      at = end;
    }
    at = at < 0 ? at : html.indexOf('<', at + 1);
  }
  return false;
}

/** Position of the `>` that ends a tag, or of the end of the text; `undefined` if the tag has too many attributes. */
function endOfTag(html: string, start: number): number | undefined {
  let attributes = 0;
  let before = '';
  for (let at = start + 1; at < html.length; at++) {
    const char = html.charAt(at);
    if (char === '>') return at;
    if ((char === '"' || char === "'") && before === '=') {
      const end = html.indexOf(char, at + 1);
      if (end < 0) return html.length;
      at = end;
      // An attribute may follow the closing quote without a space.
      if (++attributes > MOST_ATTRIBUTES) return undefined;
    } else if (/[\s/]/.test(char)) {
      if (!/[\s/]/.test(html.charAt(at - 1)) && ++attributes > MOST_ATTRIBUTES) return undefined;
      continue;
    }
    before = char;
  }
  return html.length;
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' '};

/** The words of a text without its formatting, one line per paragraph, found without a parser. Not HTML: shown as text only. */
export function plainTextOf(html: string): string {
  return html
    .replace(/<(?:br|hr|\/(?:p|div|h[1-6]|li|tr|blockquote|pre))\b[^>]*>?/gi, '\n')
    .replace(/<[a-z/!?][^>]*>?/gi, '')
    .replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/gi, (reference: string, code?: string, name: string = '') =>
      code === undefined ? (entities[name.toLowerCase()] ?? reference) : String.fromCodePoint(inRange(Number(code))),
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const inRange = (code: number): number => (code > 0 && code <= 0x10ffff ? code : 0xfffd);
