import {expect} from '@open-wc/testing';
import {loadCatalog} from '../../src/i18n/catalogs.js';
import {createLocalizer, withWords} from '../../src/i18n/localizer.js';
import {en} from '../../src/i18n/locales/en/index.js';
import {de} from '../../src/i18n/locales/de/index.js';

describe('Localizer', () => {
  it('chooses the plural form and formats numbers as the language does', async () => {
    const german = createLocalizer('de', await loadCatalog('de-AT'));
    expect(german.text('form.errors', {count: 1})).to.equal('Ein Feld braucht Ihre Aufmerksamkeit.');
    expect(german.text('form.errors', {count: 1200})).to.equal('1.200 Felder brauchen Ihre Aufmerksamkeit.');
  });

  it('puts a value in as it is, whatever it contains', () => {
    const {text} = createLocalizer('en', en);
    expect(text('form.rejected', {message: '{count} $& <b>'})).to.equal('Not accepted: {count} $& <b>');
  });

  it('lets a host replace single texts', () => {
    const {text} = createLocalizer('en', en, {'action.save': 'Apply'});
    expect(text('action.save')).to.equal('Apply');
    expect(text('action.cancel')).to.equal('Cancel');
  });

  it('speaks English where it does not know the language, with the formats of that language', async () => {
    const turkish = createLocalizer('tr', await loadCatalog('tr'));
    expect(turkish.text('action.save')).to.equal('Save');
    expect(turkish.number(1234.5)).to.equal('1.234,5');
  });

  it('shows a date in the zone asked for, and in the browser’s where no such zone exists', () => {
    const {date} = createLocalizer('en-US');
    const time = Date.UTC(2016, 6, 28, 23, 30);
    expect(date(time, {timeZone: 'Asia/Tokyo'})).to.equal('Jul 29, 2016');
    expect(date(time, {timeZone: 'Mars/Phobos'})).to.match(/Jul 2[89], 2016/);
  });

  it('adds the words of a part behind the language’s own and the host’s', () => {
    const words = {'accountTree.disabled': 'Disabled', 'action.save': 'Store'};
    const german = withWords(createLocalizer('de', {'accountTree.disabled': 'Deaktiviert'}), words);
    expect(german.text('accountTree.disabled')).to.equal('Deaktiviert');
    expect(german.text('action.save')).to.equal('Store');
    expect(german.text('action.cancel')).to.equal('Cancel');
    expect(withWords(german, words), 'made once').to.equal(withWords(german, words));
  });

  it('has every placeholder of English in German, and no other', () => {
    const placeholders = (message: unknown) =>
      [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(new Set(placeholders(de[key])), key).to.deep.equal(new Set(placeholders(en[key])));
    }
  });
});
