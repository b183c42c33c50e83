/** Scrolls a tab into view in a narrow tab list, without scrolling the page. */
export function showWithin(tab: Element): void {
  const strip = tab.parentElement;
  if (!strip) return;
  const [{left, right}, frame] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  // The fading edges of the tab list have a padding.
  const {paddingLeft, paddingRight} = getComputedStyle(strip);
  const [start, end] = [frame.left + parseFloat(paddingLeft), frame.right - parseFloat(paddingRight)];
  if (left < start) strip.scrollLeft += left - start;
  else if (right > end) strip.scrollLeft += right - end;
}
