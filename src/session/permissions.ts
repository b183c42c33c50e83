import type {Account} from '../api/model.js';
import type {AccountScope} from './scope.js';

/** What can be known before anything is sent. `unknown`: the backend will say. */
export type Permission = 'granted' | 'denied' | 'unknown';

type Who = Pick<AccountScope, 'home'> & {readonly session: Pick<AccountScope['session'], 'home'>};

/**
 * Limits are written by the account's own reseller, for accounts of the platform's operator by everybody above them, and
 * by super-duper administrators (SH-05, Crossbar contract 6). It is the signed-in user that counts, not the account acted
 * as.
 */
export function mayWriteLimits(who: Who, account: Account | undefined): Permission {
  return permission(who, account, ({billedBy}) => billedBy === 'self' || billedBy === 'platform');
}

/** Credit is booked by the account's own reseller and by super-duper administrators (SH-05, Crossbar contract 8). */
export function mayBookCredit(who: Who, account: Account | undefined): Permission {
  return permission(who, account, billedBy(who));
}

/** Plans are assigned by the account's own reseller and by super-duper administrators (SP-08, Crossbar contract 9). */
export function mayChangePlans(who: Who, account: Account | undefined): Permission {
  return permission(who, account, billedBy(who));
}

const billedBy =
  ({home}: Who) =>
  ({billedBy, id}: Account): boolean =>
    billedBy === 'self' && id !== home.id;

/**
 * Making an account a reseller, and taking that away again, is for super-duper administrators, in any account but their own
 * (SH-03, SH-05, Crossbar contract 4.7).
 */
export function mayChangeReseller({session, home}: Who, {id}: Pick<Account, 'id'>): boolean {
  return session.home.isSuperduper && id !== home.id;
}

function permission(
  {session, home}: Who,
  account: Account | undefined,
  rule: (account: Account) => boolean,
): Permission {
  if (session.home.isSuperduper) return 'granted';
  if (!account) return 'unknown';
  if (account.billedBy !== undefined) return rule(account) ? 'granted' : 'denied';
  return account.resellerId === home.id && account.id !== home.id ? 'granted' : 'unknown';
}
