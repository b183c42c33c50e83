// Finds or installs a Chromium for the tests and prints its path: CHROME_PATH, an installed one, Debian's package (as
// root), or the binary in an npm package. The headless shell is preferred: the same engine without windows takes half
// the processor time.
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {npm, root} from './lib/ensure.mjs';

const packagedChromium = '@sparticuz/chromium';
const packagedVersion = '147.0.0';

/**
 * No sandbox, because containers run as root without user namespaces; the pages are our own. Background requests are
 * disabled.
 */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// cspell:ignore maglev
/**
 * For tests, not for measurements: a page of tests runs each function few times, and optimizing it takes more time than it
 * saves.
 */
export const testArgs = [...chromiumArgs, '--js-flags=--no-opt --no-maglev'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function allOnPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

const findOnPath = (...names) => allOnPath(...names)[0];

/** A snap stub or a broken install is executable as well, but does not answer. */
const answers = (path) =>
  spawnSync(path, ['--version', '--no-sandbox'], {stdio: 'ignore', timeout: 20_000}).status === 0;

function findChromium() {
  const found = [
    ...allOnPath(
      'chromium-headless-shell',
      'chrome-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
    ),
    ...[
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ].filter(isExecutable),
  ];
  return found.find(answers);
}

function installFromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !findOnPath('apt-get')) return;
  console.error('Installing Chromium (apt-get) …');
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const aptGet = (...step) => {
    const args = ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...step];
    return spawnSync('apt-get', args, {env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 900_000}).status === 0;
  };
  const install = (name) => aptGet('install', '-y', '--no-install-recommends', name, 'fonts-liberation');
  // Older Debian releases have no headless shell.
  if (aptGet('update') && !install('chromium-headless-shell')) install('chromium');
}

async function installFromNpm() {
  // Checks the file system, because a failed import is cached and would fail again after the installation.
  if (!existsSync(join(root, 'node_modules', packagedChromium, 'package.json'))) {
    console.error(`Installing Chromium (npm, ${packagedChromium}) …`);
    const {status} = npm('install', '--no-save', '--ignore-scripts', `${packagedChromium}@${packagedVersion}`);
    if (status !== 0) return;
  }
  const {default: chromium} = await import(packagedChromium);
  const path = await chromium.executablePath();
  return answers(path) ? path : undefined;
}

/** The path of a Chromium that starts. @throws an Error that explains what to do if none can be found or installed */
export async function ensureChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!answers(chosen)) throw new Error(`CHROME_PATH=${chosen} is not a browser that starts.`);
    return chosen;
  }
  const installed = findChromium();
  if (installed) return installed;
  installFromDebian();
  const path = findChromium() ?? (await installFromNpm());
  if (!path) throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH.');
  return path;
}

/** An installed Firefox, if any. */
export const findFirefox = () => process.env.FIREFOX_PATH ?? findOnPath('firefox-esr', 'firefox');

/** An installed WebKit with its driver and a virtual display (webkit2gtk-driver, xvfb), if any. */
export function findWebKit() {
  const driver = findOnPath('WebKitWebDriver');
  const display = findOnPath('Xvfb');
  const machine = {x64: 'x86_64', arm64: 'aarch64'}[process.arch];
  const browser = ['4.1', '4.0', '6.0']
    .map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
    .find(isExecutable);
  return driver && display && browser ? {driver, display, browser} : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
