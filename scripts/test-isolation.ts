/**
 * Random steps of users, hosts, the network and the clock against real elements in a page: nothing of one account or
 * user may ever be seen where another is shown, or be sent to it.
 *
 *   tsx scripts/test-isolation.ts [--runs 10000] [--seed 1] [--path …]
 *
 * `--runs` is the number of steps. A failure prints its `--seed` and `--path`, which repeat it. `--all` goes on after a
 * failure and lists each kind once.
 */
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {chromium, type Page} from 'playwright-core';
import type {RunResult} from '../test/isolation/random/page.js';
import {chromiumArgs, ensureChromium} from './browser.mjs';
import {root} from './lib/ensure.mjs';

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '10000'},
    seed: {type: 'string'},
    path: {type: 'string'},
    all: {type: 'boolean', default: false},
  },
});
const wanted = Number(values.runs);
if (!Number.isSafeInteger(wanted) || wanted < 1) throw new Error(`--runs wants a whole number, not "${values.runs}".`);
const firstSeed = Number(values.seed ?? 1);
if (!Number.isSafeInteger(firstSeed)) throw new Error(`--seed wants a whole number, not "${values.seed ?? ''}".`);

/** Sequences that one page runs before the next one takes its place. */
const SEQUENCES = 10;
const origin = 'https://isolation.example';

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const folder = 'test/isolation/random';
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [`${folder}/page.ts`, `${folder}/second-copy.ts`],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    conditions: ['browser'],
    define: {'process.env.NODE_ENV': '"production"'},
    outdir: '/',
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({path, text}) => [path, text]));
}

const scripts = await bundle();
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Isolation</title><body>
  <script type="module" src="/second-copy.js"></script><script type="module" src="/page.js"></script>`;

const browser = await chromium.launch({executablePath: await ensureChromium(), args: chromiumArgs});

async function open(): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/*', async (route) => {
    const {pathname} = new URL(route.request().url());
    const script = scripts.get(pathname);
    if (script) await route.fulfill({contentType: 'text/javascript', body: script});
    else if (pathname === '/') await route.fulfill({contentType: 'text/html', body: html});
    else await route.abort();
  });
  page.on('pageerror', (error) => console.error(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => console.error('The page has crashed.'));
  await page.goto(origin);
  return page;
}

interface Totals {
  steps: number;
  frames: number;
  checks: number;
  writes: number;
  readonly shown: Record<string, number>;
  readonly taken: Record<string, number>;
}

function add(totals: Totals, {steps, frames, checks, writes, shown, taken}: RunResult): void {
  totals.steps += steps;
  totals.frames += frames;
  totals.checks += checks;
  totals.writes += writes;
  for (const [tag, times] of Object.entries(shown)) totals.shown[tag] = (totals.shown[tag] ?? 0) + times;
  for (const [name, times] of Object.entries(taken)) totals.taken[name] = (totals.taken[name] ?? 0) + times;
}

const started = performance.now();
const totals: Totals = {steps: 0, frames: 0, checks: 0, writes: 0, shown: {}, taken: {}};
const failures = new Map<
  string,
  {readonly seed: number; readonly failure: NonNullable<RunResult['failure']>; times: number}
>();
let page = await open();

for (let seed = firstSeed; totals.steps < wanted; seed++) {
  const options = {seed, sequences: SEQUENCES, path: values.path, shrink: !values.all};
  const result = await page.evaluate((given) => globalThis.runIsolation(given), options);
  add(totals, result);
  if (result.failure) {
    const kind = result.failure.message.replace(/\d+/g, '#').split('\n').slice(0, 2).join('\n');
    const known = failures.get(kind);
    if (known) known.times++;
    else failures.set(kind, {seed, failure: result.failure, times: 1});
  }
  if (values.path !== undefined || (result.failure && !values.all)) break;
  if (result.failure) {
    await page.close();
    page = await open();
  }
}
await browser.close();

const count = (kind: string): number =>
  [...failures.values()].filter(({failure}) => failure.message.startsWith(`foreign ${kind}`)).length;
for (const {seed, failure, times} of failures.values()) {
  console.error(`\n${failure.message}${times > 1 ? ` (${times} times)` : ''}`);
  console.error(failure.steps);
  console.error(`npm run test:isolation -- --seed ${seed} --path '${failure.path}'`);
}
const list = (numbers: Record<string, number>) =>
  Object.entries(numbers)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
console.log(`steps: ${list(totals.taken)}`);
console.log(`elements seen with their account: ${list(totals.shown)}`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${totals.steps} steps, ${totals.checks} checks in ${totals.frames} frames and ${totals.writes} writes, ` +
    `${count('frame')} foreign frames, ${count('write')} foreign writes, ${count('text')} foreign texts (${seconds} s)`,
);
process.exitCode = failures.size > 0 ? 1 : 0;
