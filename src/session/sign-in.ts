import type {AccountsAdapter} from '../api/adapter.js';
import type {OpenOptions, Session} from '../api/session.js';

/** An adapter, or a function that loads it. */
export type AdapterSource = AccountsAdapter | (() => Promise<AccountsAdapter>);

/**
 * Loads the adapter and asks it who is signed in.
 * @throws the reason of `signal` once it is aborted, so that an adapter or a session that arrives late is not used
 */
export async function signIn(
  source: AdapterSource,
  {signal, anew}: OpenOptions & {readonly signal: AbortSignal},
): Promise<{readonly backend: AccountsAdapter; readonly session: Session}> {
  const backend = typeof source === 'function' ? await source() : source;
  signal.throwIfAborted();
  const session = await backend.session.open({signal, anew});
  signal.throwIfAborted();
  return {backend, session};
}
