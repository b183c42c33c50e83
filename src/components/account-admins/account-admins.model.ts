/** The list of administrators as it is searched; no DOM. */
import type {Admin} from '../../api/admins.js';
import {TextMatch} from '../../ui/text/text-match.js';

/** A list that is longer is searched rather than read. */
export const SEARCH_FROM = 9;

/** Those whose name, address or login has every word of the text. */
export function matching<P extends Admin>(people: readonly P[], text: string): readonly P[] {
  const match = new TextMatch(text);
  return people.filter(({firstName, lastName, email, username}) => match.isIn(firstName, lastName, email, username));
}
