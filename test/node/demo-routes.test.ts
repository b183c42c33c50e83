import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatRoute, readRoute} from '../../demo/routes.js';

describe('addresses of the demo', () => {
  it('name the page, the account, and the tab', () => {
    const route = {page: 'accounts', accountId: 'a b/c', tab: 'limits'};
    assert.deepEqual(readRoute(formatRoute(route)), route);
  });

  it('open the page without an account when the account in them is damaged', () => {
    for (const part of ['%E0%A4%A', '%', '%ZZ', 'abc%C3']) {
      assert.deepEqual(readRoute(`#/accounts/${part}?tab=limits`), {
        page: 'accounts',
        accountId: undefined,
        tab: 'limits',
      });
    }
  });
});
