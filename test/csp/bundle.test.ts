import assert from 'node:assert/strict';
import {createReadStream, existsSync} from 'node:fs';
import {createServer, type RequestListener, type ServerResponse} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {chromium, type Browser, type Page} from 'playwright-core';
import {chromiumArgs, ensureChromium} from '../../scripts/browser.mjs';
import {root} from '../package/dist.js';

/** The package's own sandbox, from dist/ like all else here. */
const load = <Module>(path: string) => import(pathToFileURL(join(root, 'dist', path)).href) as Promise<Module>;
const {createSandbox} = await load<typeof import('../../sandbox/index.js')>('sandbox/index.js');
const {serve} = await load<typeof import('../../sandbox/node/server.js')>('sandbox/node/server.js');

/** A host's page: the bundle by a script tag, and a script of its own that hands over the token. */
const page = (apiUrl: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Host</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/tokens.css" />
    <script type="module" src="/cdn/account-widgets.js"></script>
    <script type="module" src="/host.js"></script>
  </head>
  <body>
    <account-provider api-url="${apiUrl}">
      <masquerade-banner></masquerade-banner>
      <account-manager></account-manager>
    </account-provider>
  </body>
</html>`;

const hostScript = (token: string) =>
  `document.querySelector('account-provider').getToken = async () => ${JSON.stringify(token)};`;

const policy = (apiUrl: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Icons of apps come from the API with a token, and are shown as blobs; data: is this page's own icon.
    "img-src 'self' blob: data:",
    `connect-src ${new URL(apiUrl).origin}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html account-widgets',
  ].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {'.css': 'text/css', '.js': 'text/javascript'};

function sendFile(path: string, response: ServerResponse) {
  const file = join(root, 'dist', normalize(path));
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, {'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream'});
  return createReadStream(file).pipe(response);
}

const sandbox = createSandbox();
const api = await serve(sandbox);
const respond: RequestListener = (request, response) => {
  const {pathname} = new URL(request.url ?? '/', 'http://localhost');
  response.setHeader('content-security-policy', policy(api.url));
  if (pathname === '/') response.setHeader('content-type', 'text/html').end(page(api.url));
  else if (pathname === '/host.js')
    response.setHeader('content-type', 'text/javascript').end(hostScript(sandbox.issueToken()));
  else sendFile(pathname, response);
};
const host = createServer(respond);
let browser: Browser;

before(async () => {
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  browser = await chromium.launch({executablePath: await ensureChromium(), args: chromiumArgs});
});
after(async () => {
  await browser.close();
  host.close();
  host.closeAllConnections();
  await api.close();
});

/** Opens the host's page; `complaints` fills with whatever the policy, the console or an error says. */
async function open(): Promise<{page: Page; complaints: string[]}> {
  const complaints: string[] = [];
  const opened = await browser.newPage();
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('console', (message) => {
    const {url} = message.location();
    // The browser tells of every 404, and the API answers so for what an account does not have.
    if (['error', 'warning'].includes(message.type()) && !url.startsWith(api.url))
      complaints.push(`${message.text()} ${url}`);
  });
  await opened.exposeFunction('reportViolation', (text: string) => complaints.push(text));
  await opened.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({effectiveDirective, sample, blockedURI, sourceFile}) => {
      const {reportViolation} = globalThis as unknown as {reportViolation: (text: string) => void};
      reportViolation([effectiveDirective, blockedURI, sample, sourceFile].join(' '));
    });
  });
  await opened.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  return {page: opened, complaints};
}

test('the bundle works under a strict Content Security Policy with Trusted Types', async () => {
  const {page, complaints} = await open();
  await page.getByRole('treeitem', {name: 'Davis & Main'}).click();
  await page.getByText('53298b.s.zswitch.net').first().waitFor();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.locator('[role="tabpanel"]:visible').first().waitFor();
  }
  assert.ok((await page.getByRole('tab').count()) > 1);
  await page.setViewportSize({width: 320, height: 640});
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.deepEqual(complaints, []);
});

test('the policy is in force: what a widget must not do is reported', async () => {
  const {page, complaints} = await open();
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await page.waitForFunction(() => document.body.style.color === '');
  assert.equal(complaints.filter((text) => text.startsWith('style-src-attr')).length, 1);
});
