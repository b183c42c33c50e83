import {expect} from '@open-wc/testing';
import {wholeNumberOf} from '../../../src/ui/fields/number-field.js';

describe('a whole number', () => {
  it('is parsed as typed, with surrounding space', () => {
    expect([wholeNumberOf('12'), wholeNumberOf(' 7 ')]).to.deep.equal([12, 7]);
  });

  it('is rejected if the text is not a number or a different number would be stored', () => {
    for (const typed of ['', '1.5', '-1', '1e3', '9007199254740993']) expect(wholeNumberOf(typed)).to.equal(typed);
  });
});
