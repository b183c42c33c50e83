import {expect} from '@open-wc/testing';
import {currencyOf} from '../../src/session/currency.js';

describe('the currency of all amounts', () => {
  it('is the one of the settings, in upper case', () => {
    expect([{currencyCode: 'EUR'}, {currencyCode: 'gbp'}].map(currencyOf)).to.deep.equal(['EUR', 'GBP']);
  });

  it('is the US dollar if the settings name none that a number format accepts', () => {
    const codes = ['', 'EURO', 'EU', 'E1R', ' EUR', 'EUR '].map((currencyCode) => ({currencyCode}));
    for (const settings of [{}, ...codes]) expect(currencyOf(settings), JSON.stringify(settings)).to.equal('USD');
  });
});
