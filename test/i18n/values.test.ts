import {expect, fixture, html} from '@open-wc/testing';
import {accountAdminsWords} from '../../src/i18n/generated/en/account-admins.js';
import {createLocalizer} from '../../src/i18n/localizer.js';
import {roundedAmount, unitPrice} from '../../src/i18n/money.js';

const {text, list, number, money, locale} = createLocalizer('en');
const deleted = (account: string): string => text(accountAdminsWords['accountAdmins.created'], {name: account});
const FSI = '\u2068';
const PDI = '\u2069';

// cspell:ignore 𞤀𞤣𞤤𞤢𞤥
describe('values in messages', () => {
  it('are unchanged if they cannot affect the direction of the text around them', () => {
    expect(deleted('Davis & Main')).to.equal(deleted('X').replace('X', 'Davis & Main'));
    expect(list(['Müller', '日本電話'])).to.equal('Müller and 日本電話');
  });

  for (const name of [
    '\u202Egpj.exe',
    '\u2067Acme',
    'Acme\u2069\u2069',
    '\u202E\u2067\u2066x',
    'שלום 5',
    'شركة (1)',
    '\u200FAcme',
    '𞤀𞤣𞤤𞤢𞤥',
    'a\u2029\u202Eb\n\u2067c',
  ]) {
    it(`are isolated, and every isolate that they open is closed: ${JSON.stringify(name)}`, () => {
      const message = deleted(name);
      const at = message.indexOf(FSI);
      expect(at).to.be.at.least(0);
      let depth = 0;
      let end = -1;
      message.split('').forEach((character, index) => {
        if (/[\u2066-\u2068]/.test(character)) depth++;
        if (character === PDI && --depth === 0) end = index;
        expect(depth, 'nothing is closed twice').to.be.at.least(0);
      });
      expect(depth, 'nothing is left open').to.equal(0);
      expect(message.slice(end + 1), 'the words after the name are outside').not.to.match(
        /[\u202A-\u202E\u2066-\u2069]/,
      );
      expect(message, 'no line break ends the isolate').not.to.match(/[\n\r\x85\u2029]/);
      expect(list([name, 'B'])).to.contain(FSI);
    });
  }

  it('do not reorder the words after a name', async () => {
    const line = await fixture<HTMLElement>(html`<p>${deleted('\u202E\u2067evil')}</p>`);
    const node = [...line.childNodes].find((child) => child.textContent?.includes('evil'))!;
    const words = node.textContent!;
    const after = words.lastIndexOf(PDI) + 1;
    const lefts = [...words.slice(after)].map((_, index) => {
      const range = document.createRange();
      range.setStart(node, after + index);
      range.setEnd(node, after + index + 1);
      return range.getBoundingClientRect().left;
    });
    expect(lefts.length).to.be.above(10);
    expect(lefts).to.deep.equal([...lefts].sort((one, other) => one - other));
  });

  it('are isolated in a message from right to left, regardless of their script', () => {
    const hebrew = createLocalizer('he', {}, {'accountAdmins.created': 'החשבון {name} נמחק'});
    expect(hebrew.text(accountAdminsWords['accountAdmins.created'], {name: 'Acme (1)'})).to.contain(
      `${FSI}Acme (1)${PDI}`,
    );
  });
});

describe('amounts', () => {
  it('never have a minus sign before zero', () => {
    expect(money(15 - 15.004, 'USD')).to.equal('$0.00');
    expect(money(-0, 'EUR')).to.equal('€0.00');
    expect(money(-0.4, 'JPY')).to.equal('¥0');
    expect(money(-0.006, 'USD')).to.equal('-$0.01');
    expect([number(-0), number(-0.0001), number(-1)]).to.deep.equal(['0', '0', '-1']);
    expect(Object.is(roundedAmount(15 - 15.004, 'USD'), 0)).to.equal(true);
    expect(roundedAmount(-0.4, 'JPY')).to.equal(0);
  });

  it('are rounded for comparisons as they are shown', () => {
    for (const amount of [1.005, -1.005, 2.675, 0.125, 1e-7, 123_456_789.125, -0.004]) {
      expect(money(roundedAmount(amount, 'USD'), 'USD'), String(amount)).to.equal(money(amount, 'USD'));
    }
    expect(roundedAmount(1.0005, 'KWD')).to.equal(1.001);
  });

  it('for one unit have all their digits, and totals those of the currency', () => {
    const price = (rate: number, currency = 'USD') => unitPrice({locale}, rate, currency);
    expect([0.0049, 0.125, 5, 0.1 + 0.2, 1e-7, -0].map((rate) => price(rate))).to.deep.equal([
      '$0.0049',
      '$0.125',
      '$5.00',
      '$0.30',
      '$0.0000001',
      '$0.00',
    ]);
    expect(price(0.5, 'JPY')).to.equal('¥0.5');
    expect(price(12, 'JPY')).to.equal('¥12');
    expect(unitPrice({locale: 'de'}, 0.0049, 'EUR')).to.equal('0,0049\u00A0€');
    expect(money(0.125, 'USD')).to.equal('$0.13');
  });
});
