import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {capacityOf, limitChecks, limitFields, limitOf, sliderEnd} from '../../../src/domains/limits/trunks/model.js';

describe('trunks model', () => {
  const limits = {twowayTrunks: 2, inboundTrunks: 3, outboundTrunks: 0, burstTrunks: 1, allowPerMinute: true} as const;

  it('sums trunks, and one that is unlimited makes the sum unlimited', () => {
    expect(capacityOf(limits)).to.deep.equal({calls: 6, by: 'trunks'});
    expect(capacityOf({...limits, burstTrunks: 'unlimited'})).to.deep.equal({calls: 'unlimited', by: 'trunks'});
    expect(capacityOf({...limits, burstTrunks: 'unlimited', calls: 9})).to.deep.equal({calls: 9, by: 'ceiling'});
    expect(capacityOf({...limits, calls: 'unlimited'})).to.deep.equal({calls: 6, by: 'trunks'});
  });

  it('never takes an empty field of trunks for unlimited, only an empty ceiling', () => {
    for (const field of limitFields) {
      expect(limitOf(field)(''), field.path).to.equal(field.ceiling ? 'unlimited' : '');
      expect(limitOf(field)('4')).to.equal(4);
      expect(limitChecks[field.path]).to.have.length.greaterThan(0);
    }
  });

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
