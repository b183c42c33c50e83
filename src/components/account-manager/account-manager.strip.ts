/** Scrolls a tab into view in a narrow tab list, without scrolling the page. */
export function showWithin(tab: Element): void {
  const strip = tab.parentElement;
  if (!strip) return;
  const [{left, right}, frame] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  // The fading edges of the tab list have a padding, which is the same on both sides.
  const edge = parseFloat(getComputedStyle(strip).paddingLeft);
  strip.scrollLeft += Math.min(0, left - frame.left - edge) + Math.max(0, right - frame.right + edge);
}
