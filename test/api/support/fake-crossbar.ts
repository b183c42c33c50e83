import * as z from 'zod/mini';
import {AccountId} from '../../../src/api/account-ref.js';
import {CrossbarAdapter, type CrossbarOptions} from '../../../src/api/crossbar/index.js';

/** A request as it would go over the wire. */
export interface Sent {
  readonly method: string;
  /** The encoded path below the root, with its query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal;
  readonly cache: RequestCache;
}

export type Answering = (sent: Sent, count: number) => Response | Promise<Response>;

export const root = 'https://crossbar.test/v2';

export function accountId(digit: string): AccountId {
  return z.parse(AccountId, digit.repeat(32));
}

export function success(data: unknown, envelope: object = {}): Response {
  return Response.json({data, status: 'success', request_id: 'req-1', revision: '1-a', ...envelope});
}

export function refusal(status: number, message: string, data: unknown = {}): Response {
  const body = {data, error: String(status), message, status: 'error', request_id: 'req-err'};
  return Response.json(body, {status});
}

/** A complete account as a real server returns it. */
export function wireAccount(id: string, changes: object = {}): object {
  return {
    id,
    name: 'Northwind Traders',
    realm: 'northwind.example',
    enabled: true,
    created: 63_839_822_401,
    superduper_admin: false,
    is_reseller: false,
    reseller_id: 'f'.repeat(32),
    billing_mode: 'manual',
    wnm_allow_additions: false,
    timezone: 'Europe/Berlin',
    call_restriction: {},
    contact: {billing: {name: 'Jane Roe', number: '+14155550101', locality: 'Berlin'}},
    ...changes,
  };
}

/** An adapter whose requests are answered by a function, in order, and recorded. */
export function fakeCrossbar(answer: Answering, options: Partial<CrossbarOptions> = {}) {
  const sent: Sent[] = [];
  const adapter = new CrossbarAdapter({
    url: root,
    getToken: () => 'token-1',
    retryDelay: () => 0,
    ...options,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const text = await request.text();
      const one: Sent = {
        method: request.method,
        path: request.url.slice(root.length + 1),
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
        signal: request.signal,
        cache: request.cache,
      };
      sent.push(one);
      const response = await answer(one, sent.length);
      return one.method === 'POST' || one.method === 'PATCH' ? written(response) : response;
    },
  });
  return {adapter, sent, lines: () => sent.map(({method, path}) => `${method} ${path}`)};
}

/** Increases the revision of the document that `success` creates. */
async function written(response: Response): Promise<Response> {
  const text = await response.text();
  const {status, headers} = response;
  return new Response(text.replace('"revision":"1-a"', '"revision":"2-a"'), {status, headers});
}

/** The rejection of a promise that must reject. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('The promise was expected to reject');
}
