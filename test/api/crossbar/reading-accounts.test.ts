import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, success, wireAccount} from '../support/fake-crossbar.js';

const id = accountId('a');
const other = accountId('b');

describe('reading an account', () => {
  it('returns the model: times in milliseconds, contacts by their own names, absent texts as empty', async () => {
    const {adapter} = fakeCrossbar(() => success(wireAccount(id, {language: null})));
    const {value, accountId: owner, revision} = await adapter.accounts.get(id);
    expect(owner).to.equal(id);
    expect(revision).to.equal('1-a');
    expect(value).to.deep.equal({
      id,
      name: 'Northwind Traders',
      realm: 'northwind.example',
      enabled: true,
      createdAt: Date.UTC(2023, 0, 1, 20, 0, 1),
      isReseller: false,
      isSuperduper: false,
      resellerId: 'f'.repeat(32),
      billedBy: 'other',
      timezone: 'Europe/Berlin',
      language: '',
      contacts: {
        technical: {name: '', email: '', phone: ''},
        billing: {
          name: 'Jane Roe',
          email: '',
          phone: '+14155550101',
          street: '',
          street2: '',
          city: 'Berlin',
          region: '',
          postalCode: '',
          country: '',
        },
      },
    });
  });

  it('finds the read-only metadata next to the data as well; if both have a value, the data wins', async () => {
    const data = {id, name: 'N', realm: 'n.example', is_reseller: true};
    const metadata = {enabled: false, created: 62_167_219_201, is_reseller: false, reseller_id: other};
    const {adapter} = fakeCrossbar(() => success(data, {metadata}));
    expect((await adapter.accounts.get(id)).value).to.include({
      enabled: false,
      createdAt: 1000,
      isReseller: true,
      resellerId: other,
    });
  });

  it('reads an account without settings as enabled, without privileges, and with empty texts', async () => {
    const {adapter} = fakeCrossbar(() => success({id}));
    const contact = {name: '', email: '', phone: ''};
    const address = {street: '', street2: '', city: '', region: '', postalCode: '', country: ''};
    expect((await adapter.accounts.get(id)).value).to.deep.equal({
      id,
      name: '',
      realm: '',
      enabled: true,
      isReseller: false,
      isSuperduper: false,
      timezone: '',
      language: '',
      contacts: {technical: contact, billing: {...contact, ...address}},
    });
  });

  it('reads every text of an account and of its contacts', async () => {
    const contact = {name: 'Jane Roe', email: 'jane@example.com', number: '+14155550101'};
    const address = {street_address: 'Main St 1', street_address_extra: 'Floor 2', locality: 'Berlin'};
    const place = {region: 'BE', postal_code: '10115', country: 'DE'};
    const {adapter} = fakeCrossbar(() =>
      success(
        wireAccount(id, {
          language: 'de-DE',
          superduper_admin: true,
          is_reseller: true,
          contact: {technical: {...contact, name: 'Tom'}, billing: {...contact, ...address, ...place}},
        }),
      ),
    );
    const {value} = await adapter.accounts.get(id);
    const person = {name: 'Jane Roe', email: 'jane@example.com', phone: '+14155550101'};
    expect(value).to.include({language: 'de-DE', isSuperduper: true, isReseller: true});
    expect(value.contacts.technical).to.deep.equal({...person, name: 'Tom'});
    expect(value.contacts.billing).to.deep.equal({
      ...person,
      street: 'Main St 1',
      street2: 'Floor 2',
      city: 'Berlin',
      region: 'BE',
      postalCode: '10115',
      country: 'DE',
    });
  });

  for (const [mode, billedBy] of [
    ['limits_only', 'self'],
    ['normal', 'platform'],
    ['manual', 'other'],
    ['a mode of a newer build', undefined],
  ]) {
    it(`reads who is billed for the account: ${mode}`, async () => {
      const {adapter} = fakeCrossbar(() => success(wireAccount(id, {billing_mode: mode})));
      expect((await adapter.accounts.get(id)).value.billedBy).to.equal(billedBy);
    });
  }
});
