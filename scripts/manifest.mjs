// custom-elements.json: the public API of every element, generated from the sources and committed, so that a change is
// visible in review. usage: node scripts/manifest.mjs [--check]
import {execFile} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {root} from './lib/ensure.mjs';
import {tool} from './lib/tool.mjs';

const committed = join(root, 'custom-elements.json');

/** Writes custom-elements.json and editors/ into a temporary folder. */
export async function generateManifest() {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, {recursive: true});
  const folder = mkdtempSync(join(cache, 'manifest-'));
  const [program, ...args] = tool('cem', 'analyze', '--quiet');
  await promisify(execFile)(program, args, {
    cwd: root,
    env: {...process.env, MANIFEST_OUT: relative(root, folder)},
  });
  return {folder, remove: () => rmSync(folder, {recursive: true})};
}

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {folder, remove} = await generateManifest();
  const generated = join(folder, 'custom-elements.json');
  if (!process.argv.includes('--check')) {
    copyFileSync(generated, committed);
  } else if (read(generated) !== read(committed)) {
    console.error('custom-elements.json does not match the sources: run `npm run manifest` and commit it.');
    process.exitCode = 1;
  }
  remove();
}
