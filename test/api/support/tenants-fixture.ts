import * as z from 'zod/mini';
import {createTenantBackend} from '../../../examples/custom-adapter/backend.js';
import {createTenantsAdapter} from '../../../examples/custom-adapter/tenants-adapter.js';
import {AccountId} from '../../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../../src/api/adapter.js';
import {tapFetch, type AdapterFixture} from '../../../src/api/testing/index.js';

const id = (text: string): AccountId => z.parse(AccountId, text);

export type Spoil = (adapter: AccountsAdapter) => AccountsAdapter;

/** An account other than the one that the suite changes. */
export const bystander = id('t-2');

/** The example's adapter over its own backend, with an optional fault. */
export function tenantsFixture(spoil: Spoil = (adapter) => adapter): AdapterFixture {
  const {fetch, token} = createTenantBackend();
  const wire = tapFetch(fetch);
  const url = 'https://tenants.example';
  return {
    adapter: spoil(createTenantsAdapter({url, token, fetch: wire.fetch})),
    colleague: createTenantsAdapter({url, token, fetch}),
    home: id('t-root'),
    parent: id('t-partner'),
    account: id('t-1'),
    bystander,
    unknown: id('t-nobody'),
    wire,
  };
}
