import type {CSSResult} from 'lit';

/** Adds a part's styles to its element, before the element's own styles, which take precedence. */
export function adoptStyles(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = styles.flatMap(({styleSheet}) => (styleSheet ? [styleSheet] : []));
  const missing = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  root.adoptedStyleSheets = [...missing, ...root.adoptedStyleSheets];
}
