import type {AccountId} from '../account-ref.js';
import type {WriteOptions} from '../document.js';
import {apiError} from '../errors.js';
import type {CrossbarClient} from './client.js';
import {documentOf, type Answer} from './envelope.js';
import {againAfterRace} from './fresh-write.js';
import {path} from './http.js';
import type {JsonObject} from './json.js';
import {atPath, withPath} from './json-paths.js';

/**
 * A key that must not remain in the account document: one with a type in the server's schema, which refuses `null`, and
 * where the server retains it, `otherwise` is stored; or a free-form key of an object, which is removed from every
 * server.
 */
export type Removal =
  | {readonly path: string; readonly otherwise: string}
  | {readonly path: `${string}.${string}`; readonly otherwise?: undefined};

/** Keys that the server computes at each read. A POST that contained these keys would store them. */
const computedKeys: ReadonlySet<string> = new Set([
  'id',
  'api_key',
  'billing_mode',
  'created',
  'descendants_count',
  'is_reseller',
  'notification_preference',
  'reseller_id',
  'superduper_admin',
  'trial_time_left',
  'wnm_allow_additions',
  '_read_only',
]);

/** The PATCH that removes the key as well, wherever the server lets a PATCH remove any. */
export function removalPatch(patch: JsonObject, {path: key}: Removal): JsonObject {
  return withPath(patch, key, null);
}

/** Whether the answer to a write shows that the key has not been removed. */
export function isLeft(answer: Answer, {path: key, otherwise}: Removal): boolean {
  const stored = atPath(documentOf(answer), key);
  return stored !== undefined && stored !== otherwise;
}

/**
 * Removes a key that a PATCH with `null` did not remove: one generation of servers merges every write to an account into
 * the stored document and drops `null` from a PATCH. Each recipe is a single request, so an interruption between two
 * requests cannot leave a document that lacks other keys:
 *
 * - An object that contains nothing else is replaced with `{}`.
 * - Otherwise, a POST repeats the document as the last response showed it, with `null` at the key. Such servers remove
 *   the key for it; a server that replaces the document would not have retained the key in the first place.
 *
 * @throws `refused` with the code `key_not_removed` when the key is still stored
 */
export async function removeKey(
  client: CrossbarClient,
  id: AccountId,
  answer: Answer,
  removal: Removal,
  {signal, acceptCharges}: WriteOptions,
): Promise<Answer> {
  const place = path`accounts/${id}`;
  let latest: Answer | undefined = answer;
  const written = await againAfterRace({client, signal}, async () => {
    const current = latest ?? (await client.get(place, {signal}));
    latest = undefined;
    if (!isLeft(current, removal)) return current;
    // It is an object: it contains the key.
    const {method, data} = recipe(documentOf(current) as JsonObject, removal);
    return client.write(method, place, {signal, acceptCharges, data});
  });
  if (!isLeft(written, removal)) return written;
  throw apiError('refused', 'The server did not remove the value', {code: 'key_not_removed'}, written.origin);
}

function recipe(
  document: JsonObject,
  {path: key, otherwise}: Removal,
): {readonly method: 'PATCH' | 'POST'; readonly data: JsonObject} {
  // Without `enabled` the server would enable a disabled account again.
  const enabled = document['enabled'] ?? true;
  if (otherwise !== undefined) return {method: 'PATCH', data: withPath({enabled}, key, otherwise)};
  const parent = key.slice(0, key.lastIndexOf('.'));
  if (Object.keys(atPath(document, parent) as JsonObject).length === 1) {
    return {method: 'PATCH', data: withPath({enabled}, parent, {})};
  }
  const whole = Object.fromEntries(Object.entries(document).filter(([name]) => !computedKeys.has(name)));
  // A server that has stored the `null` of a PATCH would store that of a POST too; an undefined value is not sent.
  const nothing = atPath(document, key) === null ? undefined : null;
  return {method: 'POST', data: withPath({...whole, enabled}, key, nothing)};
}
