import type {Admin} from '../../api/admins.js';
import {personName} from '../text/people.js';

/** People sorted by name in the order of the language. */
export function byName<P extends Admin>(people: readonly P[], compare: (a: string, b: string) => number): P[] {
  const named = people.map((person) => ({person, name: personName(person)}));
  return named.sort((a, b) => compare(a.name, b.name)).map(({person}) => person);
}
