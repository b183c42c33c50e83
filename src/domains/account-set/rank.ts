export type Texts = readonly [name: string, realm: string, id: string];

/**
 * How well an account matches the words of a search: a smaller number is a better match. People search by name first,
 * then by realm or id, and by the beginning of a word before any other part of it.
 *
 * @param texts in comparable form
 * @param words in comparable form; each is in one of the texts
 */
export function rankOf([name, realm, id]: Texts, words: readonly string[]): number {
  const whole = words.join(' ');
  if (id === whole || realm === whole) return 0;
  if (name === whole) return 1;
  if (name.startsWith(whole)) return 2;
  if (beginsAWord(name, whole)) return 3;
  if (words.every((word) => beginsAWord(name, word))) return 4;
  if (words.every((word) => name.includes(word))) return 5;
  if (realm.startsWith(whole) || id.startsWith(whole)) return 6;
  return words.some((word) => name.includes(word)) ? 7 : 8;
}

function beginsAWord(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
