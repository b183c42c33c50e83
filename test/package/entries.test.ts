import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {join, relative, sep} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import ts from 'typescript';
import {effectsOf, entries, modules, packageJson, readJson, root} from './dist.js';

const isDefine = (name: string) => name.endsWith('/define');

/** Static and dynamic imports of a module. */
const importsOf = (file: string) =>
  ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true).importedFiles.map(({fileName}) => fileName);

const covers = (pattern: string) =>
  new RegExp(`^${pattern.replace(/^\.\//, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);

test('an entry point without "define" registers nothing and leaves no global behind', async () => {
  const {registrations, globals} = await effectsOf(entries.filter((name) => !isDefine(name)));
  assert.deepEqual({registrations, globals}, {registrations: [], globals: []});
});

test('each define entry imports in plain Node and registers its element', async () => {
  for (const name of entries.filter(isDefine)) {
    const {registrations} = await effectsOf([name]);
    const tag = name.split('/').at(-2) ?? '';
    const wanted = tag === 'account-widgets' ? entries.filter(isDefine).length - 1 : 1;
    assert.ok(registrations.length >= wanted, `${name} registers ${registrations.length} elements`);
    if (tag !== 'account-widgets')
      assert.ok(
        registrations.some((registration) => registration.tag === tag),
        name,
      );
  }
});

test('package.json lists exactly the modules with side effects', async () => {
  const urls = modules
    // The command line is a program, not a module to import.
    .filter((file) => !file.startsWith('dist/sandbox/node/'))
    // Squire accesses the document on import. Entries reach it only through a dynamic import, see above.
    .filter((file) => !file.startsWith('dist/rich-text/editor/'))
    .map((file) => pathToFileURL(join(root, file)).href);
  const {registrations} = await effectsOf(urls);
  const registering = registrations.map(({module = 'unknown'}) => relative(root, module).split(sep).join('/'));

  const patterns = packageJson.sideEffects.map(covers);
  const listed = modules.filter((file) => patterns.some((pattern) => pattern.test(file)));
  // dist/define.js has no effect of its own but imports the others.
  assert.deepEqual([...new Set(registering), 'dist/define.js'].sort(), listed.sort());
});

test('modules import only what package.json declares', () => {
  const declared = new Set([...Object.keys(packageJson.dependencies), ...builtinModules.map((name) => `node:${name}`)]);
  for (const file of modules) {
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) continue;
      const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';
      assert.ok(declared.has(name), `${file} imports ${specifier}`);
    }
  }
});

test('the bundle for script tags is self-contained', () => {
  const bundle = 'dist/cdn/account-widgets.js';
  assert.deepEqual(
    importsOf(bundle).filter((specifier) => !specifier.startsWith('./')),
    [],
  );
  assert.ok(!readFileSync(join(root, bundle), 'utf8').includes('process.env'), 'a page has no process.env');
});

test('the version in the code is the version of the package', () => {
  const source = readFileSync(join(root, 'src/version.ts'), 'utf8');
  assert.match(source, new RegExp(`'${packageJson.version.replaceAll('.', '\\.')}'`));
});

test('custom-elements.json describes every element that the package registers', () => {
  const manifest = readJson('custom-elements.json') as {
    readonly modules: readonly {readonly declarations?: readonly {readonly tagName?: string}[]}[];
  };
  const described = manifest.modules.flatMap(({declarations = []}) =>
    declarations.flatMap(({tagName}) => tagName ?? []),
  );
  const registered = entries.filter(isDefine).flatMap((name) => name.split('/').slice(1, -1));
  assert.deepEqual(described.sort(), registered.sort());
});
