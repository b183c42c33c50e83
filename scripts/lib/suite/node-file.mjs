// A test file in a thread of Node, which starts much faster than a page of a browser. Only for tests that need no DOM.
import {Worker} from 'node:worker_threads';
import {fileURLToPath} from 'node:url';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {bundleTests} from '../bundled-tests.mjs';
import {testTarget} from '../test-page.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Bundles test files for threads.
 * @param options `folder`: the sources; `output`: the folder of the bundle; `plugins`: of esbuild
 * @returns the files that load code which needs a DOM
 */
export async function bundleForNode(files, {folder, output, plugins}) {
  let needDom = [];
  const noteDom = {
    name: 'note-dom',
    setup({initialOptions, onEnd}) {
      initialOptions.metafile = true;
      onEnd(({metafile}) => {
        needDom = metafile ? filesWithDom(metafile.outputs) : [];
      });
    },
  };
  const bundle = await bundleTests(files, {
    folder,
    target: testTarget,
    conditions: ['browser', 'development'],
    tsconfig: join(folder, 'tsconfig.json'),
    sourcemap: false,
    plugins: [...plugins, noteDom],
    alias: {
      '@web/test-runner-commands': here('commands.mjs'),
      '@open-wc/testing': here('assertions.mjs'),
    },
  });
  for (const [path, {contents}] of bundle) {
    const target = join(output, path);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, contents);
  }
  writeFileSync(join(output, 'package.json'), '{"type": "module"}');
  return new Set(needDom);
}

/** Lit reads `document` as soon as it is loaded. */
const needsDom = (input) => /(^|\/)node_modules\/lit-html\//.test(input);

/** The entries of a bundle that load Lit at once, with all that they import. */
function filesWithDom(outputs) {
  const found = new Map();
  const loadsDom = (path) => {
    if (!outputs[path]) return false;
    if (!found.has(path)) {
      found.set(path, false);
      const {inputs, imports} = outputs[path];
      const isStatic = ({kind}) => kind === 'import-statement';
      found.set(path, Object.keys(inputs).some(needsDom) || imports.filter(isStatic).some((one) => loadsDom(one.path)));
    }
    return found.get(path);
  };
  const entries = Object.entries(outputs).filter(([, {entryPoint}]) => entryPoint);
  return entries.filter(([path]) => loadsDom(path)).map(([, {entryPoint}]) => entryPoint.replaceAll('\\', '/'));
}

/** A test file in a thread of its own; see `LoadedFile`, which has the same methods. */
export class NodeFile {
  #worker;
  #receive = () => {};
  loadErrors = [];
  fresh = true;

  static async open({path, timeout, bail, state}, deadline = 60_000) {
    const opened = new NodeFile();
    opened.#worker = new Worker(here('in-node.mjs'), {
      workerData: {path, timeout, bail, state},
      env: {...process.env, NODE_ENV: 'development'},
      stdout: true,
      stderr: true,
    });
    opened.#worker.on('message', (message) => opened.#receive(message));
    opened.#worker.on('error', (error) => opened.#receive({tests: [], loadErrors: [String(error)], hung: true}));
    const {loadErrors, hung} = await opened.#next(deadline);
    opened.loadErrors = hung ? ['The file comes to no end.'] : loadErrors;
    opened.hung = hung === true;
    return opened;
  }

  async run({deadline = 300_000, ...run}) {
    if (this.hung || this.loadErrors.length > 0) return {tests: [], loadErrors: this.loadErrors, hung: this.hung};
    this.fresh = false;
    const result = this.#next(deadline);
    this.#worker.postMessage(run);
    this.hung = (await result).hung === true;
    return result;
  }

  close() {
    void this.#worker.terminate();
  }

  #next(deadline) {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve({tests: [], loadErrors: [], hung: true}), deadline);
      this.#receive = (message) => {
        clearTimeout(timer);
        resolve(message);
      };
    });
  }
}
