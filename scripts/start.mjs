// Starts the sandbox and the demo portal on it. On a fresh clone it first installs what is missing.
// usage: npm start -- [--port 5173] [--api-port 8000] [--accounts 10000] [--latency 100] [--seed 1] [--open]
//        KAZOO_URL=https://host:8443/v2 npm start       a real server instead of the sandbox, with a sign-in form
import {spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {ensureDependencies, ensureNode, root} from './lib/ensure.mjs';
import {answering, freePort} from './lib/net.mjs';

/** A usage error, for which the message suffices. */
class UsageError extends Error {}

function parseServer(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`KAZOO_URL=${text} is not the address of a server, e.g. https://host:8443/v2`);
  return url.href.replace(/\/$/, '');
}

function parseCount(name, text) {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new UsageError(`--${name} must be a whole number, not "${text}".`);
  return Number(text);
}

/** Serves a sandbox on loopback, in this process. */
async function startSandbox({apiPort = 8000, ...options}) {
  const {register} = await import('tsx/esm/api');
  // One namespace, because separately loaded modules would not recognize each other's error classes.
  const tsx = register({namespace: 'sandbox'});
  const {createSandbox} = await tsx.import('../sandbox/index.ts', import.meta.url);
  const {serve} = await tsx.import('../sandbox/node/server.ts', import.meta.url);
  // Any page on this computer could sign in with a password that is known in advance.
  const sandbox = createSandbox({password: randomBytes(12).toString('base64url'), ...options});
  const server = await serve(sandbox, {port: await freePort(apiPort)});
  return {sandbox, apiUrl: server.url, close: () => server.close()};
}

/** Serves the page's configuration; see demo/config.ts. */
function tellPage(config) {
  const answer = ({middlewares}) => {
    middlewares.use('/demo-config.json', (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      response.end(JSON.stringify(config));
    });
  };
  return {name: 'demo-config', configureServer: answer, configurePreviewServer: answer};
}

/** Serves the page from its sources, or from a folder with its build. */
async function servePage(config, {port, builtPage}) {
  const {createServer, preview} = await import('vite');
  const address = {host: '127.0.0.1', port: await freePort(port), strictPort: false};
  const common = {
    configFile: join(root, 'demo/vite.config.ts'),
    plugins: [tellPage(config)],
    logLevel: 'warn',
    clearScreen: false,
  };
  if (builtPage) {
    // Without it, each load of the page compiles every script again.
    const headers = {'cache-control': 'max-age=3600'};
    return preview({...common, build: {outDir: builtPage}, preview: {...address, headers}});
  }
  const server = await createServer({...common, server: address});
  return server.listen();
}

/**
 * Starts the demo portal, and a sandbox unless `apiUrl` names a server. Resolves when the page responds.
 *
 * @param options see start.d.mts
 */
export async function startDemo({apiUrl, port = 5173, builtPage, ...sandboxOptions} = {}) {
  const backend = apiUrl ? undefined : await startSandbox(sandboxOptions);
  try {
    const credentials = backend?.sandbox.credentials;
    const config = {apiUrl: apiUrl ?? backend.apiUrl, mode: backend ? 'sandbox' : 'live', credentials};
    const server = await servePage(config, {port, builtPage});
    const url = server.resolvedUrls.local[0];
    await answering(url);
    return {
      url,
      apiUrl: config.apiUrl,
      credentials,
      sandbox: backend?.sandbox,
      async close() {
        await server.close();
        await backend?.close();
      },
    };
  } catch (error) {
    await backend?.close();
    throw error;
  }
}

function openBrowser(url) {
  const [program, ...args] = {darwin: ['open'], win32: ['cmd', '/c', 'start', '']}[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, url], {stdio: 'ignore', detached: true})
    .once('error', (error) => console.error(`No browser could be opened: ${error.message}`))
    .unref();
}

async function main() {
  const text = {type: 'string'};
  const {values} = parseArgs({
    options: {port: text, 'api-port': text, accounts: text, latency: text, seed: text, open: {type: 'boolean'}},
  });
  const options = {
    apiUrl: process.env.KAZOO_URL ? parseServer(process.env.KAZOO_URL) : undefined,
    port: parseCount('port', values.port),
    apiPort: parseCount('api-port', values['api-port']),
    accounts: parseCount('accounts', values.accounts),
    latency: parseCount('latency', values.latency),
    seed: parseCount('seed', values.seed),
  };
  ensureDependencies();
  const demo = await startDemo(options);

  console.log(`\nThe demo portal is ready:\n\n${demo.url}\n\nAPI: ${demo.apiUrl}`);
  if (demo.credentials) {
    const {username, password, accountName} = demo.credentials;
    console.log(`Signed in as: ${username}, password ${password}, account ${accountName}`);
  }
  console.log('Ctrl+C ends it.');
  if (values.open) openBrowser(demo.url);

  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, async () => {
      await demo.close();
      process.exit(0);
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureNode();
  try {
    await main();
  } catch (error) {
    const expected = error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS');
    console.error(expected ? error.message : error);
    process.exit(1);
  }
}
