// Checks the package as npm would publish it: exports, types, and files. Requires dist/.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {root} from './lib/ensure.mjs';
import {runTool} from './lib/tool.mjs';

const folder = mkdtempSync(join(tmpdir(), 'account-widgets-'));

try {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [{filename, size, entryCount}] = JSON.parse(output);
  const tarball = join(folder, filename);
  console.log(`${filename}: ${entryCount} files, ${(size / 1000).toFixed(0)} kB`);

  const passed = [
    runTool('publint', tarball, '--strict'),
    runTool(
      'attw',
      tarball,
      '--profile',
      'esm-only',
      '--format',
      'table-flipped',
      '--exclude-entrypoints',
      'tokens.css',
      'custom-elements.json',
    ),
  ];
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, {recursive: true});
}
