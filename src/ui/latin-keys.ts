/** Letters of shortcuts on keyboards for any script. */

interface Pressed {
  readonly key: string;
  readonly code?: string;
}

/**
 * The key as keyboards for the Latin script have it: on those for another script, the letter in the same place. On
 * keyboards for the Latin script it is the letter on the key, wherever it is.
 */
export function latinKey({key, code = ''}: Pressed): string {
  const letter = /^(?!\p{Script=Latin})[\p{L}\p{M}]/u.test(key) && /^Key([A-Z])$/.exec(code)?.[1];
  return letter ? letter.toLowerCase() : key;
}

/** Whether an event is of the key of a shortcut, in lower case. */
export function isKey(wanted: string, event: Pressed): boolean {
  return [event.key.toLowerCase(), latinKey(event)].includes(wanted);
}
