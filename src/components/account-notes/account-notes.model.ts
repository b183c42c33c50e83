/** The texts with formatting. */
export type TextField = 'notes' | 'announcement';

/** The words of a text without its formatting, to name it in a conflict; shown as text, never as markup. */
export function wordsOf(html: string): string {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 200 ? `${words.slice(0, 200)} …` : words;
}
