/** Every text of a page, including shadow roots, in which a name could reverse or be translated with what is around it. */

function* textsIn(root: Node): Generator<Text> {
  for (const node of root.childNodes) {
    if (node instanceof Text) yield node;
    else if (node instanceof Element && !['STYLE', 'SCRIPT', 'TITLE'].includes(node.tagName)) {
      if (node.shadowRoot) yield* textsIn(node.shadowRoot);
      yield* textsIn(node);
    }
  }
}

const above = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);

function closest(node: Node, selector: string): Element | undefined {
  for (let at: Node | null = node; at; at = above(at)) if (at instanceof Element && at.matches(selector)) return at;
  return undefined;
}

/** Within a message, an inserted text stands between a first-strong isolate and its end. */
const isInserted = (text: string, name: string): boolean =>
  text
    .split(name)
    .slice(0, -1)
    .every((before) => before.lastIndexOf('\u2068') > before.lastIndexOf('\u2069'));

function describe(node: Text, reason: string): string {
  const path: string[] = [];
  for (let at: Node | null = node.parentNode; at && path.length < 6; at = above(at)) {
    if (at instanceof Element) path.unshift(`${at.localName}${at.className ? `.${at.className}` : ''}`);
  }
  return `${reason}: ${path.join(' > ')}`;
}

/** Without the characters that close isolates which the name itself opens. */
const withoutEnds = (text: string): string => text.trim().replace(/\u2069+$/, '');

/** @returns a description of each place where the name is neither isolated nor, on its own, exempt from translation */
export function exposedNames(root: Node, name: string): readonly string[] {
  const found = new Set<string>();
  for (const node of textsIn(root)) {
    if (!node.data.includes(name)) continue;
    if (withoutEnds(node.data) !== name) {
      if (!isInserted(node.data, name)) found.add(describe(node, 'not isolated in its sentence'));
      // An announcement is plain text, and an option has no markup.
      else if (!closest(node, '[translate="no"], [aria-live], [role="status"], option')) {
        found.add(describe(node, 'translated with its sentence'));
      }
      continue;
    }
    const isolating = closest(node, 'bdi, [dir="auto"], option');
    if (withoutEnds(isolating?.textContent ?? '') !== name) found.add(describe(node, 'not isolated'));
    if (!closest(node, '[translate="no"]')) found.add(describe(node, 'translated'));
  }
  return [...found];
}

/** The number of places at which the name is shown. */
export const countNames = (root: Node, name: string): number =>
  [...textsIn(root)].filter(({data}) => data.includes(name)).length;
