// Runs every operation of the elements under every fault of a network and a server, in Chromium on the sandbox, and
// writes docs/faults.md. Fails if a cell is unknown, blank, lost, or untrue.
// usage: npm run test:faults [-- --only 'write: Name' --kind 'timeout,204' --pages 2 --verbose | --check | --results FILE]
//   --check         compares with docs/faults.md and writes nothing
//   --results FILE  stores the results of each operation and runs only those without a result or with a failing one: resumes
//                   an interrupted run, or repeats failures
import {createServer, type Server} from 'node:http';
import {once} from 'node:events';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import type {AddressInfo} from 'node:net';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {chromium, type Browser, type Page} from 'playwright-core';
import {ensureChromium, testArgs} from './browser.mjs';
import {root} from './lib/ensure.mjs';
import type {Cell} from '../test/faults/cell.js';
import type {FaultCells} from '../test/faults/page.js';
import {report, summary} from '../test/faults/report.js';

const {values} = parseArgs({
  options: {
    only: {type: 'string'},
    kind: {type: 'string'},
    pages: {type: 'string'},
    check: {type: 'boolean', default: false},
    results: {type: 'string'},
    verbose: {type: 'boolean', default: false},
  },
});
const document = join(root, 'docs/faults.md');

/** The page and its code as one file: nothing is loaded while it runs, so that nothing depends on loading times. */
async function serve(): Promise<Server> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: ['test/faults/page.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    conditions: ['browser', 'development'],
    define: {'process.env.NODE_ENV': '"development"'},
    write: false,
    logLevel: 'error',
  });
  const code = outputFiles[0]?.text;
  const markup =
    '<!doctype html><html lang="en"><meta charset="utf-8" /><title>Faults</title>' +
    '<body><script type="module" src="/code.js"></script></body></html>';
  const server = createServer(({url}, response) => {
    const isCode = url === '/code.js';
    response.writeHead(200, {'content-type': isCode ? 'text/javascript' : 'text/html'}).end(isCode ? code : markup);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

interface Global {
  readonly faultCells: FaultCells;
}

async function open(browser: Browser, origin: string): Promise<Page> {
  // Screen contents include times.
  const page = await browser.newPage({timezoneId: 'UTC', locale: 'en-US'});
  // Otherwise only the front page renders frames.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setFocusEmulationEnabled', {enabled: true});
  await page.goto(origin);
  await page.waitForFunction(() => 'faultCells' in globalThis);
  return page;
}

/** The cells of one operation; a failing cell for each error that prevented it from running. */
async function run(page: Page, name: string): Promise<readonly Cell[]> {
  const kinds = values.kind?.split(',');
  try {
    return await page.evaluate(
      ([operation, only]) => (globalThis as unknown as Global).faultCells.run(operation, only),
      [name, kinds] as const,
    );
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const nothing = {messages: [], retained: '–', offered: [], after: '–', server: '–', screen: 'was not run'} as const;
    return [{operation: name, kind: 'any', ...nothing, problems: [{flaw: 'broken', text}]}];
  }
}

function print(name: string, cells: readonly Cell[], milliseconds: number): void {
  const failing = cells.filter(({problems}) => problems.length > 0);
  const mark = failing.length === 0 ? '✓' : '✗';
  console.log(`${mark} ${name}: ${cells.length} cells, ${failing.length} fail (${Math.round(milliseconds)} ms)`);
  for (const {kind, extent, server, screen, messages, offered, after, problems} of values.verbose ? cells : failing) {
    console.log(`    ${[kind, extent].filter(Boolean).join(', ')}: ${server} / ${screen} / ${messages.join(' | ')}`);
    if (values.verbose) console.log(`        offers ${offered.join(', ')}; then ${after}`);
    for (const {flaw, text} of problems) console.log(`        ${flaw}: ${text}`);
  }
}

type Found = readonly (readonly [name: string, cells: readonly Cell[]])[];

/** The passing results of earlier runs. */
function earlier(): Found {
  const {results} = values;
  if (results === undefined || !existsSync(results)) return [];
  const found = JSON.parse(readFileSync(results, 'utf8')) as Found;
  return found.filter(([, cells]) => cells.every(({problems}) => problems.length === 0));
}

function keep(found: ReadonlyMap<string, readonly Cell[]>): void {
  if (values.results !== undefined) writeFileSync(values.results, JSON.stringify([...found]));
}

const server = await serve();
const browser = await chromium.launch({executablePath: await ensureChromium(), args: testArgs});
try {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const count = Number(values.pages ?? Math.min(4, availableParallelism()));
  const pages = await Promise.all(Array.from({length: count}, () => open(browser, origin)));
  const names = await pages[0]!.evaluate(() => (globalThis as unknown as Global).faultCells.names);
  const chosen = names.filter((name) => values.only === undefined || name.includes(values.only));
  const found = new Map(earlier());
  const queue = chosen.filter((name) => !found.has(name));
  const started = performance.now();
  const work = async (page: Page): Promise<void> => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const from = performance.now();
      const cells = await run(page, name);
      found.set(name, cells);
      keep(found);
      print(name, cells, performance.now() - from);
    }
  };
  await Promise.all(pages.map(work));
  const cells = chosen.flatMap((name) => found.get(name) ?? []);
  console.log(`\n${summary(cells)} ${Math.round((performance.now() - started) / 1000)} s`);
  if (cells.some(({problems}) => problems.length > 0)) process.exitCode = 1;
  if (values.only === undefined && values.kind === undefined) {
    const text = report(cells);
    if (!values.check) writeFileSync(document, text);
    else if (readFileSync(document, 'utf8') !== text) {
      console.error('docs/faults.md does not match the results: run npm run test:faults');
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  server.close();
}
