import * as z from 'zod/mini';
import type {Account, BillingContact, Changes, Contact} from '../model.js';
import {AccountId as AccountIdSchema} from '../account-ref.js';
import {parseDocument, type Answer} from './envelope.js';
import type {FieldPaths} from './failure.js';
import {fromGregorian, Gregorian} from './gregorian.js';
import {leaves, withPath, type JsonObject} from './json.js';
import type {Removal} from './key-removal.js';

/** Free-form on the wire: absent, null or empty all mean "not set". */
const text = z.nullish(z.string());
const flag = z.nullish(z.boolean());

const WireContact = z.object({name: text, email: text, number: text});
const WireBillingContact = z.extend(WireContact, {
  street_address: text,
  street_address_extra: text,
  locality: text,
  region: text,
  postal_code: text,
  country: text,
});

const WireAccount = z.object({
  id: AccountIdSchema,
  name: z.string(),
  realm: z.string(),
  enabled: flag,
  created: z.nullish(Gregorian),
  is_reseller: flag,
  superduper_admin: flag,
  reseller_id: z.nullish(AccountIdSchema),
  billing_mode: text,
  timezone: text,
  language: text,
  contact: z.nullish(z.object({technical: z.nullish(WireContact), billing: z.nullish(WireBillingContact)})),
});

/** Where the editable fields of the model are kept in the document (contract 4.3). */
const wirePaths: Readonly<Record<string, string>> = {
  name: 'name',
  realm: 'realm',
  enabled: 'enabled',
  timezone: 'timezone',
  language: 'language',
  'contacts.technical.name': 'contact.technical.name',
  'contacts.technical.email': 'contact.technical.email',
  'contacts.technical.phone': 'contact.technical.number',
  'contacts.billing.name': 'contact.billing.name',
  'contacts.billing.email': 'contact.billing.email',
  'contacts.billing.phone': 'contact.billing.number',
  'contacts.billing.street': 'contact.billing.street_address',
  'contacts.billing.street2': 'contact.billing.street_address_extra',
  'contacts.billing.city': 'contact.billing.locality',
  'contacts.billing.region': 'contact.billing.region',
  'contacts.billing.postalCode': 'contact.billing.postal_code',
  'contacts.billing.country': 'contact.billing.country',
};

export const accountFieldPaths: FieldPaths = new Map(
  Object.entries(wirePaths).map(([model, wire]) => [wire, model] as const),
);

/** The account in an answer. */
export function readAccount(answer: Answer): Account {
  const wire = parseDocument(WireAccount, answer);
  return {
    id: wire.id,
    name: wire.name,
    realm: wire.realm,
    enabled: wire.enabled ?? true,
    ...(wire.created == null ? {} : {createdAt: fromGregorian(wire.created)}),
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

/** Relative to whoever asks (contract 4.2). A mode of a newer build says nothing. */
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

/** No language means "automatic" to other clients where the key is absent; a server may retain it (`Removal`). */
export function accountRemovals({language}: Changes<Account>, {raw}: {readonly raw: JsonObject}): readonly Removal[] {
  return language === '' && raw['language'] !== undefined ? [{path: 'language', otherwise: ''}] : [];
}

/**
 * What changed, as the document has it. A text is cleared by an empty one, which other clients show as no text; only the
 * time zone, which may not be empty, goes back to the server's default by `null` (contract 4.4). What the server alone
 * decides is left out.
 */
export function accountPatch(changes: JsonObject): JsonObject {
  let patch: JsonObject = {};
  for (const [path, value] of leaves(changes)) {
    const wirePath = wirePaths[path];
    if (wirePath !== undefined) patch = withPath(patch, wirePath, path === 'timezone' && value === '' ? null : value);
  }
  return patch;
}
