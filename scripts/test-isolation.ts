/**
 * Random steps of users, hosts, the network, and the clock against real elements in a page: data of one account or user
 * must never be visible where another one is shown, or be sent to it.
 *
 *   tsx scripts/test-isolation.ts [--runs 10000] [--seed 1] [--path …] [--all] [--pages 2]
 *
 * `--runs` is the number of steps. A failure prints its `--seed` and `--path`, which reproduce it. `--all` continues
 * after a failure and lists each kind once. `--pages` run concurrently, each in its own process.
 *
 * `--without <id>` first removes a guard of test/mutants and thereby proves that the steps find what they are meant to
 * find: it succeeds if a failure is found and reproduced in a new page.
 */
import {parseArgs} from 'node:util';
import {readFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {build, type Plugin} from 'esbuild';
import {chromium, type Page} from 'playwright-core';
import {noCounts, type Counts} from '../test/isolation/random/counts.js';
import type {Failure, RunResult} from '../test/isolation/random/page.js';
import type {Guard} from '../test/mutants/guard.d.ts';
import {guards} from '../test/mutants/index.mjs';
import {ensureChromium, testArgs} from './browser.mjs';
import {root} from './lib/ensure.mjs';

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '10000'},
    seed: {type: 'string'},
    path: {type: 'string'},
    all: {type: 'boolean', default: false},
    pages: {type: 'string', default: '2'},
    without: {type: 'string'},
  },
});
const wanted = Number(values.runs);
if (!Number.isSafeInteger(wanted) || wanted < 1)
  throw new Error(`--runs must be a whole number, not "${values.runs}".`);
const firstSeed = Number(values.seed ?? 1);
if (!Number.isSafeInteger(firstSeed)) throw new Error(`--seed must be a whole number, not "${values.seed ?? ''}".`);

const pages = Number(values.pages);

/** Sequences of steps per seed. */
const SEQUENCES = 5;
/** Seeds that a page runs before it is replaced. */
const RUNS_PER_PAGE = 8;
const origin = 'https://isolation.example';

/** Replaces the source of a guard by its mutant. */
function planted({file, code, mutated}: Guard): Plugin {
  return {
    name: 'planted',
    setup(build) {
      build.onLoad({filter: /\.ts$/}, async ({path}) => {
        if (relative(root, path) !== file) return undefined;
        const source = await readFile(path, 'utf8');
        if (!source.includes(code)) throw new Error(`${file} does not contain: ${code}`);
        return {contents: source.replace(code, () => mutated), loader: 'ts'};
      });
    },
  };
}

const without = values.without === undefined ? undefined : guards.find(({id}) => id === values.without);
if (values.without !== undefined && !without) throw new Error(`There is no guard "${values.without}".`);

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
    plugins: without ? [planted(without)] : [],
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({path, text}) => [path, text]));
}

const scripts = await bundle();
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Isolation</title><body>
  <script type="module" src="/second-copy.js"></script><script type="module" src="/page.js"></script>`;

const browser = await chromium.launch({executablePath: await ensureChromium(), args: testArgs});

async function open(): Promise<Page> {
  const context = await browser.newContext({reducedMotion: 'reduce'});
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

function add(totals: Counts, result: RunResult): void {
  for (const name of ['steps', 'frames', 'checks', 'writes'] as const) totals[name] += result[name];
  for (const name of ['shown', 'taken', 'stored'] as const) {
    for (const [key, times] of Object.entries(result[name])) totals[name][key] = (totals[name][key] ?? 0) + times;
  }
}

const started = performance.now();
const totals: Counts = noCounts();
const failures = new Map<string, {readonly seed: number; readonly failure: Failure; times: number}>();
let nextSeed = firstSeed;

const ended = (): boolean =>
  totals.steps >= wanted || (failures.size > 0 && !values.all) || (values.path !== undefined && nextSeed > firstSeed);

/** Runs one seed after the other. A page is replaced after a failure and before it has become large. */
async function work(): Promise<void> {
  let page = await open();
  for (let runs = 1; !ended(); runs++) {
    const seed = nextSeed++;
    const options = {seed, sequences: SEQUENCES, path: values.path, shrink: !values.all && !without};
    const result = await page.evaluate((given) => globalThis.runIsolation(given), options);
    add(totals, result);
    const {failure} = result;
    if (failure) {
      const kind = failure.message.replace(/\d+/g, '#').split('\n').slice(0, 2).join('\n');
      const known = failures.get(kind);
      if (known) known.times++;
      else failures.set(kind, {seed, failure, times: 1});
    }
    if (!failure && runs % RUNS_PER_PAGE > 0) continue;
    await page.context().close();
    page = await open();
  }
}

await Promise.all(Array.from({length: values.path === undefined ? pages : 1}, work));
const repeated = without && (await repeat());
await browser.close();

/** Whether a failure found without a guard is reproduced in a new page from its seed and path. */
async function repeat(): Promise<boolean> {
  const [found] = failures.values();
  if (!found) return false;
  const {seed, failure} = found;
  const page = await open();
  const again = await page.evaluate((given) => globalThis.runIsolation(given), {
    seed,
    sequences: SEQUENCES,
    path: failure.path,
    shrink: false,
  });
  return again.failure?.message === failure.message;
}

const foreign = (kind: string): number =>
  [...failures.values()].filter(({failure}) => failure.message.startsWith(`foreign ${kind}`)).length;
for (const {seed, failure, times} of failures.values()) {
  console.error(`\n${failure.message}${times > 1 ? ` (${times} times)` : ''}`);
  console.error(failure.steps);
  console.error(`npm run test:isolation -- --seed ${seed} --path '${failure.path}'`);
}
const list = (numbers: Record<string, number>) =>
  Object.entries(numbers)
    .sort(([, one], [, other]) => other - one)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
console.log(`steps: ${list(totals.taken)}`);
console.log(`elements seen with their account: ${list(totals.shown)}`);
console.log(`accepted writes: ${list(totals.stored)}`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${totals.steps} steps, ${totals.checks} checks in ${totals.frames} frames and ${totals.writes} writes: ` +
    `${foreign('frame')} foreign frames, ${foreign('write')} foreign writes, ${foreign('text')} foreign texts, ` +
    `${foreign('error')} errors (${seconds} s)`,
);
if (without) {
  const [found] = failures.values();
  const outcome = found ? `found, and ${repeated ? 'found again' : 'not found again'} from its seed` : 'not found';
  console.log(`without "${without.id}": ${outcome}`);
  process.exitCode = repeated ? 0 : 1;
} else {
  // Steps that show and store nothing prove nothing.
  const idle = values.path === undefined && (totals.checks === 0 || totals.writes === 0);
  if (idle) console.error('No element has shown an account, or no write was sent, so the run proves nothing.');
  process.exitCode = failures.size > 0 || idle ? 1 : 0;
}
