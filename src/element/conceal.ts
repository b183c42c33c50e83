import {css} from 'lit';

/**
 * Clipped, and not hidden: an element that is hidden loses the focus and the caret, and it may be the same user who comes
 * back. Dialogs are on the top layer, which no ancestor clips.
 */
const concealing = css`
  :host > :not(.unverified),
  dialog {
    clip-path: inset(50%) !important;
  }
`;

/** While it is not known who is signed in, nothing of an element can be seen, except for a part with the class `unverified`. */
export function conceal(root: HTMLElement | DocumentFragment, concealed: boolean): void {
  const sheet = concealing.styleSheet;
  if (!sheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet) === concealed) return;
  const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
  root.adoptedStyleSheets = concealed ? [...others, sheet] : others;
}
