import type {Account} from '../account.js';
import type {Changes, Versioned, WriteOptions} from '../document.js';
import {isApiError} from '../errors.js';
import {readAccount} from './account-document.js';
import {AccountSection} from './account-section.js';
import type {CrossbarClient} from './client.js';
import type {FieldPaths} from './failure-facts.js';
import {path} from './http.js';
import type {JsonObject} from './json.js';
import {atPath, leaves, withPath} from './json-paths.js';
import type {Removal} from './key-removal.js';
import {accountSnapshot} from './snapshot.js';
import type {WriteQueue} from './write-queue.js';

/** The location of the model's editable fields in the document. */
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

/** For other clients, a missing language key means "automatic"; a server may retain the key (`Removal`). */
function accountRemoval({language}: Changes<Account>, {raw}: {readonly raw: JsonObject}): Removal | undefined {
  return language === '' && raw['language'] !== undefined ? {path: 'language', otherwise: ''} : undefined;
}

/**
 * Returns the changes as a patch of the document. A text is cleared by an empty one, which other clients show as no
 * text; only the time zone, which may not be empty, is reset to the server's default by `null`. Values that only the
 * server sets are omitted.
 */
export function accountPatch(changes: JsonObject): JsonObject {
  let patch: JsonObject = {};
  for (const [path, value] of leaves(changes)) {
    const wirePath = wirePaths[path];
    if (wirePath !== undefined) patch = withPath(patch, wirePath, path === 'timezone' && value === '' ? null : value);
  }
  return patch;
}

/** Writes to the account itself; a separate module because a page that only shows an account does not write to it. */
export function accountWrites(client: CrossbarClient, writes: WriteQueue): AccountSection<Account> {
  return new AccountSection<Account>(client, writes, {
    read: readAccount,
    patch: accountPatch,
    removal: accountRemoval,
    fieldPaths: accountFieldPaths,
    refused: (before, changes, options) => takeBack(client, before, changes, options),
  });
}

/**
 * Reverts a refused PATCH: a genuine server stores a PATCH that it refuses because a name or realm is in use. The user
 * is told that nothing was saved, so the stored part is reverted; if that fails, the next save detects the difference
 * as a conflict.
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

/**
 * Returns the previous values of those changed fields whose stored value differs from it; `undefined` if there are
 * none.
 */
function undoing(before: Account, stored: Account, changes: Changes<Account>): JsonObject | undefined {
  let undo: JsonObject = {};
  for (const [field] of leaves(changes)) {
    const value = atPath(before, field);
    if (value !== undefined && value !== atPath(stored, field)) undo = withPath(undo, field, value);
  }
  return Object.keys(undo).length > 0 ? undo : undefined;
}
