// Whether tests notice a mutant: the first that fails with it and passes without it.

/** Of a test that takes no time without the mutant. What fails by waiting is run once more, with more patience. */
const leastTimeout = 4000;

const timeoutOf = ({ms}, patience) => patience * Math.max(leastTimeout, ms * 5);

const noKills = new Map();

/**
 * @param suite a `BrowserSuite`
 * @param options `bundle`: with the mutant; `original`: without; `files`: to run; `baseline`: results without it, by file;
 *   `kills`: how often each file has noticed a mutant like this one, those first; `selected`: numbers of the tests to run by file, default all; `prelude`: of the mutant's runs
 * @returns the test that failed, with its file; nothing where all pass
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
    // It may be the machine that is slow.
    const [test = passing[0]] = passing.filter(({index}) => index === failure.index);
    const again = failureOf(await attempt(bundle, {before: prelude, patience: 3, only: upTo(passing, test)}));
    if (again && !failureOf(await attempt(original, {patience: 3, only: upTo(passing, test)}))) return {...again, file};
  }
  return undefined;
}

/** Tests of a file may build upon those before them. */
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
