/**
 * The example's backend: an in-memory REST API that has nothing in common with KAZOO's. Tenants carry an `ETag`, and a
 * `PATCH` with a stale `If-Match` is rejected; lists are paged by offset; the client chooses the ids of bookings.
 */
import {seed, type Part, type Person, type Tenant} from './seed.js';

const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(value, {status, headers});

const problem = (status: number, code: string, more: object = {}): Response => json({code, ...more}, status);

interface Request_ {
  readonly method: string;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  readonly ifMatch: string | null;
}

export interface TenantBackend {
  readonly fetch: typeof globalThis.fetch;
  readonly token: string;
}

/** Starts with the seeded tenants; every call creates a separate world. */
export function createTenantBackend(): TenantBackend {
  const world = new World();
  return {
    token: 'example-token',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      if (request.headers.get('authorization') !== 'Bearer example-token') return problem(401, 'no_token');
      const url = new URL(request.url);
      const text = await request.text();
      return world.answer({
        method: request.method,
        parts: url.pathname.split('/').slice(1).map(decodeURIComponent),
        query: url.searchParams,
        body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
        ifMatch: request.headers.get('if-match'),
      });
    },
  };
}

class World {
  readonly #tenants: Map<string, Tenant> = seed();
  /** Tenants by the key of their creation. */
  readonly #made = new Map<unknown, Tenant>();
  #count = 0;

  answer(request: Request_): Response {
    const [collection, id = '', resource, name] = request.parts;
    if (collection === 'me') return json({person: {id: 'p-1', name: 'Root Operator', admin: true}, tenant: 't-root'});
    if (collection === 'plans') return json(plans);
    if (collection === 'apps') return resource === 'icon' ? icon(id) : json(apps);
    if (collection === 'search') return this.#search(request);
    const tenant = this.#tenants.get(id);
    if (collection !== 'tenants' || !tenant) return problem(404, 'unknown');
    switch (resource) {
      case undefined:
        return this.#tenant(tenant, request);
      case 'children':
        return request.method === 'POST' ? this.#create(tenant, request) : rows(this.#children(tenant.id), request);
      case 'below':
        return rows(this.#below(tenant.id), request);
      case 'path':
        return json(this.#path(tenant).map((one) => ({id: one.id, title: one.title})));
      case 'documents':
        return document(tenant, name ?? '', request);
      case 'people':
        return this.#people(tenant, name, request);
      case 'bookings':
        return bookings(tenant, name, request);
      default:
        return problem(404, 'unknown');
    }
  }

  #tenant(tenant: Tenant, {method, body, ifMatch}: Request_): Response {
    if (method === 'DELETE') {
      if (this.#children(tenant.id).length > 0) return problem(409, 'has_children');
      this.#tenants.delete(tenant.id);
      return new Response(null, {status: 204});
    }
    if (method === 'PATCH') {
      if (ifMatch !== etag(tenant)) return problem(412, 'stale');
      if (body['title'] === '') return problem(422, 'invalid', {errors: [{field: 'title', text: 'A title is needed'}]});
      Object.assign(tenant, merge(tenant, body), {version: tenant.version + 1});
    }
    return json(view(tenant), 200, {etag: etag(tenant)});
  }

  #create(parent: Tenant, {body: {creation, ...body}}: Request_): Response {
    const made = creation === undefined ? undefined : this.#made.get(creation);
    if (made) return json(view(made), 200, {etag: etag(made)});
    const id = `t-new-${++this.#count}`;
    const blank: Tenant = {...seedTenant(parent, id), ...(merge(seedTenant(parent, id), body) as Partial<Tenant>)};
    this.#tenants.set(id, blank);
    this.#made.set(creation, blank);
    return json(view(blank), 201, {etag: etag(blank)});
  }

  #children(id: string): Tenant[] {
    return [...this.#tenants.values()]
      .filter(({parent}) => parent === id)
      .sort((one, other) => one.title.localeCompare(other.title));
  }

  #below(id: string): Tenant[] {
    return this.#children(id).flatMap((child) => [child, ...this.#below(child.id)]);
  }

  #path(tenant: Tenant): Tenant[] {
    const parent = tenant.parent === undefined ? undefined : this.#tenants.get(tenant.parent);
    return parent ? [...this.#path(parent), parent] : [];
  }

  #search(request: Request_): Response {
    const text = (request.query.get('text') ?? '').toLowerCase();
    const matches = ({id, title, domain}: Tenant): boolean =>
      [id, title, domain].some((part) => part.toLowerCase().includes(text));
    return rows(this.#below('t-root').filter(matches), request);
  }

  #people(tenant: Tenant, id: string | undefined, {method, body, ifMatch}: Request_): Response {
    if (id === undefined && method === 'GET') return json([...tenant.people.values()]);
    if (id === undefined) {
      const person: Person = {
        id: `p-new-${++this.#count}`,
        version: 1,
        first: '',
        last: '',
        mail: '',
        login: '',
        admin: false,
      };
      const {secret: _, ...given} = body;
      tenant.people.set(person.id, Object.assign(person, given));
      return json(person, 201, {etag: etag(person)});
    }
    const person = tenant.people.get(id);
    if (!person) return problem(404, 'unknown');
    if (method === 'DELETE') {
      tenant.people.delete(id);
      return new Response(null, {status: 204});
    }
    if (method === 'PATCH') {
      if (ifMatch !== null && ifMatch !== etag(person)) return problem(412, 'stale');
      const {secret, ...given} = body;
      if (given['login'] !== undefined && given['login'] !== person.login && !secret) {
        return problem(422, 'invalid', {errors: [{field: 'secret', text: 'A new login needs a password'}]});
      }
      Object.assign(person, given, {version: person.version + 1});
    }
    return json(person, 200, {etag: etag(person)});
  }
}

function seedTenant(parent: Tenant, id: string): Tenant {
  const blank = seed().get('t-root');
  if (!blank) throw new Error('The seed has no root');
  return {
    ...blank,
    id,
    parent: parent.id,
    title: '',
    domain: `${id}.tenants.example`,
    partner: false,
    people: new Map(),
    documents: new Map(),
    bookings: new Map(),
  };
}

function view({people: _, documents: __, bookings: ___, version: ____, ...shown}: Tenant): object {
  return shown;
}

function etag({version}: {readonly version: number}): string {
  return `"${version}"`;
}

function rows(tenants: readonly Tenant[], {query}: Request_): Response {
  const from = Number(query.get('from') ?? 0);
  const count = Number(query.get('count') ?? 100);
  const more = from + count < tenants.length ? {more: from + count} : {};
  return json({rows: tenants.slice(from, from + count).map(view), ...more});
}

function document({documents}: Tenant, name: string, {method, body, ifMatch}: Request_): Response {
  const stored: Part = documents.get(name) ?? {version: 0, value: {}};
  if (method !== 'PATCH') return json(stored.value, 200, {etag: etag(stored)});
  if (ifMatch !== null && ifMatch !== etag(stored)) return problem(412, 'stale');
  const changed: Part = {version: stored.version + 1, value: merge(stored.value, body)};
  documents.set(name, changed);
  return json(changed.value, 200, {etag: etag(changed)});
}

function bookings({bookings}: Tenant, key: string | undefined, {method, body}: Request_): Response {
  // The client chooses the booking's id, so sending it again creates no second booking.
  if (key !== undefined && method === 'PUT' && !bookings.has(key)) bookings.set(key, {key, ...body});
  return key === undefined ? json([...bookings.values()]) : json(bookings.get(key));
}

function icon(app: string): Response {
  if (!apps.some(({id}) => id === app)) return problem(404, 'unknown');
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>';
  return new Response(picture, {headers: {'content-type': 'image/svg+xml'}});
}

/** Objects are merged and everything else is replaced; `null` is an ordinary value. */
function merge(into: unknown, from: unknown): Record<string, unknown> {
  const merged = {...(into as Record<string, unknown>)};
  for (const [key, value] of Object.entries(from as Record<string, unknown>)) {
    merged[key] = isPlain(value) && isPlain(merged[key]) ? merge(merged[key], value) : value;
  }
  return merged;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const plans = [
  {id: 'basic', title: 'Basic', price: 10},
  {id: 'plus', title: 'Plus', price: 25},
];

const apps = [
  {id: 'phone', title: 'Phone', stage: 'stable'},
  {id: 'fax', title: 'Fax', stage: 'beta'},
];
