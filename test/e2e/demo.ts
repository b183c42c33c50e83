import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runTool} from '../../scripts/lib/tool.mjs';
import {startDemo, type Demo, type DemoOptions} from '../../scripts/start.mjs';

let builtPage: string | undefined;

/** Once for all jobs, in a process of its own: Vite serves and builds by the same NODE_ENV. */
function buildPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'account-widgets-demo-'));
  process.once('exit', () => rmSync(folder, {recursive: true}));
  // Not minified, so that a complaint says where it comes from.
  const flags = ['--outDir', folder, '--emptyOutDir', '--minify', 'false', '--logLevel', 'warn'];
  assert.ok(runTool('vite', 'build', 'demo', '--config', 'demo/vite.config.ts', ...flags), 'the demo is built');
  return folder;
}

/** The demo on ports of its own, built as a partner builds a portal: a page takes forty requests instead of four hundred. */
export function startBuiltDemo(options: Pick<DemoOptions, 'accounts'> = {}): Promise<Demo> {
  builtPage ??= buildPage();
  return startDemo({...options, port: 0, apiPort: 0, builtPage});
}
