import * as z from 'zod/mini';
import type {Account, BillingContact, Contact} from '../account.js';
import {AccountId as AccountIdSchema} from '../account-ref.js';
import {parseDocument, type Answer} from './envelope.js';
import {timeOf} from './gregorian.js';

/** Free-form on the wire: absent, null, and empty all mean "not set". */
const text = z.nullish(z.string());
const flag = z.nullish(z.boolean());

const WireContact = z.object({name: text, email: text, number: text});
// Does not use `z.extend`, whose helpers would be part of every first paint.
const WireBillingContact = z.object({
  ...WireContact.shape,
  street_address: text,
  street_address_extra: text,
  locality: text,
  region: text,
  postal_code: text,
  country: text,
});

const WireAccount = z.object({
  id: AccountIdSchema,
  name: text,
  realm: text,
  enabled: flag,
  created: z.nullish(z.number()),
  is_reseller: flag,
  superduper_admin: flag,
  reseller_id: z.nullish(AccountIdSchema),
  billing_mode: text,
  timezone: text,
  language: text,
  contact: z.nullish(z.object({technical: z.nullish(WireContact), billing: z.nullish(WireBillingContact)})),
});

/** Reads the account in a response. */
export function readAccount(answer: Answer): Account {
  const wire = parseDocument(WireAccount, answer);
  const createdAt = timeOf(wire.created);
  return {
    id: wire.id,
    name: wire.name ?? '',
    realm: wire.realm ?? '',
    enabled: wire.enabled ?? true,
    ...(createdAt === undefined ? {} : {createdAt}),
    isReseller: wire.is_reseller ?? false,
    isSuperduper: wire.superduper_admin ?? false,
    ...(wire.reseller_id == null ? {} : {resellerId: wire.reseller_id}),
    ...toBilling(wire.billing_mode),
    timezone: wire.timezone ?? '',
    language: wire.language ?? '',
    contacts: {
      technical: toContact(wire.contact?.technical ?? {}),
      billing: toBillingContact(wire.contact?.billing ?? {}),
    },
  };
}

/** Relative to the requesting account. An unknown mode of a newer build is ignored. */
function toBilling(mode: string | null | undefined): Pick<Account, 'billedBy'> {
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

function toContact({name, email, number}: Partial<z.infer<typeof WireContact>>): Contact {
  return {name: name ?? '', email: email ?? '', phone: number ?? ''};
}

function toBillingContact(wire: Partial<z.infer<typeof WireBillingContact>>): BillingContact {
  return {
    ...toContact(wire),
    street: wire.street_address ?? '',
    street2: wire.street_address_extra ?? '',
    city: wire.locality ?? '',
    region: wire.region ?? '',
    postalCode: wire.postal_code ?? '',
    country: wire.country ?? '',
  };
}
