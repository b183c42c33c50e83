// Runs Stryker on the folders where a mistake could show or save the wrong account, prints the score, and writes
// docs/mutants.md: every survivor with its reason (test/mutants/survivors.mjs).
// usage: node scripts/stryker.mjs [session domains controllers forms crossbar] [--report] [--sample 0.2]
// `--sample` is the share of the mutants that run; `--report` only writes the page again.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {Stryker} from '@stryker-mutator/core';
import {root} from './lib/ensure.mjs';
import {chapterOf, countsOf, explained, mutantsOf, pageWith, staleOf, survivorsOf} from './lib/mutant-report.mjs';
import {browserTests, matching} from './lib/tests.mjs';
import {survivors} from '../test/mutants/survivors.mjs';
import {slowTests, testsNextTo} from '../test/mutants/tests-of.mjs';

const folders = {
  session: 'src/session/',
  domains: 'src/domains/',
  controllers: 'src/element/controllers/',
  forms: 'src/ui/forms/',
  crossbar: 'src/api/crossbar/',
};

const output = '.cache/stryker';
const page = 'docs/mutants.md';

/** In percent. */
const leastScore = 85;

const reportOf = (name) => join(output, `${name}.json`);

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    report: {type: 'boolean'},
    dry: {type: 'boolean'},
    mutate: {type: 'string'},
    sample: {type: 'string', default: '1'},
    concurrency: {type: 'string', default: '2'},
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(folders);
process.chdir(root);
mkdirSync(output, {recursive: true});

for (const name of values.report ? [] : names) {
  const folder = folders[name];
  await new Stryker({
    mutate: [values.mutate ?? `${folder}**/*.ts`],
    testFiles: matching(testsNextTo[folder], browserTests()).filter((file) => !slowTests.includes(file)),
    testRunner: 'files',
    plugins: ['./scripts/lib/suite/stryker-plugins.mjs'],
    ignorers: ['messages'],
    sample: Number(values.sample),
    coverageAnalysis: 'perTest',
    concurrency: Number(values.concurrency),
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
    dryRunOnly: values.dry ?? false,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: {fileName: reportOf(name)},
    warnings: {slow: false, unknownOptions: false},
    allowConsoleColors: false,
    packageManager: 'npm',
  }).runMutationTest();
}

const reports = names.map((name) => [
  name,
  mutantsOf(JSON.parse(readFileSync(reportOf(name), 'utf8')), Number(values.sample)),
]);
const faults = staleOf(
  survivors.map((group) => ({
    ...group,
    mutants: group.mutants.filter(({file}) => names.some((name) => file.startsWith(folders[name]))),
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
  return [name, chapterOf(name, folders[name], mutants, list)];
});
writeFileSync(page, pageWith(chapters, existsSync(page) ? readFileSync(page, 'utf8') : undefined));
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
