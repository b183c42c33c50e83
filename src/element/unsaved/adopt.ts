import type {CSSResult} from 'lit';

/** Adds styles that come with a part to its element: before the element's own, which go further. */
export function adoptStyles(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = styles.flatMap(({styleSheet}) => (styleSheet ? [styleSheet] : []));
  const missing = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  root.adoptedStyleSheets = [...missing, ...root.adoptedStyleSheets];
}
