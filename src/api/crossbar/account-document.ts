import * as z from 'zod/mini';
import type {Account, BillingContact, Contact} from '../account.js';
import {AccountId} from '../account-ref.js';
import {isAccountId} from './account-summary.js';
import {parseDocument, protocolError, type Answer} from './envelope.js';
import {timeOf} from './gregorian.js';
import {objectOf} from './json.js';
import {isFlag, textOf} from './loose-values.js';

const WireAccount = z.looseObject({id: AccountId});

/** Absent, null, empty, and unreadable all mean "not set". */
const text = (value: unknown): string => textOf(value) ?? '';

/** Reads the account in a response. A malformed value does not discard the others, except the one that writes send back. */
export function readAccount(answer: Answer): Account {
  const wire = parseDocument(WireAccount, answer);
  const enabled = wire['enabled'] ?? true;
  if (!isFlag(true, enabled) && !isFlag(false, enabled)) throw protocolError('data.enabled', answer.origin);
  const createdAt = timeOf(wire['created']);
  const contact = objectOf(wire['contact']);
  return {
    id: wire.id,
    name: text(wire['name']),
    realm: text(wire['realm']),
    enabled: isFlag(true, enabled),
    ...(createdAt === undefined ? {} : {createdAt}),
    isReseller: isFlag(true, wire['is_reseller']),
    isSuperduper: isFlag(true, wire['superduper_admin']),
    ...(isAccountId(wire['reseller_id']) ? {resellerId: wire['reseller_id']} : {}),
    ...toBilling(wire['billing_mode']),
    timezone: text(wire['timezone']),
    language: text(wire['language']),
    contacts: {
      technical: toContact(objectOf(contact['technical'])),
      billing: toBillingContact(objectOf(contact['billing'])),
    },
  };
}

/** Relative to the requesting account. An unknown mode of a newer build is ignored. */
function toBilling(mode: unknown): Pick<Account, 'billedBy'> {
  switch (mode) {
    case 'limits_only':
      return {billedBy: 'self'};
    case 'normal':
      return {billedBy: 'platform'};
    case 'manual':
      return {billedBy: 'other'};
    default:
      return {};
  }
}

type Wire = Readonly<Record<string, unknown>>;

function toContact({name, email, number}: Wire): Contact {
  return {name: text(name), email: text(email), phone: text(number)};
}

function toBillingContact(wire: Wire): BillingContact {
  return {
    ...toContact(wire),
    street: text(wire['street_address']),
    street2: text(wire['street_address_extra']),
    city: text(wire['locality']),
    region: text(wire['region']),
    postalCode: text(wire['postal_code']),
    country: text(wire['country']),
  };
}
