/**
 * Compares the tree with two peers, in one run on the same page and the same accounts. Prints the cost of each step and
 * which tree is fastest; the numbers never fail the run.
 *
 * tsx bench/tree/run.ts [--sizes 1000,10000,100000]
 */
import {setTimeout as delay} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import type {Page} from 'playwright-core';
import {buildBenchPage} from '../support/bench-page.js';
import {Meter, median} from './measure.js';
import type {ContenderName} from './page.js';
import {printTable, type Results} from './report.js';

const NAMES: readonly ContenderName[] = ['account-tree', 'wunderbaum', '@vaadin/grid'];
const MOUNTS = 3;
const OPENINGS = 7;
const STEPS = 15;
/** About ten rows. */
const STEP_PIXELS = 360;
/** Typed letter by letter: many matches first, then fewer. */
const WORD = 'garcia';
const FIRST_KEY_MS = 300;

async function measure(page: Page, meter: Meter, name: ContenderName, count: number): Promise<Results> {
  const firstRows: number[] = [];
  let before = 0;
  for (let round = 0; round < MOUNTS; round++) {
    await page.evaluate(() => treeBench.unmount());
    before = await meter.heap();
    await page.evaluate((chosen) => {
      treeBench.choose(chosen);
      treeBench.prepare();
    }, name);
    // Garbage from generating the accounts must not be collected while rows are timed.
    await meter.heap();
    firstRows.push(await meter.work(() => treeBench.mount(), undefined));
  }
  await page.evaluate(() => treeBench.knowAll());
  const heap = (await meter.heap()) - before;

  const expand: number[] = [];
  const collapse: number[] = [];
  for (let round = 0; round < OPENINGS; round++) {
    collapse.push(await meter.work(() => treeBench.collapse(), undefined));
    expand.push(await meter.work(() => treeBench.expand(), undefined));
  }

  const scroll: number[] = [];
  let rows = 0;
  const middle = Math.floor(count / 2) * 36;
  await page.evaluate((top) => treeBench.scrollTo(top), middle);
  for (let step = 1; step <= STEPS; step++) {
    scroll.push(await meter.work((top) => treeBench.scrollTo(top), middle + step * STEP_PIXELS));
    rows = Math.max(rows, await page.evaluate(() => treeBench.countRows()));
  }

  let filterFocus: number | undefined;
  if (await page.evaluate(() => treeBench.hasFilterFocus)) {
    filterFocus = await meter.work(() => treeBench.focusFilter(), undefined);
    // The time a user takes from focusing the field to the first key.
    await delay(FIRST_KEY_MS);
  }
  const filter: number[] = [];
  for (let length = 1; length <= WORD.length; length++) {
    filter.push(await meter.work((text) => treeBench.filter(text), WORD.slice(0, length)));
  }
  await page.evaluate(() => treeBench.unmount());
  return {
    firstRows: median(firstRows),
    expand: median(expand.slice(1)),
    collapse: median(collapse.slice(1)),
    scroll: median(scroll.slice(1)),
    filterFocus,
    firstKey: filter[0] ?? NaN,
    filter: median(filter),
    rows,
    heap: heap / count,
  };
}

/** The duration of an empty measurement. */
async function floorOf(meter: Meter): Promise<number> {
  const nothing: number[] = [];
  for (let round = 0; round < OPENINGS; round++) nothing.push(await meter.work(() => undefined, undefined));
  return median(nothing);
}

async function main(): Promise<void> {
  const {values} = parseArgs({options: {sizes: {type: 'string', default: '1000,10000,100000'}}});
  const open = await buildBenchPage(new URL('.', import.meta.url));
  console.log('Milliseconds for which the main thread was busy (thread time: script, style, layout, paint), from the');
  console.log('call or key until the outcome is in the DOM and a moment beyond; medians. In brackets: times ours.');
  console.log('Heap: all that is there with the accounts known and was not before, the accounts themselves included;');
  console.log(
    'where they are few, code and texts outweigh them. Each holds what it takes to find an account by its id and',
  );
  console.log('to filter; for the grid, which leaves both to its host, that is the least a host has to keep.\n');
  for (const count of values.sizes.split(',').map(Number)) {
    const results = new Map<ContenderName, Results>();
    let floor = NaN;
    for (const name of NAMES) {
      // Each contender gets its own browser, so that it does not inherit memory from the previous one.
      const {browser, page} = await open();
      try {
        const meter = await Meter.of(page);
        await page.evaluate((size) => treeBench.generate(size), count);
        results.set(name, await measure(page, meter, name, count));
        floor = await floorOf(meter);
      } finally {
        await browser.close();
      }
    }
    printTable(count, results, floor);
  }
}

await main();
