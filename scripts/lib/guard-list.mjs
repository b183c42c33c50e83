// Validates the list of guards in test/mutants/ before any of them is removed.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {transformSync} from 'esbuild';
import {root} from './ensure.mjs';

function syntaxFault(text) {
  try {
    transformSync(text, {loader: 'ts', logLevel: 'silent'});
    return undefined;
  } catch ({errors}) {
    return errors[0].text;
  }
}

/**
 * The errors in the list, each as a sentence: a duplicate id, a text that does not occur exactly once in its source, or
 * a mutant that changes nothing or does not compile.
 */
export function faultsOf(guards) {
  const ids = new Set();
  return guards.flatMap(({id, file, code, mutated}) => {
    const faults = [];
    if (ids.has(id)) faults.push(`${id}: there is another guard with this id.`);
    ids.add(id);
    const source = readFileSync(join(root, file), 'utf8');
    const count = source.split(code).length - 1;
    if (count !== 1) {
      faults.push(
        `${id}: its code occurs ${count} times in ${file}, not once. Bring the list up to date:\n${code.trimEnd()}`,
      );
    }
    const fault = count === 1 && syntaxFault(source.replace(code, () => mutated));
    if (fault) faults.push(`${id}: the mutant is no TypeScript: ${fault}`);
    if (code === mutated) faults.push(`${id}: the mutant is the original.`);
    return faults;
  });
}
