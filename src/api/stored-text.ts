/** Characters that are invisible in any font, wherever they stand: spaces, control characters, and fillers. */
const BLANK = String.raw`\p{White_Space}\p{Cc}\u034F\u115F\u1160\u2800\u3164\uFFA0`;
/** Also invisible; but the joiners at the end of a word can shape the letter before them or complete a flag. */
const FORMAT = String.raw`\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB`;
const JOINERS = String.raw`\u200C\u200D`;

const start = new RegExp(`^[${BLANK}${FORMAT}${JOINERS}]+`, 'u');
const end = new RegExp(String.raw`(?:(?<!\p{M})[${JOINERS}]|[${BLANK}${FORMAT}])+$`, 'u');

/**
 * Returns a short text as it is stored: without surrounding spaces and invisible characters, which pasted text often
 * has and which make two equal names different, and with composed letters (NFC).
 */
export const storedText = (typed: string): string => typed.replace(start, '').replace(end, '').normalize('NFC');

/** Applies `storedText()` to the texts in the changes of a document. */
export function storedTexts<T>(changes: T): T {
  if (typeof changes === 'string') return storedText(changes) as T;
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return changes;
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, storedTexts<unknown>(value)])) as T;
}
