/** Tags of the element that renders into a root, and of those whose shadow roots it is in, innermost first. */
export function placeOf(renderRoot: Node): readonly string[] {
  const tags: string[] = [];
  for (let root = renderRoot.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    tags.push(root.host.localName);
  }
  return tags;
}
