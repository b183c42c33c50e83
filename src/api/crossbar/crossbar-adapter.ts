import type {AccountsAdapter} from '../accounts-adapter.js';
import {CrossbarAccounts} from './accounts.js';
import {CrossbarAdmins} from './admins.js';
import {CrossbarApps} from './apps.js';
import {CrossbarCarrier} from './carrier.js';
import {CrossbarClient} from './client.js';
import {Http, type HttpOptions} from './http.js';
import {CrossbarLimits} from './limits.js';
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
  readonly admins: CrossbarAdmins;
  readonly limits: CrossbarLimits;
  readonly carrier: CrossbarCarrier;
  readonly apps: CrossbarApps;

  constructor({getToken, pageSize = 200, ...http}: CrossbarOptions) {
    const client = new CrossbarClient(new Http(http), new TokenSource(getToken), pageSize);
    const writes = new WriteQueue();
    this.accounts = new CrossbarAccounts(client, writes);
    this.session = new CrossbarSession(client, this.accounts);
    this.admins = new CrossbarAdmins(client);
    this.limits = new CrossbarLimits(client, writes);
    this.carrier = new CrossbarCarrier(client, this.accounts, writes);
    this.apps = new CrossbarApps(client, writes);
  }
}
