/** Steps of a job, printed as they happen: each counts as one test, and the first failure ends the job. */
export class Steps {
  #passed = 0;
  #failed = 0;

  async step(name: string, act: () => Promise<void>): Promise<void> {
    const started = performance.now();
    try {
      await act();
    } catch (error) {
      this.#failed++;
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
    const before = this.#failed;
    try {
      await job(this);
    } catch (error) {
      if (this.#failed === before) this.#failed++;
      console.error(error);
    }
  }

  /** Prints the totals line that the test runner adds up. */
  close(): void {
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    if (this.#failed > 0 || this.#passed === 0) process.exitCode = 1;
  }
}
