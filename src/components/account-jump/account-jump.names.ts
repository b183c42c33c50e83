import type {Account} from '../../api/account.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import type {Remembered} from './account-jump.model.js';

/** More pinned accounts than anyone sees at a glance; the rest is shown by id, and found by it. */
const AT_MOST = 20;

/**
 * Reads the accounts of which only the id is remembered: names are removed from the browser's storage when another user
 * signs in. Whatever shows one of them shares the request.
 *
 * @param onAccount called with each as it arrives; one that cannot be read is skipped
 */
export async function readNames(
  {adapter, resources, signal}: AccountScope,
  {pinned, recent}: Remembered,
  onAccount: (account: Account) => void,
): Promise<void> {
  const nameless = [...pinned, ...recent].filter(({name}) => name === undefined).slice(0, AT_MOST);
  await Promise.all(
    nameless.map(async ({id}) => {
      try {
        const {value} = await resources.read(accountResource(adapter, id), signal);
        if (!signal.aborted) onAccount(value);
      } catch {
        // Deleted, or out of reach by now: choosing it says so.
      }
    }),
  );
}
