import * as z from 'zod/mini';
import {createSandbox, type SandboxOptions} from '../../../sandbox/index.js';
import {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import type {AccountSummary} from '../../../src/api/account.js';
import {AccountId} from '../../../src/api/account-ref.js';
import {tapFetch, type AdapterFixture} from '../../../src/api/testing/index.js';

/** The Crossbar adapter over its own sandbox, signed in at the top. */
export async function crossbarFixture(options?: SandboxOptions): Promise<AdapterFixture> {
  const sandbox = createSandbox(options);
  const wire = tapFetch(sandbox.fetch);
  const connect = (fetch: typeof globalThis.fetch): CrossbarAdapter =>
    new CrossbarAdapter({
      url: 'https://sandbox.test/v2',
      fetch,
      getToken: () => sandbox.issueToken(sandbox.master),
      retryDelay: () => 0,
    });
  const colleague = connect(sandbox.fetch);
  const parent = z.parse(AccountId, sandbox.credentials.accountId);
  const {items} = await colleague.accounts.children(parent);
  const [account, bystander] = items.filter(isLeaf);
  if (!account || !bystander) throw new Error('The seed has no two accounts without children');
  const owner = (await colleague.admins.users(account.id)).find(({firstName}) => firstName === 'Skyler')?.id;
  if (owner === undefined) throw new Error('The seed has no user who owns a resource');
  return {
    adapter: connect(wire.fetch),
    colleague,
    home: z.parse(AccountId, sandbox.master.accountId),
    parent,
    account: account.id,
    owner,
    bystander: bystander.id,
    unknown: z.parse(AccountId, '0'.repeat(32)),
    wire,
  };
}

function isLeaf({descendantCount}: AccountSummary): boolean {
  return descendantCount === 0;
}
