// A test file in a page that stays loaded, so that its tests can run repeatedly.

const hung = {tests: [], loadErrors: [], hung: true};

/** A test file in a page of its own, which stays loaded between runs. */
export class LoadedFile {
  #context;
  #page;
  /** Resolves to the result of a run that never ends. */
  #crashed;
  loadErrors = [];
  /** No test has run since the file was loaded. */
  fresh = true;

  static async open(context, address, deadline) {
    const loaded = new LoadedFile();
    loaded.#context = await context;
    const page = (loaded.#page = await loaded.#context.newPage());
    loaded.#crashed = new Promise((resolve) => page.on('crash', () => resolve(hung)));
    await page.exposeFunction('suiteCommand', (name, payload) => command(page, name, payload));
    const load = async () => {
      await page.goto(address);
      return {loadErrors: await page.evaluate(() => globalThis.suiteLoad())};
    };
    const {loadErrors, hung: failed} = await loaded.#within(deadline, load());
    loaded.loadErrors = failed ? ['The file comes to no end.'] : loadErrors;
    loaded.hung = failed === true;
    return loaded;
  }

  /**
   * Runs tests of the file.
   *
   * @param run `selected`: the numbers of the tests, default all; `timeouts`: in milliseconds, by number; `state`: of
   *   Stryker's helpers; `deadline`: of the whole run
   * @returns `tests` with `index`, `title`, `state`, `ms`, `error`, and `timedOut`; `loadErrors`; `hung`: the run comes
   *   to no end
   */
  async run({deadline = 300_000, state, ...run}) {
    if (this.hung || this.loadErrors.length > 0) return {tests: [], loadErrors: this.loadErrors, hung: this.hung};
    this.fresh = false;
    const work = this.#page.evaluate(
      ([options, changes]) => {
        if (changes) Object.assign(globalThis.__stryker__, changes);
        return globalThis.suiteRun(options);
      },
      [run, state],
    );
    const result = await this.#within(deadline, work);
    this.hung = result.hung === true;
    return result;
  }

  /** A page in an endless loop does not respond, but the browser can still end its process. */
  close() {
    void this.#context.close().catch(() => {});
  }

  async #within(deadline, work) {
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve(hung), deadline);
    });
    const failed = (error) => ({tests: [], loadErrors: [String(error)], hung: true});
    try {
      return await Promise.race([work.catch(failed), this.#crashed, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

async function command({keyboard, mouse}, name, payload) {
  const buttons = ['left', 'middle', 'right'];
  if (name === 'keys') {
    const [[action, keys]] = Object.entries(payload);
    await keyboard[action](keys);
  } else if (name === 'mouse') {
    const {type, position, button} = payload;
    if (type === 'move') await mouse.move(...position);
    else if (type === 'click') await mouse.click(...position, {button});
    else await mouse[type]({button});
  } else if (name !== 'reset-mouse') throw new Error(`There is no command "${name}" here.`);
  else {
    for (const button of buttons) await mouse.up({button});
    await mouse.move(0, 0);
  }
}
