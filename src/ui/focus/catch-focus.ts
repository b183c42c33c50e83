/**
 * Focuses a region of the page, which the Tab key passes over, if nothing has the focus. The keyboard then continues
 * there instead of at the top of the page. Apart from `FocusController`, because every page loads it.
 */
export function catchFocus(region: HTMLElement | null): void {
  const {activeElement, body} = document;
  if (!region || activeElement !== body) return;
  region.tabIndex = -1;
  region.focus({preventScroll: true});
}
