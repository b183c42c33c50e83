import type {Account} from '../store/account.js';
import type {Store} from '../store/store.js';
import {forbidden} from '../core/errors.js';
import type {Caller} from './tokens.js';

/** A token reaches its own account and everything below it; a superduper account reaches everything. */
export function mayReach(store: Store, caller: Caller, account: Account): boolean {
  return (
    caller.account.superduper ||
    caller.account.id === account.id ||
    store.accounts.isAncestor(caller.account.id, account.id)
  );
}

/** Returns whether the caller's account is the nearest reseller above the account. */
function isResellerOf(store: Store, caller: Caller, account: Account): boolean {
  return store.accounts.resellerOf(account).id === caller.account.id && caller.account.id !== account.id;
}

/** Requires the account's reseller, or superduper: for services and ledgers. */
export function requireReseller(store: Store, caller: Caller, account: Account): void {
  if (!caller.account.superduper && !isResellerOf(store, caller, account)) throw forbidden();
}

export function requireSuperduper(caller: Caller): void {
  if (!caller.account.superduper) throw forbidden();
}

/** Limits may also be set by any authorized caller when the account's reseller is the top account. */
export function requireLimitsAuthority(store: Store, caller: Caller, account: Account): void {
  if (store.accounts.resellerOf(account).id === store.accounts.root.id) return;
  requireReseller(store, caller, account);
}
