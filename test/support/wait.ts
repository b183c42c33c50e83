/** Captured before any fake clock: waiting uses real time. */
const {setTimeout} = globalThis;

export interface Patience {
  /** Milliseconds. Default: 20,000, far above the duration of anything, so that a slow machine fails no test. */
  readonly timeout?: number;
}

/** Resolves as soon as `condition` holds; rejects with `what` if it does not in time. */
export async function waitUntil(
  condition: () => unknown,
  what = 'the condition holds',
  {timeout = 20_000}: Patience = {},
): Promise<void> {
  const end = performance.now() + timeout;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    // eslint-disable-next-line no-restricted-syntax -- the one place that waits by the clock
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
