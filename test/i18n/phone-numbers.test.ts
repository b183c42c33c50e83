import {expect} from '@open-wc/testing';
import {
  loadPhoneReader,
  phoneHref,
  phoneStyle,
  phoneText,
  readPhone,
  storedPhone,
} from '../../src/i18n/phone-numbers.js';

const us = phoneStyle({});
const germany = phoneStyle({countryCode: 'DE'});

describe('phone numbers', () => {
  before(() => loadPhoneReader());

  it('are stored in E.164 from any spelling', () => {
    expect(storedPhone('415-555-4155', us)).to.equal('+14155554155');
    expect(storedPhone('(415) 555 4155 ', us)).to.equal('+14155554155');
    expect(storedPhone('+49 (0)30 901820', us)).to.equal('+4930901820');
    expect(storedPhone('030 / 90 18 20', germany)).to.equal('+4930901820');
    expect(storedPhone('0044 20 7946 0018', germany)).to.equal('+442079460018');
  });

  it('are stored as typed if they are ambiguous or would lose information', () => {
    for (const typed of [
      '0891234567',
      '415-555-4155 x123',
      'ask at 415-555-4155',
      '1-800-FLOWERS',
      '911',
      '+1 415',
      '',
    ]) {
      expect(storedPhone(typed, us), typed).to.equal(typed);
    }
  });

  it('are shown in national format at home, international abroad, and as stored if settings or the number require it', () => {
    expect(phoneText('+14155554155', us)).to.equal('(415) 555-4155');
    expect(phoneText('415-555-4155', us)).to.equal('(415) 555-4155');
    expect(phoneText('+14155554155', germany)).to.equal('+1 415 555 4155');
    expect(phoneText('+4930901820', germany)).to.equal('030 901820');
    expect(phoneText('at reception', us)).to.equal('at reception');
    expect(phoneText('+14155554155', phoneStyle({preventDIDFormatting: true}))).to.equal('+14155554155');
  });

  it('need a country code in a country without a numbering plan', () => {
    expect(readPhone('415-555-4155', phoneStyle({countryCode: 'QQ'}))).to.equal(undefined);
    expect(readPhone('+1 415 555 4155', phoneStyle({countryCode: 'qq'}))?.country).to.equal('US');
    expect(storedPhone('030 901820', phoneStyle({countryCode: 'de'}))).to.equal('+4930901820');
  });

  it('are dialed with the whole number, or with the part that can be dialed', () => {
    expect(phoneHref('415-555-4155', us)).to.equal('tel:+14155554155');
    expect(phoneHref('*98', us)).to.equal('tel:*98');
    expect(phoneHref('+49 (30) 12', us)).to.equal('tel:+493012');
    expect(phoneHref('at reception', us)).to.equal(undefined);
  });
});
