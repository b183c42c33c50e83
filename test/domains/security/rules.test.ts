import {expect} from '@open-wc/testing';
import type {MfaProvider} from '../../../src/api/security.js';
import {preferredProvider} from '../../../src/domains/security/rules.js';

const provider = (id: string, kind: string): MfaProvider => ({id, kind, name: id, enabled: true});

describe('the provider of a second factor that is turned on', () => {
  const usable = [provider('push', 'duo'), provider('codes', 'otp'), provider('more-codes', 'otp')];

  it('is the previous one, even if others have one-time codes', () => {
    expect(preferredProvider(usable, 'push')?.id).to.equal('push');
    expect(preferredProvider(usable, 'more-codes')?.id).to.equal('more-codes');
  });

  it('is otherwise one with one-time codes, or else any usable one', () => {
    expect(preferredProvider(usable, 'removed')?.id).to.equal('codes');
    expect(preferredProvider(usable.slice(0, 1), '')?.id).to.equal('push');
    expect(preferredProvider([], 'push')).to.equal(undefined);
  });
});
