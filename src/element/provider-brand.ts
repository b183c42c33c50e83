/** Marks providers, including those of another copy of the library on the page. */
export const providerBrand = Symbol.for('account-widgets.provider');

/** The provider around an element, across shadow roots and slots. */
export function nearestProvider(element: Element): Element | undefined {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof Element && providerBrand in node) return node;
  }
  return undefined;
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
}
