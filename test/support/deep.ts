/** Elements and texts of a page, including those in shadow roots. */

function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
    yield* elementsIn(element);
  }
}

/** All elements that a selector finds, in any shadow root. */
export const deepAll = <E extends Element = HTMLElement>(root: ParentNode, selector: string): readonly E[] =>
  [...elementsIn(root)].filter((element): element is E => element.matches(selector));

function* textsIn(root: Node): Generator<string> {
  for (const node of root.childNodes) {
    if (node instanceof Text) yield node.data;
    else if (node instanceof Element && !['STYLE', 'SCRIPT', 'TITLE'].includes(node.tagName)) {
      if (node.shadowRoot) yield* textsIn(node.shadowRoot);
      yield* textsIn(node);
    }
  }
}

/** The text of a page, with single spaces. */
export const deepText = (root: ParentNode & Node): string =>
  [...textsIn('shadowRoot' in root && root.shadowRoot ? (root.shadowRoot as Node) : root)]
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
