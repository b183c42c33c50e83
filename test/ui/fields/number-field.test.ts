import {expect} from '@open-wc/testing';
import {wholeNumberOf} from '../../../src/ui/fields/number-field.js';

describe('a whole number', () => {
  it('is read as it is typed, with room around it', () => {
    expect([wholeNumberOf('12'), wholeNumberOf(' 7 ')]).to.deep.equal([12, 7]);
  });

  it('is no number where it is none, or where another number than the one typed would be stored', () => {
    for (const typed of ['', '1.5', '-1', '1e3', '9007199254740993']) expect(wholeNumberOf(typed)).to.equal(typed);
  });
});
