/** Letters of shortcuts on keyboards for any script. */

interface Pressed {
  readonly key: string;
  readonly code?: string;
}

/**
 * The key as on a keyboard for the Latin script: on a keyboard for another script, the letter at the same position; on
 * a keyboard for the Latin script, the letter on the key, at any position.
 */
export function latinKey({key, code = ''}: Pressed): string {
  const letter = /^(?!\p{Script=Latin})[\p{L}\p{M}]/u.test(key) && /^Key([A-Z])$/.exec(code)?.[1];
  return letter ? letter.toLowerCase() : key;
}

/** Whether an event's key is that of a shortcut, which is in lower case. */
export function isKey(wanted: string, event: Pressed): boolean {
  return [event.key.toLowerCase(), latinKey(event)].includes(wanted);
}
