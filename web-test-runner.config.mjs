// BROWSERS=chromium            the engines that must run, by name: chromium, firefox, webkit
// BROWSERS=installed           Chromium and every other engine that this machine has
// npm run test:browser -- --files 'test/ui/**/*.test.ts'
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {ensureChromium, findFirefox, findWebKit, testArgs} from './scripts/browser.mjs';
import {bundledTests} from './scripts/lib/bundled-tests.mjs';
import {root} from './scripts/lib/ensure.mjs';
import {testConditions, testPage, testTarget} from './scripts/lib/test-page.mjs';
import {browserFiles, browserTests, matching} from './scripts/lib/tests.mjs';

const asked = process.env.BROWSERS ?? 'chromium';
const firefox = findFirefox();
const webkit = findWebKit();

const names =
  asked === 'installed' ? ['chromium', firefox && 'firefox', webkit && 'webkit'].filter(Boolean) : asked.split(',');

const launchers = {
  async chromium() {
    return chromeLauncher({
      launchOptions: {executablePath: await ensureChromium(), args: testArgs},
      // Two files run at once, each with a storage of its own. Only one page is in front: without the emulation the
      // other renders no frames, and everything that waits for one (IntersectionObserver, ResizeObserver, focus) waits
      // forever.
      async createPage({context}) {
        const ownContext = await context.browser().createBrowserContext();
        const page = await ownContext.newPage();
        const devtools = await page.createCDPSession();
        await devtools.send('Emulation.setFocusEmulationEnabled', {enabled: true});
        // axe would measure the contrast in the middle of an animation.
        const features = [{name: 'prefers-reduced-motion', value: 'reduce'}];
        await devtools.send('Emulation.setEmulatedMedia', {features});
        return page;
      },
    });
  },
  async firefox() {
    if (!firefox) throw new Error('No Firefox found. Install one (firefox-esr), or set FIREFOX_PATH.');
    const {puppeteerLauncher} = await import('@web/test-runner-puppeteer');
    // A plain Firefox over WebDriver BiDi, without a patched build or an extra driver.
    return puppeteerLauncher({
      launchOptions: {browser: 'firefox', executablePath: firefox, headless: true},
      // Only the page in front renders frames, and nothing can change that here.
      concurrency: 1,
    });
  },
  async webkit() {
    if (!webkit) throw new Error('No WebKit found. Install webkit2gtk-driver and xvfb.');
    const {webkitLauncher} = await import('./scripts/lib/webkit.mjs');
    return webkitLauncher(webkit);
  },
};

/**
 * Lists the failures last, where a log that shows only its end still contains them, then the line that scripts/test.mjs
 * adds up.
 */
const totals = {
  onTestRunFinished({sessions}) {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    const fail = (...path) => {
      failed++;
      console.log(`FAIL ${path.filter(Boolean).join(' > ')}`);
    };
    const count = (suite, path) => {
      for (const test of suite?.tests ?? []) {
        if (test.skipped) skipped++;
        else if (test.passed) passed++;
        else fail(...path, `${test.name}: ${test.error?.message.split('\n')[0] ?? 'no error was reported'}`);
      }
      for (const inner of suite?.suites ?? []) count(inner, [...path, inner.name]);
    };
    for (const {testFile, testResults, errors} of sessions) {
      const file = relative(root, testFile);
      count(testResults, [file]);
      // A file that fails to load has no tests that could fail.
      for (const {message} of errors) fail(file, message);
    }
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  },
};

const esbuildOptions = {target: testTarget, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))};

/** The files that `--files` names. */
function chosenTests() {
  const [, ...rest] = process.argv.slice(process.argv.indexOf('--files'));
  const end = rest.findIndex((argument) => argument.startsWith('--'));
  return matching(end < 0 ? rest : rest.slice(0, end), browserTests());
}

/** Coverage is counted by the files that a page has loaded. */
const bundled = process.argv.includes('--coverage')
  ? undefined
  : bundledTests(process.argv.includes('--files') ? chosenTests() : browserTests(), {
      ...esbuildOptions,
      conditions: testConditions,
    });

export default {
  files: browserFiles,
  nodeResolve: {exportConditions: testConditions},
  plugins: [bundled?.plugin ?? esbuildPlugin({ts: true, ...esbuildOptions})],
  middleware: bundled ? [bundled.middleware] : [],
  browsers: await Promise.all(names.map((name) => launchers[name]())),
  concurrentBrowsers: 1,
  // WebKit's driver shares one window between the tests that run at once.
  concurrency: names.includes('webkit') ? 1 : 2,
  // Far above what any test takes: only a test that hangs reaches it, also on a slow machine.
  testFramework: {config: {timeout: 30_000}},
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY}), totals],
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
  testRunnerHtml: (testFramework) => testPage(`<script type="module" src="${testFramework}"></script>`),
  coverageConfig: {include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly']},
};
