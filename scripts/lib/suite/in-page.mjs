// Runs in the page: loads one test file, runs the selected tests, and reports each.
const {file, selected, timeout, timeouts = {}, bail} = globalThis.suiteRun;
const {mocha} = globalThis;

const tests = [];
const loadErrors = [];
globalThis.addEventListener('error', ({error, message}) => {
  if (!running) loadErrors.push(String(error?.stack ?? message));
});
let running = false;

const textOf = (error) => String(error?.message ?? error);

function record(test, state, error) {
  const last = tests.at(-1);
  // A hook that fails after a test fails the test.
  const entry = last?.index === test.index ? last : {index: test.index, title: test.fullTitle()};
  if (entry !== last) tests.push(entry);
  Object.assign(entry, {state, ms: test.duration ?? 0});
  if (error) Object.assign(entry, {error: textOf(error), timedOut: error.code === 'ERR_MOCHA_TIMEOUT'});
}

/** Numbers the tests of the file in order and removes those that are not selected. */
function choose(suite) {
  let count = 0;
  suite.eachTest((test) => {
    test.index = count++;
    test.timeout(timeouts[test.index] ?? timeout);
  });
  if (!selected) return;
  const wanted = new Set(selected);
  const visit = (part) => {
    part.tests = part.tests.filter(({index}) => wanted.has(index));
    part.suites.forEach(visit);
  };
  visit(suite);
}

/** What was reached since the last test started; before the first test, everything that loading reaches. */
let current;
const reachedBy = new Map();
globalThis.suiteReach = (id) => {
  const ids = reachedBy.get(current) ?? new Set();
  reachedBy.set(current, ids.add(id));
};

async function finish() {
  const reached = (index) => [...(reachedBy.get(index) ?? [])];
  await globalThis.suiteDone({
    tests: tests.map((test) => ({...test, reached: reached(test.index)})),
    onLoad: reached(undefined),
    loadErrors,
    data: globalThis.suiteData?.(),
  });
}

mocha.setup({ui: 'bdd', timeout, bail: bail === true, reporter: class {}});
try {
  await import(file);
} catch (error) {
  loadErrors.push(String(error?.stack ?? error));
}
if (loadErrors.length > 0) await finish();
else {
  choose(mocha.suite);
  running = true;
  const runner = mocha.run();
  runner.on('test', ({index}) => {
    current = index;
    globalThis.suiteTestStarts?.(index);
  });
  runner.on('pass', (test) => record(test, 'passed'));
  runner.on('pending', (test) => record(test, 'skipped'));
  runner.on('fail', (runnable, error) => {
    const test = runnable.type === 'hook' ? (runnable.ctx?.currentTest ?? runnable.parent.tests[0]) : runnable;
    if (test) record(test, 'failed', error);
    else loadErrors.push(textOf(error));
  });
  // Runs after mocha's work for the last test, such as an error that no test waited for.
  runner.on('end', () => setTimeout(() => void finish()));
}
