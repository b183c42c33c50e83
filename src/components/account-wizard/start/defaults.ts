import type {CustomerAccess} from '../../../api/access.js';
import type {Account} from '../../../api/account.js';
import {accountRules, brokenRule} from '../../../api/field-rules.js';
import type {Settings} from '../../../api/settings.js';
import {offeredStrategies} from '../../../domains/carrier/strategies.js';
import type {AccountDraft} from '../../../domains/creation/draft.js';
import {expectedAccount, resellerBelow} from '../../../domains/creation/expected-account.js';
import {may} from '../../../session/permissions.js';
import type {AccountScope} from '../../../session/scope.js';

/** Length of the generated part of a realm before its suffix, in letters and digits. */
const REALM_LENGTH = 7;

/** All entries of the customer's menu. */
const fullAccess: CustomerAccess = {
  user: true,
  account: true,
  billing: true,
  balance: true,
  balanceCredit: true,
  balanceMinutes: true,
  servicePlan: true,
  transactions: true,
  inbound: true,
  outbound: true,
  twoway: true,
  errorTracker: true,
};

/**
 * The default values of a new account. Time zone and language are the parent's, otherwise the portal's; the signed-in
 * user is the representative if they work for the reseller that bills the account. The address is empty, and the limits
 * are those of an account whose limits were never saved: they are stored only if the user changes them.
 */
export function defaultDraft(scope: Pick<AccountScope, 'adapter' | 'home' | 'session'>, parent: Account): AccountDraft {
  const {home, session} = scope;
  const {settings, user} = session;
  const expected = expectedAccount(scope, parent);
  const represents = resellerBelow(parent) === home.id;
  return {
    name: '',
    realm: generatedRealm(settings),
    timezone: [parent.timezone, session.home.timezone].find(isStorable) ?? '',
    language: parent.language || (settings.language ?? session.home.language),
    contacts: {
      technical: {name: '', email: '', phone: ''},
      billing: {
        name: '',
        email: '',
        phone: '',
        street: '',
        street2: '',
        city: '',
        region: '',
        postalCode: '',
        country: '',
      },
    },
    sales: {
      representative: represents ? {accountId: home.id, userId: user.id, name: user.name} : null,
      contractEnd: null,
    },
    admins: [],
    plans: [],
    limits:
      may(scope, 'change-limits', expected) === 'denied'
        ? null
        : {twowayTrunks: 0, inboundTrunks: 0, outboundTrunks: 0, allowPerMinute: true},
    callingRules: {},
    credit: !scope.adapter.credit || may(scope, 'book-credit', expected) === 'denied' ? null : 0,
    access: fullAccess,
    numberFeatures: settings.disableNumbersFeatures ? null : {e911: true, cnam: true},
    carrier: offeredStrategies(settings)[0] ?? null,
    apps: {mode: 'all'},
  };
}

/** An older account can have a time zone that the backend does not accept for a new one. */
const isStorable = (zone: string): boolean => zone !== '' && brokenRule(zone, accountRules.timezone) === undefined;

/** A realm below the portal's suffix; empty if it has none, so that the backend generates one. */
export function generatedRealm({realm_suffix: suffix}: Settings): string {
  if (!suffix) return '';
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  // 32 characters, so that each byte yields them with equal probability.
  const bytes = crypto.getRandomValues(new Uint8Array(REALM_LENGTH));
  const host = Array.from(bytes, (byte) => letters.charAt(byte % letters.length)).join('');
  return `${host}.${suffix.replace(/^\.+/, '')}`.toLowerCase();
}
