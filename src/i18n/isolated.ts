// cspell:ignore EFFF
/** Whether a text has letters that run from right to left, or characters that change the direction. */
const turns = (text: string): boolean => /[\p{Bidi_C}\u0590-\u08FF\uFB1D-\uFEFC\u{10800}-\u{1EFFF}]/u.test(text);

/**
 * A text that cannot end the isolate or the element around it: isolates that it opens are closed within it, and it closes
 * no other. Line breaks, at which isolates end, become spaces.
 */
export function balanced(text: string): string {
  let open = 0;
  const closed = text.replace(/[\n-\r\x85\u2029\u2066-\u2069]/g, (character) => {
    if (character < '\u2066') return ' ';
    open += character < '\u2069' ? 1 : -1;
    return open < 0 ? ((open = 0), '') : character;
  });
  return closed + '\u2069'.repeat(open);
}

/** Isolates an inserted text in a message, so that neither reverses the other. */
export const isolated = (text: string, message = ''): string =>
  turns(text + message) ? `\u2068${balanced(text)}\u2069` : text;
