/** The formatted texts. */
export type TextField = 'notes' | 'announcement';

/** The plain text of an HTML text, for use in a conflict; rendered as text, never as markup. */
export function wordsOf(html: string): string {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 200 ? `${words.slice(0, 200)} …` : words;
}
