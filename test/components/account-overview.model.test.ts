import {expect} from '@open-wc/testing';
import type {BillingContact} from '../../src/api/account.js';
import {addressLines} from '../../src/components/account-overview/account-overview.model.js';
import {countryName} from '../../src/i18n/regions.js';

const noUser: BillingContact = {
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
  it('shows only the parts of an address that are set, and the country by name', () => {
    const address = {...noUser, street: 'Unter den Linden 1', city: 'Berlin', postalCode: '10117', country: 'DE'};
    expect(addressLines(address, 'en')).to.deep.equal(['Unter den Linden 1', '10117 Berlin', 'Germany']);
    expect(addressLines({...noUser, city: 'Quito'}, 'en')).to.deep.equal(['Quito']);
    expect(addressLines(noUser, 'en')).to.deep.equal([]);
  });

  it('preserves a country that is not a code as stored', () => {
    expect(countryName('en', 'Deutschland')).to.equal('Deutschland');
    expect(countryName('de', 'us')).to.equal('Vereinigte Staaten');
    expect(countryName('en', 'QQ')).to.equal('QQ');
  });
});
