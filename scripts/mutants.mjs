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

/** Replaces the text of some sources. */
const sources = (files, change) => ({
  name: 'changed-sources',
  setup({onLoad}) {
    // esbuild reads all other files by itself, which is much faster.
    const names = files.map((file) => file.split('/').at(-1).replaceAll('.', '\\.'));
    onLoad({filter: new RegExp(`[\\\\/](${names.join('|')})$`)}, ({path}) => {
      const file = relative(root, path).split(sep).join('/');
      return files.includes(file) ? {loader: 'ts', contents: change(file, readFileSync(path, 'utf8'))} : undefined;
    });
  },
});

const mutation = ({file, code, mutated}) => sources([file], (_, text) => text.replace(code, () => mutated));

const probes = (list) =>
  sources([...new Set(list.map(({file}) => file))], (path, text) => {
    const own = list.filter(({file}) => file === path);
    return withProbes(
      text,
      own.map(({id, code}) => ({id, position: text.indexOf(code) + code.search(/\S/)})),
    );
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
const measured = {node: new Map(), browser: new Map()};
const failing = new Map();

/**
 * Runs a file without a mutant the first time that a guard needs it.
 * @returns `undefined` if its tests fail: in Node, because they need a page
 */
async function baselineOf(file, place) {
  const results = measured[place];
  if (!results.has(file)) {
    const attempt = original.measure(file, undefined, place === 'node' ? ['node'] : ['browser', 'browser']);
    results.set(
      file,
      attempt.then(
        ({result}) => ({...result, place}),
        (error) => void (place === 'browser' && failing.set(file, error.message)),
      ),
    );
  }
  return results.get(file);
}

/** The tests that execute the guard. */
const reaching = ({id}, {tests, onLoad}) =>
  new Set(tests.filter(({reached}) => onLoad.includes(id) || reached.includes(id)).map(({index}) => index));

const kills = new Map();
const reachedGuards = new Set();
const survivors = [];
const broken = [];

/** The tests that are named for the guard first, then those that have detected most of its source's other guards. */
function inOrder(guard) {
  const own = matching(guard.tests ?? [], files);
  const known = kills.get(guard.file);
  const others = testFilesOf(guard).filter((file) => !own.includes(file));
  return [...own, ...others.sort((one, other) => (known?.get(other) ?? 0) - (known?.get(one) ?? 0))];
}

/** Removes a guard, and runs the tests in one place until one of them detects that. */
async function searchIn(place, guard) {
  for (const file of inOrder(guard)) {
    if (place === 'browser' && (await measured.node.get(file))) continue;
    const baseline = await baselineOf(file, place);
    const selected = baseline ? reaching(guard, baseline) : new Set();
    if (selected.size === 0) continue;
    reachedGuards.add(guard);
    const killer = await killerOf(guard, file, baseline, selected);
    if (killer) return killer;
  }
  return undefined;
}

function report(guard, killer) {
  const seconds = `${((performance.now() - started) / 1000).toFixed(0)} s`;
  if (!killer) survivors.push(guard);
  if (killer?.broken) broken.push(`${guard.id}: ${killer.title}`);
  console.log(
    killer
      ? `killed    ${guard.id}: ${killer.title} (${killer.file}, ${seconds})`
      : `SURVIVED  ${guard.id}: ${guard.ensures} (${reachedGuards.has(guard) ? '' : 'no test runs through it, '}${seconds})`,
  );
}

// Most guards need no page, and a page takes much longer.
const left = [];
await each(chosen, async (guard) => {
  const killer = await searchIn('node', guard);
  if (killer) report(guard, killer);
  else left.push(guard);
});
if (left.length > 0) console.log(`${left.length} of ${chosen.length} guards need tests in pages.`);
await each(left, async (guard) => report(guard, await searchIn('browser', guard)));

async function killerOf(guard, file, baseline, selected) {
  const changed = [];
  const open = (_, {state, ...options}) => {
    if (!state) return original.open(file, options);
    const folder = join(output, `${guard.id}-${changed.length}`);
    const one = new TestFiles([file], suite, {output: folder, plugins: [mutation(guard)]});
    changed.push(one);
    return one.open(file, options);
  };
  const search = new KillerSearch({open}, {[file]: baseline}, kills);
  const mutant = {source: guard.file, state: {}, selected: new Map([[file, selected]]), onLoad: new Set([file])};
  try {
    return await search.find(mutant);
  } finally {
    search.close();
    await Promise.all(changed.map((one) => one.close()));
  }
}

await original.close();
await suite.close();

if (survivors.length > 0) {
  console.log('\nNo test detects the removal of these guards:');
  for (const {id, file, ensures} of survivors) console.log(`  ${id} (${file}): ${ensures}`);
}
for (const [file, message] of failing) console.log(`\n${file} was left out: ${message}`);
if (broken.length > 0) console.log(`\nThese mutants do not load, which proves nothing:\n  ${broken.join('\n  ')}`);
console.log(`\n${chosen.length - survivors.length} killed, ${survivors.length} survived`);
process.exitCode = survivors.length + broken.length + failing.size > 0 ? 1 : 0;
