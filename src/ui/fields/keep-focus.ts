/**
 * Listener for `mousedown` of what belongs to a field, such as its list of choices: the focus stays in the field, whatever the
 * pointer presses there, the scrollbar and the space around the choices included.
 */
export const keepFocus = (event: Event): void => event.preventDefault();
