/** A person who can sign in to a tenant. */
export interface Person {
  readonly id: string;
  version: number;
  first: string;
  last: string;
  mail: string;
  login: string;
  admin: boolean;
}

export interface Part {
  readonly version: number;
  readonly value: Record<string, unknown>;
}

/** A tenant as the backend stores it. */
export interface Tenant {
  id: string;
  parent: string | undefined;
  version: number;
  title: string;
  domain: string;
  active: boolean;
  /** ISO 8601. */
  since: string;
  partner: boolean;
  zone: string;
  locale: string;
  contacts: Record<'technical' | 'billing', Record<string, string>>;
  people: Map<string, Person>;
  documents: Map<string, Part>;
  bookings: Map<string, Record<string, unknown>>;
}

const titles = ['Brightwater Clinic', 'Harbour Books', 'Lindgren & Sons', 'Maple Street Bakery', 'Orchard Hotel'];

/** One operator, one partner, and the partner's five customers. */
export function seed(): Map<string, Tenant> {
  const operator = tenant('t-root', undefined, 'Example Telecom', true);
  const partner = tenant('t-partner', operator.id, 'Partner One', true);
  const customers = titles.map((title, index) => tenant(`t-${index + 1}`, partner.id, title, false));
  return new Map([operator, partner, ...customers].map((one) => [one.id, one]));
}

function tenant(id: string, parent: string | undefined, title: string, partner: boolean): Tenant {
  return {
    id,
    parent,
    version: 1,
    title,
    domain: `${id}.tenants.example`,
    active: true,
    since: '2024-03-01T09:00:00Z',
    partner,
    zone: 'Europe/Lisbon',
    locale: 'en-US',
    contacts: {
      technical: {name: 'Toni Tech', email: 'toni@example.com', phone: '+351210000001'},
      billing: {name: 'Bea Billing', email: 'bea@example.com', phone: '+351210000002', city: 'Lisbon', country: 'PT'},
    },
    people: new Map([
      [
        `${id}-p1`,
        {id: `${id}-p1`, version: 1, first: 'Ana', last: 'Admin', mail: 'ana@example.com', login: 'ana', admin: true},
      ],
      [
        `${id}-p2`,
        {id: `${id}-p2`, version: 1, first: 'Ulf', last: 'User', mail: 'ulf@example.com', login: 'ulf', admin: false},
      ],
    ]),
    documents: new Map(),
    bookings: new Map(),
  };
}
