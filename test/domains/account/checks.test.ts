import {expect} from '@open-wc/testing';
import {nameChecks, realmChecks} from '../../../src/domains/account/checks.js';
import {check} from '../../../src/ui/fields/checks.js';
import {formsWords} from '../../../src/i18n/generated/en/forms.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';

const localizer = createLocalizer('en');
const realm = (value: string) => check(value, realmChecks, localizer);

describe('account checks', () => {
  it('accept the realms that the server and phones can use', () => {
    expect(['customer.example.com', 'a_b-c.de'].map(realm)).to.deep.equal([undefined, undefined]);
    expect(['a b.de', 'münchen.de'].map(realm)).to.deep.equal([
      formsWords['form.realm.characters'].en,
      formsWords['form.realm.characters'].en,
    ]);
    expect(['customer', '.com', 'a..b', 'abc.'].map(realm)).to.deep.equal(
      Array.from({length: 4}, () => formsWords['form.realm.domain'].en),
    );
    expect(realm('a.b')).to.equal('At least 4 characters.');
    expect(realm('')).to.equal(formsWords['form.required'].en);
  });

  it('accept a name of up to 128 characters', () => {
    expect(check('x'.repeat(128), nameChecks, localizer)).to.equal(undefined);
    expect(check('x'.repeat(129), nameChecks, localizer)).to.equal('At most 128 characters.');
    expect(check('  ', nameChecks, localizer)).to.equal(formsWords['form.required'].en);
  });
});
