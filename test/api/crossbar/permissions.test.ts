import {expect} from '@open-wc/testing';
import type {Account} from '../../../src/api/account.js';
import type {AccountId, HomeAccountId} from '../../../src/api/account-ref.js';
import type {Session} from '../../../src/api/session.js';
import {crossbarMay} from '../../../src/api/crossbar/permissions.js';

const home = {id: 'home' as HomeAccountId, name: 'Home'};

const who = (isSuperduper = false): Session => ({
  user: {id: 'u', name: 'U', isAdmin: true},
  home: {...home, isReseller: true, isSuperduper, timezone: '', language: ''},
  settings: {},
});

const account = (facts: Partial<Account>): Account => ({id: 'customer' as AccountId, ...facts}) as Account;

describe('write permissions', () => {
  it('include everything for super-duper users, regardless of who bills the account', () => {
    const other = account({billedBy: 'other'});
    expect([
      crossbarMay('change-limits', other, who(true)),
      crossbarMay('book-credit', other, who(true)),
    ]).to.deep.equal(['granted', 'granted']);
  });

  it('depend on who bills the account', () => {
    const limits = (['self', 'platform', 'other'] as const).map((by) =>
      crossbarMay('change-limits', account({billedBy: by}), who()),
    );
    const credit = (['self', 'platform', 'other'] as const).map((by) =>
      crossbarMay('book-credit', account({billedBy: by}), who()),
    );
    expect(limits).to.deep.equal(['granted', 'granted', 'denied']);
    expect(credit).to.deep.equal(['granted', 'denied', 'denied']);
  });

  it('let only super-duper users change reseller status, and never their own', () => {
    expect(crossbarMay('change-reseller', account({}), who())).to.equal('denied');
    expect(crossbarMay('change-reseller', account({}), who(true))).to.equal('granted');
    expect(crossbarMay('change-reseller', account({id: home.id}), who(true))).to.equal('denied');
  });

  it("never include booking the user's own credit", () => {
    const own = account({id: home.id, billedBy: 'self'});
    expect(crossbarMay('book-credit', own, who())).to.equal('denied');
  });

  it('are unknown if the backend does not name the biller, unless the user is the reseller', () => {
    expect([
      crossbarMay('change-limits', undefined, who()),
      crossbarMay('book-credit', account({}), who()),
    ]).to.deep.equal(['unknown', 'unknown']);
    expect(crossbarMay('book-credit', account({resellerId: home.id}), who())).to.equal('granted');
  });

  it("are denied for the user's own account, whose reseller is another account even if the backend names it", () => {
    expect(crossbarMay('book-credit', account({id: home.id, resellerId: home.id}), who())).to.equal('unknown');
  });
});
