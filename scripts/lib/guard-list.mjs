// What can be wrong with the list of guards in test/mutants/, before any of them is removed.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './ensure.mjs';

/**
 * What is wrong with guards, each as a sentence: an id that two of them have, a text that their source does not hold exactly
 * once, a mutant that changes nothing.
 */
export function faultsOf(guards) {
  const ids = new Set();
  return guards.flatMap(({id, file, code, mutated}) => {
    const faults = [];
    if (ids.has(id)) faults.push(`${id}: there is another guard with this id.`);
    ids.add(id);
    const count = readFileSync(join(root, file), 'utf8').split(code).length - 1;
    if (count !== 1) {
      faults.push(
        `${id}: its code occurs ${count} times in ${file}, not once. Bring the list up to date:\n${code.trimEnd()}`,
      );
    }
    if (code === mutated) faults.push(`${id}: the mutant is the original.`);
    return faults;
  });
}
