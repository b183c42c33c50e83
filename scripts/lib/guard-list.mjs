// Validates the list of guards in test/mutants/ before any of them is removed.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {transformSync} from 'esbuild';
import {testsOf} from '../../test/mutants/tests-of.mjs';
import {root} from './ensure.mjs';
import {browserTests, matching} from './tests.mjs';

/**
 * The test files that must detect the removal of a guard.
 * @throws if one of its patterns matches no file
 */
export function testFilesOf({file, tests = []}) {
  const folder = Object.keys(testsOf).find((one) => file.startsWith(one));
  return matching([...tests, ...(testsOf[folder] ?? [])], browserTests());
}

function testsFault(guard) {
  try {
    return testFilesOf(guard).length > 0 ? undefined : `No test is named for ${guard.file}.`;
  } catch (error) {
    return error.message;
  }
}

function syntaxFault(text) {
  try {
    transformSync(text, {loader: 'ts', logLevel: 'silent'});
    return undefined;
  } catch ({errors}) {
    return errors[0].text;
  }
}

/**
 * The errors in the list, each as a sentence: a duplicate id, a text that does not occur exactly once in its source, a
 * mutant that changes nothing or does not compile, or tests that do not exist.
 */
export function faultsOf(guards) {
  const ids = new Set();
  return guards.flatMap((guard) => {
    const {id, file, code, mutated} = guard;
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
    const missing = testsFault(guard);
    if (missing) faults.push(`${id}: ${missing}`);
    if (code === mutated) faults.push(`${id}: the mutant is the original.`);
    return faults;
  });
}
