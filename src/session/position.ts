import type {AccountId, AccountRef} from '../api/account-ref.js';
import type {AccountFact} from './account-facts.js';

/** The account the user acts as and the account that is selected. */
export interface Position {
  /** From the home account to the acting account. */
  readonly trail: readonly AccountRef[];
  /** `undefined`: the widgets show the acting account. */
  readonly selected: AccountRef | undefined;
}

/**
 * The position after a confirmed change; the same object if the change does not affect it.
 *
 * @param pathTo returns the path from the signed-in account down to the direct parent of an account as it was before
 *   the change, if it is known
 */
export function positionAfter(
  position: Position,
  fact: AccountFact,
  pathTo: (id: AccountId) => readonly AccountRef[] | undefined,
): Position {
  const {trail, selected} = position;
  switch (fact.type) {
    case 'created':
      return position;
    case 'saved': {
      const {id, name} = fact.account;
      if (![...trail, selected].some((ref) => ref?.id === id && ref.name !== name)) return position;
      const renamed = (ref: AccountRef): AccountRef => (ref.id === id ? Object.freeze({id, name}) : ref);
      return {trail: trail.map(renamed), selected: selected && renamed(selected)};
    }
    case 'moved': {
      const at = trail.findIndex(({id}) => id === fact.account.id);
      return at > 0 ? {trail: [...fact.path, ...trail.slice(at)], selected} : position;
    }
    case 'removed': {
      const at = trail.findIndex(({id}) => id === fact.accountId);
      if (at > 0) return {trail: trail.slice(0, at), selected: undefined};
      if (!selected) return position;
      const line = [...(pathTo(selected.id) ?? []), selected];
      const removed = line.findIndex(({id}) => id === fact.accountId);
      if (removed < 0) return position;
      const parentId = fact.parentId ?? line[removed - 1]?.id;
      const parent = line.find(({id}) => id === parentId) ?? (parentId && {id: parentId});
      return {trail, selected: parent && parent.id !== trail.at(-1)?.id ? Object.freeze({...parent}) : undefined};
    }
  }
}

export function toRef(account: AccountRef | string | undefined): AccountRef | undefined {
  if (account === undefined || account === '') return undefined;
  return Object.freeze(typeof account === 'string' ? {id: account as AccountId} : {...account});
}
