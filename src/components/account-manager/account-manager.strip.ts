/** Brings a tab into sight in a strip too narrow for all of them; the page around stays where it is. */
export function showWithin(tab: Element): void {
  const strip = tab.parentElement;
  if (!strip) return;
  const [{left, right}, frame] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  // Where the strip fades out it has a padding.
  const {paddingLeft, paddingRight} = getComputedStyle(strip);
  const [start, end] = [frame.left + parseFloat(paddingLeft), frame.right - parseFloat(paddingRight)];
  if (left < start) strip.scrollLeft += left - start;
  else if (right > end) strip.scrollLeft += right - end;
}
