/** The list of administrators as it is searched; no DOM. */
import type {Admin} from '../../api/admins.js';

/** A list that is longer is searched rather than read. */
export const SEARCH_FROM = 9;

/** Those whose name, address or login has every word of the text. */
export function matching<P extends Admin>(people: readonly P[], text: string, locale: string): readonly P[] {
  const words = text.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return people.filter(({firstName, lastName, email, username}) => {
    const all = `${firstName} ${lastName} ${email} ${username}`.toLocaleLowerCase(locale);
    return words.every((word) => all.includes(word));
  });
}
