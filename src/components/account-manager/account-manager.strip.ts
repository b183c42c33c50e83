/** Brings a tab into sight in a strip too narrow for all of them; the page around stays where it is. */
export function showWithin(tab: Element): void {
  const strip = tab.parentElement;
  if (!strip) return;
  const [{left, right}, frame] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  if (left < frame.left) strip.scrollLeft += left - frame.left;
  else if (right > frame.right) strip.scrollLeft += right - frame.right;
}
