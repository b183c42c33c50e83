// Lets Stryker run the browser tests: its instrumented copy of the sources is bundled once, and each mutant is
// activated by a reload of the page.
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {commonTokens, declareClassPlugin, declareValuePlugin, PluginKind, tokens} from '@stryker-mutator/api/plugin';
import {CheckStatus} from '@stryker-mutator/api/check';
import {DryRunStatus, MutantRunStatus, TestStatus} from '@stryker-mutator/api/test-runner';
import {BrowserSuite, bundleForSuite} from './browser-suite.mjs';
import {runUntilFailure} from './run-until-failure.mjs';

/** Above the duration of a file on a busy machine. */
const fileDeadline = 600_000;

/** The state that Stryker's helpers in the sources read. */
const preludeFor = (state) => `globalThis.__stryker__ = ${JSON.stringify(state)};`;

const coveragePrelude = `
  ${preludeFor({mutantCoverage: {static: {}, perTest: {}}})}
  globalThis.suiteTestStarts = (index) => (globalThis.__stryker__.currentTestId = String(index));
  globalThis.suiteData = () => globalThis.__stryker__.mutantCoverage;
`;

const idOf = (file, index) => `${file}#${index}`;

class BrowserTestRunner {
  static inject = tokens(commonTokens.options);
  #files;
  #suite;
  #bundle;
  /** Results without a mutant, and the mutants that each test and the loading of each file reach. */
  #dry;
  /** How many mutants of a source file each test file has detected; it is likely to detect the next one. */
  #kills = new Map();

  constructor({testFiles}) {
    this.#files = testFiles;
  }

  capabilities() {
    return {reloadEnvironment: true};
  }

  /** Each worker has its own copy; they share the sandbox folder. */
  get #notes() {
    return join(process.cwd(), '.dry-run.json');
  }

  async init() {
    this.#suite = await BrowserSuite.start({concurrency: 1});
    this.#bundle = this.#suite.add(await bundleForSuite(this.#files, {folder: process.cwd()}));
  }

  async dispose() {
    await this.#suite?.close();
  }

  async dryRun() {
    const [tests, perTest, onLoad, baseline] = [[], {}, {}, {}];
    for (const file of this.#files) {
      const run = () => this.#suite.run({bundle: this.#bundle, file, prelude: coveragePrelude, deadline: fileDeadline});
      let result = await run();
      if (!isGreen(result)) result = await run();
      if (result.hung || result.loadErrors.length > 0) {
        return {status: DryRunStatus.Error, errorMessage: `${file}: ${result.loadErrors[0] ?? 'comes to no end'}`};
      }
      baseline[file] = {tests: result.tests.map(({index, state, ms}) => ({index, state, ms}))};
      onLoad[file] = Object.keys(result.data.static);
      for (const {index, title, state, ms, error} of result.tests) {
        const id = idOf(file, index);
        tests.push({id, name: title, fileName: file, timeSpentMs: ms, ...outcome(state, error)});
        perTest[id] = result.data.perTest[index] ?? {};
      }
    }
    this.#dry = {baseline, onLoad, perTest: mapValues(perTest, Object.keys)};
    writeFileSync(this.#notes, JSON.stringify(this.#dry));
    const covered = Object.values(onLoad).flatMap((ids) => ids.map((id) => [id, 1]));
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: {static: Object.fromEntries(covered), perTest},
    };
  }

  async mutantRun({activeMutant: {id, fileName}, hitLimit}) {
    this.#dry ??= existsSync(this.#notes) ? JSON.parse(readFileSync(this.#notes, 'utf8')) : undefined;
    const selected = this.#covering(id);
    const kills = this.#kills.get(fileName) ?? new Map();
    this.#kills.set(fileName, kills);
    const killer = await runUntilFailure(this.#suite, {
      bundle: this.#bundle,
      original: this.#bundle,
      files: [...selected.keys()],
      selected,
      kills,
      baseline: new Map(Object.entries(this.#dry.baseline)),
      prelude: preludeFor({activeMutant: id, ...(hitLimit !== undefined && {hitCount: 0, hitLimit})}),
    });
    const nrOfTests = [...selected.values()].reduce((sum, {size}) => sum + size, 0);
    if (!killer) return {status: MutantRunStatus.Survived, nrOfTests};
    kills.set(killer.file, (kills.get(killer.file) ?? 0) + 1);
    if (killer.index === undefined) return {status: MutantRunStatus.Timeout, reason: killer.title};
    return {
      status: MutantRunStatus.Killed,
      killedBy: [idOf(killer.file, killer.index)],
      failureMessage: killer.error ?? killer.title,
      nrOfTests,
    };
  }

  /** The tests that reach a mutant, by file; all tests of a file whose loading reaches it. */
  #covering(id) {
    const {baseline, onLoad, perTest} = this.#dry;
    const numbers = (file) =>
      baseline[file].tests
        .map(({index}) => index)
        .filter((index) => onLoad[file].includes(id) || perTest[idOf(file, index)].includes(id));
    return new Map(this.#files.map((file) => [file, new Set(numbers(file))]).filter(([, {size}]) => size > 0));
  }
}

const isGreen = ({hung, loadErrors, tests}) =>
  !hung && loadErrors.length === 0 && tests.every(({state}) => state !== 'failed');

const mapValues = (object, map) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

function outcome(state, error) {
  if (state === 'failed') return {status: TestStatus.Failed, failureMessage: error};
  return {status: state === 'passed' ? TestStatus.Success : TestStatus.Skipped};
}

/** Calls whose first text is written for developers: neither users nor programs read it. */
const messageOf = {apiError: 1, Error: 0, TypeError: 0};

/** Ignores texts for developers. Errors are distinguished by kind, which is mutated. */
const messages = {
  shouldIgnore({node, parent}) {
    if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
    if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return undefined;
    const position = messageOf[parent.callee.name];
    if (position === undefined || parent.arguments[position] !== node) return undefined;
    return 'The message of an error is for developers; users are shown words by its kind.';
  },
};

/**
 * Selects a sample of the mutants, always the same for the same sources, because running all of them takes most of a
 * day. The only way to skip a mutant in Stryker is to report it as a compile error, which the score does not count.
 */
class SampleChecker {
  static inject = tokens(commonTokens.options);
  #share;

  constructor({sample = 1}) {
    this.#share = sample;
  }

  async init() {}

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#resultOf(mutant)]));
  }

  group(mutants) {
    return Promise.resolve([mutants.map(({id}) => id)]);
  }

  #resultOf({fileName, location: {start}, replacement}) {
    const path = fileName.replaceAll('\\', '/').replace(/^.*\/src\//, 'src/');
    const hash = createHash('sha256').update(`${path}:${start.line}:${start.column}:${replacement}`).digest();
    return hash.readUInt32BE(0) / 2 ** 32 < this.#share
      ? {status: CheckStatus.Passed}
      : {status: CheckStatus.CompileError, reason: 'Not in the sample.'};
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker),
  declareClassPlugin(PluginKind.TestRunner, 'browser-suite', BrowserTestRunner),
  declareValuePlugin(PluginKind.Ignore, 'messages', messages),
];
