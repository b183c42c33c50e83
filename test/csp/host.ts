/** A host page with the bundle, on a port: with a strict policy or none, and with its own sandbox. */
import {createReadStream, existsSync} from 'node:fs';
import {createServer, type RequestListener, type ServerResponse} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium, type Page} from 'playwright-core';
import {ensureChromium, testArgs} from '../../scripts/browser.mjs';
import {root} from '../package/dist.js';

/** The package's own sandbox, from dist/ like everything else here. */
const load = <Module>(path: string) => import(pathToFileURL(join(root, 'dist', path)).href) as Promise<Module>;
const {createSandbox} = await load<typeof import('../../sandbox/index.js')>('sandbox/index.js');
const {serve} = await load<typeof import('../../sandbox/node/server.js')>('sandbox/node/server.js');

/** A host page with the bundle in a script tag, and a script that supplies the token. */
const markup = (apiUrl: string, content: string) => `<!doctype html>
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
    <account-provider api-url="${apiUrl}">${content}</account-provider>
  </body>
</html>`;

const hostScript = (token: string) =>
  `document.querySelector('account-provider').getToken = async () => ${JSON.stringify(token)};`;

const policy = (apiUrl: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // App icons are loaded from the API with a token and shown as blobs; data: is this page's own icon.
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

export interface HostOptions {
  /** Whether the page has the strict policy of the README. */
  readonly strict: boolean;
  /** The content of the provider. */
  readonly content: string;
}

export type Host = Awaited<ReturnType<typeof startHost>>;

export async function startHost({strict, content}: HostOptions) {
  const sandbox = createSandbox();
  const api = await serve(sandbox);
  const respond: RequestListener = (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    if (strict) response.setHeader('content-security-policy', policy(api.url));
    if (pathname === '/') response.setHeader('content-type', 'text/html').end(markup(api.url, content));
    else if (pathname === '/host.js')
      response.setHeader('content-type', 'text/javascript').end(hostScript(sandbox.issueToken()));
    else sendFile(pathname, response);
  };
  const server = createServer(respond);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await chromium.launch({executablePath: await ensureChromium(), args: testArgs});
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  return {
    sandbox,
    url,
    apiUrl: api.url,
    /** Opens the page; `complaints` collects policy violations, console messages, and errors. */
    async open(prepare: (page: Page) => Promise<void> = async () => {}): Promise<{page: Page; complaints: string[]}> {
      const complaints: string[] = [];
      const page = await browser.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        const location = message.location();
        // The browser logs every 404, which is the API's response for what an account lacks.
        if (['error', 'warning'].includes(message.type()) && !location.url.startsWith(api.url))
          complaints.push(`${message.text()} ${location.url}`);
      });
      await page.exposeFunction('reportViolation', (text: string) => complaints.push(text));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({effectiveDirective, sample, blockedURI, sourceFile}) => {
          const {reportViolation} = globalThis as unknown as {reportViolation: (text: string) => void};
          reportViolation([effectiveDirective, blockedURI, sample, sourceFile].join(' '));
        });
      });
      await prepare(page);
      await page.goto(url);
      return {page, complaints};
    },
    async close(): Promise<void> {
      await browser.close();
      server.close();
      server.closeAllConnections();
      await api.close();
    },
  };
}
