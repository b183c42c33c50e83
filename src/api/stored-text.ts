/** Nothing to see in any font, wherever it stands: spaces, controls, and fillers. */
const BLANK = String.raw`\p{White_Space}\p{Cc}\u034F\u115F\u1160\u2800\u3164\uFFA0`;
/** Invisible as well, but at the end of a word it can shape the letter before it, or complete a flag. */
const FORMAT = String.raw`\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB`;
const JOINERS = String.raw`\u200C\u200D`;

const start = new RegExp(`^[${BLANK}${FORMAT}${JOINERS}]+`, 'u');
const end = new RegExp(String.raw`(?:(?<!\p{M})[${JOINERS}]|[${BLANK}${FORMAT}])+$`, 'u');

/**
 * A short text as it is stored: without spaces and invisible characters around it, which come along when a text is pasted
 * and make two equal names different, and with composed letters (NFC).
 */
export const storedText = (typed: string): string => typed.replace(start, '').replace(end, '').normalize('NFC');

/** The texts in the changes of a document as they are stored. */
export function storedTexts<T>(changes: T): T {
  if (typeof changes === 'string') return storedText(changes) as T;
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return changes;
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, storedTexts<unknown>(value)])) as T;
}
