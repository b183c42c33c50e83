/** Whether a pointer is down, and what waits until it is released. */
let pressing = false;
let isWatched = false;
let waiting: (() => void)[] = [];

/** To be called before `afterPress` is needed: detects presses from now on. */
export function watchPresses(): void {
  if (isWatched) return;
  isWatched = true;
  window.addEventListener('pointerdown', () => (pressing = true), {capture: true});
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, onRelease, {capture: true});
}

/** Runs a change of the page's layout at once or, while a pointer is pressed, after the resulting click. */
export function afterPress(change: () => void): void {
  if (pressing) waiting.push(change);
  else change();
}

function onRelease(): void {
  // The click comes in the same frame.
  requestAnimationFrame(() => {
    pressing = false;
    const changes = waiting;
    waiting = [];
    for (const change of changes) change();
  });
}
