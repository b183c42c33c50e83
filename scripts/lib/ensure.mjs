// Installs what a fresh clone lacks. Uses Node built-ins only, because it runs before anything is installed.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository's root, whatever the working directory is. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const oldestNode = [20, 19];

/** Exits with a message instead of a stack trace if Node is too old for the tools. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`This needs Node ${oldestNode.join('.')} or newer; you run ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs exactly what package-lock.json lists, unless it is installed. File times are no indication, because git
 * rewrites the lock with every checkout. No package needs its install script here, so none is run.
 */
export function ensureDependencies() {
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  // npm writes this file after it has installed everything.
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(join(root, installed)) && isInstalled(read('package-lock.json'), read(installed))) return;

  console.log('Installing dependencies (npm ci) …');
  const {status, error} = npm('ci', '--ignore-scripts');
  if (status === 0) return;
  console.error(error?.message ?? 'npm ci failed; its messages are above.');
  process.exit(1);
}

/**
 * Whether the installed packages match the lock. Optional ones may be missing, because they are for other platforms.
 */
export function isInstalled({packages: wanted}, {packages: installed}) {
  const isWanted = (folder) => {
    const [want, have] = [wanted[folder], installed[folder]];
    return want !== undefined && want.version === have.version && want.integrity === have.integrity;
  };
  return (
    Object.keys(installed).every(isWanted) &&
    // The first entry is this package itself.
    Object.keys(wanted).every((folder) => folder === '' || folder in installed || wanted[folder].optional)
  );
}

/** Runs npm in the repository and waits for it. */
export function npm(...args) {
  // npm is a shell script on Windows. The arguments are our own literals.
  return spawnSync('npm', args, {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'});
}
