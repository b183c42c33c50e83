/** Documents of an account whose `owner_id` is a user: devices, mailboxes, callflows, conferences. */
import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {OwnedResource, Resolution} from '../admins.js';
import type {ReadOptions, Versioned, WriteOptions} from '../document.js';
import {apiError, isApiError} from '../errors.js';
import type {CrossbarClient} from './client.js';
import type {Row} from './rows.js';
import {parse, parseData, protocolError} from './envelope.js';
import {conflict, writeOver} from './fresh-write.js';
import {path} from './http.js';
import type {JsonObject} from './json.js';
import {sameJson, without} from './json-paths.js';
import {replacedElsewhere} from './replaced-change.js';
import {rawVersion} from './raw-version.js';
import {wholeList} from './whole-list.js';

const text = z.nullish(z.string());

const WireOwned = z.object({
  id: z.string(),
  name: text,
  type: text,
  numbers: z.nullish(z.array(z.string())),
  mailbox: z.nullish(z.union([z.string(), z.number()])),
  owner_id: text,
});
type WireOwned = z.infer<typeof WireOwned>;

type Kind = OwnedResource['kind'];

interface Collection {
  readonly kind: Kind;
  readonly name: string;
  /**
   * Mailboxes and routes of a user are useless without the user; the route of a mobile phone is not: it is rerouted to
   * the phone.
   */
  readonly dispositions: (wire: WireOwned) => OwnedResource['dispositions'];
}

/** In the order in which they are resolved. */
const collections: readonly Collection[] = [
  {
    kind: 'callflow',
    name: 'callflows',
    dispositions: ({type}) => (type === 'mobile' ? ['release', 'remove'] : ['remove']),
  },
  {kind: 'voicemail', name: 'vmboxes', dispositions: () => ['remove']},
  {kind: 'conference', name: 'conferences', dispositions: () => ['release', 'remove']},
  {kind: 'device', name: 'devices', dispositions: () => ['release', 'remove']},
];

export async function listOwnedResources(
  client: CrossbarClient,
  accountId: AccountId,
  userId: string,
  options?: ReadOptions,
): Promise<readonly OwnedResource[]> {
  const lists = await Promise.all(collections.map((one) => listOwned(client, accountId, userId, one, options)));
  return lists.flat();
}

async function listOwned(
  client: CrossbarClient,
  accountId: AccountId,
  userId: string,
  {kind, name, dispositions}: Collection,
  options?: ReadOptions,
): Promise<readonly OwnedResource[]> {
  const row: Row<OwnedResource> = (listed, {at, origin}) => {
    const wire = parse(WireOwned, listed, at, origin);
    // The listed documents are about to be deleted: documents of another user must not be among them.
    if (wire.owner_id != null && wire.owner_id !== userId) throw protocolError(`${at}.owner_id`, origin);
    return {kind, id: wire.id, name: nameOf(wire), dispositions: dispositions(wire)};
  };
  const query = {filter_owner_id: userId};
  try {
    return await wholeList(client, `${path`accounts/${accountId}`}/${name}`, row, {...options, query});
  } catch (error) {
    // A build without the module has none of them.
    if (isApiError(error) && error.kind === 'unsupported') return [];
    throw error;
  }
}

function nameOf({name, numbers, mailbox}: WireOwned): string {
  return name || numbers?.join(', ') || String(mailbox ?? '');
}

/**
 * Does nothing for a resource that no longer belongs to the user: it is resolved, or another client has given it to
 * another user, who keeps it.
 *
 * @throws `conflict` with the current resource when it is not the one that the user saw; `refused` with
 *   `no_mobile_device` when the route of a mobile phone has no phone that it can be rerouted to
 */
export async function resolveOwnedResource(
  client: CrossbarClient,
  accountId: AccountId,
  userId: string,
  resolution: Resolution,
  options: WriteOptions,
): Promise<void> {
  const {kind, id, dispositions} = resolution.resource;
  const collection = collections.find((one) => one.kind === kind);
  if (!collection || !dispositions.includes(resolution.disposition))
    throw apiError('refused', 'It cannot be kept', {code: 'no_such_disposition'});
  try {
    await writeResolution({client, accountId, userId, collection, resolution, options});
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'not-found') throw error;
    // A proxy can also answer "not found": the resource is deleted only when the user's list does not contain it
    // either.
    const left = await listOwned(client, accountId, userId, collection, options);
    if (left.some((one) => one.id === id)) throw error;
  }
}

interface Resolving {
  readonly client: CrossbarClient;
  readonly accountId: AccountId;
  readonly userId: string;
  readonly collection: Collection;
  readonly resolution: Resolution;
  readonly options: WriteOptions;
}

async function writeResolution(resolving: Resolving): Promise<void> {
  const {client, accountId, userId, collection, resolution, options} = resolving;
  const {resource, disposition, name} = resolution;
  const {signal} = options;
  const place = `${path`accounts/${accountId}`}/${collection.name}/${path`${resource.id}`}`;
  // A route is replaced, not patched: its previous settings for the user must not remain below the new step.
  const replaces = disposition === 'release' && resource.kind === 'callflow';
  const {overwritten, ...current} = await writeOver({
    client,
    signal,
    read: async () => {
      const answer = await client.get(place, {signal});
      return {document: rawVersion(accountId, answer), raw: parseData(WireOwned, answer)};
    },
    replaces,
    write: async ({document, raw}, condition) => {
      if (raw.owner_id !== userId) return undefined;
      assertSeen(resource, collection, {accountId, value: raw, revision: document.revision});
      const sent = {...options, condition};
      if (disposition === 'remove') return rawVersion(accountId, await client.write('DELETE', place, sent));
      const data = replaces ? await routeToPhone(resolving, document.value) : {owner_id: null, name};
      return rawVersion(accountId, await client.write(replaces ? 'POST' : 'PATCH', place, {...sent, data}));
    },
  });
  if (overwritten) throw replacedElsewhere(current);
}

/**
 * @throws `conflict` with the current resource when the user saw another name, or could not choose what can be chosen
 */
function assertSeen(seen: OwnedResource, {kind, dispositions}: Collection, {value, ...version}: Versioned<WireOwned>) {
  const current: OwnedResource = {kind, id: value.id, name: nameOf(value), dispositions: dispositions(value)};
  if (!sameJson(current, seen)) throw conflict({...version, value: current});
}

const WireDevice = z.object({id: z.string(), device_type: text});

const deviceRow: Row<{readonly id: string; readonly mobile: boolean}> = (wire, {at, origin}) => {
  const {id, device_type: type} = parse(WireDevice, wire, at, origin);
  return {id, mobile: type === 'mobile'};
};

const WireMobile = z.object({id: z.string(), mobile: z.nullish(z.object({mdn: text}))});

/** @throws `refused` with `no_mobile_device` */
async function routeToPhone(
  {client, accountId, userId, options}: Resolving,
  document: JsonObject,
): Promise<JsonObject> {
  const numbers = Array.isArray(document['numbers']) ? document['numbers'] : [];
  const phone = await phoneOf(client, accountId, userId, numbers, options.signal);
  if (phone === undefined) {
    throw apiError('refused', 'There is no mobile phone that the route could lead to', {code: 'no_mobile_device'});
  }
  const flow = {module: 'device', data: {id: phone}, children: {}};
  // `metadata` is computed at each read and not a part of the route.
  return {...without(without(document, 'owner_id'), 'metadata'), flow};
}

/** Returns the user's mobile phone with one of the numbers; the user's only one when none of them matches. */
async function phoneOf(
  client: CrossbarClient,
  accountId: AccountId,
  userId: string,
  numbers: readonly unknown[],
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const query = {filter_owner_id: userId};
  const devices = await wholeList(client, path`accounts/${accountId}/devices`, deviceRow, {query, signal});
  const phones = devices.filter(({mobile}) => mobile);
  const documents = await Promise.all(
    phones.map(async ({id}) =>
      parseData(WireMobile, await client.get(path`accounts/${accountId}/devices/${id}`, {signal})),
    ),
  );
  const digits = (value: unknown): string => String(value).replace(/\D/g, '');
  const numbered = documents.find(({mobile}) => {
    const mdn = digits(mobile?.mdn ?? '');
    return mdn !== '' && numbers.some((number) => digits(number).endsWith(mdn));
  });
  const [first, ...others] = documents;
  const only = others.length === 0 ? first : undefined;
  return (numbered ?? only)?.id;
}
