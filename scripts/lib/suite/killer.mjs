// Finds the first test that fails with a mutant of Stryker and passes without it. Its files stay loaded: a mutant is
// switched on while they run, and only a mutant that runs while a file is being loaded needs a new page.

/**
 * For a test that takes no time without the mutant. A test that fails by timeout is run once more with a longer one.
 */
const leastTimeout = 5000;

/** How many files a search leaves loaded: in Node, all that any folder needs; a page takes more memory. */
const maxLoaded = {node: 60, browser: 12};

const durationOf = (tests) => tests.reduce((sum, {ms}) => sum + ms, 0);

const without = {activeMutant: undefined, hitCount: undefined, hitLimit: undefined};

export class KillerSearch {
  #files;
  #baseline;
  /** The files that are loaded, the one that ran last at the end. */
  #loaded = new Map();
  /** How many mutants of a source file each test file has detected; it is likely to detect the next one. */
  #kills;

  /**
   * @param files opens them
   * @param baseline results without a mutant, by file, with its `place`
   * @param kills see `#kills`; a map that several searches share
   */
  constructor(files, baseline, kills = new Map()) {
    this.#kills = kills;
    this.#files = files;
    this.#baseline = baseline;
  }

  /**
   * @param mutant `source`: its file; `state`: of Stryker's helpers; `selected`: the numbers of the tests to run, by
   *   file; `onLoad`: the files whose loading runs the mutant
   * @returns the failed test with its file; `undefined` if all pass
   */
  async find({source, state, selected, onLoad}) {
    const kills = this.#kills.get(source) ?? new Map();
    this.#kills.set(source, kills);
    const rank = (file) => (kills.get(file) ?? 0) / (300 + durationOf(this.#passing(file, selected)));
    const cost = (file) => (onLoad.has(file) ? 3000 : 0) + durationOf(this.#passing(file, selected));
    const order = [...selected.keys()].sort((one, other) => rank(other) - rank(one) || cost(one) - cost(other));
    for (const file of order) {
      const failure = await this.#failureIn(file, {
        state,
        tests: this.#passing(file, selected),
        early: onLoad.has(file),
      });
      if (!failure) continue;
      kills.set(file, (kills.get(file) ?? 0) + 1);
      return {...failure, file};
    }
    return undefined;
  }

  close() {
    for (const file of [...this.#loaded.keys()]) this.#close(file);
  }

  #passing(file, selected) {
    return this.#baseline[file].tests.filter(({index, state}) => state === 'passed' && selected.get(file).has(index));
  }

  async #failureIn(file, {state, tests, early}) {
    const failure = await this.#attempt(file, {state, tests, early});
    if (!failure) return undefined;
    // A failure in a new page is caused by the mutant. In a page in which other mutants ran, they may have caused it,
    // and a slow machine may cause a test to time out.
    if (failure.fresh && !failure.slow) return failure;
    // A run that never ends names no test.
    const failed = failure.index === undefined ? tests : tests.filter(({index}) => index === failure.index);
    if (failure.slow) this.#close(file);
    const check = await this.#attempt(file, {tests: failed});
    if (!check && (!failure.slow || this.#lastDuration * 4 < failure.limit)) return failure;
    this.#close(file);
    const before = failure.index === undefined ? tests : tests.filter(({index}) => index <= failure.index);
    const again = await this.#attempt(file, {state, tests: before, early, patience: 4});
    if (!again) return undefined;
    this.#close(file);
    const blameless = await this.#attempt(file, {tests: before, patience: 4});
    return blameless ? undefined : again;
  }

  /** Of the last attempt, in milliseconds. */
  #lastDuration = 0;

  /**
   * @returns the failure, with `fresh`: in a new page, and `slow`: by taking longer than `limit`, in milliseconds
   */
  async #attempt(file, {state, tests, early = false, patience = 1}) {
    if (early) this.#close(file);
    const page = await this.#open(file, early ? state : undefined);
    const {fresh} = page;
    const deadline = 10_000 * patience + durationOf(tests) * 10;
    const begun = performance.now();
    const result = await page.run({
      selected: tests.map(({index}) => index),
      timeouts: Object.fromEntries(tests.map((test) => [test.index, timeoutOf(test, patience)])),
      state: state ? {...without, ...state} : without,
      deadline,
    });
    this.#lastDuration = performance.now() - begun;
    const failure = failureOf(result);
    if (early || result.hung || failure?.slow) this.#close(file);
    const one = tests.find(({index}) => index === failure?.index);
    return failure && {...failure, fresh, limit: one ? timeoutOf(one, patience) : deadline};
  }

  async #open(file, state) {
    const known = this.#loaded.get(file);
    if (known) {
      this.#loaded.delete(file);
      this.#loaded.set(file, known);
      return known;
    }
    const page = await this.#files.open(file, {place: this.#baseline[file].place, state, bail: true});
    this.#loaded.set(file, page);
    const {place} = this.#baseline[file];
    const others = [...this.#loaded.keys()].filter((one) => this.#baseline[one].place === place);
    if (others.length > maxLoaded[place]) this.#close(others[0]);
    return page;
  }

  #close(file) {
    this.#loaded.get(file)?.close();
    this.#loaded.delete(file);
  }
}

const timeoutOf = ({ms}, patience) => patience * Math.max(leastTimeout, ms * 8);

function failureOf({tests, loadErrors, hung}) {
  if (hung) return {title: 'the page comes to no end', slow: true};
  const failed = tests.find(({state}) => state === 'failed');
  if (failed) return {...failed, slow: failed.timedOut === true};
  if (loadErrors.length > 0)
    return {title: `the file does not load: ${loadErrors[0].split('\n')[0]}`, slow: false, broken: true};
  return undefined;
}
