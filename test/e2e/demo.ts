import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runTool} from '../../scripts/lib/tool.mjs';
import {startDemo, type Demo, type DemoOptions} from '../../scripts/start.mjs';

let builtPage: string | undefined;

/** Built once for all jobs, in a separate process, because Vite serves and builds with the same NODE_ENV. */
function buildPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'account-widgets-demo-'));
  process.once('exit', () => rmSync(folder, {recursive: true}));
  // Not minified, so that errors show their origin.
  const flags = ['--outDir', folder, '--emptyOutDir', '--minify', 'false', '--logLevel', 'warn'];
  assert.ok(runTool('vite', 'build', 'demo', '--config', 'demo/vite.config.ts', ...flags), 'the demo is built');
  return folder;
}

/** The demo on its own ports, built like a partner's portal: a page sends forty requests instead of four hundred. */
export function startBuiltDemo(options: Pick<DemoOptions, 'accounts'> = {}): Promise<Demo> {
  builtPage ??= buildPage();
  return startDemo({...options, port: 0, apiPort: 0, builtPage});
}
