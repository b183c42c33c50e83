/** Colours of a text that was written on another background than it is read on. */

/**
 * Hands each colour to the style sheet as a variable, which keeps its hue and makes it light or dark enough to be read.
 * Through the object model: a style attribute would be blocked.
 */
export function ink(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('font[color]')) {
    element.style.setProperty('--_ink', element.getAttribute('color'));
  }
}
