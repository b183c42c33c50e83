// Runs the tests that need no browser. usage: node scripts/unit.mjs [--package] [file …]
import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from './lib/ensure.mjs';
import {filesBelow, nodeFolders, packageFolders} from './lib/tests.mjs';

const args = process.argv.slice(2);
const chosen = args.filter((arg) => !arg.startsWith('--'));

/** One process loads the sources, and compiles them, once; a process for each file takes half as long again. */
function inOneProcess(files) {
  const entry = join(root, '.cache/unit/all.test.mjs');
  mkdirSync(dirname(entry), {recursive: true});
  writeFileSync(entry, files.map((file) => `await import('${pathToFileURL(join(root, file)).href}');\n`).join(''));
  return [entry];
}

function chosenFiles() {
  if (chosen.length > 0) return chosen;
  return args.includes('--package') ? filesBelow(packageFolders) : inOneProcess(filesBelow(nodeFolders));
}

const reporters = ['spec', './scripts/lib/node-totals.mjs'].flatMap((reporter) => [
  `--test-reporter=${reporter}`,
  '--test-reporter-destination=stdout',
]);
const {status} = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...reporters, ...chosenFiles()], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
