/**
 * Opens, edits, saves, and switches accounts in one page of Chromium, and measures what remains: the number of nodes
 * and listeners and the memory must be the same as before, that is, everything removed can be collected.
 *
 *   tsx scripts/test-soak.ts [--accounts 200]
 */
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import type {} from '../test/soak/page.js';
import {MAX_UNWATCHED} from '../src/session/resource-cache.js';
import {chromiumArgs, ensureChromium} from './browser.mjs';
import {root} from './lib/ensure.mjs';

const {values} = parseArgs({options: {accounts: {type: 'string', default: '200'}}});
const wanted = Number(values.accounts);
/** The permitted relative change of the heap. */
const TOLERANCE = 0.05;
const origin = 'https://soak.example';

const {outputFiles} = await build({
  absWorkingDir: root,
  entryPoints: ['test/soak/page.ts'],
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  tsconfig: 'tsconfig.json',
  define: {'process.env.NODE_ENV': '"production"'},
  outdir: '/',
  write: false,
  logLevel: 'error',
});
const script = outputFiles[0]?.text ?? '';
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [...chromiumArgs, '--js-flags=--expose-gc'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error.stack ?? error.message));
await page.route('**/*', async (route) => {
  const {pathname} = new URL(route.request().url());
  if (pathname === '/page.js') await route.fulfill({contentType: 'text/javascript', body: script});
  else
    await route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><script type="module" src="/page.js"></script>',
    });
});
await page.goto(origin);
await page.waitForFunction(() => 'soak' in globalThis);
const cdp = await page.context().newCDPSession(page);
await cdp.send('Performance.enable');

/** Measures after garbage collection. */
async function measure() {
  for (let turn = 0; turn < 4; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const {metrics} = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize')};
}

const ids = await page.evaluate((count) => globalThis.soak.accounts(count), wanted);
await page.evaluate(() => globalThis.soak.open());
const visit = () => page.evaluate((all) => globalThis.soak.visit(all), ids);
// The first round loads all code and fills the cache and the server, which runs in the page as well.
await visit();
const before = await measure();
const saves = await visit();
const after = await measure();
const left = await page.evaluate(() => globalThis.soak.close((globalThis as unknown as {gc: () => void}).gc));
await browser.close();

const growth = after.heap / before.heap - 1;
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
console.log(
  `${ids.length} accounts, visited twice, ${saves} saves; at most ${MAX_UNWATCHED} unwatched answers are cached`,
);
console.log(`nodes ${before.nodes} → ${after.nodes}, listeners ${before.listeners} → ${after.listeners}`);
console.log(`heap ${mebibytes(before.heap)} → ${mebibytes(after.heap)} (${(growth * 100).toFixed(1)} %)`);
console.log(`${left} elements still in memory after their removal`);
const right =
  ids.length === wanted &&
  after.nodes === before.nodes &&
  after.listeners === before.listeners &&
  Math.abs(growth) <= TOLERANCE &&
  left === 0;
console.log(right ? 'passed' : 'failed');
process.exitCode = right ? 0 : 1;
