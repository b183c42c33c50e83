import {expect} from '@open-wc/testing';
import type {Charges} from '../../src/api/charges.js';
import type {WriteOptions} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {supported, withoutReplacing, writeCharged} from '../../src/session/document-write.js';
import {accountId} from '../support/quick-adapter.js';

const quote: Charges = {lines: [], today: 5, monthly: 5};

/** A write that costs money until the charges are accepted, and the options with which it is sent. */
function charged() {
  const sent: WriteOptions[] = [];
  const write = async (options: WriteOptions) => {
    sent.push(options);
    if (!options.acceptCharges) throw apiError('charges', 'Costs money', {quote: [quote]});
    return 'written';
  };
  return {sent, write};
}

describe('a write that costs money', () => {
  it('is sent once if the charges are accepted in advance', async () => {
    const {sent, write} = charged();
    expect(await writeCharged(write, {acceptCharges: true})).to.equal('written');
    expect(sent).to.deep.equal([{acceptCharges: true}]);
  });

  it('is sent with the charges accepted once the user has accepted the quote', async () => {
    const {sent, write} = charged();
    const asked: unknown[] = [];
    const confirmCharges = async (charges: readonly Charges[]) => {
      asked.push(charges);
      return true;
    };
    expect(await writeCharged(write, {confirmCharges})).to.equal('written');
    expect(asked).to.deep.equal([[quote]]);
    expect(sent).to.deep.equal([{}, {acceptCharges: true}]);
  });

  it('fails with the quote if the user declines or cannot be asked', async () => {
    for (const options of [{}, {confirmCharges: async () => false}]) {
      const {sent, write} = charged();
      const error = await writeCharged(write, options).catch((reason: unknown) => reason);
      expect(error).to.deep.include({kind: 'charges', details: {quote: [quote]}});
      expect(sent).to.deep.equal([{}]);
    }
  });

  it('is not sent once it is stopped, not even while the user is asked', async () => {
    const {sent, write} = charged();
    const stop = new AbortController();
    const confirmCharges = async () => {
      stop.abort();
      return true;
    };
    const error = await writeCharged(write, {signal: stop.signal, confirmCharges}).catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
    expect(sent).to.deep.equal([{}]);
  });
});

describe('a write of a document', () => {
  const stored = {accountId: accountId('a'), revision: '2', value: 'new'};

  it('is a conflict, which is stored, if it may have replaced a change of another client', () => {
    expect(withoutReplacing(stored)).to.deep.equal(stored);
    const before = {...stored, revision: '1', value: 'former'};
    let error: unknown;
    try {
      withoutReplacing({...stored, overwritten: {before}});
    } catch (reason) {
      error = reason;
    }
    expect(error).to.deep.include({kind: 'conflict', details: {current: stored, stored: true}});
  });

  it('is unsupported if the backend lacks its domain', () => {
    expect(supported('domain')).to.equal('domain');
    expect(() => supported(undefined))
      .to.throw()
      .that.deep.includes({kind: 'unsupported'});
  });
});
