import {expect} from '@open-wc/testing';
import {knownLanguage, languageWords} from '../../../src/domains/account/fields/language-field.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';

const error = (value: string) => knownLanguage(value, createLocalizer('en'));

describe('the check of a typed language', () => {
  it('accepts every language that has a name, in the list or not', () => {
    for (const tag of ['', 'de-DE', 'es-US', 'zh-Hant-TW', 'sr-Latn', 'en-us'])
      expect(error(tag), tag).to.equal(undefined);
  });

  it('refuses other texts', () => {
    for (const tag of ['Klingonish', 'xx', 'xx-US', 'english', 'de_DE', 'constructor']) {
      expect(error(tag), tag).to.be.a('string');
    }
  });
});

it('an account without a language uses the default', () => {
  const names = ['', 'de-DE'].map((code) => languageWords(code, createLocalizer('en')));
  expect(names).to.deep.equal(['Default', 'German (Germany)']);
});
