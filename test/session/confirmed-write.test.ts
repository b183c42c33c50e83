import {expect} from '@open-wc/testing';
import {beforeSending} from '../../src/api/before-sending.js';
import {apiError, isApiError, type ApiError} from '../../src/api/errors.js';
import {confirmedWrite, type WriteVerdict} from '../../src/session/confirmed-write.js';

const lost = apiError('network', 'The answer was lost', {}, {requestId: 'r1'});

async function failure(work: Promise<unknown>): Promise<ApiError> {
  try {
    await work;
  } catch (error) {
    if (isApiError(error)) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

/** A write whose response is lost, and the results of the subsequent reads. */
function lostWrite(...verdicts: (WriteVerdict<string> | ApiError)[]) {
  const calls = {writes: 0, reads: 0};
  const work = confirmedWrite<string>({
    write: () => {
      calls.writes++;
      return Promise.reject(lost);
    },
    verify: async () => {
      const verdict = verdicts[calls.reads++];
      if (!verdict) throw new Error('It is read once too often.');
      if (isApiError(verdict)) throw verdict;
      return verdict;
    },
  });
  return {calls, work};
}

describe('confirmedWrite', () => {
  it('does not read again when the write is answered', async () => {
    let reads = 0;
    const verify = async () => {
      reads++;
      return {status: 'unknown'} as const;
    };
    expect(await confirmedWrite({write: async () => 'answer', verify})).to.equal('answer');
    expect(reads).to.equal(0);
  });

  it('resolves with what is stored when the response was lost after the write was stored', async () => {
    const {work} = lostWrite({status: 'stored', value: 'as stored'});
    expect(await work).to.equal('as stored');
  });

  it('fails with the error of the write when the second read shows that nothing is stored', async () => {
    const {work} = lostWrite({status: 'not-stored'});
    expect(await failure(work)).to.equal(lost);
  });

  for (const kind of ['timeout', 'server', 'protocol'] as const) {
    it(`reads again after an error of kind ${kind}`, async () => {
      const error = apiError(kind, kind, {path: ''});
      const verify = async () => ({status: 'stored', value: 'stored'}) as const;
      expect(await confirmedWrite({write: () => Promise.reject(error), verify})).to.equal('stored');
    });
  }

  for (const kind of ['forbidden', 'not-found', 'rate-limited', 'unsupported', 'missing-code'] as const) {
    it(`treats an error of kind ${kind} as an answer and does not read again`, async () => {
      const error = apiError(kind, kind, {});
      const verify = () => Promise.reject(new Error('It must not be asked.'));
      expect(await failure(confirmedWrite({write: () => Promise.reject(error), verify}))).to.equal(error);
    });
  }

  it('does not read again when the write failed before it was sent', async () => {
    const write = () => beforeSending(() => Promise.reject(lost));
    const verify = () => Promise.reject(new Error('It must not be asked.'));
    const error = await failure(confirmedWrite({write, verify}));
    expect([error.kind, error.unsent, error.requestId]).to.deep.equal(['network', true, 'r1']);
  });

  it('reports an unknown outcome when the backend cannot be read, and resolves it later without writing again', async () => {
    const {calls, work} = lostWrite(
      apiError('network', 'Down', {}),
      {status: 'unknown'},
      {status: 'stored', value: 'ok'},
    );
    const first = await failure(work);
    if (first.kind !== 'unconfirmed') throw new Error(`It is ${first.kind}.`);
    expect(first.details.reason).to.equal(lost);
    const second = await failure(first.details.check());
    if (second.kind !== 'unconfirmed') throw new Error(`It is ${second.kind}.`);
    expect(await second.details.check()).to.equal('ok');
    expect(calls).to.deep.equal({writes: 1, reads: 3});
  });

  it('fails with the error of the write when a later check shows that nothing is stored', async () => {
    const {work} = lostWrite({status: 'unknown'}, {status: 'not-stored'});
    const first = await failure(work);
    if (first.kind !== 'unconfirmed') throw new Error(`It is ${first.kind}.`);
    expect(await failure(first.details.check())).to.equal(lost);
  });

  it('names the request whose outcome is unknown, so that it can be found in the logs of the backend', async () => {
    const refused = apiError('server', 'No', {}, {requestId: 'r2', status: 502});
    const write = () => Promise.reject(refused);
    const error = await failure(confirmedWrite({write, verify: async () => ({status: 'unknown'})}));
    expect([error.kind, error.requestId, error.status]).to.deep.equal(['unconfirmed', 'r2', 502]);
    expect(error.cause).to.equal(refused);
  });
});
