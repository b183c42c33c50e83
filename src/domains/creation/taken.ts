import {storedText} from '../../api/stored-text.js';
import type {AccountMatches, AccountSummary} from '../../api/account.js';
import type {AccountRef} from '../../api/account-ref.js';
import type {AccountScope} from '../../session/scope.js';
import {findAccounts} from '../../session/search-resource.js';

/** Accounts that already use the name or the realm. */
export interface Taken {
  readonly name?: AccountRef;
  readonly realm?: AccountRef;
  /** The backend could not compare every account that the user can see with the name or the realm. */
  readonly incomplete?: boolean;
}

/**
 * Whether the user can see an account with this name or realm. Both are unique in the whole system, of which the user
 * sees a part: finding none guarantees nothing, and the backend decides.
 *
 * Names are compared as the backend does, by their letters and digits only, and realms without regard to case.
 */
export async function takenBy(
  {adapter, home, trail}: Pick<AccountScope, 'adapter' | 'home' | 'trail'>,
  {name, realm}: {readonly name: string; readonly realm: string},
  signal: AbortSignal,
): Promise<Taken> {
  const hasName = (account: {readonly name?: string | undefined}) => isSame(nameKey(account.name ?? ''), nameKey(name));
  const hasRealm = (account: AccountSummary) => isSame(realmKey(account.realm), realmKey(realm));
  const [named, placed] = await Promise.all([search(name, hasName), search(realm, hasRealm)]);
  const sameName = [...named.items, ...placed.items, home, ...trail].find(hasName);
  const sameRealm = [...placed.items, ...named.items].find(hasRealm);
  return {
    ...(sameName && {name: refOf(sameName)}),
    ...(sameRealm && {realm: refOf(sameRealm)}),
    ...((named.incomplete || placed.incomplete) && {incomplete: true}),
  };

  // The shortest matches come first, and none is shorter than the text itself, so an exact match is on the first page.
  async function search(text: string, isMatch: (account: AccountSummary) => boolean): Promise<AccountMatches> {
    const sought = storedText(text);
    return sought === '' ? {items: []} : findAccounts(adapter, home.id, {text: sought, isMatch}, {signal});
  }
}

const isSame = (a: string, b: string): boolean => a !== '' && a === b;

/** What the backend compares of a name: letters and digits, or the whole name if it has none of these. */
function nameKey(name: string): string {
  const whole = realmKey(name);
  return whole.replaceAll(/[^a-z0-9]/g, '') || whole;
}

const realmKey = (realm: string): string => storedText(realm).toLowerCase();

const refOf = ({id, name}: AccountRef): AccountRef => ({id, ...(name !== undefined && {name})});
