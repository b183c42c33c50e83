import {expect} from '@open-wc/testing';
import {countries} from '../../src/i18n/countries.js';
import {languages} from '../../src/i18n/languages.js';
import {timeZones} from '../../src/i18n/time-zone-list.js';
import {isTimeZone, timeZoneOffset} from '../../src/i18n/time-zones.js';

describe('lists from the browser', () => {
  it('contain every country once, by its name in the language', () => {
    const codes = countries('de').map(({code}) => code);
    expect(codes).to.include.members(['US', 'DE', 'GB', 'XK', 'AQ']);
    expect(codes).to.not.include.oneOf(['EU', 'UN', 'ZZ', 'UK', 'DD', 'SU', 'AN', 'YU']);
    expect(new Set(codes)).to.have.lengthOf(codes.length);
    expect(codes).to.have.length.within(245, 255);
    const names = countries('de').map(({name}) => name);
    expect(names).to.deep.equal([...names].sort(new Intl.Collator('de').compare));
  });

  it('contain languages with their country, and dialects that have a name', () => {
    const offered = new Map(languages('en').map(({code, name}) => [code, name]));
    expect([...offered.keys()]).to.include.members(['en-US', 'en-GB', 'fr-FR', 'fr-CA', 'de-DE', 'ru-RU', 'nl-NL']);
    expect(offered.get('en-GB')).to.equal('British English');
    expect(offered.size).to.be.within(80, 400);
  });

  it('contain zones with their current offset', () => {
    const winter = Date.UTC(2026, 0, 15);
    const summer = Date.UTC(2026, 6, 15);
    expect(timeZoneOffset('en', 'America/Los_Angeles', winter)).to.equal('GMT-8');
    expect(timeZoneOffset('en', 'America/Los_Angeles', summer)).to.equal('GMT-7');
    expect(timeZones('en', winter).find(({name}) => name === 'America/Los_Angeles')?.offset).to.equal('GMT-8');
    expect(timeZones('en', winter).map(({name}) => name)).to.include('UTC');
  });

  it('recognize zones, including their older names, and nothing else', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Kolkata', 'Asia/Calcutta'].every(isTimeZone)).to.be.true;
    expect(['Mars/Phobos', '+01:00', 'berlin', ''].some(isTimeZone)).to.be.false;
  });
});
