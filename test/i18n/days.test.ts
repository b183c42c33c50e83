import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {dayOf, startOfDay} from '../../src/i18n/days.js';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];

describe('days', () => {
  it('start at midnight of the zone', () => {
    expect(startOfDay('2027-01-31', 'UTC')).to.equal(Date.UTC(2027, 0, 31));
    expect(startOfDay('2027-01-31', 'Europe/Berlin')).to.equal(Date.UTC(2027, 0, 30, 23));
    expect(startOfDay('2027-07-01', 'America/New_York')).to.equal(Date.UTC(2027, 6, 1, 4));
  });

  it('start later where the clocks skip midnight', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).to.equal(Date.UTC(2018, 10, 4, 3));
  });

  it('are not parsed from other texts', () => {
    for (const text of ['', '2027-13-01', '2027-1-1', 'tomorrow']) expect(startOfDay(text, 'UTC')).to.equal(undefined);
  });

  it('survive a round trip in every zone', () => {
    fc.assert(
      fc.property(
        fc.integer({min: Date.UTC(1975, 0), max: Date.UTC(2100, 0)}),
        fc.constantFrom(...zones, 'America/Sao_Paulo', 'Africa/Cairo', 'Nowhere/At_All', ''),
        (time, zone) => {
          const day = dayOf(time, zone);
          const start = startOfDay(day, zone) ?? NaN;
          return start <= time && dayOf(start, zone) === day && dayOf(start - 1000, zone) < day;
        },
      ),
      {numRuns: 300},
    );
  });
});
