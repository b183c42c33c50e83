/**
 * Letters, digits, and symbols that are not easily confused: no 0 and O, no 1, l, and I. They can be dictated over the
 * phone.
 */
const CLASSES = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '+-=?!#%@'] as const;
const ALPHABET = CLASSES.join('');

/** Length of a generated password if the policy does not require more: about 96 bits. */
export const GENERATED_LENGTH = 16;

/** Fills the array with random bytes; the default is the platform's cryptographic source. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

const cryptographic: RandomBytes = (bytes) => void crypto.getRandomValues(bytes);

/**
 * An unguessable password: every character is drawn uniformly from a cryptographic source, and all passwords that
 * contain all four kinds of characters are equally likely.
 *
 * @param length characters; fewer than four could not contain all kinds
 * @param random replaces the platform's source in tests
 */
export function generatePassword(length = GENERATED_LENGTH, random = cryptographic): string {
  for (;;) {
    const drawn = Array.from({length: Math.max(length, CLASSES.length)}, () => drawCharacter(random)).join('');
    // Redrawn as a whole: replacing single characters would make some passwords likelier than others.
    if (CLASSES.every((kind) => [...drawn].some((character) => kind.includes(character)))) return drawn;
  }
}

/** Discards bytes beyond the last whole multiple of the alphabet, because a remainder would favor its first letters. */
function drawCharacter(random: RandomBytes): string {
  const even = 256 - (256 % ALPHABET.length);
  const byte = new Uint8Array(1);
  do random(byte);
  while ((byte[0] ?? 0) >= even);
  return ALPHABET.charAt((byte[0] ?? 0) % ALPHABET.length);
}
