/** Characters that are invisible in any font, wherever they stand: spaces, control characters, and fillers. */
const BLANK = String.raw`\p{White_Space}\p{Cc}\u034F\u115F\u1160\u2800\u3164\uFFA0`;
/** Also invisible, unless they are the joiners and selectors below. */
const FORMAT = String.raw`\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB`;

const start = new RegExp(`^[${BLANK}${FORMAT}\\p{DI}]+`, 'u');
const invisible = new RegExp(`^[${BLANK}${FORMAT}]$`, 'u');
/** Can shape the letter before them or complete a flag. */
const joiner = /^[\u200C\u200D]$/;
/** Can change the character before them, such as an emoji, a flag, or a Chinese character, but no letter with capitals. */
const selector = /^[\uFE00-\uFE0F\u{E0000}-\u{E0FFF}]$/u;

function isInvisible(character: string, before: string): boolean {
  if (joiner.test(character)) return !/^\p{M}/u.test(before);
  return (
    invisible.test(character) || (selector.test(character) && /^[\p{Lu}\p{Ll}\p{Lt}\p{White_Space}]/u.test(before))
  );
}

/**
 * Returns a short text as it is stored: without surrounding spaces and invisible characters, which pasted text often
 * has and which make two equal names different, and with composed letters (NFC).
 */
export function storedText(typed: string): string {
  const characters = [...typed.replace(start, '')];
  // A pattern for the end would take very long for many spaces within the text.
  while (isInvisible(characters.at(-1) ?? 'x', characters.at(-2) ?? '')) characters.pop();
  return characters.join('').normalize('NFC');
}

/** Applies `storedText()` to the texts in the changes of a document. */
export function storedTexts<T>(changes: T): T {
  if (typeof changes === 'string') return storedText(changes) as T;
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return changes;
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, storedTexts<unknown>(value)])) as T;
}
