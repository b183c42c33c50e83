/** An adapter for a custom backend: every widget works with it, and it passes the contract suite. */
import * as z from 'zod/mini';
import {
  AccountId,
  CallingRules,
  CarrierRoute,
  CustomerAccess,
  Limits,
  Notes,
  NumberFeatureAccess,
  Security,
  UNLIMITED,
  type AccountsAdapter,
  type CarrierApi,
  type CarrierStrategy,
  type ReadOptions,
  type Session,
  type Versioned,
  type WriteOptions,
} from '../../src/api/index.js';
import {RestAccounts} from './accounts.js';
import {RestCallingRules, RestDocument, RestSecurity} from './documents.js';
import {RestPeople} from './people.js';
import {parse, RestClient} from './rest-client.js';
import {RestApps, RestCredit, RestPlans} from './services.js';

const WireMe = z.object({
  person: z.object({id: z.string(), name: z.string(), admin: z.boolean()}),
  tenant: AccountId,
});

const shown: CustomerAccess = {
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

export interface TenantsOptions {
  readonly url: string;
  readonly token: string;
  readonly fetch?: typeof globalThis.fetch;
}

class RestCarrier extends RestDocument<CarrierRoute> implements CarrierApi {
  async choose(
    accountId: AccountId,
    strategy: CarrierStrategy,
    base: Versioned<CarrierRoute>,
    options?: WriteOptions,
  ): Promise<Versioned<CarrierRoute>> {
    return this.update(accountId, {base, changes: {strategy}}, options);
  }
}

export function createTenantsAdapter({url, token, fetch = globalThis.fetch}: TenantsOptions): AccountsAdapter {
  const client = new RestClient(url, token, fetch);
  const accounts = new RestAccounts(client);

  const open = async ({signal}: ReadOptions = {}): Promise<Session> => {
    const {person, tenant} = parse(WireMe, (await client.send('GET', 'me', {signal})).body);
    const {value} = await accounts.get(tenant, {signal});
    const {id, name, isReseller, timezone, language} = value;
    return {
      user: {id: person.id, name: person.name, isAdmin: person.admin},
      home: {id, name, isReseller, isSuperduper: false, timezone, language},
      settings: {companyName: name},
    };
  };

  return {
    session: {open},
    accounts,
    lifecycle: accounts,
    admins: new RestPeople(client),
    limits: new RestDocument(client, 'limits', Limits, {
      twowayTrunks: 0,
      inboundTrunks: 0,
      outboundTrunks: 0,
      calls: UNLIMITED,
      allowPerMinute: true,
    }),
    callingRules: new RestCallingRules(client, 'rules', CallingRules, {}),
    credit: new RestCredit(client),
    plans: new RestPlans(client),
    carrier: new RestCarrier(client, 'route', CarrierRoute, {strategy: 'missing'}),
    apps: new RestApps(client),
    notes: new RestDocument(client, 'notes', Notes, {
      notes: '',
      announcement: '',
      contractEnd: null,
      representative: null,
    }),
    access: new RestDocument(client, 'access', CustomerAccess, shown),
    numberFeatures: new RestDocument(client, 'features', NumberFeatureAccess, {e911: true, cnam: true}),
    security: new RestSecurity(client, 'security', Security, {mfaEnabled: false, mfaProviderId: ''}),
  };
}
