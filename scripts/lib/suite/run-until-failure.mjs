// Finds the first test that fails with a mutant and passes without it.

/**
 * For a test that takes no time without the mutant. A test that fails by timeout is run once more with a longer one.
 */
const leastTimeout = 4000;

const timeoutOf = ({ms}, patience) => patience * Math.max(leastTimeout, ms * 5);

const noKills = new Map();

/**
 * @param suite a `BrowserSuite`
 * @param options `bundle`: with the mutant; `original`: without; `files`: to run; `baseline`: results without it, by
 *   file; `kills`: how often each file has detected a similar mutant, which determines the order; `selected`: numbers
 *   of the tests to run by file, default all; `prelude`: of the mutant's runs
 * @returns the failed test with its file; `undefined` if all pass
 */
export async function runUntilFailure(suite, {bundle, original, files, baseline, kills = noKills, selected, prelude}) {
  const rank = (file) => (kills.get(file) ?? 0) / (1000 + durationOf(baseline.get(file)));
  const order = [...files].sort(
    (one, other) => rank(other) - rank(one) || durationOf(baseline.get(one)) - durationOf(baseline.get(other)),
  );
  for (const file of order) {
    const {tests} = baseline.get(file);
    const passing = tests.filter(({state, index}) => state === 'passed' && (selected?.get(file)?.has(index) ?? true));
    const attempt = (name, {patience = 1, only = passing, before} = {}) =>
      suite.run({
        bundle: name,
        file,
        prelude: before,
        selected: only.map(({index}) => index),
        timeouts: Object.fromEntries(tests.map((test) => [test.index, timeoutOf(test, patience)])),
        bail: true,
        deadline: 20_000 + patience * (leastTimeout + durationOf({tests: only}) * 5),
      });
    const failure = failureOf(await attempt(bundle, {before: prelude}));
    if (!failure) continue;
    if (!failure.slow) return {...failure, file};
    // The machine may be slow.
    const [test = passing[0]] = passing.filter(({index}) => index === failure.index);
    const again = failureOf(await attempt(bundle, {before: prelude, patience: 3, only: upTo(passing, test)}));
    if (again && !failureOf(await attempt(original, {patience: 3, only: upTo(passing, test)}))) return {...again, file};
  }
  return undefined;
}

/** Tests of a file may depend on earlier ones. */
const upTo = (tests, last) => tests.filter(({index}) => index <= last.index);

const durationOf = ({tests}) => tests.reduce((sum, {ms}) => sum + ms, 0);

function failureOf({tests, loadErrors, hung}) {
  if (hung) return {title: 'the page comes to no end', slow: true};
  const failed = tests.find(({state}) => state === 'failed');
  if (failed) return {...failed, slow: failed.timedOut};
  if (loadErrors.length > 0)
    return {title: `the file does not load: ${loadErrors[0].split('\n')[0]}`, slow: false, broken: true};
  return undefined;
}
