// Checks the boundaries of .dependency-cruiser.mjs and prints the figures of the structure.
// usage: node scripts/structure.mjs
import {readdirSync, readFileSync} from 'node:fs';
import {cruise} from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules, {domainUses} from '../.dependency-cruiser.mjs';
import {root} from './lib/ensure.mjs';
import {rowFiles} from './lib/scaffold/row.mjs';
import {widgetFiles} from './lib/scaffold/widget.mjs';

/** A file above the first limit probably covers more than one subject; above the second, it certainly does. */
const manyLines = 400;
const tooManyLines = 600;

process.chdir(root);
const {forbidden, options} = rules;
const {output} = await cruise(
  ['src', 'sandbox'],
  {ruleSet: {forbidden}, validate: true, ...options},
  {},
  {tsConfig: extractTSConfig(options.tsConfig.fileName)},
);

const {violations, totalCruised, totalDependenciesCruised} = output.summary;
const cycles = violations.filter(({rule}) => rule.name === 'no-cycles');
const backward = violations.filter(({rule}) => rule.name !== 'no-cycles');

const domainOf = (path) => /^src\/domains\/([^/]+)\//.exec(path)?.[1];
const between = new Map();
for (const {source, dependencies} of output.modules) {
  for (const {resolved} of dependencies) {
    const [from, to] = [domainOf(source), domainOf(resolved)];
    if (!from || !to || from === to) continue;
    between.set(`${from} → ${to}`, (between.get(`${from} → ${to}`) ?? 0) + 1);
  }
}

const own = output.modules
  .map(({source}) => source)
  .filter((path) => /^(src|sandbox)\/(?!i18n\/generated\/).*\.ts$/.test(path));
const long = own
  .map((path) => ({path, lines: readFileSync(path, 'utf8').split('\n').length - 1}))
  .filter(({lines}) => lines > manyLines)
  .sort((one, other) => other.lines - one.lines);

console.log(`${totalCruised} modules, ${totalDependenciesCruised} dependencies, types included`);
console.log(`${cycles.length} cycles`);
for (const {cycle = []} of cycles) console.log(`  ${cycle.map(({name}) => name).join(' → ')}`);
console.log(`${backward.length} backward dependencies`);
for (const {rule, from, to} of backward) console.log(`  ${rule.name}: ${from} → ${to}`);
console.log(`${between.size} dependencies between domains, of those allowed:`);
for (const [domain, uses] of Object.entries(domainUses)) {
  console.log(`  ${domain} may import ${uses.includes('[^/]+') ? 'every domain' : uses.join(', ')}`);
}
for (const [edge, count] of [...between].sort()) console.log(`  ${edge} (${count} imports)`);
console.log(`${long.length} files of more than ${manyLines} lines`);
for (const {path, lines} of long) console.log(`  ${path}: ${lines}`);

const languages = readdirSync('src/i18n/locales');
const row = rowFiles('any', {field: 'name', position: 1}, languages).length;
const widget = widgetFiles('any-widget', languages).filter(({inside}) => !inside).length;
/** The folders with hand-written references to German, as an example of any language but English. */
const languageFolders = new Set([
  'src/i18n/locales/de',
  ...own
    .filter(
      (path) => !path.startsWith('src/i18n/generated/') && /locales\/de\b|['"]de['"]/.test(readFileSync(path, 'utf8')),
    )
    .map((path) => path.split('/').slice(0, -1).join('/')),
]);
const changes = [
  {what: 'a row of the overview', count: row, most: 6, unit: 'hand-written files'},
  {what: 'a document widget', count: widget, most: 4, unit: 'hand-written files outside its own folder'},
  {what: 'a language', count: languageFolders.size, most: 1, unit: 'folder'},
];
for (const {what, count, most, unit} of changes) console.log(`${what}: ${count} ${unit} (at most ${most})`);

const fails =
  changes.some(({count, most}) => count > most) ||
  violations.length > 0 ||
  long.some(({lines}) => lines > tooManyLines);
process.exitCode = fails ? 1 : 0;
