/** Letters, digits and signs that look like no other one: no 0 and O, no 1, l and I. Read out over a phone, they survive. */
const CLASSES = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '+-=?!#%@'] as const;
const ALPHABET = CLASSES.join('');

/** Characters of a generated password, where the policy does not ask for more: about 96 bits. */
export const GENERATED_LENGTH = 16;

/** Fills the array with random bytes; the default is the platform's own source for keys. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

const cryptographic: RandomBytes = (bytes) => void crypto.getRandomValues(bytes);

/**
 * A password nobody can guess (W-31): every character is drawn evenly from a cryptographic source, and every password
 * that has all four kinds of characters is as likely as any other.
 *
 * @param length characters; fewer than four could not hold all kinds
 * @param random stands in for the platform's source, in tests
 */
export function generatePassword(length = GENERATED_LENGTH, random = cryptographic): string {
  for (;;) {
    const drawn = Array.from({length: Math.max(length, CLASSES.length)}, () => drawCharacter(random)).join('');
    // Drawn anew as a whole: mending a single place would make some passwords likelier than others.
    if (CLASSES.every((kind) => [...drawn].some((character) => kind.includes(character)))) return drawn;
  }
}

/** A byte beyond the last whole multiple of the alphabet is thrown away: the remainder would favour its first letters. */
function drawCharacter(random: RandomBytes): string {
  const even = 256 - (256 % ALPHABET.length);
  const byte = new Uint8Array(1);
  do random(byte);
  while ((byte[0] ?? 0) >= even);
  return ALPHABET.charAt((byte[0] ?? 0) % ALPHABET.length);
}
