/** Colours of a text that was written on another background than it is read on. */

/**
 * Hands a colour to the style sheet as a variable, which keeps its hue and makes it light or dark enough to be read.
 * Through the object model: a style attribute would be blocked.
 */
export const inkVariable = (element: HTMLElement, color: string): void => element.style.setProperty('--_ink', color);

export function ink(root: ParentNode): void {
  for (const font of root.querySelectorAll<HTMLFontElement>('font[color]')) inkVariable(font, font.color);
}
