import {expect} from '@open-wc/testing';
import {onDemand} from '../../../src/api/crossbar/on-demand.js';
import {rejection} from '../support/fake-crossbar.js';

class Domain {
  readonly #name = 'domain';

  async greet(who: string): Promise<string> {
    return `${this.#name} greets ${who}`;
  }
}

describe('a domain whose code comes on demand', () => {
  it('shows its methods at once, and loads once, with the first call', async () => {
    let loads = 0;
    const domain = onDemand<Domain>({greet: true}, async () => {
      loads++;
      return new Domain();
    });
    expect(Object.keys(domain)).to.deep.equal(['greet']);
    expect(loads).to.equal(0);
    expect(await Promise.all([domain.greet('you'), domain.greet('me')])).to.deep.equal([
      'domain greets you',
      'domain greets me',
    ]);
    expect(loads).to.equal(1);
  });

  it('that cannot be loaded is no fault of the network, and tried again by the next call', async () => {
    let loads = 0;
    const domain = onDemand<Domain>({greet: true}, async () => {
      if (++loads === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return new Domain();
    });
    expect(await rejection(domain.greet('you'))).to.include({kind: 'missing-code', retryable: true});
    expect(await domain.greet('you')).to.equal('domain greets you');
  });
});
