import {expect} from '@open-wc/testing';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Session} from '../../src/api/session.js';
import {apiError, type ApiError} from '../../src/api/errors.js';
import type {Concealed} from '../../src/session/scope.js';
import {Verification} from '../../src/session/verification.js';
import {deferred, quickAdapter, quickSession} from '../support/quick-adapter.js';

/** A verification whose answers arrive when the test decides, with everything that it reports. */
function verification() {
  const reports: string[] = [];
  const concealed: (Concealed | undefined)[] = [];
  const answers: ReturnType<typeof deferred<Session>>[] = [];
  const asked: {readonly anew?: boolean | undefined}[] = [];
  const adapter = quickAdapter('home', {
    session: {
      open: (options = {}) => {
        asked.push(options);
        const answer = deferred<Session>();
        answers.push(answer);
        return answer.promise;
      },
    },
  });
  const one = new Verification({
    onSession: (_: AccountsAdapter, {user}) => void reports.push(`user ${user.id}`),
    onFailure: ({kind}: ApiError) => void reports.push(`failure ${kind}`),
    onConceal: (now) => void concealed.push(now),
    retry: () => void reports.push('retry'),
  });
  return {one, adapter, answers, asked, reports, concealed};
}

const turn = () => new Promise((resolve) => setTimeout(resolve));
const session = quickSession('home');

describe('finding out who is signed in', () => {
  it('asks the backend once for all calls that wait, and anew for a later one', async () => {
    const {one, adapter, answers, asked, reports} = verification();
    const waiting = [one.wait(adapter), one.wait(adapter)];
    await turn();
    expect(asked.map(({anew}) => anew)).to.deep.equal([true]);
    answers[0]?.resolve(session);
    await Promise.all(waiting);
    expect(reports).to.deep.equal(['user user of home']);
    const later = one.wait(adapter);
    await turn();
    expect(asked).to.have.length(2);
    answers[1]?.resolve(session);
    await later;
  });

  it('is not disturbed by an earlier verification that ends later', async () => {
    const {one, adapter, answers, asked, reports} = verification();
    const first = one.wait(adapter).catch(() => 'superseded');
    await turn();
    const second = one.again(adapter, false);
    await turn();
    answers[0]?.resolve(quickSession('earlier'));
    expect(await first).to.equal('superseded');
    const waiting = one.wait(adapter);
    await turn();
    expect(asked).to.have.length(2);
    answers[1]?.resolve(session);
    await Promise.all([second, waiting]);
    expect(reports).to.deep.equal(['user user of home']);
  });

  it('reports nothing once it is aborted', async () => {
    const {one, adapter, answers, reports, concealed} = verification();
    const again = one.again(adapter, true);
    await turn();
    one.abort();
    answers[0]?.resolve(session);
    await again;
    expect(reports).to.deep.equal([]);
    expect(concealed.map((now) => now?.error)).to.deep.equal([undefined]);
  });
});

describe('a verification for the host', () => {
  const failing = async (error: ApiError, conceal: boolean) => {
    const {one, adapter, answers, reports, concealed} = verification();
    const again = one.again(adapter, conceal);
    await turn();
    const before = concealed.length;
    answers[0]?.reject(error);
    await again;
    return {before, reports, after: concealed.slice(before)};
  };
  const offline = apiError('network', 'offline', {});
  const signedOut = apiError('unauthorized', 'No', {reason: 'expired'});

  it('conceals everything until the user is known, and says why that failed, with another attempt', async () => {
    const {before, reports, after} = await failing(offline, true);
    expect(before).to.equal(1);
    expect(reports).to.deep.equal([]);
    expect(after.map((now) => now?.error)).to.deep.equal([offline]);
    after[0]?.retry();
    expect(reports).to.deep.equal(['retry']);
  });

  it('shows everything again if no user is signed in, and reports the end of the session', async () => {
    const {reports, after} = await failing(signedOut, true);
    expect(after).to.deep.equal([undefined]);
    expect(reports).to.deep.equal(['failure unauthorized']);
  });

  it('conceals nothing if only the same user can be signed in', async () => {
    expect(await failing(offline, false)).to.deep.equal({before: 0, reports: [], after: []});
    const {before, reports, after} = await failing(signedOut, false);
    expect([before, reports, after]).to.deep.equal([0, ['failure unauthorized'], []]);
  });
});
