import * as z from 'zod/mini';
import {AccountId} from '../account-ref.js';
import type {AccountSummary} from '../account.js';
import type {Row} from './client.js';
import {protocolError} from './envelope.js';
import {countOf, loose, textOf} from './loose-values.js';

const WireSummary = z.object({
  id: AccountId,
  name: loose,
  realm: loose,
  descendants_count: loose,
  /** Only in `descendants`. */
  tree: loose,
});

const Path = z.array(AccountId);

/** A malformed row does not discard the others; only a row without an id is refused. */
function toSummary({id, name, realm, descendants_count: count, tree}: z.infer<typeof WireSummary>): AccountSummary {
  const descendantCount = countOf(count);
  const path = Path.safeParse(tree).data;
  return {
    id,
    name: textOf(name) ?? '',
    realm: textOf(realm) ?? '',
    ...(descendantCount === undefined ? {} : {descendantCount}),
    ...(path && {path}),
  };
}

/** A row of `children`, `descendants`, and `search`. */
export const summaryRow: Row<z.infer<typeof WireSummary>, AccountSummary> = {schema: WireSummary, read: toSummary};

/** Returns the schema of a row of the accounts below an account. */
export function rowBelow(id: AccountId): typeof summaryRow {
  return {
    ...summaryRow,
    read(wire, from) {
      assertBelow(id, wire, from);
      return toSummary(wire);
    },
  };
}

/** @throws `protocol` when the row is the account itself, or its path does not contain the account */
export function assertBelow(
  id: AccountId,
  row: {readonly id?: unknown; readonly tree?: unknown},
  {at, origin}: Parameters<typeof summaryRow.read>[1],
): void {
  if (row.id === id) throw protocolError(`${at}.id`, origin);
  if (Array.isArray(row.tree) && !row.tree.includes(id)) throw protocolError(`${at}.tree`, origin);
}
