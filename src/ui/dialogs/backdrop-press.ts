/**
 * Closes a modal dialog when the pointer is pressed and released on its backdrop. A text selection with only one end
 * outside of the dialog closes nothing, although the browser reports a click on the dialog for it.
 */
export class BackdropPress {
  readonly #close: () => void;
  #pressed = false;

  constructor(close: () => void) {
    this.#close = close;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#pressed = isOutside(event);
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const released = this.#pressed && isOutside(event);
    this.#pressed = false;
    if (released) this.#close();
  };
}

function isOutside({target, currentTarget, clientX, clientY}: PointerEvent): boolean {
  if (target !== currentTarget || !(target instanceof Element)) return false;
  const {left, right, top, bottom} = target.getBoundingClientRect();
  return clientX < left || clientX >= right || clientY < top || clientY >= bottom;
}
