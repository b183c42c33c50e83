// Where each test runs, by its folder below test/.
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {minimatch} from 'minimatch';
import {root} from './ensure.mjs';

/** Run by node:test. */
export const nodeFolders = ['lint', 'node', 'sandbox'];

/** Run by node:test against the built package in dist/. */
export const packageFolders = ['csp', 'package'];

/** Every other folder runs in browsers, by @web/test-runner. */
export const browserFiles = [
  'test/**/*.test.ts',
  ...[...nodeFolders, ...packageFolders].map((folder) => `!test/${folder}/**`),
];

/** The test files below the named folders of test/, as paths from the root. */
export const filesBelow = (folders) =>
  folders
    .map((folder) => join('test', folder))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), {recursive: true})
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(folder, file)),
    )
    .sort();

/** The files that `browserFiles` matches. */
export const browserTests = () =>
  filesBelow(readdirSync(join(root, 'test')).filter((folder) => ![...nodeFolders, ...packageFolders].includes(folder)));

/**
 * The files that match one of the patterns (as in a shell), in the order of the patterns.
 * @throws for a pattern without matches
 */
export function matching(globs, files) {
  const found = globs.map((glob) => files.filter((file) => minimatch(file.replaceAll('\\', '/'), glob)));
  const empty = globs.find((_, index) => found[index].length === 0);
  if (empty !== undefined) throw new Error(`No test file matches ${empty}.`);
  return [...new Set(found.flat())];
}
