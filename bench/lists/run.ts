/**
 * Measures the long lists: 5,000 administrators, 3,000 apps, 500 destinations, and 2,000 ledger entries. Prints the work
 * of the main thread and the number of elements; the numbers never fail the run.
 *
 * tsx bench/lists/run.ts
 */
import {buildBenchPage} from '../support/bench-page.js';
import {Meter, median} from '../tree/measure.js';

const STEPS = 7;

const lists = [
  {
    name: '5,000 administrators',
    tag: 'account-admins',
    ready: '.admin .edit',
    row: '.admin',
    open: {press: '.edit', awaited: 'form'},
    typing: '[name="firstName"]',
    search: '[name="search"]',
  },
  {name: '3,000 apps', tag: 'app-exchange', ready: '.app input', row: '.app', search: '[name="app-search"]'},
  {
    name: '500 destinations',
    tag: 'account-limits',
    ready: '.destination input',
    row: '.destination',
    search: '[name="destination-search"]',
  },
] as const;

const open = await buildBenchPage(new URL('.', import.meta.url));
const results: Record<string, Record<string, number>> = {};
for (const list of lists) {
  const {browser, page} = await open();
  try {
    const meter = await Meter.of(page);
    const result: Record<string, number> = {};
    results[list.name] = result;
    result['first rows'] = Math.round(
      await meter.work(({tag, ready}) => listsBench.mount(tag, ready), {tag: list.tag, ready: list.ready}),
    );
    result['elements'] = await page.evaluate(() => listsBench.count('*'));
    console.log(result);
    result['rows'] = await page.evaluate((row) => listsBench.count(row), list.row);
    const scrolled: number[] = [];
    for (let step = 1; step <= STEPS; step++)
      scrolled.push(await meter.work((top) => listsBench.scroll(top), step * 3_000));
    result['scroll'] = Math.round(median(scrolled));
    result['rows, scrolled'] = await page.evaluate((row) => listsBench.count(row), list.row);
    if ('open' in list) {
      await page.evaluate(() => listsBench.scroll(0));
      result['open'] = Math.round(await meter.work(({press, awaited}) => listsBench.press(press, awaited), list.open));
      const typed: number[] = [];
      for (let step = 0; step < STEPS; step++)
        typed.push(await meter.work((field) => listsBench.type(field, 'x'), list.typing));
      result['type'] = Math.round(median(typed));
    }
    const searched: number[] = [];
    for (const character of '111')
      searched.push(await meter.work((at) => listsBench.type(at.field, at.character), {field: list.search, character}));
    result['search'] = Math.round(median(searched));
  } finally {
    await browser.close();
  }
}
console.log('Milliseconds for which the main thread was busy (thread time), and numbers of elements.');
console.table(results);
