import {css} from 'lit';

/**
 * Clips the content instead of hiding it: a hidden element loses the focus and the caret, and the same user may come
 * back. Dialogs are in the top layer, which no ancestor clips.
 */
const concealing = css`
  :host > :not(.unverified),
  dialog {
    clip-path: inset(50%) !important;
  }
`;

/** Conceals an element's content, except for parts with the class `unverified`, while the signed-in user is unknown. */
export function conceal(root: HTMLElement | DocumentFragment, concealed: boolean): void {
  const sheet = concealing.styleSheet;
  if (!sheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet) === concealed) return;
  const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
  root.adoptedStyleSheets = concealed ? [...others, sheet] : others;
}
