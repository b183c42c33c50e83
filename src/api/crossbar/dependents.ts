import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {ReadOptions} from '../document.js';
import type {Count, Dependent} from '../lifecycle.js';
import {isApiError} from '../errors.js';
import {assertBelow} from './account-summary.js';
import type {CrossbarClient, Row} from './client.js';
import {parseData} from './envelope.js';
import {path} from './http.js';
import {isObject} from './json.js';
import {assertAssigned} from './ownership.js';

/** Nobody deletes an account with more by mistake, and nobody waits for the rest to be counted. */
const ENOUGH = 500;

type Counting = (client: CrossbarClient, id: AccountId, options: ReadOptions) => Promise<Count>;

/** The first page of a list. */
const list =
  (name: 'descendants' | 'devices'): Counting =>
  async (client, id, {signal}) => {
    const row: Row<unknown, void> = {
      schema: z.unknown(),
      read: (wire, from) => {
        if (name === 'descendants' && isObject(wire)) assertBelow(id, wire, from);
      },
    };
    const {items, next} = await client.page(path`accounts/${id}/${name}`, row, {limit: ENOUGH, signal});
    return {count: items.length, more: next !== undefined};
  };

const WirePort = z.object({port_state: z.nullish(z.string())});
const WirePorts = z.array(z.union([z.object({port_requests: z.array(WirePort)}), WirePort]));

/** Of the states of a port request, those in which the server does not delete its account. */
const ACTIVE: ReadonlySet<string> = new Set(['submitted', 'pending', 'scheduled', 'rejected']);

const counters: Readonly<Record<Dependent, Counting>> = {
  accounts: list('descendants'),
  devices: list('devices'),
  numbers: async (client, id, {signal}) => {
    const answer = await client.get(path`accounts/${id}/phone_numbers`, {query: {page_size: ENOUGH}, signal});
    assertAssigned(id, answer);
    const {numbers} = parseData(z.object({numbers: z.record(z.string(), z.unknown())}), answer);
    return {count: Object.keys(numbers).length, more: answer.next !== undefined};
  },
  ports: async (client, id, {signal}) => {
    // Not paged. Some builds group the requests by account.
    const found = parseData(WirePorts, await client.get(path`accounts/${id}/port_requests`, {signal}));
    const ports = found.flatMap((one) => ('port_requests' in one ? one.port_requests : [one]));
    return {count: ports.filter(({port_state: state}) => ACTIVE.has(state ?? '')).length, more: false};
  },
};

/** What an account has that matters before it is deleted; nothing for a build that has no such resource. */
export async function countDependents(
  client: CrossbarClient,
  id: AccountId,
  what: Dependent,
  options: ReadOptions = {},
): Promise<Count | undefined> {
  try {
    return await counters[what](client, id, options);
  } catch (error) {
    if (isApiError(error) && error.kind === 'unsupported') return undefined;
    throw error;
  }
}
