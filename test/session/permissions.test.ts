import {expect} from '@open-wc/testing';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import {may} from '../../src/session/permissions.js';
import {quickAccount, quickAdapter, quickSession} from '../support/quick-adapter.js';

describe('a permission', () => {
  const session = quickSession('home');
  const account = quickAccount('customer').value;

  it('is what the backend reports for this user, this action, and this account', () => {
    const asked: unknown[] = [];
    const may_: NonNullable<AccountsAdapter['may']> = (...args) => {
      asked.push(args);
      return 'denied';
    };
    expect(may({adapter: quickAdapter('home', {may: may_}), session}, 'change-limits', account)).to.equal('denied');
    expect(asked).to.deep.equal([['change-limits', account, session]]);
  });

  it('is unknown if the backend does not report it', () => {
    expect(may({adapter: quickAdapter(), session}, 'change-limits', account)).to.equal('unknown');
  });
});
