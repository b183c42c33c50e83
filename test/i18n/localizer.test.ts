import {expect} from '@open-wc/testing';
import {accountTreeWords} from '../../src/i18n/generated/en/account-tree.js';
import {commonWords} from '../../src/i18n/generated/en/common.js';
import {formsWords} from '../../src/i18n/generated/en/forms.js';
import {loadCatalog} from '../../src/i18n/catalogs.js';
import {createLocalizer, receive} from '../../src/i18n/localizer.js';

describe('Localizer', () => {
  it('chooses the plural form and formats numbers as the language does', async () => {
    const german = createLocalizer('de', await loadCatalog('de-AT'));
    expect(german.text(formsWords['form.errors'], {count: 1})).to.equal('Ein Feld braucht Ihre Aufmerksamkeit.');
    expect(german.text(formsWords['form.errors'], {count: 1200})).to.equal(
      '1.200 Felder brauchen Ihre Aufmerksamkeit.',
    );
  });

  it('puts a value in as it is, whatever it contains', () => {
    const {text} = createLocalizer('en');
    expect(text(formsWords['form.rejected'], {message: '{count} $& <b>'})).to.equal('Not accepted: {count} $& <b>');
  });

  it('lets a host replace single texts', () => {
    const {text} = createLocalizer('en', {}, {'action.save': 'Apply'});
    expect(text(formsWords['action.save'])).to.equal('Apply');
    expect(text(commonWords['action.cancel'])).to.equal('Cancel');
  });

  it('speaks English where it does not know the language, with the formats of that language', async () => {
    const turkish = createLocalizer('tr', await loadCatalog('tr'));
    expect(turkish.text(formsWords['action.save'])).to.equal('Save');
    expect(turkish.number(1234.5)).to.equal('1.234,5');
  });

  it('shows a date in the zone asked for, and in the browser’s where no such zone exists', () => {
    const {date} = createLocalizer('en-US');
    const time = Date.UTC(2016, 6, 28, 23, 30);
    expect(date(time, {timeZone: 'Asia/Tokyo'})).to.equal('Jul 29, 2016');
    expect(date(time, {timeZone: 'Mars/Phobos'})).to.match(/Jul 2[89], 2016/);
  });

  it('shows the English words where a provider of another copy has none, and its own where it has', () => {
    const provided = createLocalizer('de', {'accountTree.disabled': 'Deaktiviert'});
    // Another copy may name its phrases in another way.
    const {text} = receive({...provided, text: () => 'unknown'});
    expect(text(accountTreeWords['accountTree.disabled'])).to.equal('Deaktiviert');
    expect(text(commonWords['action.cancel'])).to.equal('Cancel');
    expect(receive(provided), 'made once').to.equal(receive(provided));
  });

  it('takes phrases with the values they want, and nothing else', () => {
    const {text} = createLocalizer('en');
    // @ts-expect-error a key has no words of its own
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

  it('has all of German when it is asked for, and nothing of it before', async () => {
    const german = await loadCatalog('de');
    expect(german['form.changes']).to.have.keys('one', 'other');
    expect(Object.keys(await loadCatalog('en'))).to.be.empty;
  });
});
