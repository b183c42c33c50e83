// Runs Stryker on the folders where a mistake could show or save the wrong account, prints the score, and writes
// docs/mutants.md: every survivor with its reason (test/mutants/survivors.mjs).
// usage: node scripts/stryker.mjs [session domains controllers forms crossbar] [--report]
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {Stryker} from '@stryker-mutator/core';
import {root} from './lib/ensure.mjs';
import {browserTests, matching} from './lib/tests.mjs';
import {testsOf} from '../test/mutants/tests-of.mjs';

const folders = {
  session: 'src/session/',
  domains: 'src/domains/',
  controllers: 'src/element/controllers/',
  forms: 'src/ui/',
  crossbar: 'src/api/crossbar/',
};

const output = '.stryker';
const reportOf = (name) => join(output, `${name}.json`);

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    report: {type: 'boolean'},
    dry: {type: 'boolean'},
    mutate: {type: 'string'},
    sample: {type: 'string', default: '0.05'},
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
    testFiles: matching(testsOf[folder], browserTests()),
    testRunner: 'browser-suite',
    plugins: ['./scripts/lib/suite/stryker-plugins.mjs'],
    ignorers: ['messages'],
    checkers: ['sample'],
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

for (const name of names) {
  if (!existsSync(reportOf(name))) continue;
  const {files} = JSON.parse(readFileSync(reportOf(name), 'utf8'));
  const all = Object.values(files).flatMap(({mutants}) => mutants);
  const count = {};
  for (const {status} of all) count[status] = (count[status] ?? 0) + 1;
  console.log(name, count);
}
