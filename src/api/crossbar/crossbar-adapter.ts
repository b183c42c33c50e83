import type {CustomerAccess} from '../access.js';
import type {AccountsApi} from '../account.js';
import type {AccountsAdapter} from '../adapter.js';
import type {AdminsApi} from '../admins.js';
import type {AppsApi} from '../apps.js';
import type {CallingRulesApi} from '../calling-rules.js';
import type {CarrierApi} from '../carrier.js';
import type {CreditApi} from '../credit.js';
import type {DocumentApi, ReturningDocuments} from '../document.js';
import type {LifecycleApi} from '../lifecycle.js';
import type {LimitsApi} from '../limits.js';
import type {Notes} from '../notes.js';
import type {NumberFeatureAccess} from '../number-features.js';
import type {PlansApi} from '../plans.js';
import type {SecurityApi} from '../security.js';
import type {SessionApi} from '../session.js';
import type {Section} from './account-section.js';
import {CrossbarAccounts} from './accounts.js';
import {CrossbarClient} from './client.js';
import {Http, type HttpOptions} from './http.js';
import {onDemand, type Methods} from './on-demand.js';
import {CrossbarSession} from './session.js';
import {crossbarMay} from './permissions.js';
import {TokenSource, type GetToken} from './token-source.js';
import {WriteQueue} from './write-queue.js';

export interface CrossbarOptions extends HttpOptions {
  /**
   * Called for the first request, and with `expired` whenever the server refuses the most recent token; never
   * concurrently. The token remains in memory and is sent only in the `X-Auth-Token` header.
   */
  readonly getToken: GetToken;
  /** Number of list items per request when the caller specifies none. Default 200. */
  readonly pageSize?: number | undefined;
}

/** The adapter for version 2 of KAZOO's Crossbar API. */
export class CrossbarAdapter implements AccountsAdapter {
  readonly session: Required<SessionApi>;
  readonly accounts: ReturningDocuments<AccountsApi>;
  readonly lifecycle: ReturningDocuments<Required<LifecycleApi>>;
  readonly admins: ReturningDocuments<Required<AdminsApi>>;
  readonly limits: ReturningDocuments<Required<LimitsApi>>;
  readonly callingRules: ReturningDocuments<Required<CallingRulesApi>>;
  readonly credit: Required<CreditApi>;
  readonly plans: ReturningDocuments<PlansApi>;
  readonly carrier: ReturningDocuments<CarrierApi>;
  readonly apps: ReturningDocuments<Required<AppsApi>>;
  readonly notes: ReturningDocuments<DocumentApi<Notes>>;
  readonly access: ReturningDocuments<DocumentApi<CustomerAccess>>;
  readonly numberFeatures: ReturningDocuments<DocumentApi<NumberFeatureAccess>>;
  readonly security: ReturningDocuments<SecurityApi>;
  readonly may = crossbarMay;

  constructor({getToken, pageSize = 200, ...http}: CrossbarOptions) {
    const wire = new Http(http);
    const writes = new WriteQueue();
    const session = new CrossbarSession(new CrossbarClient(wire, new TokenSource(getToken, wire), pageSize), writes);
    const domain = <T extends Methods<T>>(
      methods: Record<keyof T, true>,
      load: (client: CrossbarClient) => Promise<T>,
    ): T => onDemand(methods, load, () => session.client);
    const document = {get: true, update: true} as const;
    const section = <T>(load: () => Promise<Section<T>>): ReturningDocuments<DocumentApi<T>> =>
      domain<ReturningDocuments<DocumentApi<T>>>(document, async (client) => {
        const [{AccountSection}, read] = await Promise.all([import('./account-section.js'), load()]);
        return new AccountSection(client, writes, read);
      });

    this.session = session;
    this.accounts = domain<ReturningDocuments<AccountsApi>>(
      {...document, children: true, descendants: true, ancestors: true, search: true},
      async (client) => new CrossbarAccounts(client, writes),
    );
    this.lifecycle = domain(
      {create: true, find: true, remove: true, count: true, promote: true, demote: true, move: true},
      async (client) => new (await import('./lifecycle.js')).CrossbarLifecycle(client, writes),
    );
    this.admins = domain<ReturningDocuments<Required<AdminsApi>>>(
      {
        list: true,
        users: true,
        get: true,
        create: true,
        update: true,
        passwordStored: true,
        remove: true,
        ownedResources: true,
        resolveOwnedResource: true,
        promote: true,
        demote: true,
      },
      async (client) => new (await import('./admins.js')).CrossbarAdmins(client, writes),
    );
    this.limits = {
      ...domain<ReturningDocuments<Omit<Required<LimitsApi>, 'unlimitedTrunks'>>>(
        {...document, usage: true},
        async (client) => new (await import('./limits.js')).CrossbarLimits(client, writes),
      ),
      get unlimitedTrunks() {
        return wire.sawNewer;
      },
    };
    this.callingRules = domain<ReturningDocuments<Required<CallingRulesApi>>>(
      {...document, destinations: true, syncCopies: true, copiesInStep: true},
      async (client) => new (await import('./calling-rules.js')).CrossbarCallingRules(client, writes),
    );
    this.credit = domain<Required<CreditApi>>(
      {now: true, balance: true, add: true, remove: true, find: true, summary: true, entries: true},
      async (client) => new (await import('./credit.js')).CrossbarCredit(client, writes),
    );
    this.plans = domain(
      {available: true, assigned: true, costs: true, quote: true, change: true},
      async (client) => new (await import('./plans.js')).CrossbarPlans(client, writes),
    );
    this.carrier = domain(
      {get: true, choose: true},
      async (client) =>
        new (await import('./carrier.js')).CrossbarCarrier(client, new CrossbarAccounts(client, writes), writes),
    );
    this.apps = domain<ReturningDocuments<Required<AppsApi>>>(
      {list: true, access: true, blockedBy: true, setBlocked: true, icon: true},
      async (client) => new (await import('./apps.js')).CrossbarApps(client, writes),
    );
    this.notes = section(async () => (await import('./notes.js')).notesSection);
    this.access = section(async () => (await import('./access.js')).accessSection);
    this.numberFeatures = section(async () => (await import('./number-features.js')).numberFeaturesSection);
    this.security = domain(
      {...document, mfaProviders: true, messagingNumbers: true},
      async (client) => new (await import('./security.js')).CrossbarSecurity(client, writes),
    );
  }
}
