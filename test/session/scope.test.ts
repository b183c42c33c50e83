import {expect} from '@open-wc/testing';
import {isMasquerading, sameScope, type AccountScope} from '../../src/session/scope.js';

describe('a scope', () => {
  it('is the same in every publication with its lifetime, and in no other', () => {
    const [{signal}, other] = [new AbortController(), new AbortController()];
    expect(sameScope({signal}, {signal})).to.equal(true);
    expect(sameScope({signal}, other)).to.equal(false);
    expect(sameScope({signal}, undefined)).to.equal(false);
    expect(sameScope(undefined, {signal})).to.equal(false);
    expect(sameScope(undefined, undefined)).to.equal(true);
  });

  it('is a masquerade as soon as the user acts as an account below their own', () => {
    const masquerading = (...ids: string[]) =>
      isMasquerading({trail: ids.map((id) => ({id}))} as unknown as AccountScope);
    expect(masquerading('home')).to.equal(false);
    expect(masquerading('home', 'customer')).to.equal(true);
  });
});
