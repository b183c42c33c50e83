/** Colors of a text that is read on a background other than the one it was written on. */

/**
 * Passes a color to the style sheet as a variable; the style sheet keeps its hue and adjusts the lightness for
 * legibility. Set through the object model, because a style attribute would be blocked.
 */
export const inkVariable = (element: HTMLElement, color: string): void => element.style.setProperty('--_ink', color);

export function ink(root: ParentNode): void {
  for (const font of root.querySelectorAll<HTMLFontElement>('font[color]')) inkVariable(font, font.color);
}
