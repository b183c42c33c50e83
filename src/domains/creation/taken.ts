import type {AccountSummary} from '../../api/account.js';
import type {AccountRef} from '../../api/account-ref.js';
import type {AccountScope} from '../../session/scope.js';

/** Accounts that already use the name or the realm. */
export interface Taken {
  readonly name?: AccountRef;
  readonly realm?: AccountRef;
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
  const [named, placed] = await Promise.all([search(name), search(realm)]);
  const sameName = [...named, ...placed, home, ...trail].find((one) =>
    isSame(normalized(one.name ?? ''), normalized(name)),
  );
  const sameRealm = [...placed, ...named].find((one) => isSame(one.realm.toLowerCase(), realm.trim().toLowerCase()));
  return {...(sameName && {name: refOf(sameName)}), ...(sameRealm && {realm: refOf(sameRealm)})};

  // The shortest matches come first, and none is shorter than the text itself, so an exact match is on the first page.
  async function search(text: string): Promise<readonly AccountSummary[]> {
    return text.trim() === '' ? [] : (await adapter.accounts.search(text.trim(), {signal})).items;
  }
}

const isSame = (a: string, b: string): boolean => a !== '' && a === b;

/** Normalizes a name as the backend does for its comparison. */
const normalized = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const refOf = ({id, name}: AccountRef): AccountRef => ({id, ...(name !== undefined && {name})});
