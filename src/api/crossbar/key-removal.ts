import type {AccountId} from '../account-ref.js';
import type {WriteOptions} from '../document.js';
import {apiError} from '../errors.js';
import type {CrossbarClient} from './client.js';
import {documentOf, type Answer} from './envelope.js';
import {againAfterRace} from './fresh-write.js';
import {path} from './http.js';
import {isObject, type JsonObject} from './json.js';
import {atPath, without, withPath} from './json-paths.js';

/** A key that must not remain in the account document. */
export interface Removal {
  /** Dotted path of the key. */
  readonly path: string;
  /**
   * The value that is stored where the server retains the key: for keys with a type in the server's schema, which refuses
   * `null`. Without it the key is free-form, and it is removed from every server.
   */
  readonly otherwise?: string;
}

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

/** The part of a PATCH that removes the keys wherever the server lets a PATCH remove any. */
export function removalPatch(patch: JsonObject, removals: readonly Removal[]): JsonObject {
  return removals.reduce<JsonObject>((changed, removal) => withPath(changed, removal.path, null), patch);
}

/** The removals that the answer to a PATCH does not show as done. */
export function remaining(answer: Answer, removals: readonly Removal[]): readonly Removal[] {
  const document = documentOf(answer);
  if (!isObject(document)) return [];
  return removals.filter(({path: key, otherwise}) => {
    const stored = atPath(document, key);
    return stored !== undefined && stored !== otherwise;
  });
}

/**
 * Removes keys that a PATCH with `null` did not remove: one generation of servers merges every write to an account into
 * the stored document and drops `null` from a PATCH. Each recipe is a single request, so an interruption between two
 * requests cannot leave a document that lacks other keys:
 *
 * - An object that contains nothing else is replaced with `{}`.
 * - Otherwise, a POST repeats the document as the last response showed it, with `null` at the key. Such servers remove
 *   the key for it; a server that replaces the document would not have retained the key in the first place.
 *
 * @throws `refused` with the code `key_not_removed` when the key is still stored
 */
export async function removeKeys(
  client: CrossbarClient,
  id: AccountId,
  answer: Answer,
  removals: readonly Removal[],
  {signal, acceptCharges}: WriteOptions,
): Promise<Answer> {
  const place = path`accounts/${id}`;
  let latest: Answer | undefined = answer;
  const written = await againAfterRace({client, signal}, async () => {
    const current = latest ?? (await client.get(place, {signal}));
    latest = undefined;
    const left = remaining(current, removals);
    if (left.length === 0) return current;
    const document = documentOf(current);
    const {method, data} = recipe(isObject(document) ? document : {}, left);
    return client.write(method, place, {signal, acceptCharges, data});
  });
  if (remaining(written, removals).length === 0) return written;
  throw apiError('refused', 'The server did not remove the value', {code: 'key_not_removed'}, written.origin);
}

function recipe(document: JsonObject, removals: readonly Removal[]): {method: 'PATCH' | 'POST'; data: JsonObject} {
  // Without `enabled` the server would enable a disabled account again.
  const enabled = document['enabled'] ?? true;
  const free = removals.filter(({otherwise}) => otherwise === undefined);
  const emptied = free.flatMap((removal) => emptiedBy(document, removal, free) ?? []);
  if (emptied.length === free.length) {
    const typed = removals.filter(({otherwise}) => otherwise !== undefined);
    const patch = typed.reduce<JsonObject>((data, {path: key, otherwise}) => withPath(data, key, otherwise), {enabled});
    return {method: 'PATCH', data: emptied.reduce((data, parent) => withPath(data, parent, {}), patch)};
  }
  const whole = Object.fromEntries(Object.entries(document).filter(([key]) => !computedKeys.has(key)));
  return {method: 'POST', data: removals.reduce<JsonObject>(withRemoval, {...whole, enabled})};
}

function withRemoval(document: JsonObject, {path: key, otherwise}: Removal): JsonObject {
  // A server that has stored the `null` of a PATCH would store that of a POST too.
  if (otherwise === undefined && atPath(document, key) === null) return withoutPath(document, key);
  return withPath(document, key, otherwise ?? null);
}

function withoutPath(document: JsonObject, key: string): JsonObject {
  const dot = key.lastIndexOf('.');
  if (dot < 0) return without(document, key);
  const parent = atPath(document, key.slice(0, dot));
  return withPath(document, key.slice(0, dot), without(isObject(parent) ? parent : {}, key.slice(dot + 1)));
}

/** The path of the object that would be empty without these keys. */
function emptiedBy(document: JsonObject, removal: Removal, removals: readonly Removal[]): string | undefined {
  const dot = removal.path.lastIndexOf('.');
  if (dot < 0) return undefined;
  const parent = removal.path.slice(0, dot);
  const object = atPath(document, parent);
  const keys = isObject(object) ? Object.keys(object) : [];
  return keys.every((key) => removals.some((other) => other.path === `${parent}.${key}`)) ? parent : undefined;
}
