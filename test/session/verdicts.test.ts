import {expect} from '@open-wc/testing';
import {apiError} from '../../src/api/errors.js';
import {exists, removeOnce, verdictOf, verdictOfDocument, verdictOfSet} from '../../src/session/verdicts.js';
import {accountId} from '../support/quick-adapter.js';

const missing = () => Promise.reject(apiError('not-found', 'It does not exist', {}));
const offline = apiError('network', 'offline', {});

describe('the verdict on a write whose response is lost', () => {
  it('is "stored" for a state that is as requested', () => {
    for (const actual of [true, false]) {
      expect(verdictOf(actual, {wanted: actual, value: 'it'})).to.deep.equal({status: 'stored', value: 'it'});
      expect(verdictOf(actual, {wanted: !actual, value: 'it'})).to.deep.equal({status: 'not-stored'});
    }
  });

  it('is unknown for a document of which only a part is as sent, whatever else another client has changed', () => {
    const base = {name: 'Name', city: 'City', zone: 'UTC'};
    const wanted = {...base, name: 'Typed', city: 'Typed'};
    const verdict = (value: typeof base) =>
      verdictOfDocument(base, wanted, {accountId: accountId('a'), revision: '2', value}).status;
    expect(verdict({...wanted, zone: 'CET'})).to.equal('stored');
    expect(verdict({...base, zone: 'CET'})).to.equal('not-stored');
    expect(verdict({...base, name: 'Typed'})).to.equal('unknown');
    expect(verdict({...base, city: 'Theirs'})).to.equal('unknown');
  });

  it('is unknown for a set of which only a part is added or removed', () => {
    const verdict = (...now: string[]) => verdictOfSet(now, {add: ['new', 'newer'], remove: ['old']}, 'it');
    expect(verdict('new', 'newer', 'other')).to.deep.equal({status: 'stored', value: 'it'});
    expect(verdict('old', 'other')).to.deep.equal({status: 'not-stored'});
    expect(verdict('new', 'old')).to.deep.equal({status: 'unknown'});
    expect(verdict('new', 'newer', 'old')).to.deep.equal({status: 'unknown'});
    expect(verdict('other')).to.deep.equal({status: 'unknown'});
  });
});

describe('a read that shows whether something exists', () => {
  it('distinguishes what does not exist from what cannot be read', async () => {
    expect(await exists(async () => 'it')).to.equal(true);
    expect(await exists(missing)).to.equal(false);
    for (const failure of [offline, new TypeError('broken')]) {
      const error = await exists(() => Promise.reject(failure)).catch((reason: unknown) => reason);
      expect(error).to.equal(failure);
    }
  });
});

describe('a deletion', () => {
  const outcome = (remove: () => Promise<unknown>, isLeft: boolean) =>
    removeOnce(remove, async () => isLeft).then(
      () => 'deleted',
      (error: {readonly kind?: string}) => error.kind ?? 'broken',
    );

  it('of something that is already deleted succeeds only if the remaining list agrees', async () => {
    expect(await outcome(async () => {}, true)).to.equal('deleted');
    expect(await outcome(missing, false)).to.equal('deleted');
    expect(await outcome(missing, true)).to.equal('not-found');
  });

  it('fails for every other reason, regardless of the list', async () => {
    expect(await outcome(() => Promise.reject(offline), false)).to.equal('network');
    expect(await outcome(() => Promise.reject(new TypeError('broken')), false)).to.equal('broken');
  });
});
