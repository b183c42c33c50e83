import type {Account} from '../../api/account.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import type {Remembered} from './account-jump.model.js';

/** More pinned accounts than fit on screen; the rest is shown and found by id. */
const AT_MOST = 20;

/**
 * Reads the accounts of which only the id is stored: names are removed from the browser's storage when another user
 * signs in. Other widgets that show one of them share the request.
 *
 * @param onAccount called with each account as it arrives; accounts that cannot be read are skipped
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
        // Deleted or no longer accessible, which is reported when it is opened.
      }
    }),
  );
}
