import {expect} from '@open-wc/testing';
import type {Account, AccountId, HomeAccountId} from '../../src/api/model.js';
import {mayBookCredit, mayChangeReseller, mayWriteLimits} from '../../src/session/permissions.js';
import type {AccountScope} from '../../src/session/scope.js';

const home = {id: 'home' as HomeAccountId, name: 'Home'};

const who = (isSuperduper = false): Pick<AccountScope, 'home' | 'session'> => ({
  home,
  session: {
    user: {id: 'u', name: 'U', isAdmin: true},
    home: {...home, id: home.id, isReseller: true, isSuperduper, timezone: '', language: ''},
    settings: {},
  },
});

const account = (facts: Partial<Account>): Account => ({id: 'customer' as AccountId, ...facts}) as Account;

describe('what may be written (SH-05)', () => {
  it('is everything for super-duper users, whoever bills the account', () => {
    const other = account({billedBy: 'other'});
    expect([mayWriteLimits(who(true), other), mayBookCredit(who(true), other)]).to.deep.equal(['granted', 'granted']);
  });

  it('follows who bills the account', () => {
    const limits = (['self', 'platform', 'other'] as const).map((by) => mayWriteLimits(who(), account({billedBy: by})));
    const credit = (['self', 'platform', 'other'] as const).map((by) => mayBookCredit(who(), account({billedBy: by})));
    expect(limits).to.deep.equal(['granted', 'granted', 'denied']);
    expect(credit).to.deep.equal(['granted', 'denied', 'denied']);
  });

  it('is who is a reseller for super-duper users alone, and never of themselves', () => {
    expect(mayChangeReseller(who(), account({}))).to.equal(false);
    expect(mayChangeReseller(who(true), account({}))).to.equal(true);
    expect(mayChangeReseller(who(true), account({id: home.id}))).to.equal(false);
  });

  it('is never credit for oneself', () => {
    const own = account({id: home.id, billedBy: 'self'});
    expect(mayBookCredit(who(), own)).to.equal('denied');
  });

  it('is left to a backend that does not say, unless one is the reseller', () => {
    expect([mayWriteLimits(who(), undefined), mayBookCredit(who(), account({}))]).to.deep.equal(['unknown', 'unknown']);
    expect(mayBookCredit(who(), account({resellerId: home.id}))).to.equal('granted');
  });

  it('is not assumed for the account of the user, whose reseller is another one even where the backend names it', () => {
    expect(mayBookCredit(who(), account({id: home.id, resellerId: home.id}))).to.equal('unknown');
  });
});
