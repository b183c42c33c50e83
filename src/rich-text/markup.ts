/**
 * The markup of a text, found as an HTML parser finds it (HTML standard, "Tokenization"), without building anything. Takes time in
 * proportion to the length of the text.
 */

export type Markup =
  | {readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: number}
  /** A comment, a declaration, or an incomplete tag. */
  | {readonly kind: 'other'}
  /** From here on, the parser may follow other rules. */
  | {readonly kind: 'unclear'};

const begin = /<(?:(\/?)([a-z][^\t\n\f\r />]*)|(!--)|[!?/])/gi;
/** The end of a comment, which may also directly follow its beginning: `<!-->`. */
const commentEnd = /-->|(?<!<!)--!>/g;
const attribute = /[\t\n\f\r /]*[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*(=)[\t\n\f\r ]*(["']?))?/y;
const unquoted = /[^\t\n\f\r >]*/y;
const tagEnd = /[\t\n\f\r /]*>?/y;

/** Elements whose content is text, up to their closing tag. */
const verbatim = new Set(['iframe', 'noembed', 'noframes', 'style', 'textarea', 'title', 'xmp']);
/** Elements within which the parser follows other rules. */
const special = new Set(['frameset', 'noscript', 'plaintext', 'script', 'select', 'template']);
/** Languages in which `verbatim` elements may have children. */
const foreign = /<(?:svg|math)[\t\n\f\r />]/i;

/** The end of the match of a pattern, which is searched from a position; otherwise the end of the text. */
function endOf(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}

/** Reads the attributes of a tag, at most the given number of them. */
function readAttributes(html: string, from: number, most: number): {readonly attributes: number; readonly end: number} {
  let attributes = 0;
  let at = from;
  for (; attributes <= most; attributes++) {
    attribute.lastIndex = at;
    const [found, equals, quote] = attribute.exec(html) ?? [];
    if (found === undefined) break;
    at += found.length;
    if (quote) at = html.indexOf(quote, at) + 1 || html.length;
    else if (equals) at = endOf(unquoted, html, at);
  }
  return {attributes, end: endOf(tagEnd, html, at)};
}

export interface MarkupOptions {
  /** Attributes of one tag beyond which no more are counted. */
  readonly mostAttributes: number;
}

/** The markup of a text, until it is no longer clear by which rules the parser goes on. */
export function* markupIn(html: string, {mostAttributes}: MarkupOptions): Generator<Markup> {
  const isForeign = foreign.test(html);
  for (let at = 0; ;) {
    begin.lastIndex = at;
    const [found, slash, tag, comment] = begin.exec(html) ?? [];
    if (found === undefined) return;
    at = begin.lastIndex;
    if (tag === undefined) {
      if (isForeign && html.startsWith('[CDATA[', at)) yield {kind: 'unclear'};
      yield {kind: 'other'};
      at = comment ? endOf(commentEnd, html, at - 2) : html.indexOf('>', at) + 1 || html.length;
      continue;
    }
    const name = tag.toLowerCase();
    const {attributes, end} = readAttributes(html, at, mostAttributes);
    at = end;
    if (!slash && special.has(name)) yield {kind: 'unclear'};
    yield {kind: slash ? 'close' : 'open', name, attributes};
    if (slash || !verbatim.has(name)) continue;
    const start = at;
    at = endOf(new RegExp(`(?=</${name}[\\t\\n\\f\\r />])`, 'gi'), html, at);
    if (isForeign && html.slice(start, at).includes('<')) yield {kind: 'unclear'};
  }
}

/** How often a part of the text may be read as a part of different tags. */
const MOST_READINGS = 4;

/** Everything that may be markup, whichever rules the parser follows; attributes may be counted for several tags. */
export function* possibleMarkupIn(html: string, {mostAttributes}: MarkupOptions): Generator<Markup> {
  let read = 0;
  for (const {1: slash, 2: tag, index} of html.matchAll(/<(?:(\/?)([a-z])|[!?/])/gi)) {
    if (tag === undefined) {
      yield {kind: 'other'};
      continue;
    }
    begin.lastIndex = index;
    const name = begin.exec(html)?.[2]?.toLowerCase() ?? '';
    const {attributes, end} = readAttributes(html, begin.lastIndex, mostAttributes);
    read += end - index;
    if (read > MOST_READINGS * html.length) yield {kind: 'unclear'};
    yield {kind: slash ? 'close' : 'open', name, attributes};
  }
}
