import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, refusal, rejection, success, wireAccount} from '../support/fake-crossbar.js';

const id = accountId('b');

describe('numbers that send messages', () => {
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

  it('are none if the server build has no message boxes; numbers are not requested then', async () => {
    const {adapter, lines} = fakeCrossbar(({path}) =>
      path === `accounts/${id}` ? success(wireAccount(id)) : refusal(404, 'not_found'),
    );
    expect(await adapter.security.messagingNumbers(id)).to.deep.equal([]);
    expect(lines().some((line) => line.includes('phone_numbers'))).to.equal(false);
  });

  it('are refused for an unknown account, even if the server build has no message boxes', async () => {
    const {adapter} = fakeCrossbar(({path}) =>
      path === `accounts/${id}` ? refusal(404, 'bad_identifier') : refusal(404, 'not_found'),
    );
    expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'not-found'});
  });

  it('are none if no box has any, and no number could belong to one; the boxes are not read again', async () => {
    const {adapter, lines} = fakeCrossbar(({path}) =>
      success(path.includes('telexsmsboxes') ? [] : {numbers: {'+1': {features: ['local']}}}),
    );
    expect(await adapter.security.messagingNumbers(id)).to.deep.equal([]);
    expect(lines().filter((line) => line.includes('telexsmsboxes'))).to.have.length(1);
  });

  it('are found when the list of boxes came back empty once, as from an overloaded server', async () => {
    let asked = 0;
    const {adapter} = fakeCrossbar(({path}) =>
      path.includes('telexsmsboxes')
        ? success(asked++ === 0 ? [] : [{numbers: ['+1']}])
        : success({numbers: {'+1': {features: ['sms']}, '+2': {features: ['sms']}}}),
    );
    expect(await adapter.security.messagingNumbers(id)).to.deep.equal(['+1']);
  });

  it('are none if all boxes remain empty when their list is read again, or the module is missing by then', async () => {
    for (const again of [() => success([{}]), () => refusal(404, 'not_found')]) {
      let asked = 0;
      const {adapter} = fakeCrossbar(({path}) => {
        if (!path.includes('telexsmsboxes')) return success({numbers: {'+1': {features: ['sms']}}});
        return asked++ === 0 ? success([]) : again();
      });
      expect(await adapter.security.messagingNumbers(id)).to.deep.equal([]);
    }
  });

  it('are unknown if boxes have numbers and the list of numbers came back empty', async () => {
    const {adapter} = fakeCrossbar(({path}) =>
      success(path.includes('telexsmsboxes') ? [{numbers: ['+1']}] : {numbers: {}}),
    );
    expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'protocol'});
  });

  it('are unknown if the list of numbers leads back to the same page', async () => {
    const {adapter, lines} = fakeCrossbar(({path}, count) => {
      if (count > 20) return refusal(404, 'asked for ever');
      if (path.includes('telexsmsboxes')) return success([{numbers: ['+1']}]);
      return success({numbers: {'+1': {features: ['sms']}}}, {next_start_key: 'p2'});
    });
    expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'protocol'});
    expect(lines()).to.have.length(3);
  });

  it('are unknown as soon as a page of numbers repeats under another key', async () => {
    const {adapter, lines} = fakeCrossbar(({path}, count) => {
      if (path.includes('telexsmsboxes')) return success([{numbers: ['+1']}]);
      return success({numbers: {'+1': {features: ['sms']}}}, {next_start_key: `p${count}`});
    });
    expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'protocol'});
    expect(lines()).to.have.length(3);
  });

  it('are unknown if a view is missing, which does not mean that the module is', async () => {
    for (const message of ['datastore missing view', 'datastore_missing_view']) {
      const {adapter} = fakeCrossbar(() => refusal(503, message));
      expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'server'});
    }
  });

  it('are unknown if access is denied', async () => {
    const {adapter} = fakeCrossbar((_, count) =>
      count === 1 ? refusal(403, 'forbidden') : refusal(404, 'bad_identifier'),
    );
    expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'forbidden'});
    expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'not-found'});
  });
});
