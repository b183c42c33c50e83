// The messages of src/i18n/locales/: a folder for each language with a flat JSON file for each part of the library. A
// message with plural forms has one entry for each form, as in i18next: `key_one`, `key_other`.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './ensure.mjs';

const folder = join(root, 'src/i18n/locales');
const pluralKey = /^(.+)_(zero|one|two|few|many|other)$/;

/** BCP 47 tags of the available languages. */
export const languages = () => readdirSync(folder).sort();

/** The messages of a language by part: texts, or an object of plural forms. */
export function readCatalog(language) {
  const files = readdirSync(join(folder, language)).sort();
  return Object.fromEntries(
    files.map((file) => [
      file.replace(/\.json$/, ''),
      readMessages(JSON.parse(readFileSync(join(folder, language, file), 'utf8'))),
    ]),
  );
}

/** Converts flat entries to messages and combines the plural forms of a message in one object. */
export function readMessages(entries) {
  const messages = {};
  for (const [name, text] of Object.entries(entries)) {
    const [, key, category] = pluralKey.exec(name) ?? [];
    if (key === undefined) messages[name] = text;
    else messages[key] = {...messages[key], [category]: text};
  }
  return messages;
}

const formsOf = (message) => (typeof message === 'string' ? {other: message} : message);

/** The names of the placeholders of a message, in any of its forms. */
export const placeholdersOf = (message) => [
  ...new Set(
    Object.values(formsOf(message)).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)),
  ),
];

/** The errors of the catalogs, as sentences: one for each message that is incomplete compared with English. */
export function problemsOf(catalogs) {
  const {en: english, ...others} = catalogs;
  return [
    ...twiceIn(english),
    ...Object.entries(catalogs).flatMap(([language, parts]) => missingForms(language, parts)),
    ...Object.entries(others).flatMap(([language, parts]) => differences(language, parts, english)),
  ];
}

function twiceIn(english) {
  const keys = Object.values(english).flatMap(Object.keys);
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `en: ${key} is in two parts`);
}

/** Every plural needs `other` in every language: it applies to numbers without a form of their own. */
function missingForms(language, parts) {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return Object.entries(parts).flatMap(([part, messages]) =>
    Object.entries(messages)
      .filter(([, message]) => typeof message === 'object')
      .flatMap(([key, message]) => [
        ...wanted.filter((form) => !(form in message)).map((form) => `${language}/${part}: ${key}_${form} is missing`),
        ...Object.keys(message)
          .filter((form) => !wanted.includes(form))
          .map((form) => `${language}/${part}: ${key}_${form} is never used by this language`),
      ]),
  );
}

function differences(language, parts, english) {
  const names = [...new Set([...Object.keys(english), ...Object.keys(parts)])];
  return names.flatMap((part) => {
    const [theirs, ours] = [english[part] ?? {}, parts[part] ?? {}];
    return [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].flatMap((key) => {
      const problem = differenceOf(theirs[key], ours[key]);
      return problem ? [`${language}/${part}: ${key} ${problem}`] : [];
    });
  });
}

function differenceOf(english, message) {
  if (message === undefined) return 'is missing';
  if (english === undefined) return 'is not in English';
  if (typeof english !== typeof message) return `${typeof english === 'string' ? 'has' : 'lacks'} plural forms`;
  const list = (each) => placeholdersOf(each).sort().join(', ') || 'none';
  return list(english) === list(message) ? undefined : `has the placeholders ${list(message)}, not ${list(english)}`;
}
