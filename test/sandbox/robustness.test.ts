import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {superduper, type Answer, type Client} from './client.js';

const RUNS = 600;

/** Every kind of endpoint that accepts a body; `:id` is an account. */
const ENDPOINTS = [
  'accounts/:id',
  'accounts/:id/users',
  'accounts/:id/limits',
  'accounts/:id/callflows',
  'accounts/:id/ledgers/credit',
  'accounts/:id/services',
  'accounts/:id/services/quote',
  'accounts/:id/services/manual',
  'accounts/:id/services/overrides',
  'accounts/:id/services/topup',
  'accounts/:id/security',
  'accounts/:id/multi_factor',
  'accounts/:id/whitelabel',
  'accounts/:id/apps_store/blacklist',
  'accounts/:id/phone_numbers/collection',
  'accounts/:id/move',
  'user_auth',
  'user_auth/recovery',
  'api_auth',
  'auth',
];

/** Keys that the server interprets, so that values of any kind reach the code that uses them. */
const KEYS = [
  'name',
  'realm',
  'enabled',
  'contact',
  'call_restriction',
  'username',
  'password',
  'hotdesk',
  'numbers',
  'flow',
  'module',
  'data',
  'children',
  'twoway_trunks',
  'amount',
  'source',
  'usage',
  'period',
  'start',
  'add',
  'plans',
  'overrides',
  'limits',
  'auth_modules',
  'cb_user_auth',
  'multi_factor',
  'configuration_id',
  'blacklist',
  'to',
  'id',
  'credentials',
  'account_name',
  '_rev',
  'pvt_x',
  '__proto__',
  'constructor',
];

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1e300, '', 'x', '漢字', 'no_match', '+14155550100', 'resources'),
    fc.array(tie('any'), {maxLength: 3}),
    fc.dictionary(fc.constantFrom(...KEYS), tie('any'), {maxKeys: 4}),
  ),
})).any;

describe('any request', () => {
  it('gets an envelope, and the server keeps responding', async () => {
    const client = superduper();
    const id = await client.account('Target');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('PUT', 'POST', 'PATCH', 'DELETE'),
        fc.constantFrom(...ENDPOINTS),
        value,
        async (method, endpoint, data) => {
          const path = endpoint.replace(':id', id);
          if (method === 'DELETE' && endpoint === 'accounts/:id') return;
          const answer = await client.call(method, path, {data, accept_charges: true});
          assertEnvelope(answer, `${method} ${path} ${JSON.stringify(data)}`);
        },
      ),
      {numRuns: RUNS},
    );
    await assertReadable(client, id);
  });

  it('is answered whatever its query', async () => {
    const client = superduper();
    const lists = [
      `accounts/${client.accountId}/children`,
      `accounts/${client.accountId}/users`,
      'search',
      'search/multi',
    ];
    const names = [
      'page_size',
      'start_key',
      'paginate',
      'ascending',
      'filter_name',
      'has_key',
      'created_from',
      't',
      'q',
      'v',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lists),
        fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.constantFrom('account', 'name', '[]', '-1'))),
        async (path, query) => {
          assertEnvelope(await client.get(`${path}?${new URLSearchParams(query)}`), JSON.stringify(query));
        },
      ),
      {numRuns: RUNS},
    );
  });
});

function assertEnvelope(answer: Answer, what: string): void {
  const {status, body} = answer;
  assert.ok(body, `${what}: ${status} without an envelope`);
  assert.equal(body.status, status < 400 ? 'success' : 'error', what);
  if (status >= 400) assert.equal(body.error, String(status), what);
}

/** Everything that the writes have stored can be read. */
async function assertReadable(client: Client, id: string): Promise<void> {
  for (const path of [
    '',
    '/users',
    '/limits',
    '/callflows',
    '/services/summary',
    '/security',
    '/apps_store',
    '/ledgers',
  ]) {
    assertEnvelope(await client.get(`accounts/${id}${path}`), path);
  }
}
