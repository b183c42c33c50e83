// Lets Stryker run the browser tests: its instrumented copy of the sources is bundled once, and each mutant is
// activated in pages that stay loaded.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {commonTokens, declareClassPlugin, declareValuePlugin, PluginKind, tokens} from '@stryker-mutator/api/plugin';
import {DryRunStatus, MutantRunStatus, TestStatus} from '@stryker-mutator/api/test-runner';
import {KillerSearch} from './killer.mjs';
import {runsOnLoading} from './probes.mjs';
import {inSample, keyOf} from './sample.mjs';
import {LazySuite, TestFiles} from './test-files.mjs';

const idOf = (file, index) => `${file}#${index}`;

/**
 * Runs the tests of one pass. The option `pass` has `place`: `node` or `browser`; `tests`: the test files that must
 * detect a mutant, by the folder of its source; `shares`: how many of a folder's mutants run, from 0 to 1; `only`: the
 * keys of the mutants that run, instead of a share; `placesFile`: where the pass in Node lists the files that ran there.
 */
class FilesTestRunner {
  static inject = tokens(commonTokens.options);
  #names;
  #atOnce;
  #pass;
  #only;
  #suite = new LazySuite();
  #files;
  /** Results without a mutant, and the mutants that each test and the loading of each file reach. */
  #dry;
  #search;

  constructor({testFiles, pass, concurrency}) {
    this.#atOnce = concurrency;
    this.#pass = pass;
    this.#only = pass.only && new Set(pass.only);
    this.#names = testFiles;
    // The workers share the sandbox folder; each bundles the sources for itself.
    const output = join(process.cwd(), `.bundle-${process.pid}`);
    this.#files = new TestFiles(testFiles, this.#suite, {folder: process.cwd(), output});
  }

  capabilities() {
    return {reloadEnvironment: true};
  }

  /** The workers share the sandbox folder. */
  get #notes() {
    return join(process.cwd(), '.dry-run.json');
  }

  async dispose() {
    await this.#suite.close();
  }

  async dryRun() {
    const [tests, perTest, onLoad, baseline] = [[], {}, {}, {}];
    const waiting = [...this.#names];
    const work = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const measured = await this.#measure(file);
        if (!measured) continue;
        const {result, place} = measured;
        baseline[file] = {place, tests: result.tests.map(({index, state, ms}) => ({index, state, ms}))};
        onLoad[file] = Object.keys(result.data.static);
        for (const {index, title, state, ms} of result.tests) {
          const id = idOf(file, index);
          const status = state === 'passed' ? TestStatus.Success : TestStatus.Skipped;
          tests.push({id, name: `${file}: ${title}`, fileName: file, timeSpentMs: ms, status});
          perTest[id] = result.data.perTest[index] ?? {};
        }
      }
    };
    try {
      await Promise.all(Array.from({length: this.#atOnce}, work));
    } catch (error) {
      return {status: DryRunStatus.Error, errorMessage: error.message};
    }
    this.#dry = {baseline, onLoad, perTest: mapValues(perTest, Object.keys)};
    writeFileSync(this.#notes, JSON.stringify(this.#dry));
    if (this.#pass.place === 'node') writeFileSync(this.#pass.placesFile, JSON.stringify(Object.keys(baseline)));
    const covered = Object.values(onLoad).flatMap((ids) => ids.map((id) => [id, 1]));
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: {static: Object.fromEntries(covered), perTest},
    };
  }

  /** @returns the result without a mutant; `undefined` for a file whose tests need a page, in the pass in Node */
  async #measure(file) {
    const stateOf = () => ({mutantCoverage: {static: {}, perTest: {}}});
    const {place} = this.#pass;
    if (place === 'browser') return this.#files.measure(file, stateOf, ['browser', 'browser']);
    return this.#files.measure(file, stateOf, ['node']).catch(() => undefined);
  }

  #runs(mutant, folder) {
    const {line, column} = mutant.location.start;
    const place = {file: mutant.fileName, line, column, replacement: mutant.replacement};
    return this.#only ? this.#only.has(keyOf(place)) : inSample(place, this.#pass.shares[folder]);
  }

  async mutantRun({activeMutant, hitLimit}) {
    const {id, fileName, location} = activeMutant;
    const folder = Object.keys(this.#pass.tests).find((one) => fileName.replaceAll('\\', '/').includes(`/${one}`));
    // The score does not count errors.
    if (!this.#runs(activeMutant, folder)) return {status: MutantRunStatus.Error, errorMessage: 'Not in the sample.'};
    this.#dry ??= JSON.parse(readFileSync(this.#notes, 'utf8'));
    this.#search ??= new KillerSearch(this.#files, this.#dry.baseline);
    const names = this.#pass.tests[folder].filter((file) => this.#dry.baseline[file]);
    const early = runsOnLoading(readFileSync(fileName, 'utf8'), location.start);
    const {selected, onLoad} = this.#covering(id, early, names);
    const killer = await this.#search.find({
      source: fileName,
      state: {activeMutant: id, ...(hitLimit !== undefined && {hitCount: 0, hitLimit})},
      selected,
      onLoad,
    });
    const nrOfTests = [...selected.values()].reduce((sum, {size}) => sum + size, 0);
    if (!killer) return {status: MutantRunStatus.Survived, nrOfTests};
    if (killer.index === undefined) return {status: MutantRunStatus.Timeout, reason: killer.title};
    return {
      status: MutantRunStatus.Killed,
      killedBy: [idOf(killer.file, killer.index)],
      failureMessage: killer.error ?? killer.title,
      nrOfTests,
    };
  }

  /**
   * The tests that can detect a mutant, by file: those that reach it. If it runs when its module is loaded, these are
   * all that follow the first one that reaches it, in a new page.
   */
  #covering(id, early, names) {
    const {baseline, onLoad, perTest} = this.#dry;
    const isEarly = (file) => early || onLoad[file].includes(id);
    const numbers = (file) => {
      const all = baseline[file].tests.map(({index}) => index);
      const reaching = all.filter((index) => perTest[idOf(file, index)].includes(id));
      if (onLoad[file].includes(id)) return all;
      return early && reaching.length > 0 ? all.filter((index) => index >= reaching[0]) : reaching;
    };
    const selected = names.map((file) => [file, new Set(numbers(file))]).filter(([, {size}]) => size > 0);
    return {selected: new Map(selected), onLoad: new Set(names.filter(isEarly))};
  }
}

const mapValues = (object, map) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

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

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'files', FilesTestRunner),
  declareValuePlugin(PluginKind.Ignore, 'messages', messages),
];
