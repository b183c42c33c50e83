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

/** One row that is not as it should be does not cost the others: only without its id it is none. */
function toSummary({id, name, realm, descendants_count: count, tree}: z.infer<typeof WireSummary>): AccountSummary {
  const descendantCount = countOf(count);
  return {
    id,
    name: textOf(name) ?? '',
    realm: textOf(realm) ?? '',
    ...(descendantCount === undefined ? {} : {descendantCount}),
    ...(Array.isArray(tree) ? {path: tree as AccountId[]} : {}),
  };
}

/** A row of `children`, `descendants` and `search` (Crossbar contract 2). */
export const summaryRow: Row<z.infer<typeof WireSummary>, AccountSummary> = {schema: WireSummary, read: toSummary};

/** A row of what is below an account. */
export function rowBelow(id: AccountId): typeof summaryRow {
  return {
    ...summaryRow,
    read(wire, from) {
      assertBelow(id, wire, from);
      return toSummary(wire);
    },
  };
}

/** @throws `protocol` where it is the account itself, or has a path that does not lead through the account */
export function assertBelow(
  id: AccountId,
  row: {readonly id?: unknown; readonly tree?: unknown},
  {at, origin}: Parameters<typeof summaryRow.read>[1],
): void {
  if (row.id === id) throw protocolError(`${at}.id`, origin);
  if (Array.isArray(row.tree) && !row.tree.includes(id)) throw protocolError(`${at}.tree`, origin);
}
