// Runs in the page: loads one test file, and then runs the tests that the script asks for, as often as it asks.
const {file, timeout, bail} = globalThis.suitePage;
const {mocha} = globalThis;

/** Stryker's helpers in the sources note which mutants each test reaches. */
const measures = globalThis.__stryker__.mutantCoverage !== undefined;

const loadErrors = [];
let running = false;
globalThis.addEventListener('error', ({error, message}) => {
  if (!running) loadErrors.push(String(error?.stack ?? message));
});

const textOf = (error) => String(error?.message ?? error);

function record(tests, test, state, error) {
  const last = tests.at(-1);
  // A hook that fails after a test fails the test.
  const entry = last?.index === test.index ? last : {index: test.index, title: test.fullTitle()};
  if (entry !== last) tests.push(entry);
  Object.assign(entry, {state, ms: test.duration ?? 0});
  if (error) Object.assign(entry, {error: textOf(error), timedOut: error.code === 'ERR_MOCHA_TIMEOUT'});
}

const testsOf = new Map();

/** Numbers the tests of the file in order. */
function numberTests() {
  let count = 0;
  mocha.suite.eachTest((test) => {
    test.index = count++;
  });
  const visit = (suite) => {
    testsOf.set(suite, suite.tests);
    suite.suites.forEach(visit);
  };
  visit(mocha.suite);
}

/** Leaves the selected tests in their suites. */
function choose(selected, timeouts) {
  const wanted = selected && new Set(selected);
  for (const [suite, tests] of testsOf) {
    for (const test of tests) test.timeout(timeouts[test.index] ?? timeout);
    suite.tests = wanted ? tests.filter(({index}) => wanted.has(index)) : tests;
  }
}

/** What was reached since the last test started; before the first test, everything that loading reaches. */
let current;
const reachedBy = new Map();
globalThis.suiteReach = (id) => {
  const ids = reachedBy.get(current) ?? new Set();
  reachedBy.set(current, ids.add(id));
};
const reached = (index) => [...(reachedBy.get(index) ?? [])];

mocha.setup({ui: 'bdd', timeout, bail: bail === true, reporter: class {}});
mocha.cleanReferencesAfterRun(false);

/** Loads the file. @returns what failed */
globalThis.suiteLoad = async () => {
  try {
    await import(file);
  } catch (error) {
    loadErrors.push(String(error?.stack ?? error));
  }
  numberTests();
  return loadErrors;
};

/**
 * Runs tests of the file.
 * @param run `selected`: the numbers of the tests, default all; `timeouts`: by number
 */
globalThis.suiteRun = async ({selected, timeouts = {}}) => {
  globalThis.localStorage.clear();
  globalThis.sessionStorage.clear();
  choose(selected, timeouts);
  const tests = [];
  const errors = [];
  running = true;
  await new Promise((resolve) => {
    const runner = mocha.run();
    runner.on('test', ({index}) => {
      current = index;
      globalThis.__stryker__.currentTestId = String(index);
    });
    runner.on('pass', (test) => record(tests, test, 'passed'));
    runner.on('pending', (test) => record(tests, test, 'skipped'));
    runner.on('fail', (runnable, error) => {
      const test = runnable.type === 'hook' ? (runnable.ctx?.currentTest ?? runnable.parent.tests[0]) : runnable;
      if (test) record(tests, test, 'failed', error);
      else errors.push(textOf(error));
    });
    // Runs after mocha's work for the last test, such as an error that no test waited for.
    runner.on('end', () => setTimeout(resolve));
  });
  return {
    tests: tests.map((test) => ({...test, reached: reached(test.index)})),
    onLoad: reached(undefined),
    loadErrors: errors,
    data: measures ? globalThis.__stryker__.mutantCoverage : undefined,
  };
};
