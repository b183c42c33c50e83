import type {CustomerAccess} from '../../../api/access.js';
import type {Account} from '../../../api/account.js';
import type {Settings} from '../../../api/settings.js';
import {countryCodes} from '../../../i18n/countries.js';
import {offeredStrategies} from '../../../domains/carrier/strategies.js';
import type {AccountDraft} from '../../../domains/creation/draft.js';
import {expectedAccount, resellerBelow} from '../../../domains/creation/expected-account.js';
import {may} from '../../../session/permissions.js';
import type {AccountScope} from '../../../session/scope.js';

/** Letters and digits before the suffix of a generated realm (SH-12). */
const REALM_LENGTH = 7;

/** Everything of the customer's menu (WZ-33). */
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
 * What a new account begins with. Its country, time zone and language are the parent's (WZ-12 … WZ-14), else the portal's;
 * whoever is signed in looks after it, if they work for the reseller that bills it (WZ-22).
 */
export function defaultDraft(scope: Pick<AccountScope, 'adapter' | 'home' | 'session'>, parent: Account): AccountDraft {
  const {home, session} = scope;
  const {settings, user} = session;
  const expected = expectedAccount(scope, parent);
  const represents = resellerBelow(parent) === home.id;
  return {
    name: '',
    realm: generatedRealm(settings),
    timezone: parent.timezone || session.home.timezone,
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
        country: countryOf(parent, settings),
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
        : {twowayTrunks: 0, inboundTrunks: 0, outboundTrunks: 0, allowPerMinute: false},
    callingRules: {},
    credit: may(scope, 'book-credit', expected) === 'denied' ? null : 0,
    access: fullAccess,
    numberFeatures: settings.disableNumbersFeatures ? null : {e911: true, cnam: true},
    carrier: offeredStrategies(settings)[0] ?? null,
    apps: {mode: 'all'},
  };
}

/** A realm below the portal's suffix; empty where it has none, and the backend makes one. */
export function generatedRealm({realm_suffix: suffix}: Settings): string {
  if (!suffix) return '';
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  // 32 of them, so that a byte favours none.
  const bytes = crypto.getRandomValues(new Uint8Array(REALM_LENGTH));
  const host = Array.from(bytes, (byte) => letters.charAt(byte % letters.length)).join('');
  return `${host}.${suffix.replace(/^\.+/, '')}`.toLowerCase();
}

function countryOf({contacts}: Account, {countryCode}: Settings): string {
  const known = new Set(countryCodes());
  const code = contacts.billing.country.toUpperCase();
  return known.has(code) ? code : (countryCode ?? 'US').toUpperCase();
}
