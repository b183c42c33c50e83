/** The searchable list of administrators; independent of the DOM. */
import type {Admin} from '../../api/admins.js';
import {perSource} from '../../ui/lists/per-source.js';
import {byName} from '../../ui/lists/by-name.js';
import {TextMatch} from '../../ui/text/text-match.js';

/** Longer lists get a search field. */
export const SEARCH_FROM = 9;

/** The people whose name, address, or username contains every word of the text. */
export function matching<P extends Admin>(people: readonly P[], text: string): readonly P[] {
  const match = new TextMatch(text);
  return people.filter(({firstName, lastName, email, username}) => match.isIn(firstName, lastName, email, username));
}

/** The people to show, by name: those who match a text, or all of them if it is empty. */
export const shownPeople = perSource(
  (people: readonly Admin[], text: string, compare: (a: string, b: string) => number): readonly Admin[] =>
    byName(text === '' ? people : matching(people, text), compare),
);
