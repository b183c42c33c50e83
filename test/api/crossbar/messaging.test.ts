import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, refusal, rejection, success} from '../support/fake-crossbar.js';

const id = accountId('b');

describe('numbers with messages', () => {
  it('are those of a message box with SMS or MMS, from all pages', async () => {
    const {adapter, lines} = fakeCrossbar(({path}) => {
      if (path.includes('telexsmsboxes')) return success([{numbers: ['+1', '+2']}, {numbers: {'+4': {}}}, {}]);
      return path.includes('start_key')
        ? success({numbers: {'+4': {features: ['mms']}, '+2': {features: ['local']}}})
        : success({numbers: {'+1': {features: ['sms']}, '+3': {features: ['sms']}}}, {next_start_key: 'p2'});
    });
    expect(await adapter.security.messagingNumbers(id)).to.deep.equal(['+1', '+4']);
    expect(lines()).to.have.length(3);
  });

  it('are none where the build has no message boxes; their numbers are not asked for then', async () => {
    for (const answer of [refusal(404, 'not_found'), success([])]) {
      const {adapter, lines} = fakeCrossbar(() => answer);
      expect(await adapter.security.messagingNumbers(id)).to.deep.equal([]);
      expect(lines()).to.have.length(1);
    }
  });

  it('are not known where one may not look', async () => {
    const {adapter} = fakeCrossbar((_, count) =>
      count === 1 ? refusal(403, 'forbidden') : refusal(404, 'bad_identifier'),
    );
    expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'forbidden'});
    expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'not-found'});
  });
});
