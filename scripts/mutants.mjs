// Removes each guard of test/mutants/ in turn, in a bundle and never in the working tree, and runs the tests that must
// detect it. Fails if none does, because an untested guard can be lost unnoticed.
// usage: node scripts/mutants.mjs [--only id,id] [--concurrency 2]
import {readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {parseArgs} from 'node:util';
import {faultsOf, testFilesOf} from './lib/guard-list.mjs';
import {guards} from '../test/mutants/index.mjs';
import {root} from './lib/ensure.mjs';
import {KillerSearch} from './lib/suite/killer.mjs';
import {withProbes} from './lib/suite/probes.mjs';
import {LazySuite, TestFiles} from './lib/suite/test-files.mjs';
import {matching} from './lib/tests.mjs';

/** Replaces the text of sources. */
const sources = (change) => ({
  name: 'changed-sources',
  setup({onLoad}) {
    onLoad({filter: /\.ts$/}, ({path}) => {
      const contents = change(relative(root, path).split(sep).join('/'), () => readFileSync(path, 'utf8'));
      return contents === undefined ? undefined : {loader: 'ts', contents};
    });
  },
});

const mutation = ({file, code, mutated}) =>
  sources((path, text) => (path === file ? text().replace(code, () => mutated) : undefined));

const probes = (list) =>
  sources((path, text) => {
    const own = list.filter(({file}) => file === path);
    if (own.length === 0) return undefined;
    const places = own.map(({id, code}) => ({id, position: text().indexOf(code) + code.search(/\S/)}));
    return withProbes(text(), places);
  });

const {values} = parseArgs({
  options: {only: {type: 'string'}, concurrency: {type: 'string', default: '2'}},
});
const only = values.only?.split(',');
const unknown = only?.filter((id) => !guards.some((guard) => guard.id === id)) ?? [];
const chosen = guards.filter(({id}) => !only || only.includes(id));
const faults = [...faultsOf(chosen), ...unknown.map((id) => `There is no guard "${id}".`)];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(2);
}
const concurrency = Number(values.concurrency);
const suite = new LazySuite();
const output = join(root, '.cache/mutants');

/** Runs a task for each item, several at a time. */
async function each(items, task) {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await task(item);
  };
  await Promise.all(Array.from({length: concurrency}, work));
}

const started = performance.now();
const files = [...new Set(chosen.flatMap(testFilesOf))];
const original = new TestFiles(files, suite, {output: join(output, 'original'), plugins: [probes(chosen)]});
const inNode = {};
const inPages = {};

await each(files, async (file) => {
  // A file that fails in Node needs a page.
  const measured = await original.measure(file, undefined, ['node']).catch(() => undefined);
  if (measured) inNode[file] = {...measured.result, place: 'node'};
});
const count = Object.values(inNode).reduce((sum, {tests}) => sum + tests.length, 0);
console.log(`${count} tests in ${Object.keys(inNode).length} of ${files.length} files run in Node.`);

/** The tests that execute the guard, by file. */
function reaching({id}, baseline) {
  const numbers = ({tests, onLoad}) =>
    tests.filter(({reached}) => onLoad.includes(id) || reached.includes(id)).map(({index}) => index);
  const found = Object.entries(baseline).map(([file, one]) => [file, new Set(numbers(one))]);
  return new Map(found.filter(([, {size}]) => size > 0));
}

const kills = new Map();
const survivors = [];
const broken = [];
const failing = new Map();

/** Runs a file in a page the first time that a guard needs it. @returns `undefined` if it fails without a mutant */
const inPage = (file) =>
  (inPages[file] ??= original.measure(file, undefined, ['browser', 'browser']).then(
    ({result}) => ({...result, place: 'browser'}),
    (error) => void failing.set(file, error.message),
  ));

function report(guard, killer, reached) {
  const seconds = `${((performance.now() - started) / 1000).toFixed(0)} s`;
  if (!killer) survivors.push(guard);
  if (killer?.broken) broken.push(`${guard.id}: ${killer.title}`);
  console.log(
    killer
      ? `killed    ${guard.id}: ${killer.title} (${killer.file}, ${seconds})`
      : `SURVIVED  ${guard.id}: ${guard.ensures} (${reached ? '' : 'no test runs through it, '}${seconds})`,
  );
}

// Most guards need no page, and a page takes much longer.
const left = [];
await each(chosen, async (guard) => {
  const known = Object.fromEntries(
    testFilesOf(guard)
      .filter((file) => inNode[file])
      .map((file) => [file, inNode[file]]),
  );
  const killer = await killerOf(guard, known);
  if (killer) report(guard, killer);
  else left.push(guard);
});
if (left.length > 0) console.log(`${left.length} guards need tests in pages.`);

await each(left, async (guard) => {
  const kind = kills.get(guard.file);
  const ofFile = (file) => kind?.get(file) ?? 0;
  const own = matching(guard.tests ?? [], files);
  const others = testFilesOf(guard).filter((file) => !own.includes(file));
  const pages = [...own, ...others.sort((one, other) => ofFile(other) - ofFile(one))].filter((file) => !inNode[file]);
  let reached = reaching(guard, inNode).size > 0;
  for (const file of pages) {
    const one = await inPage(file);
    const known = one ? {[file]: one} : {};
    reached ||= reaching(guard, known).size > 0;
    const killer = await killerOf(guard, known);
    if (killer) return report(guard, killer);
  }
  return report(guard, undefined, reached);
});

/** Bundles only the test file that runs next; most guards need no other. */
async function killerOf(guard, baseline) {
  const selected = reaching(guard, baseline);
  if (selected.size === 0) return undefined;
  const changed = [];
  const open = (file, {state, ...options}) => {
    if (!state) return original.open(file, options);
    const folder = join(output, `${guard.id}-${changed.length}`);
    const one = new TestFiles([file], suite, {output: folder, plugins: [mutation(guard)]});
    changed.push(one);
    return one.open(file, options);
  };
  const search = new KillerSearch({open}, baseline, kills);
  try {
    return await search.find({source: guard.file, state: {}, selected, onLoad: new Set(selected.keys())});
  } finally {
    search.close();
    await Promise.all(changed.map((one) => one.close()));
  }
}

await original.close();
await suite.close();

if (survivors.length > 0) {
  console.log('\nNo test notices that these guards are missing:');
  for (const {id, file, ensures} of survivors) console.log(`  ${id} (${file}): ${ensures}`);
}
for (const [file, message] of failing) console.log(`\n${file} was left out: ${message}`);
if (broken.length > 0) console.log(`\nThese mutants do not load, which proves nothing:\n  ${broken.join('\n  ')}`);
console.log(`\n${chosen.length - survivors.length} killed, ${survivors.length} survived`);
process.exitCode = survivors.length + broken.length + failing.size > 0 ? 1 : 0;
