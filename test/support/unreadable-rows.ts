/** A server whose lists contain entries that cannot be read. */
import type {AccountId} from '../../src/api/account-ref.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import {childIds, createBackend} from './backend.js';

type Change = (data: unknown) => unknown;

/** The seeded operator on a server whose responses to matching reads are changed. */
export async function serverWith(path: RegExp, change: Change, customer = 'Davis & Main') {
  const {sandbox, adapter: plain} = createBackend();
  const accountId = (await childIds({sandbox, adapter: plain})).get(customer) as AccountId;
  const writes: Request[] = [];
  const adapter = new CrossbarAdapter({
    url: 'https://sandbox.example/v2',
    getToken: () => sandbox.issueToken(),
    retryDelay: () => 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'GET') writes.push(request.clone());
      const response = await sandbox.fetch(request);
      if (request.method !== 'GET' || !path.test(new URL(request.url).pathname)) return response;
      const body = (await response.json()) as {data: unknown};
      return Response.json({...body, data: change(body.data)});
    },
  });
  return {adapter, accountId, sandbox, writes};
}

/** Adds entries to a list. */
export const withOdd =
  (...odd: readonly unknown[]): Change =>
  (data) => [...(data as readonly unknown[]), ...odd];
/** Replaces a list. */
export const only =
  (...odd: readonly unknown[]): Change =>
  () =>
    odd;
