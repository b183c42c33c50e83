// What a page loads, minified and gzipped, against the budgets. Bundled in memory from src/.
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build} from 'vite';
import {root} from './lib/ensure.mjs';

/** KB of 1000 bytes. Everything that the first paint needs counts, the adapter too, although it is loaded on demand. */
const budgets = [
  {
    name: 'one widget, first paint',
    limit: 40,
    modules: ['components/account-provider/define', 'components/account-overview/define', 'api/crossbar/index'],
  },
  {
    name: 'account-manager, first paint',
    limit: 75,
    modules: ['components/account-provider/define', 'components/account-manager/define', 'api/crossbar/index'],
  },
];

const entry = '\0entry';

/** The chunks of an application that imports these modules. */
async function bundle(modules) {
  const {output} = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? modules.map((module) => `import ${JSON.stringify(join(root, `src/${module}.ts`))};`).join('\n')
            : undefined,
      },
    ],
    build: {write: false, target: 'es2022', modulePreload: false, rolldownOptions: {input: {entry}}},
  });
  return output.filter(({type}) => type === 'chunk');
}

/** The chunks that are loaded before the first one runs: static imports, not dynamic ones. */
function firstPaint(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set();
  const add = (chunk) => {
    if (needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) add(byName.get(name));
  };
  chunks.filter(({isEntry}) => isEntry).forEach(add);
  return needed;
}

const kilobytes = (chunk) => gzipSync(chunk.code, {level: 9}).length / 1000;
const sum = (chunks) => [...chunks].reduce((total, chunk) => total + kilobytes(chunk), 0);

let over = false;
for (const {name, limit, modules} of budgets) {
  const chunks = await bundle(modules);
  const first = firstPaint(chunks);
  const size = sum(first);
  over ||= size > limit;
  console.log(`${size > limit ? 'OVER' : 'ok  '} ${name.padEnd(32)} ${size.toFixed(1).padStart(6)} of ${limit} KB`);
  for (const chunk of chunks.filter((chunk) => !first.has(chunk)))
    console.log(`       on demand: ${chunk.name.padEnd(24)} ${kilobytes(chunk).toFixed(1).padStart(6)} KB`);
}
if (over) process.exitCode = 1;
