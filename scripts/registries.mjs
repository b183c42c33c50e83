// Writes the lists of every element (a folder of src/components) and of every row of the overview with its editor.
// Adding one means adding its files. usage: node scripts/registries.mjs [--check]
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {tags} from './exports.mjs';
import {root} from './lib/ensure.mjs';
import {formatted} from './lib/format.mjs';

const header = '// Written by `npm run registries`.\n';
const overview = 'src/components/account-overview';

const classOf = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Providers first, so that elements defined later find them at once. */
const inOrder = () => tags().sort((one, other) => Number(isProvider(other)) - Number(isProvider(one)));
const isProvider = (tag) => tag.endsWith('-provider');

function filesBelow(folder) {
  return readdirSync(join(root, folder), {withFileTypes: true})
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(posix.join(folder, entry.name)) : posix.join(folder, entry.name),
    )
    .sort();
}

/** The exports of a folder whose declarations match, with their files. */
function exportsOf(folder, declaration) {
  return filesBelow(folder).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(declaration)].map(([, name, kind]) => ({name, kind, file})),
  );
}

const importFrom = (list, from) => {
  const byFile = groupBy(list);
  return [...byFile]
    .map(([file, found]) => {
      const path = posix.relative(dirname(from), file).replace(/\.ts$/, '.js');
      const names = found.map(({name}) => name).join(', ');
      return `import {${names}} from '${path.startsWith('.') ? path : `./${path}`}';`;
    })
    .join('\n');
};

function groupBy(list) {
  const groups = new Map();
  for (const one of list) groups.set(one.file, [...(groups.get(one.file) ?? []), one]);
  return groups;
}

function rowsModule(path) {
  const rows = exportsOf(`${overview}/rows`, /^export const (\w+Row): OverviewRow\b/gm);
  return `${importFrom(rows, path)}
import type {OverviewRow} from './row.js';

/** The rows, in the order of their positions. */
export const rows: readonly OverviewRow[] = [${rows.map(({name}) => name).join(', ')}].sort(
  (one, other) => one.position - other.position,
);
`;
}

/** The kind of a row's editor, by the type of the constant named after the row. */
const editorOf = {RowForm: 'form', RowActions: 'actions', RowElement: 'element', RowOpener: 'opener'};

function editorsModule(path) {
  const found = exportsOf(`${overview}/editing`, /^export const (\w+): (RowForm|RowActions|RowElement|RowOpener)\b/gm);
  const entries = found.map(({name, kind}) => {
    const row = kebab(name.replace(/(?:Form|Actions|Element|Opener)$/, ''));
    return `'${row}': ${editorOf[kind]}(${name}),`;
  });
  return `${importFrom(found, path)}
import type {RowOpener} from './row-editor.js';
import {actions, element, form, opener} from './openers.js';

/** How each row is changed, by its id. */
export const editors: Readonly<Record<string, RowOpener>> = {
  ${entries.join('\n  ')}
};
`;
}

const modules = {
  'src/define.ts': () =>
    `// Registers every element. Providers come first, so that elements defined later find them at once. \`defineAll\` does the same under a
// prefix, or in another registry.
${inOrder()
  .map((tag) => `import './components/${tag}/define.js';`)
  .join('\n')}
`,
  'src/components/elements.ts': () =>
    `${inOrder()
      .map((tag) => `import {${classOf(tag)}} from './${tag}/${tag}.js';`)
      .join('\n')}

/** Providers come first, so that elements defined later find them at once. */
export const elements: Readonly<Record<string, CustomElementConstructor>> = {
  ${inOrder()
    .map((tag) => `'${tag}': ${classOf(tag)},`)
    .join('\n  ')}
};
`,
  'src/components/index.ts': () =>
    tags()
      .map((tag) => `export * from './${tag}/index.js';`)
      .join('\n') + '\n',
  [`${overview}/rows/index.ts`]: rowsModule,
  [`${overview}/editing/editors.ts`]: editorsModule,
};

/** The files that this script writes, with their expected content. */
export async function registries() {
  return Promise.all(
    Object.entries(modules).map(async ([path, make]) => ({path, text: await formatted(path, header + make(path))})),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const {path, text} of await registries()) {
    const file = join(root, path);
    const stored = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (stored === text) continue;
    if (process.argv.includes('--check')) {
      console.error(`${path} does not match the sources: run \`npm run registries\`.`);
      process.exitCode = 1;
    } else writeFileSync(file, text);
  }
}
