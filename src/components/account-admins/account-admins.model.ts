/** The searchable list of administrators; independent of the DOM. */
import type {Admin} from '../../api/admins.js';
import {TextMatch} from '../../ui/text/text-match.js';

/** Longer lists get a search field. */
export const SEARCH_FROM = 9;

/** The people whose name, address, or username contains every word of the text. */
export function matching<P extends Admin>(people: readonly P[], text: string): readonly P[] {
  const match = new TextMatch(text);
  return people.filter(({firstName, lastName, email, username}) => match.isIn(firstName, lastName, email, username));
}
