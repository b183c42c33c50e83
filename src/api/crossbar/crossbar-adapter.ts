import type {AccountsAdapter, DocumentApi} from '../accounts-adapter.js';
import type {CustomerAccess, Notes, NumberFeatures} from '../model-documents.js';
import {accessSection} from './access.js';
import {AccountSection} from './account-section.js';
import {CrossbarAccounts} from './accounts.js';
import {CrossbarAdmins} from './admins.js';
import {CrossbarApps} from './apps.js';
import {CrossbarCallingRules} from './calling-rules.js';
import {CrossbarCarrier} from './carrier.js';
import {CrossbarClient} from './client.js';
import {CrossbarCredit} from './credit.js';
import {Http, type HttpOptions} from './http.js';
import {CrossbarLifecycle} from './lifecycle.js';
import {CrossbarLimits} from './limits.js';
import {notesSection} from './notes.js';
import {numberFeaturesSection} from './number-features.js';
import {CrossbarPlans} from './plans.js';
import {CrossbarSecurity} from './security.js';
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
  readonly lifecycle: CrossbarLifecycle;
  readonly admins: CrossbarAdmins;
  readonly limits: CrossbarLimits;
  readonly callingRules: CrossbarCallingRules;
  readonly credit: CrossbarCredit;
  readonly plans: CrossbarPlans;
  readonly carrier: CrossbarCarrier;
  readonly apps: CrossbarApps;
  readonly notes: DocumentApi<Notes>;
  readonly access: DocumentApi<CustomerAccess>;
  readonly numberFeatures: DocumentApi<NumberFeatures>;
  readonly security: CrossbarSecurity;

  constructor({getToken, pageSize = 200, ...http}: CrossbarOptions) {
    const client = new CrossbarClient(new Http(http), new TokenSource(getToken), pageSize);
    const writes = new WriteQueue();
    this.accounts = new CrossbarAccounts(client, writes);
    this.session = new CrossbarSession(client, this.accounts);
    this.lifecycle = new CrossbarLifecycle(client, writes);
    this.admins = new CrossbarAdmins(client, writes);
    this.limits = new CrossbarLimits(client, writes);
    this.callingRules = new CrossbarCallingRules(client, writes);
    this.credit = new CrossbarCredit(client, writes);
    this.plans = new CrossbarPlans(client, writes);
    this.carrier = new CrossbarCarrier(client, this.accounts, writes);
    this.apps = new CrossbarApps(client, writes);
    this.notes = new AccountSection(client, writes, notesSection);
    this.access = new AccountSection(client, writes, accessSection);
    this.numberFeatures = new AccountSection(client, writes, numberFeaturesSection);
    this.security = new CrossbarSecurity(client, writes);
  }
}
