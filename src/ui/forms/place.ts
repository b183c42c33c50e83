/** Tags of the element that renders into a root and of the hosts of the shadow roots around it, innermost first. */
export function placeOf(renderRoot: Node): readonly string[] {
  const tags: string[] = [];
  for (let root = renderRoot.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    tags.push(root.host.localName);
  }
  return tags;
}
