import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {sliderEnd} from '../../../src/domains/limits/trunks/model.js';

describe('trunks model', () => {
  it('ends the slider of an ordinary account at 100', () => {
    expect([0, 1, 99].map(sliderEnd)).to.deep.equal([100, 100, 100]);
  });

  it("extends the slider's end with the value and always leaves room above it", () => {
    expect([100, 250, 500, 2400].map(sliderEnd)).to.deep.equal([250, 500, 1000, 2500]);
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const end = sliderEnd(value);
        expect(end).to.be.greaterThan(value);
        expect(end).to.be.at.most(Math.max(100, value * 2.5));
      }),
    );
  });
});
