// Runs the tests that need no browser. usage: node scripts/unit.mjs [--package] [file …]
import {spawnSync} from 'node:child_process';
import {root} from './lib/ensure.mjs';
import {filesBelow, nodeFolders, packageFolders} from './lib/tests.mjs';

const args = process.argv.slice(2);
const chosen = args.filter((arg) => !arg.startsWith('--'));
const folders = args.includes('--package') ? packageFolders : nodeFolders;
const files = chosen.length > 0 ? chosen : filesBelow(folders);

if (files.length === 0) {
  console.log('0 passed, 0 failed');
} else {
  const reporters = ['spec', './scripts/lib/node-totals.mjs'].flatMap((reporter) => [
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
  ]);
  const {status} = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...reporters, ...files], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
