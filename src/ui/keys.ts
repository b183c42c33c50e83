/** The one place that reads which key was pressed; a test ensures that no other file does. */

/**
 * The key that the user has pressed, as `KeyboardEvent.key` names it; `undefined` for one that belongs to an input
 * method (Enter and Escape there choose or discard a word), and for an event without a key, which browsers send when
 * they fill in a form.
 */
export function pressedKey({
  key,
  isComposing,
  keyCode,
}: {
  readonly key?: string | undefined;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}): string | undefined {
  // Safari reports key code 229 for a key that ends a composition, after it has reported the end of the composition.
  return isComposing || keyCode === 229 ? undefined : key;
}
