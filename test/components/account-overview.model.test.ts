import {expect} from '@open-wc/testing';
import type {Admin, BillingContact} from '../../src/api/model.js';
import {
  addressLines,
  firstAdmin,
  mailLink,
  phoneLink,
  withStored,
} from '../../src/components/account-overview/account-overview.model.js';
import {createLocalizer} from '../../src/i18n/localizer.js';
import {en} from '../../src/i18n/locales/en/index.js';
import {languages} from '../../src/i18n/languages.js';
import {countries, countryName} from '../../src/i18n/regions.js';
import {isTimeZone, timeZoneOffset, timeZones, toTimeZone} from '../../src/i18n/time-zones.js';

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
    expect(phoneLink('415-555-4155')).to.equal('tel:4155554155');
    expect(phoneLink('+49 (30) 1234')).to.equal('tel:+49301234');
    expect(phoneLink('at reception')).to.equal(undefined);
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

  it('keeps a stored value among the choices, spelled as it is stored', () => {
    const choices = [{value: 'en-US', label: 'American English'}];
    expect(withStored(choices, 'en-us', 'x')).to.deep.equal([{value: 'en-us', label: 'American English'}]);
    expect(withStored(choices, 'tlh', 'Klingon')).to.deep.equal([...choices, {value: 'tlh', label: 'Klingon'}]);
  });
});

describe('lists from the browser', () => {
  it('offers every country once, by the names of the language', () => {
    const codes = countries('de').map(({code}) => code);
    expect(codes).to.include.members(['US', 'DE', 'GB', 'XK', 'AQ']);
    expect(codes).to.not.include.oneOf(['EU', 'UN', 'ZZ', 'UK', 'DD', 'SU']);
    expect(new Set(codes)).to.have.lengthOf(codes.length);
    expect(codes).to.have.length.within(245, 255);
    const names = countries('de').map(({name}) => name);
    expect(names).to.deep.equal([...names].sort(new Intl.Collator('de').compare));
  });

  it('offers languages with their country, and dialects that have a name of their own', () => {
    const offered = new Map(languages('en').map(({code, name}) => [code, name]));
    expect([...offered.keys()]).to.include.members(['en-US', 'en-GB', 'fr-FR', 'fr-CA', 'de-DE', 'ru-RU', 'nl-NL']);
    expect(offered.get('en-GB')).to.equal('British English');
    expect(offered.size).to.be.within(80, 400);
  });

  it('offers zones with their offset of the day', () => {
    const winter = Date.UTC(2026, 0, 15);
    const summer = Date.UTC(2026, 6, 15);
    expect(timeZoneOffset('en', 'America/Los_Angeles', winter)).to.equal('GMT-8');
    expect(timeZoneOffset('en', 'America/Los_Angeles', summer)).to.equal('GMT-7');
    expect(timeZones('en', winter).find(({name}) => name === 'America/Los_Angeles')?.label).to.equal(
      'Los Angeles (GMT-8)',
    );
    expect(timeZones('en', winter).map(({name}) => name)).to.include('UTC');
  });

  it('knows zones, older names of them too, and nothing else', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Kolkata', 'Asia/Calcutta'].every(isTimeZone)).to.be.true;
    expect(['Mars/Phobos', '+01:00', 'berlin', ''].some(isTimeZone)).to.be.false;
    expect(toTimeZone(' europe/berlin')).to.equal('Europe/Berlin');
    expect(toTimeZone('Mars/Phobos')).to.equal('Mars/Phobos');
  });
});
