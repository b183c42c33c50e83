/**
 * Prints the requests, and their times in round trips of latency, for opening an account and saving one field, next to
 * the budgets. The numbers never fail the run.
 *
 * tsx bench/requests/run.ts
 */
import type {Page} from 'playwright-core';
import {buildBenchPage} from '../support/bench-page.js';
import type {SentRequest} from './page.js';

/** Long compared with the page's own work, so that round trips can be distinguished on a busy machine. */
const LATENCY = 400;
const ACCOUNT = 'Davis & Main';

/** The requests that an action sends until nothing has been pending for three round trips. */
async function requestsOf(page: Page, act: () => Promise<void>): Promise<readonly SentRequest[]> {
  const start = await page.evaluate(() => requestsBench.mark());
  await act();
  await page.waitForFunction((quiet) => requestsBench.quiet > quiet, 3 * LATENCY);
  const sent = await page.evaluate(() => requestsBench.sent);
  return sent.map((request) => ({...request, at: request.at - start}));
}

function print(requests: readonly SentRequest[]): void {
  const first = requests[0]?.at ?? 0;
  for (const {method, path, at} of requests) {
    const round = Math.floor((at - first) / LATENCY) + 1;
    console.log(`  round ${round}  +${String(Math.round(at)).padStart(4)} ms  ${method.padEnd(5)} ${shorten(path)}`);
  }
}

function rounds(requests: readonly SentRequest[]): number {
  const times = requests.map(({at}) => at);
  return Math.floor((Math.max(...times) - Math.min(...times)) / LATENCY) + 1;
}

const shorten = (path: string): string =>
  path.replace(/^\/v2/, '').replace(/[0-9a-f]{32}/g, (id) => `${id.slice(0, 4)}…`);

const verdict = (within: boolean): string => (within ? 'within the budget' : 'OVER THE BUDGET');

async function main(): Promise<void> {
  const open = await buildBenchPage(new URL('.', import.meta.url));
  const {browser, page} = await open();
  try {
    await page.evaluate((latency) => requestsBench.start(latency), LATENCY);
    const row = page.getByRole('treeitem', {name: ACCOUNT});
    await row.waitFor();
    await page.waitForFunction((quiet) => requestsBench.quiet > quiet, 3 * LATENCY);

    const opening = await requestsOf(page, () => row.click());
    console.log(`Opening ${ACCOUNT} in account-manager, ${LATENCY} ms of latency a round:`);
    print(opening);
    const inTime = opening.length <= 5 && rounds(opening) === 1;
    console.log(`  ${opening.length} requests, ${rounds(opening)} rounds; at most 5 in 1: ${verdict(inTime)}\n`);

    const name = page.locator('account-overview #row-name');
    const saving = await requestsOf(page, async () => {
      await name.getByRole('button', {name: /Edit/}).click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('Davis, Main & Sons');
      await page.keyboard.press('Enter');
      await name.getByText('Davis, Main & Sons').waitFor();
    });
    const reads = saving.filter(({method}) => method === 'GET').length;
    const writes = saving.length - reads;
    console.log('Saving its name:');
    print(saving);
    console.log(`  ${reads} reads, ${writes} writes; at most 1 and 1: ${verdict(reads <= 1 && writes === 1)}`);
  } finally {
    await browser.close();
  }
}

await main();
