import {crossbarMay} from '../../../src/api/crossbar/permissions.js';
import type {Account} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {defaultDraft} from '../../../src/components/account-wizard/start/defaults.js';
import type {AccountDraft} from '../../../src/domains/creation/draft.js';
import type {AccountScope} from '../../../src/session/scope.js';

/** A draft with every field of the wizard filled in, based on the defaults of its parent. */
export function fullDraft(scope: AccountScope, parent: Account, plans: readonly string[], apps: readonly string[]) {
  const draft: AccountDraft = {
    ...defaultDraft(scope, parent),
    name: 'Hamlin, Hamlin & McGill',
    realm: 'hhm.sip.example',
    timezone: 'America/Denver',
    language: 'en-US',
    contacts: {
      technical: {name: 'Kim Wexler', email: 'kim@hhm.example', phone: '+15055550143'},
      billing: {
        name: 'Howard Hamlin',
        email: 'howard@hhm.example',
        phone: '+15055550144',
        street: '800 Montgomery Plaza NE',
        street2: 'Suite 4',
        city: 'Albuquerque',
        region: 'NM',
        postalCode: '87109',
        country: 'US',
      },
    },
    sales: {
      representative: {accountId: scope.home.id, userId: scope.session.user.id, name: 'Nora Lindqvist'},
      contractEnd: Date.UTC(2031, 11, 31),
    },
    admins: [
      {
        key: 'kim',
        firstName: 'Kim',
        lastName: 'Wexler',
        email: 'Kim@hhm.example',
        username: '',
        password: 'Mesa-Verde-9!',
        sendEmail: true,
      },
      {
        key: 'ernie',
        firstName: 'Ernesto',
        lastName: 'Garcia',
        email: 'ernie@hhm.example',
        username: '',
        password: 'Sandpiper-12!',
        sendEmail: false,
      },
    ],
    plans,
    limits: {
      twowayTrunks: 6,
      inboundTrunks: 4,
      outboundTrunks: 2,
      burstTrunks: 3,
      calls: 40,
      carrierCalls: 12,
      allowPerMinute: true,
    },
    callingRules: {international: 'deny', caribbean: 'deny', did_us: 'allow'},
    credit: 42.5,
    access: {...defaultDraft(scope, parent).access, transactions: false, balanceMinutes: false, errorTracker: false},
    numberFeatures: {e911: true, cnam: false},
    carrier: 'reseller',
    apps: {mode: 'only', allowed: apps},
  };
  return draft;
}

/** A parent whose values do not matter. */
export const anyAccount: Account = {
  id: 'a'.repeat(32) as AccountId,
  name: 'Meridian',
  realm: 'meridian.example',
  enabled: true,
  isReseller: true,
  isSuperduper: false,
  timezone: 'Europe/Vienna',
  language: 'de-DE',
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
      country: 'at',
    },
  },
};

/** The part of a scope that the defaults read. */
export function anyScope(settings: AccountScope['session']['settings'] = {}): AccountScope {
  const home = {id: anyAccount.id, name: anyAccount.name};
  return {
    adapter: {may: crossbarMay, credit: {}},
    home,
    session: {
      user: {id: 'u1', name: 'Nora Lindqvist', isAdmin: true},
      home: {...home, isReseller: true, isSuperduper: false, timezone: 'Europe/Berlin', language: 'fr-FR'},
      settings,
    },
  } as unknown as AccountScope;
}
