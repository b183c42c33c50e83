/** Accounts of a backend whose levels are not accounts of the same kind. */
import type {AccountId} from '../api/account-ref.js';
import type {AccountDomain, AccountField, AccountLevel} from '../api/level.js';
import type {AccountScope} from './scope.js';

/** Whether the accounts of a level have a part; without levels, they do. */
export function hasPart(level: AccountLevel | undefined, part: AccountField | AccountDomain): boolean {
  return level?.has(part) ?? true;
}

/** The scope in which accounts are created, with the domains of their level. @param parentId default: the shown account */
export function scopeBelow<S extends AccountScope | undefined>(scope: S, parentId?: AccountId): S {
  const below = scope?.adapter.levelOf?.(parentId ?? scope.account.id).below;
  return scope && below ? {...scope, adapter: below.within(scope.adapter)} : scope;
}
