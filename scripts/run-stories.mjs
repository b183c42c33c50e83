// Runs every story of the built Storybook as a test: it renders, its play() passes, axe finds nothing, the console
// stays clean, it is not wider than its page, no message key is visible, and only this machine is contacted.
// usage: node scripts/run-stories.mjs [part of a story's id …]
import {createReadStream, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {once} from 'node:events';
import {chromium} from 'playwright-core';
import {ensureChromium, testArgs} from './browser.mjs';
import {root} from './lib/ensure.mjs';
import {messageKeys} from './lib/message-keys.mjs';

const folder = join(root, 'storybook-static');
const concurrentPages = 2;
const timeout = 20_000;
const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

const mediaTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function serve() {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const path = join(folder, normalize(decodeURIComponent(pathname)));
    const file = statSync(path, {throwIfNoEntry: false});
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
    } else if (!file?.isFile()) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, {
        'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
        'cache-control': 'max-age=3600',
      });
      createReadStream(path).pipe(response);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {server, origin: `http://127.0.0.1:${server.address().port}`};
}

/** Runs in the page before Storybook: only its channel reports the result of a story. */
function recordEvents() {
  const events = (globalThis.storyEvents = []);
  const failures = ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException', 'configError'];
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      channel.on('storyFinished', ({storyId, status, reporters}) => events.push({storyId, status, reporters}));
      for (const name of failures)
        channel.on(name, (error) =>
          events.push({status: 'error', message: `${name}: ${error?.description ?? error?.message ?? error}`}),
        );
    },
  });
}

/** Runs in the page: replaces the story without restarting Storybook. */
function showNext(storyId) {
  globalThis.storyEvents.length = 0;
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', {storyId, viewMode: 'story'});
}

/** Runs in the page: whether a story has finished or failed. */
const hasEnded = (id) => globalThis.storyEvents.some(({storyId = id}) => storyId === id);

/** Runs in the page when a story has finished: the reasons for its failure. */
function readProblems() {
  return globalThis.storyEvents.flatMap(({status, message, reporters = []}) => [
    ...(message ? [message] : []),
    ...reporters
      .filter((reporter) => reporter.status === 'failed')
      .flatMap(({type, result}) =>
        result?.violations?.length
          ? result.violations.flatMap(({id, help, nodes}) =>
              nodes.map(
                ({target, failureSummary}) => `${type}: ${id}: ${help}: ${target.flat().join(' ')}: ${failureSummary}`,
              ),
            )
          : [`${type}: ${result?.error?.message ?? 'failed'}`],
      ),
    ...(status === 'error' && !message && !reporters.some((reporter) => reporter.status === 'failed')
      ? ['The story failed without saying why.']
      : []),
  ]);
}

/** Runs in the page: whether the story is wider than its host page. */
function readWidth() {
  const {scrollWidth = 0, clientWidth = 0} = globalThis.document.querySelector('.host-page') ?? {};
  return scrollWidth > clientWidth ? [`wider than its page: ${scrollWidth} of ${clientWidth} px`] : [];
}

/** Runs in the page: message keys that are visible because their text is missing. */
function readKeys(keys) {
  const known = new Set(keys);
  const shown = [];
  const read = (node) => {
    if (node instanceof globalThis.Text) shown.push(node.data.trim());
    else if (node instanceof globalThis.Element)
      shown.push(...['aria-label', 'title', 'placeholder', 'alt'].map((name) => node.getAttribute(name)));
    if (node.shadowRoot) read(node.shadowRoot);
    node.childNodes.forEach(read);
  };
  read(globalThis.document.body);
  return [...new Set(shown)].filter((text) => known.has(text)).map((key) => `without words: ${key}`);
}

async function runStory(page, origin, id) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  // An event listener rather than a route, which would disable the browser's cache. `onlyThisMachine` blocks the
  // requests.
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol.startsWith('http')) problems.push(`asked the outside: ${url}`);
  });
  try {
    if (page.url().startsWith(origin)) await page.evaluate(showNext, id);
    else await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`);
    await page.waitForFunction(hasEnded, id, {timeout, polling: 25});
    problems.push(...(await page.evaluate(readProblems)));
    problems.push(...(await page.evaluate(readWidth)), ...(await page.evaluate(readKeys, messageKeys)));
  } catch (error) {
    problems.push(error.message);
  }
  await page.evaluate(() => (globalThis.localStorage.clear(), globalThis.sessionStorage.clear())).catch(() => {});
  page.removeAllListeners();
  // Errors must not affect the next story.
  if (problems.length > 0) await page.goto('about:blank');
  return problems;
}

const {entries} = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const wanted = process.argv.slice(2);
const stories = Object.values(entries)
  .filter(({type}) => type === 'story')
  .map(({id}) => id)
  .filter((id) => wanted.length === 0 || wanted.some((part) => id.includes(part)));

const {server, origin} = await serve();
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [...testArgs, onlyThisMachine],
});
const queue = [...stories];
/** Repeated at the end, where a log that shows only its end still contains them. */
const failures = [];

/** Uses one page for all stories until one fails. The storage is cleared after each story. */
async function work() {
  // axe would measure the contrast in the middle of an animation.
  const context = await browser.newContext({reducedMotion: 'reduce'});
  await context.addInitScript(recordEvents);
  const page = await context.newPage();
  // The time limit applies to the story, not to loading the shared code.
  await page.goto(`${origin}/iframe.html`);
  await page.evaluate(() => globalThis.__STORYBOOK_PREVIEW__.ready());
  for (let id = queue.shift(); id; id = queue.shift()) {
    const problems = await runStory(page, origin, id);
    await context.clearCookies();
    console.log(problems.length > 0 ? `FAIL ${id}` : `ok   ${id}`);
    for (const problem of problems) console.log(`     ${problem.replaceAll('\n', '\n     ')}`);
    if (problems.length > 0) failures.push(`${id}: ${problems[0].split('\n')[0]}`);
  }
  await context.close();
}
await Promise.all(Array.from({length: concurrentPages}, work));

await browser.close();
server.close();
for (const failure of failures) console.log(`FAIL ${failure}`);
console.log(`${stories.length - failures.length} passed, ${failures.length} failed`);
if (stories.length === 0) console.error('There is no such story.');
process.exitCode = failures.length > 0 || stories.length === 0 ? 1 : 0;
