import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {ReadOptions} from '../document.js';
import type {Count, Dependent} from '../lifecycle.js';
import {isApiError} from '../errors.js';
import {assertBelow} from './account-summary.js';
import type {CrossbarClient} from './client.js';
import type {Row} from './rows.js';
import {parseData} from './envelope.js';
import {path} from './http.js';
import {objectOf} from './json.js';
import {assertAssigned} from './assigned-numbers.js';

/**
 * Counting stops here: an account with more resources is not deleted by mistake, and the exact number is not worth the
 * wait.
 */
const ENOUGH = 500;

type Counting = (client: CrossbarClient, id: AccountId, options: ReadOptions) => Promise<Count>;

type Check = (id: AccountId, ...row: Parameters<Row<true>>) => void;

/** Counts the first page of a list, each of whose rows is checked. */
const list =
  (name: string, check?: Check): Counting =>
  async (client, id, {signal}) => {
    // An entry that cannot be read counts as well.
    const row: Row<true> = (wire, from) => {
      check?.(id, wire, from);
      return true;
    };
    const {items, next} = await client.page(path`accounts/${id}/${name}`, row, {limit: ENOUGH, signal});
    return {count: items.length, more: next !== undefined};
  };

const WirePort = z.object({port_state: z.nullish(z.string())});
const WirePorts = z.array(z.union([z.object({port_requests: z.array(WirePort)}), WirePort]));

/** The states of a port request in which the server does not delete its account. */
const ACTIVE: ReadonlySet<unknown> = new Set(['submitted', 'pending', 'scheduled', 'rejected']);

const counters: Readonly<Record<Dependent, Counting>> = {
  accounts: list('descendants', (id, wire, from) => assertBelow(id, objectOf(wire), from)),
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
    return {count: ports.filter(({port_state: state}) => ACTIVE.has(state)).length, more: false};
  },
};

/**
 * Counts resources of an account that matter before it is deleted; `undefined` for a build that does not have this kind
 * of resource.
 */
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
