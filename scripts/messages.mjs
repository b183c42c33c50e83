// Writes src/i18n/generated/ from the JSON of src/i18n/locales/, and reports what a language lacks.
// usage: node scripts/messages.mjs [--check]
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {root} from './lib/ensure.mjs';
import {formatted} from './lib/format.mjs';
import {languages, placeholdersOf, problemsOf, readCatalog} from './lib/message-catalogs.mjs';

const target = 'src/i18n/generated';
const notice = '// Written by `npm run messages` from src/i18n/locales/. Do not edit.\n';

const camelCase = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
const literal = (value) => JSON.stringify(value);
const entries = (messages) => Object.entries(messages).map(([key, message]) => `${literal(key)}: ${literal(message)},`);

/** The English messages of a part. A page loads the parts that it uses. */
const part = (name, messages) => {
  const types = Object.entries(messages).map(([key, message]) => {
    const names = placeholdersOf(message).map(literal).join(' | ');
    return `readonly ${literal(key)}: Phrase${names && `<${names}>`};`;
  });
  return `${notice}import {phrases, type Phrase} from '../../phrases.js';

  export const ${camelCase(name)}Words: {${types.join('\n')}} = /* @__PURE__ */ phrases({
    ${entries(messages).join('\n')}
  });`;
};

const keys = (english) => {
  const types = Object.entries(english).map(
    ([key, message]) => `readonly ${literal(key)}: ${typeof message === 'string' ? 'string' : 'PluralForms'};`,
  );
  return `${notice}import type {PluralForms} from '../plural-forms.js';

  /** Every message of the library in one language. A language that misses one does not compile. */
  export interface Catalog {${types.join('\n')}}`;
};

const catalog = (language, messages) => `${notice}import type {Catalog} from './catalog.js';

  export const ${camelCase(language)}: Catalog = {${entries(messages).join('\n')}};`;

const loaders = (others) => `${notice}import type {Catalog} from './catalog.js';

  /** The languages besides English, each loaded as a whole when it is first wanted. */
  export const loaders: Readonly<Record<string, () => Promise<Catalog>>> = {
    ${others.map((language) => `${literal(language)}: async () => (await import('./${language}.js')).${camelCase(language)},`).join('\n')}
  };`;

const whole = (parts) => Object.assign({}, ...Object.values(parts));

/** The expected files of the folder, by relative path. */
async function expectedFiles() {
  const english = readCatalog('en');
  const others = languages().filter((language) => language !== 'en');
  const sources = {
    ...Object.fromEntries(Object.entries(english).map(([name, messages]) => [`en/${name}.ts`, part(name, messages)])),
    ...Object.fromEntries(
      others.map((language) => [`${language}.ts`, catalog(language, whole(readCatalog(language)))]),
    ),
    'catalog.ts': keys(whole(english)),
    'loaders.ts': loaders(others),
  };
  return new Map(
    await Promise.all(Object.entries(sources).map(async ([path, source]) => [path, await formatted(path, source)])),
  );
}

const problems = problemsOf(Object.fromEntries(languages().map((language) => [language, readCatalog(language)])));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

const expected = await expectedFiles();
const folder = join(root, target);
const present = existsSync(folder)
  ? readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((file) => file.isFile())
      .map((file) =>
        join(file.parentPath, file.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
  : [];
const wrong = [
  ...present.filter((path) => !expected.has(path)),
  ...[...expected]
    .filter(([path, text]) => !present.includes(path) || readFileSync(join(folder, path), 'utf8') !== text)
    .map(([path]) => path),
];
if (process.argv.includes('--check')) {
  for (const path of wrong) console.error(`differs from src/i18n/locales/: ${target}/${path}`);
  if (wrong.length > 0) {
    console.error('Run `npm run messages`.');
    process.exitCode = 1;
  }
} else {
  for (const path of wrong) {
    const file = join(folder, path);
    if (!expected.has(path)) rmSync(file);
    else {
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, expected.get(path));
    }
  }
}
