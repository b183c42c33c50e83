import type {AccountsAdapter} from '../api/adapter.js';

/** An adapter, or a function that loads it. */
export type AdapterSource = AccountsAdapter | (() => Promise<AccountsAdapter>);

export async function adapterFrom(source: AdapterSource): Promise<AccountsAdapter> {
  return typeof source === 'function' ? source() : source;
}
