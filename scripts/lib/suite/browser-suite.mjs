// Runs test files in one Chromium that stays open: any file, any of its tests, over any bundle. For scripts that run
// the same tests repeatedly over changed sources; @web/test-runner starts over for each run.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {ensureChromium, testArgs} from '../../browser.mjs';
import {bundleTests} from '../bundled-tests.mjs';
import {root} from '../ensure.mjs';
import {testConditions, testPage, testTarget} from '../test-page.mjs';
import {LoadedFile} from './loaded-file.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Far above the duration of any test. */
const defaultTimeout = 30_000;

const mocha = readFileSync(join(root, 'node_modules/mocha/mocha.js'));
const inPage = readFileSync(here('in-page.mjs'));

const literal = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

const pageFor = ({state = {}, ...options}) =>
  testPage(`
    <script>
      globalThis.suitePage = ${literal(options)};
      globalThis.__stryker__ = ${literal(state)};
    </script>
    <script src="/mocha.js"></script>
    <script type="module" src="/in-page.mjs"></script>
  `);

/**
 * Bundles test files for a suite.
 * @param options `folder`: the sources, default the repository; `plugins`: of esbuild
 */
export const bundleForSuite = (files, {folder = root, plugins = []} = {}) =>
  bundleTests(files, {
    folder,
    target: testTarget,
    conditions: testConditions,
    tsconfig: join(folder, 'tsconfig.json'),
    sourcemap: false,
    alias: {'@web/test-runner-commands': here('commands.mjs')},
    plugins,
  });

export class BrowserSuite {
  #browser;
  #server;
  #origin;
  #bundles = new Map();
  #lastBundle = 0;
  #pages = new Map();
  #lastPage = 0;

  static async start() {
    const suite = new BrowserSuite();
    await suite.#listen();
    suite.#browser = await chromium.launch({executablePath: await ensureChromium(), args: testArgs});
    return suite;
  }

  /** Serves a bundle. @returns its name, for `run` */
  add(bundle) {
    const name = `bundle-${++this.#lastBundle}`;
    this.#bundles.set(name, bundle);
    return name;
  }

  remove(name) {
    this.#bundles.delete(name);
  }

  /**
   * Loads a test file in a page of its own.
   *
   * @param options `bundle`, `file`; `timeout`: of a test, in milliseconds; `bail`: runs stop at the first failure;
   *   `state`: of Stryker's helpers in the sources
   */
  open({bundle, file, timeout = defaultTimeout, bail, state}, deadline = 60_000) {
    const path = file.replaceAll('\\', '/').replace(/\.ts$/, '.js');
    const name = String(++this.#lastPage);
    this.#pages.set(name, pageFor({timeout, bail, state, file: `/${bundle}/${path}`}));
    return LoadedFile.open(this.#newContext(), `${this.#origin}/page/${name}`, deadline).finally(() =>
      this.#pages.delete(name),
    );
  }

  #newContext() {
    // axe would measure the contrast in the middle of an animation.
    return this.#browser.newContext({viewport: {width: 800, height: 600}, reducedMotion: 'reduce'});
  }

  async close() {
    await this.#browser.close();
    this.#server.close();
  }

  async #listen() {
    const fixed = {'/mocha.js': mocha, '/in-page.mjs': inPage};
    this.#server = createServer(({url}, response) => {
      const {pathname} = new URL(url, 'http://localhost');
      const [, first, ...rest] = pathname.split('/');
      const page = first === 'page' ? this.#pages.get(rest[0]) : undefined;
      const body = page ?? fixed[pathname] ?? this.#bundles.get(first)?.get(`/${rest.join('/')}`)?.contents;
      if (body === undefined) return response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': page ? 'text/html' : 'text/javascript',
        'cache-control': page ? 'no-store' : 'max-age=86400, immutable',
      });
      return response.end(body);
    });
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#origin = `http://localhost:${this.#server.address().port}`;
  }
}
