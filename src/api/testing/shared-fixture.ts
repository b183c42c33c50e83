import * as z from 'zod/mini';
import {AccountId} from '../account-ref.js';
import type {AccountsAdapter} from '../adapter.js';
import {isApiError} from '../errors.js';
import {everyPage} from '../every-page.js';
import {randomId} from '../random-id.js';
import {domainOf, type AdapterFixture} from './fixture.js';
import {tapFetch} from './wire-tap.js';

/** A server that others use as well, or that other runs of the suite have used. */
export interface SharedServer {
  /** Connects to the server with this `fetch`; called twice for each case, for the user and for a colleague. */
  readonly connect: (fetch: typeof globalThis.fetch) => AccountsAdapter;
  /** The account in which the user signs in. */
  readonly home: AccountId;
  /** The account below which the suite may create accounts. Default: `home`. */
  readonly below?: AccountId | undefined;
  /** A well-formed id of no account. Default: 32 random hexadecimal digits. */
  readonly unknown?: AccountId | undefined;
  /** Stands in for the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * A fixture for a server that is neither fresh nor used exclusively by the suite. Each case gets accounts of its own,
 * under names that no other run has, and they are deleted after it with everything that the case has created below
 * them. The backend needs `lifecycle`.
 *
 * ```ts
 * describeAdapter({describe, it}, {createFixture: () => sharedFixture({connect, home})});
 * ```
 */
export async function sharedFixture(server: SharedServer): Promise<AdapterFixture> {
  const {connect, home, below = home, fetch = (...request) => globalThis.fetch(...request)} = server;
  const wire = tapFetch(fetch);
  const colleague = connect(fetch);
  const lifecycle = domainOf({adapter: colleague}, 'lifecycle');
  const run = randomId().slice(0, 12);
  const make = async (parent: AccountId, name: string): Promise<AccountId> =>
    (await lifecycle.create(parent, {name: `Contract suite ${run} ${name}`})).accountId;
  const parent = await make(below, 'parent');
  const dispose = () => removeTree(colleague, parent);
  try {
    const account = await make(parent, 'account');
    const bystander = await make(parent, 'bystander');
    await make(parent, 'third');
    const unknown = server.unknown ?? z.parse(AccountId, randomId());
    return {adapter: connect(wire.fetch), colleague, home, parent, account, bystander, unknown, wire, dispose};
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Deletes an account with everything below it, from the bottom up. */
async function removeTree(adapter: AccountsAdapter, id: AccountId): Promise<void> {
  const children: AccountId[] = [];
  for await (const {items} of everyPage((cursor) => adapter.accounts.children(id, {cursor}))) {
    children.push(...items.map((child) => child.id));
  }
  for (const child of children) await removeTree(adapter, child);
  try {
    await domainOf({adapter}, 'lifecycle').remove(id, {base: await adapter.accounts.get(id)});
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'not-found') throw error;
  }
}
