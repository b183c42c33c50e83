import type {
  AccountsAdapter,
  AdminsApi,
  AppsApi,
  CallingRulesApi,
  CarrierApi,
  CreditApi,
  DocumentApi,
  LifecycleApi,
  LimitsApi,
  PlansApi,
  SecurityApi,
} from '../accounts-adapter.js';
import type {CustomerAccess, Notes, NumberFeatureAccess} from '../model-documents.js';
import {AccountSection} from './account-section.js';
import {CrossbarAccounts} from './accounts.js';
import {CrossbarClient} from './client.js';
import {Http, type HttpOptions} from './http.js';
import {onDemand} from './on-demand.js';
import {CrossbarSession} from './session.js';
import {TokenSource, type GetToken} from './token-source.js';
import {WriteQueue} from './write-queue.js';

export interface CrossbarOptions extends HttpOptions {
  /**
   * Called for the first request, and with `expired` whenever the server refuses the token given last; never twice at a
   * time. The token stays in memory and travels only in the `X-Auth-Token` header.
   */
  readonly getToken: GetToken;
  /** Items asked for at a time in lists, where the caller does not say. Default 200. */
  readonly pageSize?: number | undefined;
}

/** The port spoken to KAZOO's Crossbar API, version 2. */
export class CrossbarAdapter implements AccountsAdapter {
  readonly session: CrossbarSession;
  readonly accounts: CrossbarAccounts;
  readonly lifecycle: LifecycleApi;
  readonly admins: AdminsApi;
  readonly limits: Required<LimitsApi>;
  readonly callingRules: Required<CallingRulesApi>;
  readonly credit: CreditApi;
  readonly plans: PlansApi;
  readonly carrier: CarrierApi;
  readonly apps: AppsApi;
  readonly notes: DocumentApi<Notes>;
  readonly access: DocumentApi<CustomerAccess>;
  readonly numberFeatures: DocumentApi<NumberFeatureAccess>;
  readonly security: SecurityApi;

  constructor({getToken, pageSize = 200, ...http}: CrossbarOptions) {
    const client = new CrossbarClient(new Http(http), new TokenSource(getToken), pageSize);
    const writes = new WriteQueue();
    const accounts = new CrossbarAccounts(client, writes);
    const document = {get: true, update: true} as const;

    this.accounts = accounts;
    this.session = new CrossbarSession(client, accounts);
    this.lifecycle = onDemand(
      {create: true, remove: true, count: true, promote: true, demote: true, move: true},
      async () => new (await import('./lifecycle.js')).CrossbarLifecycle(client, writes),
    );
    this.admins = onDemand(
      {
        list: true,
        users: true,
        get: true,
        create: true,
        update: true,
        remove: true,
        belongings: true,
        settle: true,
        promote: true,
        demote: true,
      },
      async () => new (await import('./admins.js')).CrossbarAdmins(client, writes),
    );
    this.limits = onDemand<Required<LimitsApi>>(
      {...document, usage: true},
      async () => new (await import('./limits.js')).CrossbarLimits(client, writes),
    );
    this.callingRules = onDemand<Required<CallingRulesApi>>(
      {...document, destinations: true, syncCopies: true},
      async () => new (await import('./calling-rules.js')).CrossbarCallingRules(client, writes),
    );
    this.credit = onDemand(
      {balance: true, add: true, remove: true, find: true, summary: true, entries: true},
      async () => new (await import('./credit.js')).CrossbarCredit(client, writes),
    );
    this.plans = onDemand(
      {available: true, assigned: true, costs: true, quote: true, change: true},
      async () => new (await import('./plans.js')).CrossbarPlans(client, writes),
    );
    this.carrier = onDemand(
      {get: true, choose: true},
      async () => new (await import('./carrier.js')).CrossbarCarrier(client, accounts, writes),
    );
    this.apps = onDemand(
      {list: true, access: true, setBlocked: true, icon: true},
      async () => new (await import('./apps.js')).CrossbarApps(client, writes),
    );
    this.notes = onDemand(
      document,
      async () => new AccountSection(client, writes, (await import('./notes.js')).notesSection),
    );
    this.access = onDemand(
      document,
      async () => new AccountSection(client, writes, (await import('./access.js')).accessSection),
    );
    this.numberFeatures = onDemand(
      document,
      async () => new AccountSection(client, writes, (await import('./number-features.js')).numberFeaturesSection),
    );
    this.security = onDemand(
      {...document, mfaProviders: true, messagingNumbers: true},
      async () => new (await import('./security.js')).CrossbarSecurity(client, writes),
    );
  }
}
