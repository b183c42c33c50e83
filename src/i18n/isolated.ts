/** Whether a text has letters that run from right to left, or characters that change the direction. */
const turns = (text: string): boolean => /[\p{Bidi_C}\u0590-\u08FF\uFB1D-\uFEFC]/u.test(text);

/** Isolates an inserted text in a message, so that neither reverses the other. Isolates that the text opens are closed within it. */
export function isolated(text: string, message = ''): string {
  if (!turns(text + message)) return text;
  let open = 0;
  const balanced = text.replace(/[\u2066-\u2069]/g, (character) => {
    open += character === '\u2069' ? -1 : 1;
    if (open >= 0) return character;
    open = 0;
    return '';
  });
  return `\u2068${balanced}${'\u2069'.repeat(open + 1)}`;
}
