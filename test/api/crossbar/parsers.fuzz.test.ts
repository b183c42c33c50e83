import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import {isApiError} from '../../../src/api/errors.js';
import {accountId, fakeCrossbar, wireAccount} from '../support/fake-crossbar.js';

type Json = fc.JsonValue;
type Path = readonly (string | number)[];

const id = accountId('a');
const invoice = {
  activation_charges: [],
  items: [
    {category: 'limits', item: 'twoway_trunks', name: 'T', quantity: 2, rate: 1.5, total: 3, discounts: {total: 1}},
  ],
  summary: {today: 1, recurring: 2},
  plan: {
    limits: {
      _all: {rate: 1},
      twoway_trunks: {name: 'T', rates: {'5': 2}, discounts: {cumulative: {rate: 1, maximum: 2}}},
    },
  },
};
const row = {id: accountId('b'), name: 'B', realm: 'b.example', descendants_count: 1, tree: [id], flags: []};
const user = {id: 'u', first_name: 'F', last_name: 'L', email: 'e@x.example', username: 'u', priv_level: 'admin'};
const entry = {
  id: '202401-x',
  amount: 5,
  account: {id, name: 'A'},
  source: {service: 'adjustments', id: 'k'},
  period: {start: 63_871_286_400},
  description: 'd',
};
const account = wireAccount(id, {
  custom_notes: 'n',
  announcement: 'a',
  language: 'en-US',
  contract: {end_date: 63_930_124_800, representative: {account_id: id, user_id: 'u', name: 'N'}},
  numbers_features: {e911_enabled: true, cnam_enabled: false},
  call_restriction: {did_us: {action: 'deny'}},
  ui_restrictions: {myaccount: {user: {show_tab: true}, balance: {show_tab: true, show_credit: false}}},
});

const token = {account_id: id, owner_id: 'u', account_name: 'A', language: 'en-US'};
const route = {
  id: 'route',
  numbers: ['no_match'],
  flow: {module: 'resources', data: {hunt_account_id: id}, children: {}},
};
const whitelabel = {
  company_name: 'Acme',
  hideNewAccountCreation: true,
  carrier: {choices: ['byoc']},
  acceptCharges: {autoAccept: true, message: {'en-US': 'm'}},
};

/** Valid responses to the accompanying requests, each about the requested object. */
function companion(path: string): unknown {
  const [asked = ''] = path.split('/').slice(-1).map(decodeURIComponent);
  if (path === 'token_auth') return token;
  if (path.includes('callflows?')) return [{id: 'route'}];
  if (path.includes('callflows/')) return {...route, id: asked};
  if (path.includes('users/')) return {...user, id: asked};
  return path.endsWith('whitelabel') ? {} : {...account, id: asked};
}

/** A valid response for each read, to which the changes are applied. */
const reads: readonly [
  name: string,
  data: unknown,
  read: (adapter: CrossbarAdapter) => Promise<unknown>,
  /** The request that gets the changed response, if there are several. */
  at?: RegExp,
][] = [
  ['accounts.get', account, (a) => a.accounts.get(id)],
  ['accounts.children', [row, row], (a) => a.accounts.children(id)],
  ['accounts.descendants', [row], (a) => a.accounts.descendants(id)],
  ['accounts.ancestors', [{id: accountId('f'), name: 'A'}], (a) => a.accounts.ancestors(id)],
  ['accounts.search', [row], (a) => a.accounts.search('b')],
  ['admins.list', [user], (a) => a.admins.list(id)],
  ['admins.users', [user], (a) => a.admins.users(id)],
  ['admins.get', user, (a) => a.admins.get(id, 'u')],
  ['limits.get', {twoway_trunks: 1, inbound_trunks: 2, allow_prepay: true}, (a) => a.limits.get(id)],
  ['callingRules.get', account, (a) => a.callingRules.get(id)],
  [
    'callingRules.destinations',
    {did_us: {friendly_name: 'DID', emergency: false}},
    (a) => a.callingRules.destinations(id),
  ],
  ['access.get', account, (a) => a.access.get(id)],
  ['notes.get', account, (a) => a.notes.get(id)],
  ['numberFeatures.get', account, (a) => a.numberFeatures.get(id)],
  [
    'security.get',
    {
      account: {auth_modules: {cb_user_auth: {multi_factor: {enabled: true, configuration_id: 'c'}}}},
      inherited_config: {},
    },
    (a) => a.security.get(id),
  ],
  [
    'security.mfaProviders',
    {configured: [{id: 'c', name: 'n', provider_name: 'otp', enabled: true}], multi_factor_providers: []},
    (a) => a.security.mfaProviders(id),
  ],
  ['credit.balance', {amount: 4.5}, (a) => a.credit.balance(id)],
  ['credit.summary', {adjustments: {amount: 4.5, usage: {}}}, (a) => a.credit.summary(id)],
  [
    'credit.summary of a month',
    {summary: {adjustments: {amount: 4.5, usage: {}}}, breakdown: []},
    (a) => a.credit.summary(id, {month: '2026-11'}),
  ],
  ['credit.entries', [entry], (a) => a.credit.entries(id, 'adjustments')],
  ['plans.available', [{id: 'p', name: 'P', description: 'd', category: 'c'}], (a) => a.plans.available(id)],
  ['plans.assigned', {p: {vendor_id: 'v', overrides: {}}}, (a) => a.plans.assigned(id)],
  ['plans.costs', {invoices: [invoice], billing_cycle: {next: 63_879_235_200}}, (a) => a.plans.costs(id)],
  ['plans.quote', {invoices: [invoice]}, (a) => a.plans.quote(id, ['p'])],
  [
    'apps.list',
    [{id: 'x', name: 'x', i18n: {'en-US': {label: 'X', description: 'd'}}, phase: 'beta'}],
    (a) => a.apps.list(id),
  ],
  ['session.open: token', token, (a) => a.session.open(), /^token_auth$/],
  ['session.open: account', account, (a) => a.session.open(), /^accounts\/\w+$/],
  ['session.open: user', user, (a) => a.session.open(), /users/],
  ['session.open: white label', whitelabel, (a) => a.session.open(), /whitelabel$/],
  ['carrier.get: account', account, (a) => a.carrier.get(id), /^accounts\/\w+$/],
  ['carrier.get: list', [{id: 'route'}], (a) => a.carrier.get(id), /callflows\?/],
  ['carrier.get: route', route, (a) => a.carrier.get(id), /callflows\//],
  ['apps.access', {blacklist: ['x']}, (a) => a.apps.access(id)],
];

/** Every position in a value that can be replaced. */
function* places(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield* places(part, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function withPlace(value: unknown, [key, ...rest]: Path, replacement: Json): unknown {
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : {...(value as object)}) as Record<
    string | number,
    unknown
  >;
  copy[key] = withPlace(copy[key], rest, replacement);
  return copy;
}

/** Whether the field that an error names is the changed one, one that contains it, or one in it. */
function isAbout(named: string, changed: string): boolean {
  return `${named}.`.startsWith(`${changed}.`) || `${changed}.`.startsWith(`${named}.`);
}

describe('parsers', () => {
  for (const [name, data, read, at = /./] of reads) {
    it(`${name}: any JSON in place of any field yields a value or an error that names the field`, async () => {
      const answer = {data, metadata: {created: 63_839_822_401}, status: 'success', revision: '1-a', request_id: 'r'};
      const anyPlace = fc.constantFrom(...places(answer));
      await fc.assert(
        fc.asyncProperty(anyPlace, fc.jsonValue({maxDepth: 2}), async (place, replacement) => {
          const changed = withPlace(answer, place, replacement);
          const {adapter} = fakeCrossbar(({path}) => {
            if (path.includes('start_key')) return Response.json({data: []});
            return Response.json(at.test(path) ? changed : {data: companion(path), revision: '1-a'});
          });
          try {
            await read(adapter);
          } catch (error) {
            if (!isApiError(error)) throw error;
            // An id that would lead to another path is not found.
            if (error.kind === 'not-found' && (replacement === '.' || replacement === '..')) return;
            expect(error.kind).to.equal('protocol');
            if (error.kind !== 'protocol') return;
            expect(
              isAbout(error.details.path, place.join('.')),
              `${error.details.path} for ${place.join('.')}`,
            ).to.equal(true);
          }
        }),
        {numRuns: 100},
      );
    });
  }

  it('survive any JSON, or none, as a whole response, whatever its status', async () => {
    const anyStatus = fc.constantFrom(200, 201, 400, 401, 402, 403, 404, 405, 409, 423, 429, 500, 503);
    const anyBody = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((json) => `{"data":${json},"message":${json}}`),
    );
    await fc.assert(
      fc.asyncProperty(anyStatus, anyBody, fc.constantFrom(...reads), async (status, body, [, , read]) => {
        const {adapter} = fakeCrossbar(() => new Response(body, {status}));
        try {
          await read(adapter);
        } catch (error) {
          if (!isApiError(error)) throw error;
        }
      }),
      {numRuns: 400},
    );
  });
});
