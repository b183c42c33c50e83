// Runs test files in one Chromium that stays open: any file, any of its tests, over any bundle. For scripts that run
// the same tests repeatedly over changed sources; @web/test-runner starts over for each run.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {chromiumArgs, ensureChromium} from '../../browser.mjs';
import {bundleTests} from '../bundled-tests.mjs';
import {root} from '../ensure.mjs';
import {testConditions, testPage, testTarget} from '../test-page.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Far above the duration of any test. */
const defaultTimeout = 30_000;

const mocha = readFileSync(join(root, 'node_modules/mocha/mocha.js'));
const inPage = readFileSync(here('in-page.mjs'));

const pageFor = (run) =>
  testPage(`
    <script>
      localStorage.clear();
      sessionStorage.clear();
      globalThis.suiteRun = ${JSON.stringify(run).replaceAll('<', '\\u003c')};
      ${run.prelude ?? ''}
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
  #slots = [];
  #waiting = [];

  /** @param concurrency the number of files that run at the same time, each in a page of its own */
  static async start({concurrency = 2} = {}) {
    const suite = new BrowserSuite();
    await suite.#listen();
    suite.#browser = await chromium.launch({executablePath: await ensureChromium(), args: chromiumArgs});
    for (let count = 0; count < concurrency; count++) suite.#slots.push(await suite.#newSlot());
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
   * Runs a test file as soon as a page is free.
   *
   * @param run `bundle`, `file`; `selected`: the numbers of the tests to run, default all; `timeout` and `timeouts`: of
   *   a test, in milliseconds, the latter by number; `bail`: stops at the first failure; `prelude`: a script that runs
   *   before anything else; `deadline`: of the whole run, in milliseconds
   * @returns `tests` with `index`, `title`, `state`, `ms`, `error`, and `timedOut`; `loadErrors`; `hung`: the page did
   *   not finish
   */
  async run({bundle, file, timeout = defaultTimeout, deadline = 300_000, ...options}) {
    const slot = await this.#take();
    try {
      const path = file.replaceAll('\\', '/').replace(/\.ts$/, '.js');
      slot.html = pageFor({timeout, ...options, file: `/${bundle}/${path}`});
      return await slot.load(deadline);
    } finally {
      const fresh = slot.broken ? await this.#replace(slot) : slot;
      this.#release(fresh);
    }
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
      const slot = first === 'slot' ? this.#slots.find(({name}) => name === rest[0]) : undefined;
      const body = slot
        ? slot.html
        : (fixed[pathname] ?? this.#bundles.get(first)?.get(`/${rest.join('/')}`)?.contents);
      if (body === undefined) return response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': slot ? 'text/html' : 'text/javascript',
        'cache-control': slot ? 'no-store' : 'max-age=86400, immutable',
      });
      return response.end(body);
    });
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#origin = `http://localhost:${this.#server.address().port}`;
  }

  #names = 0;

  async #newSlot() {
    const context = await this.#browser.newContext({viewport: {width: 800, height: 600}});
    const page = await context.newPage();
    const slot = {name: `slot-${this.#names++}`, html: '', broken: false, context};
    let done = () => {};
    await page.exposeFunction('suiteDone', (result) => done(result));
    await page.exposeFunction('suiteCommand', (name, payload) => command(page, name, payload));
    page.on('crash', () => done({tests: [], loadErrors: [], hung: true}));
    slot.load = (deadline) =>
      new Promise((resolve) => {
        const end = (result) => {
          clearTimeout(timer);
          done = () => {};
          slot.broken = result.hung === true;
          resolve(result);
        };
        const timer = setTimeout(() => end({tests: [], loadErrors: [], hung: true}), deadline);
        done = end;
        page.goto(`${this.#origin}/slot/${slot.name}`, {waitUntil: 'commit'}).catch((error) => {
          end({tests: [], loadErrors: [String(error)], hung: true});
        });
      });
    return slot;
  }

  async #replace(slot) {
    // A page in an endless loop does not respond, but the browser ends its process all the same.
    void slot.context.close().catch(() => {});
    const fresh = await this.#newSlot();
    this.#slots[this.#slots.indexOf(slot)] = fresh;
    return fresh;
  }

  #busy = new Set();

  #take() {
    const free = this.#slots.find((slot) => !this.#busy.has(slot));
    if (!free) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#busy.add(free);
    return Promise.resolve(free);
  }

  #release(slot) {
    this.#busy = new Set([...this.#busy].filter((one) => this.#slots.includes(one)));
    const next = this.#waiting.shift();
    if (next) {
      this.#busy.add(slot);
      next(slot);
    } else this.#busy.delete(slot);
  }
}

async function command({keyboard, mouse}, name, payload) {
  const buttons = ['left', 'middle', 'right'];
  if (name === 'keys') {
    const [[action, keys]] = Object.entries(payload);
    await keyboard[action](keys);
  } else if (name === 'mouse') {
    const {type, position, button} = payload;
    if (type === 'move') await mouse.move(...position);
    else if (type === 'click') await mouse.click(...position, {button});
    else await mouse[type]({button});
  } else if (name !== 'reset-mouse') throw new Error(`There is no command "${name}" here.`);
  else {
    for (const button of buttons) await mouse.up({button});
    await mouse.move(0, 0);
  }
}
