import {parseFragment} from 'parse5';

/**
 * Stands for expression n in the text passed to the HTML parser. Private-use characters are neither letters nor markup.
 */
const marker = (index) => `\uE000${index}\uE000`;
const markers = /\uE000(\d+)\uE000/g;

/** `<${tag}>` of static templates, because a tag name starts with a letter. */
const isTagOpen = (markup) => /<\/?$/.test(markup);

/** Whether the text contains a letter of any script: punctuation, digits, and symbols do not count. */
export const hasLetters = (text) => /\p{L}/u.test(text);

const expressionsIn = (text, node) => [...text.matchAll(markers)].map((match) => node.quasi.expressions[match[1]]);

/** Whether a tagged template is Lit markup. */
export const isMarkup = (node) =>
  node.tag.type === 'Identifier' && (node.tag.name === 'html' || node.tag.name === 'svg');

/**
 * Parses a Lit template with the HTML parser.
 *
 * @returns the elements, attributes, and texts in it; `loc` is their position in the source file, `expressions` are the
 *   expressions bound there.
 */
export function readTemplate(node, sourceCode) {
  const pieces = [];
  let markup = '';
  for (const [index, quasi] of node.quasi.quasis.entries()) {
    pieces.push({from: markup.length, source: quasi.range[0] + 1});
    markup += blankEscapes(quasi.value.raw);
    if (!quasi.tail) markup += `${isTagOpen(markup) ? 'x-' : ''}${marker(index)}`;
  }

  const locate = (offset) => {
    const piece = pieces.findLast(({from}) => from <= offset);
    return sourceCode.getLocFromIndex(piece.source + offset - piece.from);
  };
  const found = {elements: [], attributes: [], texts: []};

  const visit = (parent) => {
    for (const child of parent.content?.childNodes ?? parent.childNodes ?? []) {
      const place = child.sourceCodeLocation;
      if (child.nodeName === '#text') {
        const loc = {start: locate(place.startOffset), end: locate(place.endOffset)};
        found.texts.push({parent, value: child.value, loc, expressions: expressionsIn(child.value, node)});
      } else if (child.tagName) {
        // A start tag that the parser inserts itself (tbody) has no position.
        if (place) found.elements.push({name: child.tagName, loc: {start: locate(place.startOffset)}});
        for (const {name, value} of child.attrs) {
          const at = place?.attrs?.[name];
          if (!at) continue;
          const loc = {start: locate(at.startOffset), end: locate(at.endOffset)};
          found.attributes.push({name, value, loc, expressions: expressionsIn(value, node)});
        }
        visit(child);
      }
    }
  };
  visit(parseFragment(markup, {sourceCodeLocationInfo: true}));
  return found;
}

/**
 * `\\u2026` contains letters in the source but none on the page. The length is preserved, so that offsets stay valid.
 */
function blankEscapes(raw) {
  return raw.replace(/\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|.)/gi, (escape) => ' '.repeat(escape.length));
}
