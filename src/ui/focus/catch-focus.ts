/** Regions of the page, for a focus that is lost. Apart from the other focus functions, because every page loads it. */

/** Whether nothing has the focus: the focused element was disabled, removed, or closed. */
export const isFocusLost = ({activeElement, body}: Document): boolean => (activeElement ?? body) === body;

/** Focuses a region of the page, which the Tab key skips: a heading, or the content of a widget. */
export function focusRegion(region: HTMLElement | null | undefined, {preventScroll = true}: FocusOptions = {}): void {
  if (!region) return;
  region.tabIndex = -1;
  region.focus({preventScroll});
}

/**
 * Focuses a region if nothing has the focus. The keyboard then continues there instead of at the top of the page.
 */
export function catchFocus(region: HTMLElement | null | undefined): void {
  if (isFocusLost(document)) focusRegion(region);
}
