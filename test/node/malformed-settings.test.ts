/** One malformed setting does not prevent a user from signing in, and never lifts a restriction. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import type {Settings} from '../../src/api/settings.js';
import type {Session} from '../../src/api/session.js';

const home = 'a'.repeat(32);

async function open(whitelabel: object, user: object = {}): Promise<Session> {
  const documents: Readonly<Record<string, object>> = {
    token_auth: {account_id: home, owner_id: 'ann', account_name: 7, language: ['de']},
    whitelabel,
    ann: {id: 'ann', first_name: 'Ann', priv_level: 'admin', ...user},
  };
  const adapter = new CrossbarAdapter({
    url: 'https://server.example/v2',
    getToken: () => 'token',
    fetch: async (input) => {
      const last = new URL(input instanceof Request ? input.url : input).pathname.split('/').at(-1)!;
      const data = documents[last] ?? {id: home, name: 'Acme', realm: 'acme.example', enabled: true};
      return Response.json({data, status: 'success', auth_token: 'token'});
    },
  });
  return adapter.session.open();
}

describe('a malformed white-label setting', () => {
  const good = {company_name: 'Acme', currencyCode: 'EUR'};
  const cases: readonly (readonly [object, Settings])[] = [
    [{company_name: ['Acme']}, {companyName: undefined}],
    [{company_name: 365}, {companyName: '365'}],
    [{language: {}}, {}],
    [{realm_suffix: 7}, {realm_suffix: '7'}],
    [{announcement: null, preventDIDFormatting: 'perhaps'}, {}],
    [{preventDIDFormatting: 'true'}, {preventDIDFormatting: true}],
    [{hideNewAccountCreation: 'false'}, {hideNewAccountCreation: false}],
    [{hideNewAccountCreation: 0}, {hideNewAccountCreation: false}],
    [{hideNewAccountCreation: 'yes'}, {hideNewAccountCreation: true}],
    [{hideNewAccountCreation: {}}, {hideNewAccountCreation: true}],
    [{disableNumbersFeatures: []}, {disableNumbersFeatures: true}],
    [{disableNumbersFeatures: null}, {}],
    [{carrier: {choices: ['byoc', 7, null]}}, {carrier: {choices: ['byoc']}}],
    [{carrier: {choices: 'byoc'}}, {carrier: {choices: []}}],
    [{carrier: 'byoc'}, {carrier: {choices: []}}],
    [{carrier: {}}, {}],
    [{acceptCharges: 'yes'}, {}],
    [{acceptCharges: {autoAccept: 'sure', message: {en: 'Pay', de: 7}}}, {acceptCharges: {message: {en: 'Pay'}}}],
  ];
  for (const [odd, read] of cases) {
    it(`affects no other one, and restricts if it is a restriction: ${JSON.stringify(odd)}`, async () => {
      const {settings} = await open({...good, ...odd});
      const expected = {companyName: 'Acme', currencyCode: 'EUR', ...read};
      assert.deepEqual(settings, JSON.parse(JSON.stringify(expected)));
    });
  }

  it('does not prevent a user with malformed facts from signing in, or make one an administrator', async () => {
    const {user, home: account} = await open(good, {
      first_name: 7,
      last_name: null,
      priv_level: ['admin'],
      timezone: 1,
    });
    assert.deepEqual(user, {id: 'ann', name: '7', isAdmin: false});
    assert.equal(account.name, 'Acme');
  });
});
