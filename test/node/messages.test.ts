import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languages, problemsOf, readCatalog, readMessages} from '../../scripts/lib/message-catalogs.mjs';

const languagesWith = (language: string, entries: Record<string, string>) => ({
  en: {
    shared: readMessages({
      'a.saved': '{name} saved.',
      'a.found_one': 'One account',
      'a.found_other': '{count} accounts',
    }),
  },
  [language]: {shared: readMessages(entries)},
});

test('every language has every message in each required form, with the English placeholders', () => {
  const all = languages();
  assert.ok(all.includes('en') && all.includes('de'));
  assert.deepEqual(problemsOf(Object.fromEntries(all.map((language) => [language, readCatalog(language)]))), []);
});

test('reads the plural forms of flat entries, but no form from a name that only looks like one', () => {
  assert.deepEqual(readMessages({'a.toll_us': 'Toll', 'a.found_one': 'One', 'a.found_other': '{count}'}), {
    'a.toll_us': 'Toll',
    'a.found': {one: 'One', other: '{count}'},
  });
});

test('reports what a language lacks', () => {
  assert.deepEqual(problemsOf(languagesWith('de', {'a.found_one': 'Ein Kunde', 'a.found_other': '{count} Kunden'})), [
    'de/shared: a.saved is missing',
  ]);
  assert.deepEqual(problemsOf(languagesWith('de', {'a.saved': '{name} ist da.', 'a.found': '{count} Kunden'})), [
    'de/shared: a.found lacks plural forms',
  ]);
});

test('requires the plural forms of the language rather than those of English', () => {
  const entries = {'a.saved': '{name} zapisano.', 'a.found_one': 'Jedno konto', 'a.found_other': '{count} konta'};
  assert.deepEqual(problemsOf(languagesWith('pl', entries)), [
    'pl/shared: a.found_few is missing',
    'pl/shared: a.found_many is missing',
  ]);
  const japanese = {'a.saved': '{name}', 'a.found_one': '1', 'a.found_other': '{count}'};
  assert.deepEqual(problemsOf(languagesWith('ja', japanese)), [
    'ja/shared: a.found_one is never used by this language',
  ]);
});

test('reports different placeholders, and messages that English does not have', () => {
  const entries = {
    'a.saved': '{nmae} ist da.',
    'a.found_one': 'Ein Kunde',
    'a.found_other': '{count} Kunden',
    'a.old': 'Alt',
  };
  assert.deepEqual(problemsOf(languagesWith('de', entries)), [
    'de/shared: a.saved has the placeholders nmae, not name',
    'de/shared: a.old is not in English',
  ]);
});

test('reports a message that occurs in two parts', () => {
  const english = {one: readMessages({'a.saved': 'Saved'}), two: readMessages({'a.saved': 'Stored'})};
  assert.deepEqual(problemsOf({en: english}), ['en: a.saved is in two parts']);
});
