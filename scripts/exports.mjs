// The entry points of package.json, derived from the sources: each folder in src/components is an element.
// usage: node scripts/exports.mjs [--check]
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isDeepStrictEqual} from 'node:util';
import {root} from './lib/ensure.mjs';

/** The tags of all elements: a folder in src/components is named after its element. */
export const tags = () =>
  existsSync(join(root, 'src/components'))
    ? readdirSync(join(root, 'src/components'), {withFileTypes: true})
        .filter((entry) => entry.isDirectory() && existsSync(join(root, 'src/components', entry.name, 'define.ts')))
        .map((entry) => entry.name)
        .sort()
    : [];

const entry = (path) => ({types: `./dist/${path}.d.ts`, default: `./dist/${path}.js`});

/**
 * The expected value of `exports`. Tags are listed individually, because a pattern would also expose private modules.
 */
export function expectedExports() {
  const modules = [
    ['.', 'index'],
    ['./define', 'define'],
    ['./api', 'api/index'],
    ['./api/crossbar', 'api/crossbar/index'],
    ...(existsSync(join(root, 'src/api/testing/index.ts')) ? [['./api/testing', 'api/testing/index']] : []),
    ['./sandbox', 'sandbox/index'],
    ...tags().flatMap((tag) => [
      [`./${tag}`, `components/${tag}/index`],
      [`./${tag}/define`, `components/${tag}/define`],
    ]),
  ];
  return {
    ...Object.fromEntries(modules.map(([name, path]) => [name, entry(path)])),
    './tokens.css': './dist/tokens.css',
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(root, 'package.json');
  const pkg = JSON.parse(readFileSync(file, 'utf8'));
  const expected = expectedExports();

  if (!process.argv.includes('--check')) {
    pkg.exports = expected;
    writeFileSync(file, `${JSON.stringify(pkg, undefined, 2)}\n`);
  } else {
    const names = new Set([...Object.keys(expected), ...Object.keys(pkg.exports)]);
    const wrong = [...names].filter((name) => !isDeepStrictEqual(expected[name], pkg.exports[name]));
    for (const name of wrong)
      console.error(
        !pkg.exports[name] ? `missing: ${name}` : !expected[name] ? `without a source: ${name}` : `differs: ${name}`,
      );
    if (wrong.length > 0) {
      console.error('package.json exports do not match src/: run `npm run exports`.');
      process.exitCode = 1;
    }
  }
}
