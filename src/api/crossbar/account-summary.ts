import * as z from 'zod/mini';
import {AccountId} from '../account-ref.js';
import type {AccountSummary} from '../model.js';
import type {Row} from './client.js';

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
