import {expect} from '@open-wc/testing';
import type {CrossbarClient} from '../../../src/api/crossbar/client.js';
import {onDemand} from '../../../src/api/crossbar/on-demand.js';
import {rejection} from '../support/fake-crossbar.js';

/** Two users; only their identity matters here. */
const [nora, theo] = [{} as CrossbarClient, {} as CrossbarClient];

class Domain {
  readonly #name = 'domain';

  async greet(who: string): Promise<string> {
    return `${this.#name} greets ${who}`;
  }
}

describe('a domain that is loaded on demand', () => {
  it('has its methods at once, and loads once, with the first call', async () => {
    let loads = 0;
    const domain = onDemand<Domain>(
      {greet: true},
      async () => {
        loads++;
        return new Domain();
      },
      () => nora,
    );
    expect(Object.keys(domain)).to.deep.equal(['greet']);
    expect(loads).to.equal(0);
    expect(await Promise.all([domain.greet('you'), domain.greet('me')])).to.deep.equal([
      'domain greets you',
      'domain greets me',
    ]);
    expect(loads).to.equal(1);
  });

  it('reports a loading failure not as a network error, and loads again on the next call', async () => {
    let loads = 0;
    const domain = onDemand<Domain>(
      {greet: true},
      async () => {
        if (++loads === 1) throw new TypeError('Failed to fetch dynamically imported module');
        return new Domain();
      },
      () => nora,
    );
    expect(await rejection(domain.greet('you'))).to.include({kind: 'missing-code', retryable: true});
    expect(await domain.greet('you')).to.equal('domain greets you');
  });

  it('works for the user at the time of the call, even if another user has signed in when it is loaded', async () => {
    let user = nora;
    const loadedFor: CrossbarClient[] = [];
    const domain = onDemand<Domain>(
      {greet: true},
      async (client) => {
        loadedFor.push(client);
        return new Domain();
      },
      () => user,
    );
    const greeting = domain.greet('you');
    user = theo;
    await greeting;
    expect(loadedFor).to.deep.equal([nora]);
    await domain.greet('me');
    await domain.greet('us');
    expect(loadedFor).to.deep.equal([nora, theo]);
  });
});
