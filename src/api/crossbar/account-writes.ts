import type {Account} from '../account.js';
import type {Changes, Versioned, WriteOptions} from '../document.js';
import {isApiError} from '../errors.js';
import {readAccount} from './account-document.js';
import {AccountSection} from './account-section.js';
import type {CrossbarClient} from './client.js';
import type {FieldPaths} from './failure.js';
import {path} from './http.js';
import type {JsonObject} from './json.js';
import {atPath, leaves, withPath} from './json-paths.js';
import type {Removal} from './key-removal.js';
import {accountSnapshot} from './snapshot.js';
import type {WriteQueue} from './write-queue.js';

/** Where the editable fields of the model are kept in the document (contract 4.3). */
const wirePaths: Readonly<Record<string, string>> = {
  name: 'name',
  realm: 'realm',
  enabled: 'enabled',
  timezone: 'timezone',
  language: 'language',
  'contacts.technical.name': 'contact.technical.name',
  'contacts.technical.email': 'contact.technical.email',
  'contacts.technical.phone': 'contact.technical.number',
  'contacts.billing.name': 'contact.billing.name',
  'contacts.billing.email': 'contact.billing.email',
  'contacts.billing.phone': 'contact.billing.number',
  'contacts.billing.street': 'contact.billing.street_address',
  'contacts.billing.street2': 'contact.billing.street_address_extra',
  'contacts.billing.city': 'contact.billing.locality',
  'contacts.billing.region': 'contact.billing.region',
  'contacts.billing.postalCode': 'contact.billing.postal_code',
  'contacts.billing.country': 'contact.billing.country',
};

export const accountFieldPaths: FieldPaths = new Map(
  Object.entries(wirePaths).map(([model, wire]) => [wire, model] as const),
);

/** No language means "automatic" to other clients where the key is absent; a server may retain it (`Removal`). */
export function accountRemovals({language}: Changes<Account>, {raw}: {readonly raw: JsonObject}): readonly Removal[] {
  return language === '' && raw['language'] !== undefined ? [{path: 'language', otherwise: ''}] : [];
}

/**
 * What changed, as the document has it. A text is cleared by an empty one, which other clients show as no text; only the
 * time zone, which may not be empty, goes back to the server's default by `null` (contract 4.4). What the server alone
 * decides is left out.
 */
export function accountPatch(changes: JsonObject): JsonObject {
  let patch: JsonObject = {};
  for (const [path, value] of leaves(changes)) {
    const wirePath = wirePaths[path];
    if (wirePath !== undefined) patch = withPath(patch, wirePath, path === 'timezone' && value === '' ? null : value);
  }
  return patch;
}

/** Changes of the account itself. Apart from its reads: a page that shows an account need not write to it. */
export function accountWrites(client: CrossbarClient, writes: WriteQueue): AccountSection<Account> {
  return new AccountSection<Account>(client, writes, {
    read: readAccount,
    patch: accountPatch,
    removals: accountRemovals,
    fieldPaths: accountFieldPaths,
    refused: (before, changes, options) => takeBack(client, before, changes, options),
  });
}

/**
 * A genuine server stores a PATCH that it refuses for a name or realm in use (Crossbar contract, live checks). The user
 * is told that nothing was saved, so what got through is put back; where that fails, the next save finds the
 * difference as a conflict.
 */
async function takeBack(
  client: CrossbarClient,
  before: Versioned<Account>,
  changes: Changes<Account>,
  {signal}: WriteOptions,
): Promise<void> {
  const id = before.accountId;
  try {
    const answer = await client.get(path`accounts/${id}`, {signal});
    const stored = accountSnapshot(id, answer, readAccount).document;
    const undo = undoing(before.value, stored.value, changes);
    if (undo === undefined) return;
    const data = {enabled: before.value.enabled, ...accountPatch(undo)};
    await client.write('PATCH', path`accounts/${id}`, {data, signal});
  } catch (error) {
    if (!isApiError(error)) throw error;
  }
}

/** Of the changed fields, those that no longer hold what they did, with what they held; `undefined` if there are none. */
function undoing(before: Account, stored: Account, changes: Changes<Account>): JsonObject | undefined {
  let undo: JsonObject = {};
  for (const [field] of leaves(changes)) {
    const value = atPath(before, field);
    if (value !== undefined && value !== atPath(stored, field)) undo = withPath(undo, field, value);
  }
  return Object.keys(undo).length > 0 ? undo : undefined;
}
