import type {AccountId} from '../../src/api/account-ref.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import {createSandbox, type Sandbox, type SandboxOptions} from '../../sandbox/index.js';

export interface Backend {
  readonly sandbox: Sandbox;
  readonly adapter: CrossbarAdapter;
}

/** The real adapter over an in-page sandbox, signed in as the seeded operator: only the server is simulated. */
export function createBackend(options: SandboxOptions = {}): Backend {
  const sandbox = createSandbox(options);
  const adapter = new CrossbarAdapter({
    url: 'https://sandbox.example/v2',
    fetch: sandbox.fetch,
    getToken: () => sandbox.issueToken(),
    // The adapter retries failed reads; tests and stories of failures need not wait for it.
    retryDelay: () => 0,
  });
  return {sandbox, adapter};
}

/** The platform's own administrator, who may do more than resellers, over the same sandbox. */
export function platformAdapter(sandbox: Sandbox): CrossbarAdapter {
  return new CrossbarAdapter({
    url: 'https://sandbox.example/v2',
    fetch: sandbox.fetch,
    getToken: () => sandbox.issueToken(sandbox.master),
    retryDelay: () => 0,
  });
}

/** The ids of the seeded operator's children, by name. */
export async function childIds({sandbox, adapter}: Backend): Promise<ReadonlyMap<string, AccountId>> {
  const home = sandbox.credentials.accountId as AccountId;
  const {items} = await adapter.accounts.children(home);
  return new Map(items.map(({name, id}) => [name, id]));
}
