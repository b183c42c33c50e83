import {expect} from '@open-wc/testing';
import type {Admin, BillingContact} from '../../src/api/model.js';
import {addressLines, firstAdmin, mailLink} from '../../src/components/account-overview/account-overview.model.js';
import {createLocalizer} from '../../src/i18n/localizer.js';
import {en} from '../../src/i18n/locales/en/index.js';
import {countryName} from '../../src/i18n/regions.js';

const nobody: BillingContact = {
  name: '',
  email: '',
  phone: '',
  street: '',
  street2: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
};

describe('account-overview model', () => {
  it('shows the parts of an address that are set, the country by name', () => {
    const address = {...nobody, street: 'Unter den Linden 1', city: 'Berlin', postalCode: '10117', country: 'DE'};
    expect(addressLines(address, 'en')).to.deep.equal(['Unter den Linden 1', '10117 Berlin', 'Germany']);
    expect(addressLines({...nobody, city: 'Quito'}, 'en')).to.deep.equal(['Quito']);
    expect(addressLines(nobody, 'en')).to.deep.equal([]);
  });

  it('keeps a country that is no code as it is stored', () => {
    expect(countryName('en', 'Deutschland')).to.equal('Deutschland');
    expect(countryName('de', 'us')).to.equal('Vereinigte Staaten');
    expect(countryName('en', 'QQ')).to.equal('QQ');
  });

  it('links only what can be written to or called', () => {
    expect(mailLink('main@davis.main.com')).to.equal('mailto:main@davis.main.com');
    expect(mailLink('a?subject=b@c.de')).to.equal('mailto:a%3Fsubject%3Db@c.de');
    expect(mailLink('ask Davis')).to.equal(undefined);
  });

  it('names the first administrator by name, without regard to case', () => {
    const admin = (id: string, firstName: string, email = ''): Admin => ({
      id,
      firstName,
      lastName: '',
      email,
      username: '',
    });
    const {compare} = createLocalizer('en', en);
    expect(firstAdmin([admin('1', 'walter'), admin('2', 'Saul'), admin('3', '', 'tuco@x.de')], compare)?.id).to.equal(
      '2',
    );
    expect(firstAdmin([], compare)).to.equal(undefined);
  });
});
