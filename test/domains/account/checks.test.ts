import {expect} from '@open-wc/testing';
import {nameChecks, realmChecks} from '../../../src/domains/account/checks.js';
import {check} from '../../../src/ui/fields/checks.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {en} from '../../../src/i18n/locales/en/index.js';

const localizer = createLocalizer('en', en);
const realm = (value: string) => check(value, realmChecks, localizer);

describe('checks of an account', () => {
  it('take the realms that server and phones can use', () => {
    expect(['customer.example.com', 'a_b-c.de'].map(realm)).to.deep.equal([undefined, undefined]);
    expect(['a b.de', 'münchen.de'].map(realm)).to.deep.equal([
      en['form.realm.characters'],
      en['form.realm.characters'],
    ]);
    expect(['customer', '.com', 'a..b', 'abc.'].map(realm)).to.deep.equal(
      Array.from({length: 4}, () => en['form.realm.domain']),
    );
    expect(realm('a.b')).to.equal('At least 4 characters.');
    expect(realm('')).to.equal(en['form.required']);
  });

  it('take a name of up to 128 characters', () => {
    expect(check('x'.repeat(128), nameChecks, localizer)).to.equal(undefined);
    expect(check('x'.repeat(129), nameChecks, localizer)).to.equal('At most 128 characters.');
    expect(check('  ', nameChecks, localizer)).to.equal(en['form.required']);
  });
});
