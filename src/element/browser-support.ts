/**
 * Whether the browser has the newest features that the widgets need. The README lists the versions; everything else
 * that the widgets use is at least as old in every browser as these. Outside a browser, where modules are imported
 * without a page, nothing is checked.
 */
export const isSupportedBrowser = (): boolean =>
  typeof CSS === 'undefined' ||
  ('any' in AbortSignal && CSS.supports('(color: light-dark(#000, #fff)) and selector(:state(a))'));

/**
 * Replaces an element in a browser that lacks a required feature: no element works partially, and the outermost one
 * explains why.
 */
export const explainingElement = (): CustomElementConstructor =>
  class extends HTMLElement {
    connectedCallback(): void {
      void import('./unsupported-browser.js').then(({explain}) => explain(this));
    }
  };
