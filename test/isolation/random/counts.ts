/** Counted over all runs. */
export interface Counts {
  steps: number;
  frames: number;
  checks: number;
  writes: number;
  /** How often each element has shown data of its account. */
  readonly shown: Record<string, number>;
  /** How often each step was taken. */
  readonly taken: Record<string, number>;
  /** How often the server has accepted each kind of write. */
  readonly stored: Record<string, number>;
}

export const noCounts = (): Counts => ({steps: 0, frames: 0, checks: 0, writes: 0, shown: {}, taken: {}, stored: {}});

export function count(times: Record<string, number>, name: string): void {
  times[name] = (times[name] ?? 0) + 1;
}
