/** A destination with unexpected values is shown as far as possible, next to all others. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {AccountId} from '../../src/api/account-ref.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';

it('a malformed destination does not discard the others', async () => {
  const data = {
    did_us: {friendly_name: 'US DID'},
    numeric: {friendly_name: 1800, emergency: 'true'},
    nameless: {friendly_name: null, emergency: 'perhaps'},
    empty: null,
    text: 'Premium',
  };
  const adapter = new CrossbarAdapter({
    url: 'https://server.example/v2',
    getToken: () => 'token',
    fetch: async () => Response.json({data, status: 'success', auth_token: 'token'}),
  });
  assert.deepEqual(await adapter.callingRules.destinations('a' as AccountId), [
    {id: 'did_us', name: 'US DID', isEmergency: false},
    {id: 'numeric', name: '1800', isEmergency: true},
    {id: 'nameless', name: 'nameless', isEmergency: false},
    {id: 'empty', name: 'empty', isEmergency: false},
    {id: 'text', name: 'text', isEmergency: false},
  ]);
});
