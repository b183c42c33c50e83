import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import {createBackend, type Backend} from './backend.js';

/** A backend with an account deep below the operator's whose name has no character that the server's search compares. */
export async function withOtherScript(name: string): Promise<Backend> {
  const backend = createBackend();
  const {items} = await backend.adapter.accounts.search('Los Pollos Hermanos – Albuquerque');
  await backend.adapter.lifecycle.create(items[0]?.id as AccountId, {name, realm: 'another-script.example.com'});
  return backend;
}

/** The same backend with more accounts than a search reads. */
export function withoutEnd({adapter, sandbox}: Backend): Backend {
  const accounts = Object.create(adapter.accounts, {
    descendants: {
      value: async (...[, {cursor = '0'} = {}]: Parameters<AccountsAdapter['accounts']['descendants']>) => ({
        items: [],
        next: String(Number(cursor) + 1),
      }),
    },
  }) as Backend['adapter']['accounts'];
  return {sandbox, adapter: Object.create(adapter, {accounts: {value: accounts}}) as Backend['adapter']};
}
