// Creates the files of a new widget or of a new row of the overview, with a story and a test, and updates generated
// files.
// usage: npm run new -- widget <tag>
//        npm run new -- row <name> [--field contacts.billing.region] [--position 95]
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {root} from './lib/ensure.mjs';
import {formatted} from './lib/format.mjs';
import {classOf} from './lib/scaffold/names.mjs';
import {rowFiles} from './lib/scaffold/row.mjs';
import {widgetFiles} from './lib/scaffold/widget.mjs';

const usage = 'usage: npm run new -- widget <tag> | row <name> [--field <path of a text field>] [--position <number>]';

function stop(message) {
  console.error(message);
  process.exit(2);
}

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    field: {type: 'string', default: 'contacts.billing.region'},
    position: {type: 'string', default: '85'},
  },
});
const [kind, name, ...rest] = positionals;
if (!name || rest.length > 0 || (kind !== 'widget' && kind !== 'row')) stop(usage);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
  stop(`"${name}" is no name: lower-case words with hyphens between them.`);
if (kind === 'widget' && !name.includes('-')) stop(`"${name}" is no tag: the name of a custom element has a hyphen.`);
if (!/^\d+$/.test(values.position)) stop(`"${values.position}" is no position: a whole number.`);

/** The file that already exports a name of the package's root; `undefined` if it is free. */
function exporterOf(exported) {
  const declared = new RegExp(`^export (?:abstract )?(?:class|const|function|interface|type) ${exported}\\b`, 'm');
  const folders = ['src/api', 'src/session', 'src/element', 'src/i18n'];
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), {recursive: true}).map((path) => join(folder, path)))
    .find((path) => path.endsWith('.ts') && declared.test(readFileSync(join(root, path), 'utf8')));
}
const exporter = kind === 'widget' && exporterOf(classOf(name));
if (exporter) stop(`"${name}" is no tag: ${exporter} exports ${classOf(name)} already. Try "account-${name}".`);

const languages = readdirSync(join(root, 'src/i18n/locales'), {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const {field, position} = values;
const files = kind === 'widget' ? widgetFiles(name, languages) : rowFiles(name, {field, position}, languages);

const taken = files.filter(({path, words}) => !words && existsSync(join(root, path)));
if (taken.length > 0) stop(`These exist already:\n${taken.map(({path}) => `  ${path}`).join('\n')}`);
const unwritten = files.filter(({words, path}) => {
  const stored = words && JSON.parse(readFileSync(join(root, path), 'utf8'));
  return stored && Object.keys(words).some((key) => key in stored);
});
if (unwritten.length > 0) stop(`There is a message of this name already, in ${unwritten[0].path}.`);

for (const {path, text, words} of files) {
  const file = join(root, path);
  const whole = words
    ? `${JSON.stringify({...JSON.parse(readFileSync(file, 'utf8')), ...words}, undefined, 2)}\n`
    : await formatted(path, text);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, whole);
  console.log(`${words ? 'changed' : 'made   '} ${path}`);
}
for (const script of ['messages', 'registries', 'exports', 'manifest']) {
  const {status} = spawnSync(process.execPath, [join(root, 'scripts', `${script}.mjs`)], {cwd: root, stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}
console.log('Its messages are placeholders in every language but English. Translate them, then run: npm run check');
