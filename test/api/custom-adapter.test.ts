import * as z from 'zod/mini';
import {createTenantBackend} from '../../examples/custom-adapter/backend.js';
import {createTenantsAdapter} from '../../examples/custom-adapter/tenants-adapter.js';
import {AccountId} from '../../src/api/model.js';
import {describeAdapter, tapFetch, type AdapterFixture} from '../../src/api/testing/index.js';

const id = (text: string): AccountId => z.parse(AccountId, text);

function createFixture(): AdapterFixture {
  const {fetch, token} = createTenantBackend();
  const wire = tapFetch(fetch);
  const url = 'https://tenants.example';
  return {
    adapter: createTenantsAdapter({url, token, fetch: wire.fetch}),
    colleague: createTenantsAdapter({url, token, fetch}),
    home: id('t-root'),
    parent: id('t-partner'),
    account: id('t-1'),
    bystander: id('t-2'),
    unknown: id('t-nobody'),
    wire,
  };
}

describe('the contract of the port, kept by the example of a backend of one’s own', () => {
  describeAdapter({describe, it}, {createFixture});
});
