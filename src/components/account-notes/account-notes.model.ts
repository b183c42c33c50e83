import {beginning} from '../../i18n/beginning.js';

/** The formatted texts. */
export type TextField = 'notes' | 'announcement';

/** The plain text of an HTML text, for use in a conflict; rendered as text, never as markup. */
export function wordsOf(html: string): string {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const shown = beginning(words, 200);
  return shown === words ? words : `${shown} …`;
}
