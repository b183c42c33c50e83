import type {AccountId} from '../account-ref.js';
import type {AccountSummary} from '../account.js';
import type {Row} from './rows.js';
import {protocolError} from './envelope.js';
import {objectOf} from './json.js';
import {countOf, textOf} from './loose-values.js';

export const isAccountId = (id: unknown): id is AccountId => typeof id === 'string' && id !== '';

/** A row of `children`, `descendants`, and `search`. A malformed row does not discard the others. */
export const summaryRow: Row<AccountSummary> = (wire) => {
  const {id, name, realm, descendants_count: count, tree} = objectOf(wire);
  const descendantCount = countOf(count);
  return isAccountId(id)
    ? {
        id,
        name: textOf(name) ?? '',
        realm: textOf(realm) ?? '',
        ...(descendantCount !== undefined && {descendantCount}),
        // Only in `descendants`.
        ...(Array.isArray(tree) && tree.every(isAccountId) && {path: tree}),
      }
    : undefined;
};

/** Reads a row of the accounts below an account. */
export const rowBelow =
  (id: AccountId): Row<AccountSummary> =>
  (wire, from) => {
    assertBelow(id, objectOf(wire), from);
    return summaryRow(wire, from);
  };

/** @throws `protocol` when the row is the account itself, or its path does not contain the account */
export function assertBelow(
  id: AccountId,
  row: {readonly id?: unknown; readonly tree?: unknown},
  {at, origin}: Parameters<Row<unknown>>[1],
): void {
  if (row.id === id) throw protocolError(`${at}.id`, origin);
  if (Array.isArray(row.tree) && !row.tree.includes(id)) throw protocolError(`${at}.tree`, origin);
}
