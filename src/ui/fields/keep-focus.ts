/**
 * Listener for `mousedown` on elements that belong to a field, such as its list of choices: the focus stays in the
 * field wherever the pointer presses there, including the scrollbar and the space around the choices.
 */
export const keepFocus = (event: Event): void => event.preventDefault();
