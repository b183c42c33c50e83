import {expect} from '@open-wc/testing';
import {accountTreeWords} from '../../src/i18n/generated/en/account-tree.js';
import {formsWords} from '../../src/i18n/generated/en/forms.js';
import type {Catalog} from '../../src/i18n/messages.js';
import {loadCatalog} from '../../src/i18n/catalogs.js';
import {createLocalizer, receive} from '../../src/i18n/localizer.js';

describe('Localizer', () => {
  it('selects the plural form and formats numbers for the language', async () => {
    const german = createLocalizer('de', await loadCatalog('de-AT'));
    expect(german.text(formsWords['form.errors'], {count: 1})).to.equal('Ein Feld braucht Ihre Aufmerksamkeit.');
    expect(german.text(formsWords['form.errors'], {count: 1200})).to.equal(
      '1.200 Felder brauchen Ihre Aufmerksamkeit.',
    );
  });

  it('inserts a value unchanged, whatever it contains', () => {
    const {text} = createLocalizer('en');
    expect(text(formsWords['form.rejected'], {message: '{count} $& <b>'})).to.equal('Not accepted: {count} $& <b>');
  });

  it('lets a host replace individual texts', () => {
    const {text} = createLocalizer('en', {}, {'action.save': 'Apply'});
    expect(text(formsWords['action.save'])).to.equal('Apply');
    expect(text(formsWords['action.cancel'])).to.equal('Cancel');
  });

  it('ignores a replacement that is not a text', () => {
    const json = '{"action.save": 7, "form.errors": {"one": "One"}, "action.cancel": null, "form.changes": ["a"]}';
    const {text} = createLocalizer('en', {}, JSON.parse(json) as Partial<Catalog>);
    expect(text(formsWords['action.save'])).to.equal('Save');
    expect(text(formsWords['action.cancel'])).to.equal('Cancel');
    expect(text(formsWords['form.errors'], {count: 2})).to.equal('Fix 2 errors');
    expect(text(formsWords['form.changes'], {count: 2})).to.equal('2 unsaved changes');
  });

  it('falls back to English in the formats of an unknown language', async () => {
    const turkish = createLocalizer('tr', await loadCatalog('tr'));
    expect(turkish.text(formsWords['action.save'])).to.equal('Save');
    expect(turkish.number(1234.5)).to.equal('1.234,5');
  });

  it('shows a date in the requested zone, and in the browser’s if no such zone exists', () => {
    const {date} = createLocalizer('en-US');
    const time = Date.UTC(2016, 6, 28, 23, 30);
    expect(date(time, {timeZone: 'Asia/Tokyo'})).to.equal('Jul 29, 2016');
    expect(date(time, {timeZone: 'Mars/Phobos'})).to.match(/Jul 2[89], 2016/);
  });

  it("uses the texts of another copy's provider, and English where it has none", () => {
    const provided = createLocalizer('de', {'accountTree.disabled': 'Deaktiviert'});
    // Another copy may name its phrases differently.
    const {text} = receive({...provided, text: () => 'unknown'});
    expect(text(accountTreeWords['accountTree.disabled'])).to.equal('Deaktiviert');
    expect(text(formsWords['action.cancel'])).to.equal('Cancel');
    expect(receive(provided), 'made once').to.equal(receive(provided));
  });

  it('accepts phrases with exactly their placeholder values', () => {
    const {text} = createLocalizer('en');
    // @ts-expect-error a key is not a phrase
    const byKey = () => text('action.save');
    // @ts-expect-error not a word of this part
    const missing = () => text(accountTreeWords['action.save']);
    // @ts-expect-error it wants `count`
    const incomplete = () => text(formsWords['form.changes']);
    // @ts-expect-error it wants `count`
    const misnamed = () => text(formsWords['form.changes'], {number: 2});
    // @ts-expect-error it wants nothing
    const tooMuch = () => text(formsWords['action.save'], {count: 2});
    expect([byKey, missing, incomplete, misnamed, tooMuch]).to.have.length(5);
    expect(text(formsWords['form.changes'], {count: 2})).to.equal('2 unsaved changes');
  });

  it('loads German completely on request, and nothing of it before', async () => {
    const german = await loadCatalog('de');
    expect(german['form.changes']).to.have.keys('one', 'other');
    expect(Object.keys(await loadCatalog('en'))).to.be.empty;
  });
});
