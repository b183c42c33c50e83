/** Documents of an account whose `owner_id` is a user: devices, mailboxes, callflows, conferences. */
import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {OwnedResource, Resolution} from '../admins.js';
import type {ReadOptions, WriteOptions} from '../document.js';
import {apiError, isApiError} from '../errors.js';
import type {CrossbarClient, Row} from './client.js';
import {parseData, protocolError} from './envelope.js';
import {writeOver} from './fresh-write.js';
import {path} from './http.js';
import {without} from './json-paths.js';
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
   * Mailboxes and routes of a user are useless without the user; the route of a mobile phone is not: it is led to the
   * phone.
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
  const read: Row<WireOwned, OwnedResource>['read'] = (wire, {at, origin}) => {
    // The listed documents are about to be deleted: documents of another user must not be among them.
    if (wire.owner_id != null && wire.owner_id !== userId) throw protocolError(`${at}.owner_id`, origin);
    return {kind, id: wire.id, name: nameOf(wire), dispositions: dispositions(wire)};
  };
  const row: Row<WireOwned, OwnedResource> = {schema: WireOwned, read};
  const query = {filter_owner_id: userId};
  try {
    return await wholeList(client, `${path`accounts/${accountId}`}/${name}`, row, {...options, query});
  } catch (error) {
    // A build without the module has none of them.
    if (isApiError(error) && error.kind === 'unsupported') return [];
    throw error;
  }
}

function nameOf({name, numbers, mailbox, id}: WireOwned): string {
  return name || numbers?.join(', ') || String(mailbox ?? '') || id;
}

/** @throws `refused` with `no_mobile_device` when the route of a mobile phone has no phone that it can be rerouted to */
export async function resolveOwnedResource(
  client: CrossbarClient,
  accountId: AccountId,
  userId: string,
  {resource, disposition, name}: Resolution,
  options: WriteOptions,
): Promise<void> {
  const {kind, id} = resource;
  if (!resource.dispositions.includes(disposition))
    throw apiError('refused', 'It cannot be kept', {code: 'no_such_disposition'});
  const collection = collections.find((one) => one.kind === kind);
  const place = `${path`accounts/${accountId}`}/${collection?.name ?? ''}/${path`${id}`}`;
  try {
    if (disposition === 'remove') await client.write('DELETE', place, options);
    else if (kind === 'callflow') await leadToPhone(client, accountId, userId, place, options);
    else {
      const data = {owner_id: null, ...(name === undefined ? {} : {name})};
      await client.write('PATCH', place, {...options, data});
    }
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'not-found') throw error;
    // A proxy can also answer "not found": the resource is deleted only when the user's list does not contain it
    // either.
    const left = collection ? await listOwned(client, accountId, userId, collection, options) : [];
    if (left.some((one) => one.id === id)) throw error;
  }
}

const idRow: Row<{id: string; device_type?: string | null | undefined}, {id: string; mobile: boolean}> = {
  schema: z.object({id: z.string(), device_type: text}),
  read: ({id, device_type: type}) => ({id, mobile: type === 'mobile'}),
};

const WireMobile = z.object({id: z.string(), mobile: z.nullish(z.object({mdn: text}))});

/** The route is replaced, not patched: its previous settings for the user must not remain below the new step. */
async function leadToPhone(
  client: CrossbarClient,
  accountId: AccountId,
  userId: string,
  place: string,
  options: WriteOptions,
): Promise<void> {
  const {signal} = options;
  const {overwritten, ...current} = await writeOver({
    client,
    signal,
    read: async () => ({document: rawVersion(accountId, await client.get(place, {signal})), raw: undefined}),
    replaces: true,
    write: async ({document: {value: document}}, condition) => {
      // It was resolved before.
      if (document['owner_id'] === undefined) return undefined;
      const numbers = Array.isArray(document['numbers']) ? document['numbers'] : [];
      const phone = await phoneOf(client, accountId, userId, numbers, signal);
      if (phone === undefined) {
        throw apiError('refused', 'There is no mobile phone that the route could lead to', {code: 'no_mobile_device'});
      }
      const flow = {module: 'device', data: {id: phone}, children: {}};
      // `metadata` is computed at each read and not a part of the route.
      const data = {...without(without(document, 'owner_id'), 'metadata'), flow};
      return rawVersion(accountId, await client.write('POST', place, {...options, condition, data}));
    },
  });
  if (overwritten) throw replacedElsewhere(current);
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
  const devices = await wholeList(client, path`accounts/${accountId}/devices`, idRow, {query, signal});
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
  return numbered?.id ?? (documents.length === 1 ? documents[0]?.id : undefined);
}
