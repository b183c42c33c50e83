/** Steps of a job, printed as they happen: each counts as one test, and the first failure ends the job. */
export class Steps {
  #passed = 0;
  readonly #failures: string[] = [];

  async step(name: string, act: () => Promise<void>): Promise<void> {
    const started = performance.now();
    try {
      await act();
    } catch (error) {
      this.#fail(name, error);
      console.log(`✗ ${name}`);
      throw error;
    }
    this.#passed++;
    console.log(`✓ ${name} (${Math.round(performance.now() - started)} ms)`);
  }

  /**
   * A failing job does not prevent the others from running; a job that fails between two steps counts as failed as
   * well.
   */
  async run(job: (steps: Steps) => Promise<void>): Promise<void> {
    const before = this.#failures.length;
    try {
      await job(this);
    } catch (error) {
      if (this.#failures.length === before) this.#fail(job.name, error);
      console.error(error);
    }
  }

  /** Repeats the failures, then prints the totals line that the test runner adds up. */
  close(): void {
    const failed = this.#failures.length;
    for (const failure of this.#failures) console.log(`FAIL ${failure}`);
    console.log(`${this.#passed} passed, ${failed} failed`);
    if (failed > 0 || this.#passed === 0) process.exitCode = 1;
  }

  #fail(name: string, error: unknown): void {
    this.#failures.push(`${name}: ${String(error).split('\n')[0]}`);
  }
}
