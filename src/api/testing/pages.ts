import {type AccountSummary, AccountSummary as AccountSummarySchema} from '../account.js';
import type {AccountId} from '../account-ref.js';
import type {Page} from '../document.js';
import {ensure, ensureModel} from './check.js';

/** Returns all rows of a list, which must have an end. */
export async function toTheEnd(
  read: (cursor: string | undefined) => Promise<Page<AccountSummary>>,
): Promise<AccountSummary[]> {
  const items: AccountSummary[] = [];
  const cursors = new Set<string | undefined>();
  let cursor: string | undefined;
  do {
    ensure(!cursors.has(cursor), 'The cursor leads back to an earlier page');
    cursors.add(cursor);
    const page = await read(cursor);
    items.push(...page.items.map((item) => ensureModel(AccountSummarySchema, item, 'A row')));
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

export function idsOf(rows: readonly AccountSummary[]): AccountId[] {
  return rows.map(({id}) => id);
}
