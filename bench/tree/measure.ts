import {setTimeout as delay} from 'node:timers/promises';
import type {CDPSession, Page} from 'playwright-core';

/** Work that timers and frames postpone counts as well, for this long after the result is there. */
const AFTERWARDS_MS = 120;
/** A collection that frees less than this found nothing. */
const SETTLED_BYTES = 20_000;

/** Measures from outside the page, so that the measurement does not depend on what the page does. */
export class Meter {
  readonly #page: Page;
  readonly #devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
  }

  static async of(page: Page): Promise<Meter> {
    const devtools = await page.context().newCDPSession(page);
    // CPU time of the thread rather than elapsed time, so that other load on the machine hardly counts.
    await devtools.send('Performance.enable', {timeDomain: 'threadTicks'});
    return new Meter(page, devtools);
  }

  /** Milliseconds for which the page's main thread was busy with script, style, layout, and paint. */
  async work<A>(act: (argument: A) => unknown, argument: A): Promise<number> {
    const before = await this.#busy();
    await this.#page.evaluate(act as never, argument);
    await delay(AFTERWARDS_MS);
    return (await this.#busy()) - before;
  }

  /** Bytes in use, including typed arrays and the DOM, after garbage collection. */
  async heap(): Promise<number> {
    let [before, now] = [Infinity, await this.#collect()];
    // Released DOM memory is freed step by step over several turns.
    while (now < before - SETTLED_BYTES) [before, now] = [now, await this.#collect()];
    return now;
  }

  async #collect(): Promise<number> {
    for (let pass = 0; pass < 3; pass++) {
      await this.#devtools.send('HeapProfiler.collectGarbage');
      await delay(AFTERWARDS_MS);
    }
    const usage: {usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number} =
      await this.#devtools.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
  }

  async #busy(): Promise<number> {
    const {metrics} = await this.#devtools.send('Performance.getMetrics');
    return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0) * 1000;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
