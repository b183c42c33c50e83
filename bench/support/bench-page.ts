import {fileURLToPath} from 'node:url';
import {chromium, type Browser, type Page} from 'playwright-core';
import {build} from 'vite';
import {chromiumArgs, ensureChromium} from '../../scripts/browser.mjs';

const origin = 'http://bench.localhost';
const mediaTypes: Readonly<Record<string, string>> = {css: 'text/css', html: 'text/html', js: 'text/javascript'};

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Builds the folder's index.html and its dependencies in memory, as for production. */
async function buildFiles(folder: string): Promise<Files> {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {'process.env.NODE_ENV': '"production"'},
    build: {write: false, target: 'es2022', assetsInlineLimit: 0, modulePreload: {polyfill: false}},
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  return new Map(outputs.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

/** Serves only files from memory, so that nothing on the page can reach the network. */
async function serve(page: Page, files: Files): Promise<void> {
  await page.route('**/*', async (route) => {
    const {pathname} = new URL(route.request().url());
    const path = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(path);
    if (body === undefined) return route.fulfill({status: 404, body: ''});
    const contentType = mediaTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return route.fulfill({body: typeof body === 'string' ? body : Buffer.from(body), contentType});
  });
}

export interface BenchPage {
  /** Belongs to this page only; end it with `close()`. */
  readonly browser: Browser;
  readonly page: Page;
}

/** Builds the page of a benchmark. @returns a function that opens it in a fresh browser */
export async function buildBenchPage(folder: URL): Promise<() => Promise<BenchPage>> {
  const files = await buildFiles(fileURLToPath(folder));
  return async () => {
    const browser = await chromium.launch({executablePath: await ensureChromium(), args: chromiumArgs});
    try {
      const page = await browser.newPage({viewport: {width: 1024, height: 768}});
      page.on('pageerror', (error) => console.error(error));
      await serve(page, files);
      await page.goto(origin);
      return {browser, page};
    } catch (error) {
      await browser.close();
      throw error;
    }
  };
}
