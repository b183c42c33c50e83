// Runs Stryker on the folders where a mistake could show or save the wrong account, prints the score, and writes
// docs/mutants.md: every survivor with its reason (test/mutants/survivors.mjs).
//
// Two passes: the tests that need no page run in Node, and only the mutants that survive them run in pages as well.
//
// usage: node scripts/stryker.mjs [session domains controllers forms crossbar] [--sample | --share 0.1]
//   [--survivors | --report] [--node] [--concurrency 2]
// `--sample` runs the mutants of the standard sample, and `--share` another share, instead of all; `--survivors` runs
// only what survived before and has no reason, and files that have changed since; `--report` only writes the page again; `--node` omits the pages.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {Stryker} from '@stryker-mutator/core';
import {root} from './lib/ensure.mjs';
import {
  chapterOf,
  countsOf,
  currentOf,
  explained,
  mutantsOf,
  pageWith,
  staleOf,
  survivorsOf,
  withResults,
} from './lib/mutant-report.mjs';
import {browserTests, matching} from './lib/tests.mjs';
import {survivors} from '../test/mutants/survivors.mjs';
import {testsOfStryker, slowTests} from '../test/mutants/tests-of.mjs';

/** The folders by name, with the share of their mutants that belong to the standard sample. */
const folders = {
  session: {path: 'src/session/', sample: 0.12},
  domains: {path: 'src/domains/', sample: 0.04},
  controllers: {path: 'src/element/controllers/', sample: 0.15},
  forms: {path: 'src/ui/forms/', sample: 0.15},
  crossbar: {path: 'src/api/crossbar/', sample: 0.06},
};

const output = join(root, '.cache/stryker');
const page = 'docs/mutants.md';

/** Lists the test files that ran in Node. */
const placesFile = join(output, 'places.json');

/** In percent. */
const leastScore = 85;

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    sample: {type: 'boolean'},
    share: {type: 'string'},
    survivors: {type: 'boolean'},
    report: {type: 'boolean'},
    node: {type: 'boolean'},
    concurrency: {type: 'string', default: '2'},
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(folders);
process.chdir(root);
mkdirSync(output, {recursive: true});

const nameOf = (file) => names.find((name) => file.startsWith(folders[name].path));
const shareOf = (name) => (values.sample ? folders[name].sample : Number(values.share ?? 1));
const shares = Object.fromEntries(names.map((name) => [folders[name].path, shareOf(name)]));
const testsOf = (without) =>
  Object.fromEntries(
    names.map((name) => {
      const {path} = folders[name];
      return [
        path,
        matching(testsOfStryker[path], browserTests()).filter((file) => ![...without, ...slowTests].includes(file)),
      ];
    }),
  );

/**
 * Runs Stryker once over all folders, so that the tests run only once without a mutant.
 * @returns the mutants with their results
 */
async function runPass({mutate, tests, ...pass}) {
  const fileName = join(output, `${pass.place}.json`);
  await new Stryker({
    mutate,
    testFiles: [...new Set(Object.values(tests).flat())],
    pass: {...pass, tests, shares, placesFile},
    testRunner: 'files',
    plugins: ['./scripts/lib/suite/stryker-plugins.mjs'],
    ignorers: ['messages'],
    coverageAnalysis: 'perTest',
    concurrency: Number(values.concurrency),
    // esbuild removes the types.
    disableTypeChecks: false,
    // The copy needs nothing else; it uses the repository's node_modules.
    ignorePatterns: [
      '/*',
      '!/src',
      '!/test',
      '!/sandbox',
      '!/demo',
      '!/examples',
      '!/scripts',
      '!/tsconfig*.json',
      '!/package.json',
    ],
    tempDirName: join(output, 'tmp'),
    // The runner has its own time limits for each test; this one is for a runner that hangs.
    timeoutMS: 900_000,
    dryRunTimeoutMinutes: 120,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: {fileName},
    warnings: {slow: false, unknownOptions: false},
    allowConsoleColors: false,
    packageManager: 'npm',
  }).runMutationTest();
  return mutantsOf(JSON.parse(readFileSync(fileName, 'utf8')), (file) => (pass.only ? 1 : shareOf(nameOf(file))));
}

const resultsOf = (name) => join(output, `${name}.json`);
const stored = (name) => JSON.parse(readFileSync(resultsOf(name), 'utf8'));
const sourceOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
const unexplained = (mutants) => explained(survivorsOf(mutants), survivors).filter(({reason}) => !reason);
const only = (mutants) => ({only: mutants.map(({key}) => key), mutate: mutants.map(({range}) => range)});

/** Runs the mutants of whole files. @returns those of the sample with their results */
const runInNode = (mutate) => runPass({place: 'node', tests: testsOf([]), mutate});

/** Runs mutants that survived. @returns all mutants, with the new results of these */
async function runAgain(place, mutants, chosen) {
  if (chosen.length === 0) return mutants;
  const without = place === 'node' ? [] : JSON.parse(readFileSync(placesFile, 'utf8'));
  return withResults(mutants, await runPass({place, tests: testsOf(without), ...only(chosen)}), chosen);
}

async function runPasses() {
  const mutants = values.survivors
    ? await runSurvivorsInNode()
    : await runInNode(names.map((name) => `${folders[name].path}**/*.ts`));
  return values.node ? mutants : runAgain('browser', mutants, unexplained(mutants));
}

const sourcesOf = (name) =>
  readdirSync(folders[name].path, {recursive: true})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folders[name].path}${file.replaceAll('\\', '/')}`);

/** Runs the survivors of earlier runs, and all mutants of the files that have changed since. */
async function runSurvivorsInNode() {
  const former = names.flatMap(stored);
  const current = currentOf(former, sourceOf);
  const unchanged = new Set(current.map(({file}) => file));
  const changed = names.flatMap(sourcesOf).filter((file) => !unchanged.has(file));
  const fresh = changed.length > 0 ? await runInNode(changed) : [];
  return runAgain('node', [...current, ...fresh], unexplained(current));
}

if (!values.report) {
  const mutants = await runPasses();
  for (const name of names)
    writeFileSync(resultsOf(name), JSON.stringify(mutants.filter(({file}) => file.startsWith(folders[name].path))));
}

const reports = names.map((name) => [name, stored(name)]);
const faults = staleOf(
  survivors.map((group) => ({
    ...group,
    mutants: group.mutants.filter(({file}) => names.some((name) => file.startsWith(folders[name].path))),
  })),
  reports.flatMap(([, mutants]) => mutants),
).map(({file, line}) => `test/mutants/survivors.mjs lists a mutant that ${file} does not contain: ${line}`);
const chapters = reports.map(([name, mutants]) => {
  const list = explained(survivorsOf(mutants), survivors);
  const {score = 0, detected, undetected} = countsOf(mutants);
  console.log(`${name}: ${detected} of ${detected + undetected} mutants are detected, ${score.toFixed(1)} %.`);
  if (score < leastScore) faults.push(`${name}: the score is below ${leastScore} %.`);
  for (const {file, number, original, replacement, reason} of list) {
    if (!reason) faults.push(`${file}:${number}: no test detects "${replacement}" in place of "${original}".`);
  }
  return [name, chapterOf(name, folders[name].path, mutants, list, {pages: !values.node})];
});
writeFileSync(page, pageWith(chapters, existsSync(page) ? readFileSync(page, 'utf8') : undefined));
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
