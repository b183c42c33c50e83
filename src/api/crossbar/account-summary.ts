import * as z from 'zod/mini';
import {AccountId} from '../account-ref.js';
import type {AccountSummary} from '../account.js';
import type {Row} from './client.js';
import {protocolError} from './envelope.js';

const WireSummary = z.object({
  id: AccountId,
  name: z.string(),
  realm: z.nullish(z.string()),
  descendants_count: z.nullish(z.int().check(z.nonnegative())),
  /** Only in `descendants`. */
  tree: z.nullish(z.array(AccountId)),
});

function toSummary(wire: z.infer<typeof WireSummary>): AccountSummary {
  return {
    id: wire.id,
    name: wire.name,
    realm: wire.realm ?? '',
    ...(wire.descendants_count == null ? {} : {descendantCount: wire.descendants_count}),
    ...(wire.tree == null ? {} : {path: wire.tree}),
  };
}

/** A row of `children`, `descendants` and `search` (Crossbar contract 2). */
export const summaryRow: Row<z.infer<typeof WireSummary>, AccountSummary> = {schema: WireSummary, read: toSummary};

/** A row of what is below an account. */
export function rowBelow(id: AccountId): typeof summaryRow {
  return {
    schema: WireSummary,
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
