import {execFile} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

export const root = fileURLToPath(new URL('../..', import.meta.url));

interface PackageJson {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | {readonly default: string}>>;
  readonly sideEffects: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

export const packageJson = readJson('package.json') as PackageJson;

/** The entry points that are modules, as a user of the package imports them. */
export const entries = Object.entries(packageJson.exports)
  .filter(([, target]) => typeof target !== 'string')
  .map(([name]) => name.replace(/^\./, 'account-widgets'));

/** The modules below dist/, as paths from the root. `cdn/` is a separate bundle. */
export const modules = readdirSync(join(root, 'dist'), {recursive: true, encoding: 'utf8'})
  .map((file) => `dist/${file.split(sep).join('/')}`)
  .filter((file) => file.endsWith('.js') && !file.startsWith('dist/cdn/'))
  .sort();

interface Effects {
  readonly registrations: readonly {readonly tag: string; readonly module?: string}[];
  /** New names on `globalThis`. */
  readonly globals: readonly string[];
}

/** The effects of importing these modules, in a separate Node process. Rejects if one of them cannot be imported. */
export async function effectsOf(names: readonly string[]): Promise<Effects> {
  const script = join(root, 'test/package/registrations.mjs');
  const {stdout} = await promisify(execFile)(process.execPath, [script, ...names], {cwd: root});
  return JSON.parse(stdout) as Effects;
}
