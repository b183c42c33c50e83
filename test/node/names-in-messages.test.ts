/** A name in a message is neither reversed with the words around it nor translated with them: `sentence` inserts it. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

/** Placeholders for words of the library, numbers, amounts, dates, and reasons, which are not names. */
const NO_NAMES = new Set(
  (
    'after allowed amount balance before closing code count country currency date done example features field form ' +
    'high highOn item label level list low lowOn max maximum message min minimum names notSaved number numbers of opening ' +
    'path quantity rate reason room row saved state step strategy time total'
  ).split(' '),
);

/** Messages with names that are plain text, by the place where they are used. */
const PLAIN: Readonly<Record<string, string>> = {
  'accountAdmins.edit': 'a label',
  'accountAdmins.demote.of': 'a label',
  'accountAdmins.delete.of': 'a label',
  'accountTree.label': 'a label',
  'accountTree.results': 'a label',
  'accountWizard.parent.change': 'a label',
  'accountAdmins.removal.unassigned': 'a stored name',
  'accountLifecycle.deleted': 'an announcement',
  'accountManager.deleted': 'an announcement',
  'accountWizard.parent.changed': 'an announcement',
  'accountWizard.undone': 'an announcement',
  'accountWizard.template.saved': 'an announcement',
  'accountWizard.template.removed': 'an announcement',
  'masqueradeBanner.started': 'an announcement',
  'masqueradeBanner.ended': 'an announcement',
  'accountWizard.step.admin': 'the name of a step, which is announced as well',
  'accountLifecycle.delete.type': 'a label that is not translated as a whole',
  'appPicker.tags.one': 'an option, which has no markup',
  'carrierPicker.partner': 'a name of its own, which is announced as well',
  'carrierPicker.partner.text': 'a description, which is announced as well',
  'carrierPicker.unknown.account': 'the id of an account, which is no word',
  'credit.chart': 'a description of a picture, without names',
  'prices.range': 'numbers',
  'prices.rangeOpen': 'numbers',
  'error.requestId': 'the id of a request, which is no word',
};

/** Used in a sentence, and in an attribute or announcement as well. */
const BOTH: readonly string[] = ['accountAdmins.created', 'accountTree.add', 'accountWizard.done.title', 'search.none'];

/** `#confirm` of the administrators announces a message and shows it as a sentence. */
const INSERTS: readonly string[] = ['sentence', '#confirm'];

const locale = 'src/i18n/locales/en';
const messages = readdirSync(locale).flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(join(locale, file), 'utf8')) as Record<string, string>),
);
const withNames = new Set(
  messages
    .filter(([, text]) => [...text.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => !NO_NAMES.has(name)))
    .map(([key]) => key.replace(/_(zero|one|two|few|many|other)$/, '')),
);

const sources = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => readFileSync(join('src', file), 'utf8'));

/** The function that is called with a message, at each of its places. */
function usesOf(key: string): readonly string[] {
  const words = `Words['${key}']`;
  return sources.flatMap((source) => {
    const found: string[] = [];
    for (let at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1)) {
      const before = source.slice(0, at);
      found.push(
        /(?:sentence|text|#confirm)(?=\((?!.*(?:sentence|text|#confirm)\())/s.exec(before.slice(-400))?.[0] ?? '',
      );
    }
    return found;
  });
}

describe('a message with a name', () => {
  for (const key of withNames) {
    it(`inserts it as it is: ${key}`, () => {
      const uses = usesOf(key);
      if (uses.length === 0 || key in PLAIN) return;
      const inserted = uses.filter((use) => INSERTS.includes(use));
      if (BOTH.includes(key)) return assert.notEqual(inserted.length, 0);
      assert.deepEqual(
        uses.filter((use) => !INSERTS.includes(use)),
        [],
        'It is inserted by `sentence` where an element contains it.',
      );
    });
  }

  it('is plain text only where it has to be', () => {
    const unused = [...Object.keys(PLAIN), ...BOTH].filter((key) => !withNames.has(key));
    assert.deepEqual(unused, [], 'These messages contain no name.');
  });
});
