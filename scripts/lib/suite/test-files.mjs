// Opens test files in threads of Node or, where they need a DOM, in pages of a browser. For scripts that run the same
// tests repeatedly over changed sources.
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {root} from '../ensure.mjs';
import {bundleForNode, NodeFile} from './node-file.mjs';

/** Above the duration of a file on a busy machine. */
const fileDeadline = 600_000;

/** Above the duration of a test on a busy machine. */
const longest = 30_000;

/** A browser that starts when the first file needs it. */
export class LazySuite {
  #suite;

  get = () => (this.#suite ??= import('./browser-suite.mjs').then(({BrowserSuite}) => BrowserSuite.start()));

  async close() {
    await (await this.#suite)?.close();
  }
}

/** Stands for a file that cannot run in Node. */
const withoutDom = {
  run: async () => ({tests: [], loadErrors: ['It needs a page.']}),
  close() {},
};

export class TestFiles {
  #files;
  #suite;
  #options;
  #inNode;
  #inBrowser;

  /**
   * @param files the paths of the test files
   * @param options `folder`: of the sources, default the repository; `output`: a folder for bundles; `plugins`: of
   *   esbuild
   */
  constructor(files, suite, {folder = root, output, plugins = []}) {
    this.#files = files;
    this.#suite = suite;
    this.#options = {folder, output, plugins};
  }

  /**
   * Loads a file.
   * @param options `place`: `node` or `browser`; `bail`: runs stop at the first failure; `state`: of Stryker's helpers
   */
  async open(file, {place, bail, state}) {
    if (place === 'node') {
      const needDom = await (this.#inNode ??= bundleForNode(this.#files, this.#options));
      if (needDom.has(file.replaceAll('\\', '/'))) return withoutDom;
      const path = join(this.#options.output, file.replace(/\.ts$/, '.js'));
      return NodeFile.open({path, bail, state, timeout: longest});
    }
    const suite = await this.#suite.get();
    this.#inBrowser ??= this.#bundleFor(suite);
    return suite.open({bundle: await this.#inBrowser, file, bail, state, timeout: longest});
  }

  /**
   * Runs a file in the first place where its tests pass. Default: Node, otherwise the browser.
   *
   * @param stateOf returns the state of Stryker's helpers
   * @returns `place` and `result`
   * @throws if tests fail everywhere
   */
  async measure(file, stateOf = () => undefined, places = ['node', 'browser', 'browser']) {
    let reason;
    for (const place of places) {
      const opened = await this.open(file, {place, state: stateOf()});
      const result = await opened.run({deadline: fileDeadline});
      opened.close();
      if (isGreen(result)) return {result, place};
      const failed = result.tests.find(({state}) => state === 'failed');
      reason = result.loadErrors[0] ?? (failed ? `${failed.title}: ${failed.error}` : 'It comes to no end.');
    }
    throw new Error(`Without a mutant, ${file} fails. ${reason}`);
  }

  async #bundleFor(suite) {
    const {bundleForSuite} = await import('./browser-suite.mjs');
    return suite.add(await bundleForSuite(this.#files, this.#options));
  }

  /** Deletes the bundles. */
  async close() {
    if (this.#inNode) await rm(this.#options.output, {recursive: true, force: true});
    if (this.#inBrowser) (await this.#suite.get()).remove(await this.#inBrowser);
  }
}

const isGreen = ({hung, loadErrors, tests}) =>
  !hung && loadErrors.length === 0 && tests.every(({state}) => state !== 'failed');
